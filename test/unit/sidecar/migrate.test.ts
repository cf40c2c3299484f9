/** Sidecars of older and newer formats. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  applyEdits,
  editSidecar,
  SidecarReadOnlyError,
  type SidecarChange,
} from '../../../src/core/sidecar/editSidecar';
import { mergeSidecars } from '../../../src/core/sidecar/mergeSidecars';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar';

const rest = 'source:\n  file: ferry.txt\nstatus: unread # yet\nx_team: a\n';
const done: SidecarChange = { type: 'set-status', status: 'done' };
const edit = (text: string, ...changes: SidecarChange[]): string => applyEdits(text, editSidecar(text, changes));

describe('formats of sidecars', () => {
  for (const [name, head, now] of [
    ['without a version', '# mine\n', '# mine\npressmark: 1\n'],
    ['of version 0', '# mine\npressmark: 0 # draft\n', '# mine\npressmark: 1 # draft\n'],
    ['with an empty version', '# mine\npressmark:\n', '# mine\npressmark: 1\n'],
    ['behind a document mark', '---\n', '---\npressmark: 1\n'],
  ] as const) {
    it(`${name}: read as the present one, written as such with the next change and not before`, () => {
      for (const eol of ['\n', '\r\n']) {
        const text = (head + rest).replaceAll('\n', eol);
        const { sidecar, readOnly, problems } = parseSidecar(text);
        assert.equal(readOnly, undefined);
        assert.equal(sidecar!.pressmark, 1);
        assert.equal(sidecar!.status, 'unread');
        assert.deepEqual(problems.map(({ code }) => code), [head.includes('0') ? 'older-version' : 'missing-key']); // prettier-ignore
        assert.deepEqual(
          editSidecar(text, [
            { type: 'set-status', status: 'unread' },
            { type: 'remove', id: 'c-none' },
          ]),
          [],
        );
        const changed = edit(text, done);
        assert.equal(changed, (now + rest.replace('unread', 'done')).replaceAll('\n', eol));
        assert.deepEqual(parseSidecar(changed).problems, []);
        assert.equal(edit(changed, { type: 'set-status', status: 'unread' }), (now + rest).replaceAll('\n', eol));
      }
    });
  }

  it('in flow style too, and beside one that was not changed yet', () => {
    assert.equal(edit('{source: {file: a.txt}, status: unread}\n', done), '{pressmark: 1, source: {file: a.txt}, status: done}\n'); // prettier-ignore
    const { text, conflicts } = mergeSidecars(rest, edit(rest, done), `${rest}y_team: b\n`);
    assert.deepEqual(conflicts, []);
    assert.equal(text, `${edit(rest, done)}y_team: b\n`);
  });

  it('a newer one, and one that is no number, are shown and never written', () => {
    for (const [version, code] of [
      ['2', 'newer-version'],
      ['999', 'newer-version'],
      ['0.9', 'wrong-version'],
      ['-1', 'wrong-version'],
      ['one', 'wrong-version'],
    ] as const) {
      const text = `pressmark: ${version}\n${rest}`;
      const { sidecar, readOnly, problems } = parseSidecar(text);
      assert.ok(readOnly, version);
      assert.equal(sidecar!.status, 'unread');
      assert.ok(
        problems.some((problem) => problem.code === code && text.slice(problem.start, problem.end) === version),
      );
      assert.throws(() => editSidecar(text, [done]), SidecarReadOnlyError);
    }
  });
});
