/** YAML of every kind, written by people and other programs into keys that are not ours: it comes through changes and merges as it is. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { applyEdits, editSidecar, type SidecarChange } from '../../../src/core/sidecar/editSidecar';
import { mergeSidecars } from '../../../src/core/sidecar/mergeSidecars';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar';

/** Each the value of a key, with what follows the colon. */
const values = [
  ' plain # comment',
  ' plain#not a comment',
  ' plain over\n    several\n\n    lines',
  '\n  on the next line',
  " 'it''s'",
  ' "\\u4e00 \\x41 \\"\\\\ \\n"',
  ' "over \\\n    lines, escaped"',
  " 'over\n\n    lines, folded'",
  ' |\n  text\n   more\n\n  end',
  ' |+\n  kept\n\n',
  ' |-\n  stripped',
  ' |2\n    two deep',
  ' >\n  folded\n  text\n\n    kept deeper\n  end',
  ' >-2\n   one deep',
  ' | # a comment behind\n  # no comment inside\n  - nor: a list',
  ' |\n  <<<<<<< not a mark\n  =======\n  --- nor this',
  ' []',
  ' {}',
  ' [a,   b , "c", [d, {e: f}], ]',
  ' {a: 1, "b":2, c, ? d, e: [f]}',
  ' [\n    a, # one\n    b\n  ]',
  ' {\n    a: "x",\n\n    b: y }',
  ' [a: 1, {b: 2}: c]',
  '\n- zero\n- indented # list',
  '\n  - - nested\n    - list\n  -\n    - below',
  '\n  -   a: wide\n      b: dash\n  - c',
  '\n  ? complex\n  : key\n  ? [a, b]\n  : list',
  '\n  "quoted key" : spaced\n  \'other\':  x\n  a b c: d',
  '\n  ? |\n    block key\n  : - value',
  ' &anchor value',
  ' !!str 12',
  ' !local {a: b}',
  ' !<tag:example.org,2026:x> y',
  ' &list !!seq\n  - *t\n  - *t',
  ' ~',
  '',
  ' # only a comment\n  # and another',
  ' 0o17',
  ' 12:30:45',
  ' 2024-02-23T10:31:00.5-05:00',
  ' .NaN',
  ' 1_000',
  ' =',
  ' 严重“关切”：今后 🌊',
  ' -1',
  ' a:b',
  ' ?not a key',
  ' -not a list',
  '\n\n\n  after: blank lines\n\n',
  '\n  a: {b: [c, {d: x|}]}\n  e: "#"',
  '\n    deep:\n          deeper:\n           - x\n    back: y',
];

const around = (value: string): string =>
  `pressmark: 1\nsource: {file: &t ferry.txt}\nstatus: unread\nx-odd:${value}\nclaims:\n  - id: c-a\n    quote: words\n    x-odd:${value.replaceAll('\n', '\n    ')}\n    range: [3, 9]\n# end\n`;
const changes: SidecarChange[] = [
  { type: 'set-status', status: 'done' },
  { type: 'update-claim', id: 'c-a', fields: { quote: 'other words' } },
  { type: 'add-claim', claim: { id: 'c-b', quote: 'more', range: [1, 2] } },
];
const expected = (text: string): string =>
  text
    .replace('status: unread', 'status: done')
    .replace('quote: words', 'quote: other words')
    .replace('claims:\n', 'claims:\n  - id: c-b\n    quote: more\n    range: [1, 2]\n');

describe('YAML that is not ours', () => {
  for (const value of values) {
    it(JSON.stringify(value), () => {
      for (const eol of ['\n', '\r\n']) {
        const text = around(value).replaceAll('\n', eol);
        assert.equal(parseSidecar(text).readOnly, undefined);
        const changed = applyEdits(text, editSidecar(text, changes));
        assert.equal(changed, expected(text.replaceAll('\r\n', '\n')).replaceAll('\n', eol));
        const [first, second, third] = changes.map((change) => applyEdits(text, editSidecar(text, [change])));
        const merged = mergeSidecars(text, mergeSidecars(text, first!, second!).text, third!);
        assert.deepEqual(merged.conflicts, []);
        assert.equal(merged.text, changed);
      }
    });
  }
});
