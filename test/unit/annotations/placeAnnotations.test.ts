/** What a person decided about names, laid over what the recogniser found. */
import assert from 'node:assert/strict';
import { anchorMaker } from '../../../src/core/annotations/anchor';
import { keptAnchors } from '../../../src/core/annotations/findAnchors';
import { anchorsOf, placeAnnotations } from '../../../src/core/annotations/placeAnnotations';
import { parseArticle } from '../../../src/core/article/parseArticle';
import type { Mention } from '../../../src/core/entities/recognise';
import type { EntityAnnotation, Sidecar } from '../../../src/core/sidecar/sidecar';

describe('placeAnnotations', () => {
  const sentence = 'Orla Quibbly met Fenn Marlow at the quay of Port Calder. ';
  const setup = (times: number) => {
    const source = `Harbour talks\n\n${sentence.repeat(times)}\n`;
    const article = parseArticle(source);
    const mentions: Mention[] = [...article.text.matchAll(/Orla Quibbly|Port Calder/g)].map(({ index, 0: form }) => ({
      start: index,
      end: index + form.length,
      label: form === 'Port Calder' ? 'LOC' : 'PER',
      score: 0.9,
      rule: 'test',
      entity: form,
      ...(form === 'Orla Quibbly' && { ref: 'wd:Q5' }),
    }));
    const anchor = anchorMaker(article, source);
    const place = (entities: EntityAnnotation[]) => {
      const sidecar: Sidecar = {
        pressmark: 1,
        source: { file: 'a.txt' },
        topics: [],
        stances: [],
        claims: [],
        entities,
        rejected: [],
      };
      return placeAnnotations(article, mentions, sidecar, keptAnchors(article, source, anchorsOf(sidecar))!);
    };
    return { article, mentions, anchor, place };
  };

  it('keeps entity and ref of what is confirmed, hides what is rejected, and lets what is added be first', () => {
    const { article, mentions, anchor, place } = setup(1);
    const [person, port] = mentions as [Mention, Mention];
    const fenn = article.text.indexOf('Fenn Marlow');
    const { names } = place([
      { id: 'e-a', ...anchor([[person.start, person.end]]), label: 'PER', verdict: 'confirmed' },
      { id: 'e-b', ...anchor([[fenn, fenn + 11]]), label: 'PER', ref: 'own:1', verdict: 'confirmed' },
      { id: 'e-c', ...anchor([[port.start, port.end]]), label: 'LOC', verdict: 'rejected' },
    ]);
    assert.deepEqual(
      names.map(({ id, entity, ref }) => [id, entity, ref]),
      [
        ['e-a', 'Orla Quibbly', 'wd:Q5'],
        ['e-b', 'own:1', 'own:1'],
      ],
    );
  });

  it('takes time in proportion to thousands of mentions and decisions', () => {
    const { mentions, anchor, place } = setup(5000);
    const entities = mentions.map(({ start, end, label }, index): EntityAnnotation => {
      return { id: `e-${index}`, ...anchor([[start, end]]), label, verdict: index % 2 ? 'rejected' : 'confirmed' };
    });
    const started = performance.now();
    const { names } = place(entities);
    assert.equal(names.length, 5000);
    // Each held against each other they would be 100 million comparisons.
    assert.ok(performance.now() - started < 1500, `${performance.now() - started} ms`);
  });
});
