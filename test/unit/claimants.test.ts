import assert from 'node:assert/strict';
import { claimantCandidates } from '../../src/core/annotations/claimants';
import type { Name } from '../../src/core/annotations/placeAnnotations';

const text =
  'Ilse Brandvik leads the port.\nThe Coast Council met Brandvik, who said the crossing stays shut, as Otto Renn had warned.\nMara Voss was absent.';
const name = (words: string, label: string, entity = words, from = 0): Name => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length, label, score: 1, rule: 'test', entity };
};
const names = [
  name('Ilse Brandvik', 'PER', 'brandvik'),
  name('Coast Council', 'ORG'),
  name('Brandvik', 'PER', 'brandvik', 40),
  name('Otto Renn', 'PER'),
  name('Mara Voss', 'PER'),
].sort((a, b) => a.start - b.start);

it('claimants are offered once each: the nearest before the claim first, others of the paragraph next, the rest last', () => {
  const start = text.indexOf('the crossing');
  const found = claimantCandidates(text, names, [[start, start + 'the crossing stays shut'.length]]);
  assert.deepEqual(
    found.map((candidate) => candidate.name),
    ['Ilse Brandvik', 'Otto Renn', 'Coast Council', 'Mara Voss'],
  );
  assert.deepEqual(found[0], { name: 'Ilse Brandvik', mention: 'Brandvik', near: true });
  assert.equal(found.at(-1)?.near, false);
});

it('a name inside the claim does not make it', () => {
  const start = text.indexOf('Otto');
  const found = claimantCandidates(text, names, [[start, start + 9]]);
  assert.ok(!found.some((candidate) => candidate.name === 'Otto Renn'));
});
