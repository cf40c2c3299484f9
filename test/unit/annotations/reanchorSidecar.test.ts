/** Whole sidecars brought up to date; what is done by hand in them must not be lost by it. */
import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/annotations/anchor';
import { reanchorSidecar, type CurrentSource } from '../../../src/core/annotations/reanchorSidecar';
import { parseArticle } from '../../../src/core/article/parseArticle';
import { applyEdits, editSidecar } from '../../../src/core/sidecar/editSidecar';
import { newSidecar } from '../../../src/core/sidecar/newSidecar';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar';
import { sha256Hex } from '../../../src/core/text/sha256';

const before = `Ferry to Lark Island resumes

The minister said that taxes will rise next year. The governor replied that nothing of the sort was planned.
`;
const after = before.replace('The minister', 'A sentence was put in here. The minister');
const hashOf = (text: string): string => sha256Hex(new TextEncoder().encode(text));

const currentSource = (source: string): CurrentSource => ({
  source,
  sha256: hashOf(source),
  article: () => parseArticle(source),
  old: () => Promise.resolve({ article: parseArticle(before), source: before }),
});

function sidecarOf(quotes: string[]): string {
  const article = parseArticle(before);
  const start = newSidecar({ file: 'a.txt', sha256: hashOf(before) }, 'alice', 'in-progress');
  const claims = quotes.map((quote, index) => {
    const at = article.text.indexOf(quote);
    return { id: `c-copied${index}`, ...makeAnchor(article, before, [[at, at + quote.length]]) };
  });
  const edits = editSidecar(start, claims.map((claim) => ({ type: 'add-claim', claim }))); // prettier-ignore
  // As a person does who copies a claim and changes all of it but the id.
  return applyEdits(start, edits).replaceAll(/c-copied\d/g, 'c-copied');
}

describe('reanchorSidecar', () => {
  it('writes each of two annotations with one id in its own place', async () => {
    const quotes = ['taxes will rise next year', 'nothing of the sort was planned'];
    const text = sidecarOf(quotes);
    const { edits, problems } = await reanchorSidecar(text, currentSource(after));
    assert.deepEqual(problems, []);
    const { claims } = parseSidecar(applyEdits(text, edits)).sidecar!;
    assert.deepEqual(
      claims.map(({ quote, range }) => [quote, range]),
      quotes.map((quote) => [quote, [after.indexOf(quote), after.indexOf(quote) + quote.length]]),
    );
    // Which one a person means who changes it, the id does not tell.
    assert.throws(
      () => editSidecar(text, [{ type: 'update-claim', id: 'c-copied', fields: { note: 'x' } }]),
      /another id first/,
    );
  });
});
