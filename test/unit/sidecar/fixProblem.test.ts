/** Each problem that is told, its fixes applied: the problem is gone, and nothing else has changed. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { defaultCodebook, parseCodebook } from '../../../src/core/corpus/codebook';
import { fixProblem, type Fix } from '../../../src/core/sidecar/fixProblem';
import { nearestCodes } from '../../../src/core/sidecar/nearestCodes';
import { applyEdits } from '../../../src/core/sidecar/spliceYaml';
import { validateSidecar, validateSidecarFile } from '../../../src/core/sidecar/validateSidecar';

const { codebook } = parseCodebook('topics: [trade, "no", ports]\nstanceTargets: [the dam]\n');
const head = 'pressmark: 1\nsource: {file: a.txt}\n';

/** The first problem of a code, and what each of its fixes makes of the text. */
function fixes(text: string, code: string): { fix: Fix; after: string }[] {
  const problem = validateSidecarFile(text, () => ({ codebook })).find((found) => found.code === code);
  assert.ok(problem, `no ${code} in ${text}`);
  const found = fixProblem(text, problem, 'sidecar', { codebook, sourceFile: 'a.txt' });
  return found.map((fix) => ({ fix, after: 'edits' in fix ? applyEdits(text, fix.edits) : text }));
}
const afterFixes = (text: string, code: string): string[] =>
  fixes(text, code).flatMap(({ fix, after }) => ('edits' in fix ? [after] : []));

describe('fixProblem', () => {
  it('replaces an unknown code by the nearest ones, and offers to make it one of the codebook', () => {
    const topic = `${head}topics:\n  - id: trad # x\n`;
    assert.deepEqual(afterFixes(topic, 'unknown-topic')[0], topic.replace('trad ', 'trade '));
    assert.deepEqual(fixes(topic, 'unknown-topic').at(-1)!.fix, { type: 'add-code', kind: 'topic', code: 'trad' });
    const inClaim = `${head}claims: [{id: c-a, quote: q, topics: [trade, port, nope]}]\n`;
    assert.equal(afterFixes(inClaim, 'unknown-topic')[0], inClaim.replace('port,', 'ports,'));
    const position = `${head}stances:\r\n- target: the dam\r\n  position: aganst\r\n`;
    assert.equal(afterFixes(position, 'unknown-value')[0], position.replace('aganst', 'against'));
    const status = `${head}status: "finished"\n`;
    assert.ok(afterFixes(status, 'unknown-value').length === 3);
    assert.ok(
      fixes(status, 'unknown-value').every(({ fix }) => fix.type === 'replace'),
      'statuses are not the codebook’s',
    );
    const label = `${head}entities: [{id: e-a, quote: q, label: PERS, verdict: confirmed}]\n`;
    assert.equal(afterFixes(label, 'unknown-label')[0], label.replace('PERS', 'PER'));
    const type = `${head}claims: [{id: c-a, quote: q, type: evnt}]\n`;
    assert.equal(afterFixes(type, 'unknown-type')[0], type.replace('evnt', 'event'));
    const target = `${head}stances:\n  - {target: dam, position: favor}\n`;
    assert.equal(afterFixes(target, 'unknown-target')[0], target.replace('dam', 'the dam'));
  });

  it('puts in a key that is missing, in its place', () => {
    assert.deepEqual(afterFixes('source: {file: a.txt}\n', 'missing-key'), [head]);
    assert.deepEqual(afterFixes('pressmark: 1\n', 'missing-key'), ['pressmark: 1\nsource:\n  file: a.txt\n']);
    const verdict = `${head}entities:\n  - id: e-a\n    quote: q\n    label: PER\n    by: me\n`;
    assert.deepEqual(
      afterFixes(verdict, 'missing-key').map((text) => /verdict: (.*)\n {4}by/.exec(text)?.[1]),
      ['confirmed', 'rejected'],
    );
    const position = `${head}stances:\n- target: the dam\n`;
    assert.equal(afterFixes(position, 'missing-key')[0], `${position}  position: favor\n`);
    const id = `a: 1\n---\n${head}claims:\n  - quote: q\n`;
    const [fixed] = afterFixes(id.slice('a: 1\n---\n'.length), 'missing-key');
    assert.match(fixed!, /claims:\n {2}- id: c-[a-z][0-9a-z]{9}\n {4}quote: q\n$/);
    assert.deepEqual(validateSidecar(fixed!, { codebook }), []);
  });

  it('gives a new id, takes out evidence that is gone, makes a list of a word, sets the version', () => {
    const twice = `${head}claims:\n  - {id: c-a, quote: q}\nentities:\n  - {id: c-a, quote: q, label: PER, verdict: confirmed}\n`;
    const [renamed] = afterFixes(twice, 'duplicate-id');
    assert.match(renamed!, /\{id: c-a[^]*\{id: e-[a-z]/);
    assert.deepEqual(validateSidecar(renamed!), []);
    const stances = `${head}claims: [{id: c-a, quote: q}]\nstances:\n  - target: the dam\n    position: favor\n    evidence:\n      - c-a\n      - c-b\n`;
    assert.deepEqual(afterFixes(stances, 'unknown-evidence'), [stances.replace('      - c-b\n', '')]);
    const only = `${head}stances:\n  - target: the dam\n    position: favor\n    evidence: [c-b]\n`;
    assert.deepEqual(afterFixes(only, 'unknown-evidence'), [only.replace('    evidence: [c-b]\n', '')]);
    const word = `${head}claims:\n  - id: c-a\n    quote: q\n    topics: "no"\n`;
    assert.deepEqual(afterFixes(word, 'wrong-type'), [word.replace('"no"', '["no"]')]);
    const old = head.replace('1', 'one');
    assert.deepEqual(afterFixes(old, 'wrong-version'), [head]);
  });

  it('leads to the other one of two keys, and leaves the rest to people', () => {
    const text = `${head}status: done\nclaims: []\nstatus: unread\n`;
    const [{ fix } = { fix: undefined }] = fixes(text, 'duplicate-key');
    assert.deepEqual(fix, { type: 'go-to', start: head.length, end: head.length + 'status'.length });
    assert.deepEqual(fixes('a: [', 'yaml-syntax'), []);
    assert.deepEqual(fixes(`${head}claims: [{id: c-a, quote: q, range: [2, 1]}]\n`, 'wrong-range'), []);
  });

  it('works with a BOM and in the second of several documents', () => {
    const text = `\ufeff${head}---\n${head}topics: [{id: trad}]\nstances: [{target: the dam, position: con, evidence: [c-a, c-b]}]\n`;
    assert.equal(afterFixes(text, 'unknown-topic')[0], text.replace('trad', 'trade'));
    const [first] = afterFixes(text, 'unknown-evidence');
    assert.equal(first, text.replace('[c-a, c-b]', '[c-b]'));
    assert.ok(parse(first!.split('---\n')[1]!));
  });
});

describe('nearestCodes', () => {
  it('finds what was meant by id or label, and nothing for what is like none', () => {
    assert.equal(nearestCodes('diplomasy', defaultCodebook.topics)[0], 'medtop:20000639');
    assert.deepEqual(nearestCodes('qqqqqqqqqqqqqq', defaultCodebook.topics), []);
    assert.deepEqual(nearestCodes('x'.repeat(10_000), defaultCodebook.topics), []);
    assert.equal(nearestCodes('pro', [{ id: 'favor' }, { id: 'against' }]).length, 2);
  });
});
