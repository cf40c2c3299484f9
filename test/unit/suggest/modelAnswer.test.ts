/** A language model's answer: what is in the article and the codebook is kept, the rest is counted, nothing is obeyed. */
import assert from 'node:assert/strict';
import { readModelAnswer } from '../../../src/core/suggest/modelAnswer';
import { modelQuestion } from '../../../src/core/suggest/modelQuestion';

const codebook = { topics: [{ id: 'port', label: 'the port' }, { id: 'tide', label: 'tides' }], stanceTargets: [] }; // prettier-ignore
const text = `Pier
Orla Quibbly said the pier was closed. “We will\nrebuild it,” Tom Bell said. The mayor said the pier was closed.`;

describe('answer of a language model', () => {
  const read = (answer: string, book: Parameters<typeof readModelAnswer>[2] = codebook) =>
    readModelAnswer(answer, text, book, 'model:m');
  const claims = (...quotes: object[]): string => JSON.stringify({ claims: quotes });
  const words = (answer: ReturnType<typeof read>): string[] =>
    answer!.claims.map(({ spans, claimant, kind }) => {
      const who = claimant ? text.slice(...claimant.mention) : 'nobody';
      return `${who} ${kind}: ${text.slice(...spans[0]!)}`;
    });

  it('finds quotes as a page prints them, each in its place, with the claimant beside it', () => {
    const answer = claims(
      { quote: 'the pier was closed', claimant: 'Orla Quibbly', kind: 'indirect' },
      { quote: '"We will rebuild it,"', claimant: 'Tom Bell' },
      { quote: 'the pier was closed', claimant: 'The mayor', kind: 'own' },
      { quote: 'the pier was closed', claimant: 'Somebody Else' },
      { quote: 'the pier was burnt', claimant: 'Tom Bell' },
      { quote: 'it' },
    );
    const found = read(answer);
    assert.deepEqual(words(found), [
      'Orla Quibbly indirect: the pier was closed',
      'Tom Bell direct: We will\nrebuild it',
      'The mayor indirect: the pier was closed',
    ]);
    assert.deepEqual(found!.dropped, { claims: 3, topics: 0, stances: 0 });
    assert.ok(found!.claims.every(({ rule }) => rule === 'model:m'));
  });

  it('keeps topics of the codebook, and stances that can be', () => {
    const found = read(
      JSON.stringify({
        topics: ['port', 'war', { id: 'tide' }, 'port', 7],
        stances: [
          { target: 'the\u0007 pier\n plan', position: 'favor' },
          { target: 'tides', position: 'hot' },
          { target: 'x'.repeat(300), position: 'against' },
          null,
        ],
      }),
    );
    assert.deepEqual(found!.topics, [{ id: 'port', label: 'the port' }, { id: 'tide', label: 'tides' }]); // prettier-ignore
    assert.deepEqual(found!.stances, [{ target: 'the pier plan', position: 'favor' }]);
    assert.deepEqual(found!.dropped, { claims: 0, topics: 2, stances: 3 });
    const own = { ...codebook, stanceTargets: ['pier'] };
    assert.deepEqual(read('{"stances": [{"target": "tides", "position": "favor"}]}', own)!.stances, []);
  });

  it('reads JSON in a fence or between words, and says where there is none', () => {
    for (const answer of [
      '```json\n{"topics": ["port"]}\n```',
      'Here {as asked} it is:\n{"topics": ["port"], "note": "a } and a \\" {"}\nAnything else {?}',
    ])
      assert.equal(read(answer)!.topics[0]!.id, 'port', answer);
    for (const answer of ['', 'no', '[1]', '{"topics": ["port"', '{"other": 1}', '{}', '{'.repeat(200_000)])
      assert.equal(read(answer), undefined, answer.slice(0, 30));
    assert.deepEqual(read('{"topics": [], "claims": 7}')!.claims, []);
    const many = Array.from({ length: 20_000 }, () => ({ quote: 'the pier was closed' }));
    assert.equal(read(claims(...many.slice(0, 3000)))!.claims.length, 2);
  });

  it('stands between lines that the article cannot contain, and names the topics', () => {
    const question = modelQuestion(text, 'en', codebook, 'b-123');
    assert.equal(question.split('\nb-123\n').length, 3);
    assert.ok(question.includes('port the port\n') && question.includes(text));
  });
});
