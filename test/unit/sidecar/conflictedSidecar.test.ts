/** Sidecars that git left with conflict marks: both sides are shown at their places, nothing is written, and both can be kept. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { conflictSides } from '../../../src/core/sidecar/conflictSides';
import { keepBothSides } from '../../../src/core/sidecar/keepBothSides';
import { sidecarDocument, sidecarDocuments } from '../../../src/core/sidecar/sidecarDocuments';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar';
import { validateSidecar, validateSidecarFile } from '../../../src/core/sidecar/validateSidecar';

const head = 'pressmark: 1\nsource:\n  file: ferry.txt\n';
const added = `${head}<<<<<<< HEAD
status: done
=======
status: excluded
>>>>>>> bob
claims:
  - id: c-aaa
    quote: The ferry stays
<<<<<<< HEAD
    note: ours
  - id: c-bbb
    quote: 🌊 one
=======
    note: theirs
  - id: c-ccc
    quote: another
>>>>>>> bob
  - id: c-ddd
    quote: last
`;
const diff3 = added
  .replace('status: done\n', 'status: done\n||||||| 1a2b3c4\nstatus: in-progress\n')
  .replace('🌊 one\n', '🌊 one\n||||||| 1a2b3c4\n');
const variants = { added, diff3, crlf: added.replaceAll('\n', '\r\n'), bom: `\ufeff${diff3}` };

describe('sidecars with conflict marks', () => {
  it('gives each side, and the base where the marks have it', () => {
    const { ours, theirs, base } = conflictSides(diff3)!;
    assert.match(ours.text, /^status: done\nclaims:\n  - id: c-aaa\n    quote: The ferry stays\n    note: ours\n/m);
    assert.match(theirs.text, /^status: excluded\nclaims:\n(.*\n)+    note: theirs\n  - id: c-ccc\n/m);
    assert.match(base!.text, /^status: in-progress\nclaims:\n.*\n    quote: The ferry stays\n  - id: c-ddd\n/m);
    assert.equal(conflictSides(added)!.base, undefined);
    for (const side of [ours, theirs, base!])
      for (let offset = 0; offset < side.text.length; offset++)
        assert.equal(diff3[side.toWhole(offset)], side.text[offset]);
  });

  it('shows what both say, at the places of the whole file, and why nothing can be changed', () => {
    for (const [name, text] of Object.entries(variants)) {
      const { parsed } = sidecarDocument(text, undefined)!;
      const { sidecar, problems, readOnly, locate } = parsed;
      assert.match(readOnly!, /both sides are shown/, name);
      assert.deepEqual(sidecar!.claims.map(({ id, note }) => [id, note]), [
        ['c-aaa', 'ours'],
        ['c-bbb', undefined],
        ['c-ddd', undefined],
        ['c-aaa', 'theirs'],
        ['c-ccc', undefined],
      ]); // prettier-ignore
      for (const claim of sidecar!.claims) {
        const { start, end } = locate(claim, 'quote');
        assert.equal(text.slice(start, end), claim.quote, name);
      }
      assert.deepEqual(problems.map(({ code }) => code), ['conflict']); // prettier-ignore
      assert.equal(text.slice(problems[0]!.start, problems[0]!.end), '<<<<<<< HEAD');
      assert.deepEqual(
        validateSidecarFile(text, () => ({})),
        problems,
      );
    }
  });

  it('keeps both: additions are in, of a field that differs theirs is a comment', () => {
    for (const [name, text] of Object.entries(variants)) {
      const both = keepBothSides(text)!;
      const { readOnly, sidecar } = parseSidecar(both);
      assert.equal(readOnly, undefined, name);
      assert.deepEqual(sidecar!.claims.map(({ id }) => id).sort(), ['c-aaa', 'c-bbb', 'c-ccc', 'c-ddd']);
      assert.equal(sidecar!.status, 'done');
      assert.match(both, /status: done\r?\n# theirs: status: excluded\r?\n/);
      assert.match(both, /note: ours\r?\n    # theirs: note: theirs\r?\n/);
      assert.deepEqual(validateSidecar(both), []);
      assert.equal(both.startsWith('\ufeff'), name === 'bom');
      assert.equal(/[^\r]\n/.test(both), name !== 'crlf');
    }
    assert.match(keepBothSides(diff3.replace('status: done\n', 'status: in-progress\n'))!, /status: excluded\nclaims/);
  });

  it('a feed: each article has the sides of its own document', () => {
    const of = (item: string, status: string) =>
      `pressmark: 1\nsource:\n  file: f.rss\n  item: ${item}\n${status}---\n`;
    const text =
      of('a', '<<<<<<< x\nstatus: done\n=======\n>>>>>>> y\n') + of('b', 'status: unread\n') + of('c', '').slice(0, -4);
    assert.equal(sidecarDocument(text, 'a')!.parsed.sidecar!.status, 'done');
    assert.equal(sidecarDocument(text, 'b')!.parsed.sidecar!.status, 'unread');
    assert.ok(sidecarDocuments(text).every(({ parsed }) => parsed.readOnly));
    assert.equal(keepBothSides(text), text.replace('<<<<<<< x\n', '').replace('=======\n>>>>>>> y\n', ''));
  });

  it('marks that do not fit together, and sides that cannot be read, are refused as they are', () => {
    const side = '<<<<<<< a\nx: 1\n=======\nx: 2\n';
    for (const text of [
      `${head}${side}`,
      `${head}<<<<<<< a\n${side}>>>>>>> b\n>>>>>>> b\n`,
      `${head}=======\n${side}>>>>>>> b\n`,
      `${head}<<<<<<< a\nx: 1\n>>>>>>> b\n`,
      `${head}||||||| c\n${side}>>>>>>> b\n`,
      `${head}<<<<<<< a\nx: [1\n=======\nx: 2\n>>>>>>> b\n`,
    ]) {
      const [document] = sidecarDocuments(text);
      assert.match(document!.parsed.readOnly!, /resolve the conflict first/, text);
      assert.equal(keepBothSides(text), undefined, text);
    }
    assert.equal(keepBothSides(head), undefined);
  });
});
