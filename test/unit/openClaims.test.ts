import assert from 'node:assert/strict';
import { claimFieldsOf, openClaims, quoteOf, suggestionFor } from '../../src/core/suggest/openClaims';
import type { SuggestedClaim } from '../../src/core/suggest/suggestedClaim';
import type { Placed } from '../../src/core/annotations/placeAnnotations';
import type { Claim } from '../../src/core/sidecar/sidecar';

const text =
  'Mara Voss, head of the Coast Council, said the quay is shut. “It is,” she added, “for good.” Voss smiled. The council met.';
const at = (words: string, from = 0): [number, number] => {
  const start = text.indexOf(words, from);
  assert.ok(start >= 0, words);
  return [start, start + words.length];
};
const name = (words: string, label: string, entity = words, from = 0) => {
  const [start, end] = at(words, from);
  return { start, end, label, entity };
};
const names = [name('Mara Voss', 'PER', 'voss'), name('Coast Council', 'ORG'), name('Voss', 'PER', 'voss', 20)];
const indirect: SuggestedClaim = {
  spans: [at('the quay is shut')],
  kind: 'indirect',
  cue: at('said'),
  claimant: { mention: at('Mara Voss, head of the Coast Council') },
  score: 0.9,
  rule: 'reported',
};
const interrupted: SuggestedClaim = {
  spans: [at('It is'), at('for good.')],
  kind: 'direct',
  cue: at('added'),
  claimant: { mention: at('she'), named: at('Mara Voss') },
  score: 0.9,
  rule: 'quotation',
};

describe('suggested claims', () => {
  it('are open until a claim has their words, or somebody turns them down', () => {
    const all = [indirect, interrupted];
    assert.deepEqual(openClaims(text, [], all, [], []), all);
    const claim = { ranges: [at('for good')] } as Placed<Claim>;
    assert.deepEqual(openClaims(text, [], all, [claim], []), [indirect]);
    assert.equal(quoteOf(text, interrupted), 'It is … for good.');
    // Quoted from another edition of the page: other white space and quotation marks.
    assert.deepEqual(openClaims(text, [], all, [], [{ quote: 'the  quay\nis shut' }]), [interrupted]);
  });

  it('of a language model, which a person asked, come before those of the rules', () => {
    const model = {
      ...indirect,
      spans: [at('Mara Voss, head of the Coast Council, said the quay is shut')],
      rule: 'model:x',
    };
    assert.deepEqual(openClaims(text, [model], [indirect, interrupted], [], []), [model, interrupted]);
  });

  it('say who speaks by the fullest form of the name, and what is printed beside the words', () => {
    assert.deepEqual(claimFieldsOf(text, names)(indirect), {
      claimant: { name: 'Mara Voss', mention: 'Mara Voss, head of the Coast Council' },
      cue: 'said',
      kind: 'indirect',
    });
    assert.deepEqual(claimFieldsOf(text, names)(interrupted).claimant, { name: 'Mara Voss', mention: 'she' });
    const short = { ...indirect, claimant: { mention: at('Voss', 20) } };
    assert.deepEqual(claimFieldsOf(text, names)(short).claimant, { name: 'Mara Voss', mention: 'Voss' });
    const described = { ...indirect, claimant: { mention: at('The council') } };
    assert.deepEqual(claimFieldsOf(text, names)(described).claimant, { name: 'The council' });
    assert.deepEqual(claimFieldsOf(text, names)({ kind: 'mixed' }), { kind: 'mixed' });
  });

  it('fill in a claim that a person selects, where most of the words are the same', () => {
    assert.equal(suggestionFor([indirect, interrupted], [at('said the quay is shut.')]), indirect);
    assert.equal(suggestionFor([indirect, interrupted], [at('“It is,” she added, “for good.”')]), interrupted);
    assert.equal(suggestionFor([indirect, interrupted], [at('Voss smiled.')]), undefined);
    assert.equal(suggestionFor([indirect], [at('shut. “It is,” she')]), undefined);
  });
});
