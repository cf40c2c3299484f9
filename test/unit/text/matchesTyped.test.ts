/** Topics are found by any of their labels, in any language, as one types them. */
import assert from 'node:assert/strict';
import { defaultCodebook } from '../../../src/core/corpus/codebook';
import { matchesTyped } from '../../../src/core/text/matchesTyped';

describe('type-ahead', () => {
  const found = (typed: string): string[] => {
    const matches = matchesTyped(typed);
    const texts = ({ label, labels }: (typeof defaultCodebook.topics)[number]) => [
      label,
      ...Object.values(labels ?? {}),
    ];
    return defaultCodebook.topics.filter((topic) => matches(texts(topic).join(' · '))).map(({ label }) => label);
  };

  it('finds a topic by its label in every language, without accents, full-width, and while a syllable is typed', () => {
    for (const typed of ['地震', 'ｅａｒｔｈｑｕａｋｅ', 'EARTHQ', 'gempa', 'tremblement de terre', '지지', '지진'])
      assert.ok(found(typed).includes('earthquake'), typed);
    assert.ok(found('educacion').includes('education'));
    assert.ok(found('éducation').includes('education'));
    assert.ok(found('ﾃﾆｽ').includes('tennis'));
    assert.deepEqual(found('no such topic'), []);
  });

  it('has labels of every topic in the languages of the interface', () => {
    for (const { label, labels } of defaultCodebook.topics)
      for (const language of ['zh-Hans', 'ja', 'ko', 'id']) assert.ok(labels?.[language], `${label}: ${language}`);
  });
});
