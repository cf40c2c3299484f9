import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/annotations/anchor';
import { anchorResolver, type ResolvedAnchor } from '../../../src/core/annotations/findAnchors';
import { changedWords } from '../../../src/core/annotations/changedWords';
import { acceptedAnchor, detachedAnchor, placedAnchor, wordsNow } from '../../../src/core/annotations/decideAnchor';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parseArticle';
import type { AnchorFields } from '../../../src/core/sidecar/sidecar';

const old = `Tide mill to reopen

The tide mill will open its doors again in May, after nine years of repairs, said keeper Ruth Alder.
Two hundred visitors a day are expected by the town.
`;
const edited = old.replace('again in May, after nine', 'once more in June after ten').replace('Two hundred', 'Some');
const article = (text: string) => parseArticle(text);
const anchorIn = (text: string, quote: string): AnchorFields => {
  const shown = article(text);
  const start = shown.text.indexOf(quote);
  return makeAnchor(shown, text, [[start, start + quote.length]]);
};
const apply = (anchor: AnchorFields, fields: object): AnchorFields =>
  Object.fromEntries(Object.entries({ ...anchor, ...fields }).filter(([, value]) => value !== undefined)) as never;

describe('a decision about moved words', () => {
  const quote = 'The tide mill will open its doors again in May, after nine years of repairs';
  const anchor = anchorIn(old, quote);
  const doubtful = anchorResolver(article(edited), edited, false)(anchor);

  it('is waited for in an unchanged file, at the proposed place', () => {
    assert.equal(doubtful.state, 'review');
    const proposed = placedAnchor(article(edited), edited, doubtful.ranges).range;
    const waiting = apply(anchor, { proposed });
    assert.deepEqual(anchorResolver(article(edited), edited, true)(waiting), doubtful);
    // Also where the quote happens to stand at its old range.
    assert.equal(anchorResolver(article(old), old, true)(apply(anchor, { proposed: [1, 5] })).state, 'review');
  });

  it('takes the words of the place, and does not come up again', () => {
    const accepted = apply(apply(anchor, { proposed: [1, 5] }), placedAnchor(article(edited), edited, doubtful.ranges));
    assert.match(accepted.quote, /^The tide mill .* once more in June after ten years/);
    assert.equal(accepted.proposed, undefined);
    for (const isUnchanged of [true, false])
      assert.deepEqual(anchorResolver(article(edited), edited, isUnchanged)(accepted), {
        ranges: doubtful.ranges,
        state: 'kept',
      });
  });

  it('that they are gone is final, unless they come back surely', () => {
    const detached = apply(anchor, detachedAnchor);
    assert.equal(detached.quote, quote);
    assert.equal(anchorResolver(article(edited), edited, true)(detached).state, 'orphaned');
    assert.equal(anchorResolver(article(edited), edited, false)(detached).state, 'orphaned', 'it was proposed again');
    assert.equal(anchorResolver(article(old), old, false)(detached).state, 'moved', 'the words are back');
  });
});

describe('a decision about words that the article does not show', () => {
  it('takes them from the file, and stays', () => {
    const source = 'Shown words.\nHidden words here.\n';
    const map = [{ textStart: 0, sourceStart: 0, textLength: 12, sourceLength: 12 }];
    const shown: Article = { ...article(source), format: 'plain-text', text: 'Shown words.', blocks: [], map };
    const place: ResolvedAnchor = { ranges: [], state: 'review', hidden: [[13, 31]] };
    assert.equal(wordsNow(shown, source, place), 'Hidden words here.');
    const accepted = apply({ quote: 'Hidden words there.' }, acceptedAnchor(shown, source, place)!);
    assert.deepEqual([accepted.quote, accepted.range], ['Hidden words here.', [13, 31]]);
    const kept = { ...place, state: 'kept' };
    assert.deepEqual(anchorResolver(shown, source, true)(accepted), kept);
    assert.equal(acceptedAnchor(shown, source, { ranges: [], state: 'orphaned' }), undefined);
  });
});

describe('changed words', () => {
  it('are shown with what is around them', () => {
    assert.deepEqual(changedWords('the mill opens in May', 'the mill opens in June'), {
      before: 'the mill opens in May',
      after: 'the mill opens in June',
    });
    const long = 'word '.repeat(40).trim();
    const { before, after } = changedWords(`${long} old ${long}`, `${long} new ${long}`);
    assert.match(before, /^…(?:word ){4}old(?: word){4}.{0,5}…$/);
    assert.equal(after, before.replace('old', 'new'));
  });

  it('may be none, all, or parts of characters', () => {
    assert.deepEqual(changedWords('same', 'same'), { before: 'same', after: 'same' });
    assert.deepEqual(changedWords('', 'new'), { before: '', after: 'new' });
    assert.deepEqual(changedWords('a👩‍🌾b', 'a👩‍🔬b'), { before: 'a👩‍🌾b', after: 'a👩‍🔬b' });
    assert.equal([...changedWords('x'.repeat(900), 'y'.repeat(900)).after].length, 121);
  });
});
