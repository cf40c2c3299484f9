/** Topics learnt from a handful of articles: which come first, and what does not break it. */
import assert from 'node:assert/strict';
import { createTopicLearner } from '../../../src/core/suggest/topicLearner';

const harbour = [
  'Ferry crews walk out\nThe harbour strike stops every ferry, and dockers join the union vote.',
  'Dockers vote on wages\nThe union says ferry and harbour workers want a higher wage.',
];
const tides = [
  'New gauge measures the tide\nScientists read the sea level with a laser at the observatory.',
  'Laser maps the sea floor\nThe observatory published its measurements of tide and current.',
];

describe('topic learner', () => {
  const taught = () => {
    const learner = createTopicLearner();
    harbour.forEach((text) => learner.learn(text, ['labour', 'transport']));
    tides.forEach((text) => learner.learn(text, ['science']));
    return learner;
  };

  it('puts the topics of similar articles first, several where they had several', () => {
    const ranked = taught().rank('Harbour union calls a strike\nNo ferry sails tomorrow.');
    assert.deepEqual(new Set(ranked.slice(0, 2).map(({ id }) => id)), new Set(['labour', 'transport']));
    assert.equal(taught().rank('A laser at the observatory\nIt measures the sea.')[0]!.id, 'science');
    const sum = ranked.reduce((total, { score }) => total + score, 0);
    assert.ok(sum > 0.5 && sum < 1, `scores sum to ${sum}`);
  });

  it('learns where words have no spaces, and from one language at a time', () => {
    const learner = createTopicLearner();
    learner.learn('港口工人罢工，渡轮停航', ['labour']);
    learner.learn('天文台用激光测量潮位', ['science']);
    assert.equal(learner.rank('渡轮工人继续罢工')[0]!.id, 'labour');
    assert.equal(learner.rank('激光测量新方法')[0]!.id, 'science');
  });

  it('learns as well from articles that come sorted by topic', () => {
    const learner = createTopicLearner();
    for (const [id, texts] of [['labour', harbour] as const, ['science', tides] as const])
      for (let i = 0; i < 20; i++) learner.learn(texts[i % 2]!, [id]);
    assert.equal(learner.rank('Union of dockers votes')[0]!.id, 'labour');
    assert.equal(learner.rank('Current and sea level by laser')[0]!.id, 'science');
  });

  it('is the same when it is taught the same again, as after a topic was removed', () => {
    assert.deepEqual(taught().rank(tides[0]!), taught().rank(tides[0]!));
  });

  it('knows nothing before it learns, and takes empty, endless and strange texts', () => {
    const learner = createTopicLearner();
    assert.deepEqual(learner.rank(harbour[0]!), []);
    for (const text of ['', '\ud800', '‮​', '”'.repeat(1e6), 'a'.repeat(1e6), '潮'.repeat(1e6)]) {
      learner.learn(text, ['odd']);
      assert.ok(learner.rank(text).every(({ score }) => score > 0 && score <= 1));
    }
    learner.learn(harbour[0]!, []);
    assert.deepEqual(
      learner.rank(harbour[0]!).map(({ id }) => id),
      ['odd'],
    );
  });
});
