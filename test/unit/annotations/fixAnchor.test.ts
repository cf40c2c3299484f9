/** What is offered for an annotation whose words are elsewhere, and that it makes the sidecar sound. */
import assert from 'node:assert/strict';
import { anchorFixes } from '../../../src/core/annotations/fixAnchor';
import { parseArticle } from '../../../src/core/article/parseArticle';
import { applyEdits } from '../../../src/core/sidecar/editSidecar';
import { editDocument, sidecarDocuments } from '../../../src/core/sidecar/sidecarDocuments';
import { validateSidecar } from '../../../src/core/sidecar/validateSidecar';

const source = '𠮷 Ferry Notes\n\nThe ferry to Low Island stopped on Monday. It will run again in spring.\n';
const article = parseArticle(source);
const head = 'pressmark: 1\nsource: {file: a.txt}\nclaims:\n  - id: c-a\n';

/** The problems of a sidecar, and what the fixes of the first make of it, by their type. */
function fixed(text: string): { codes: string[]; after: Record<string, string> } {
  const problems = validateSidecar(text, { article, source });
  const [document] = sidecarDocuments(text);
  const [claim] = document!.parsed.sidecar!.claims;
  const fixes = anchorFixes(problems[0]!.code, claim!, article, source);
  const after = fixes.map(({ type, fields }) => {
    const edits = editDocument(text, document!, [{ type: 'update-claim', id: 'c-a', fields }]);
    return [type, applyEdits(text, edits)] as const;
  });
  return { codes: problems.map(({ code }) => code), after: Object.fromEntries(after) };
}
/** Code points of words in the source. */
const rangeOf = (words: string): string => {
  const start = [...source.slice(0, source.indexOf(words))].length;
  return `[${start}, ${start + [...words].length}]`;
};

describe('anchorFixes', () => {
  it('takes the words that stand at the range, or marks the annotation as lost', () => {
    for (const [quote, code] of [
      ['Low Iland', 'words-changed'],
      ['wholly other words', 'quote-mismatch'],
    ] as const) {
      const text = `${head}    quote: ${quote}\n    range: ${rangeOf('Low Island')}\n    by: me\n`;
      const { codes, after } = fixed(text);
      assert.deepEqual([codes, Object.keys(after)], [[code], ['take-words', 'orphan']]);
      assert.match(
        after['take-words']!,
        /quote: Low Island\n {4}prefix: .*\n {4}suffix: .*\n {4}range: .*\n {4}by: me\n$/,
      );
      assert.deepEqual(validateSidecar(after['take-words']!, { article, source }), []);
      assert.equal(after['orphan'], text.replace(/range: .*/, 'orphaned: true'));
    }
  });

  it('accepts the place that is proposed', () => {
    const text = `${head}    quote: runs again\n    range: [1, 2]\n    proposed: ${rangeOf('run again')}\n`;
    const { codes, after } = fixed(text);
    assert.deepEqual(codes, ['review']);
    assert.ok(after['accept']!.includes(`range: ${rangeOf('run again')}\n`) && !after['accept']!.includes('proposed'));
    assert.deepEqual(validateSidecar(after['accept']!, { article, source }), []);
  });

  it('offers nothing that would be empty', () => {
    const outside = fixed(`${head}    quote: x\n    range: [9000, 9001]\n`);
    assert.deepEqual([outside.codes, Object.keys(outside.after)], [['range-outside'], ['orphan']]);
    const empty = fixed(`${head}    quote: ""\n    range: ${rangeOf('Monday')}\n`);
    assert.deepEqual([empty.codes, Object.keys(empty.after)], [['empty-quote'], ['take-words']]);
    assert.deepEqual(anchorFixes('unknown-topic', { quote: 'x' }, article, source), []);
  });
});
