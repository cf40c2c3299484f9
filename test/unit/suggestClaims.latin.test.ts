import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { suggestLatinClaims } from '../../src/core/suggest/latinClaims';
import type { NamedSpan, SuggestedClaim } from '../../src/core/suggest/suggestedClaim';
import { random } from './random';

/** The names printed in `text`, as the recogniser would give them. */
function named(text: string, people: readonly string[]): NamedSpan[] {
  const found = people.flatMap((name) =>
    [...text.matchAll(new RegExp(name, 'g'))].map(({ index }) => ({ start: index, end: index + name.length, label: 'PER', entity: name })),
  ); // prettier-ignore
  return found.sort((a, b) => a.start - b.start);
}

const shown = (text: string, { spans, claimant, cue }: SuggestedClaim): string => {
  const words = spans.map((span) => text.slice(...span)).join(' … ');
  const who = claimant && text.slice(...claimant.mention);
  const stands = claimant?.named && ` = ${text.slice(...claimant.named)}`;
  return `${who ?? '?'}${stands ?? ''} | ${cue ? text.slice(...cue) : '-'} | ${words}`;
};
const claims = (language: string, text: string, people: readonly string[] = []): string[] =>
  suggestLatinClaims(text, language, named(text, people)).map((claim) => shown(text, claim));

describe('claims in languages with spaces', () => {
  const patterns: [language: string, text: string, expected: string[]][] = [
    // Between quotation marks.
    ['en', '“The bridge will open in May,” said Ada Birch, who runs the office.', ['Ada Birch | said | The bridge will open in May']], // prettier-ignore
    ['en', '"The bridge will open in May," Ada Birch said on Tuesday.', ['Ada Birch | said | The bridge will open in May']], // prettier-ignore
    ['en', 'The mayor said: “We were never asked.”', ['The mayor | said | We were never asked.']],
    ['en', 'The plan, she added, was called “a gift to nobody” by Ada Birch.', ['she | added | The plan … was called “a gift to nobody” by Ada Birch']], // prettier-ignore
    ['id', '“Jembatan dibuka bulan Mei,” kata Budi Santoso kepada wartawan.', ['Budi Santoso | kata | Jembatan dibuka bulan Mei']], // prettier-ignore
    ['cs', '„Most otevřeme v květnu,“ řekl starosta Karel Bříza.', ['starosta Karel Bříza | řekl | Most otevřeme v květnu']], // prettier-ignore
    ['ru', '«Мост откроют в мае», — сказала Анна Берёзова.', ['Анна Берёзова | сказала | Мост откроют в мае']],
    ['de', '„Die Brücke öffnet im Mai“, sagte Ada Birke der Zeitung.', ['Ada Birke der Zeitung | sagte | Die Brücke öffnet im Mai']], // prettier-ignore
    ['fr', '« Le pont ouvrira en mai », a déclaré Anne Bouleau.', ['Anne Bouleau | déclaré | Le pont ouvrira en mai']],
    [
      'es',
      '«El puente abrirá en mayo», dijo Ana Abedul a la prensa.',
      ['Ana Abedul | dijo | El puente abrirá en mayo'],
    ],
    // A clause that a verb opens.
    ['en', 'The ministry said in a statement on Monday that the bridge was closed.', ['The ministry | said | the bridge was closed']], // prettier-ignore
    ['en', 'Ada Birch says the bridge is safe and added that nobody was hurt.', ['Ada Birch | says | the bridge is safe', 'Ada Birch | added | nobody was hurt']], // prettier-ignore
    ['id', 'Polisi menyatakan bahwa jembatan itu ditutup sejak Senin.', ['Polisi | menyatakan | jembatan itu ditutup sejak Senin']], // prettier-ignore
    ['cs', 'Starosta včera oznámil, že most bude do května zavřený.', ['Starosta | oznámil | most bude do května zavřený']], // prettier-ignore
    ['ru', 'Мэр города заявил, что мост закроют до мая.', ['Мэр города | заявил | мост закроют до мая']],
    ['de', 'Am Montag erklärte der Minister, die Brücke werde im Mai geöffnet.', ['der Minister | erklärte | die Brücke werde im Mai geöffnet']], // prettier-ignore
    ['de', 'Die Behörde teilte am Abend mit, dass niemand verletzt wurde.', ['Die Behörde | teilte | niemand verletzt wurde']], // prettier-ignore
    [
      'fr',
      "La mairie a annoncé qu'elle fermera le pont en mai.",
      ['La mairie | annoncé | elle fermera le pont en mai'],
    ],
    ['es', 'El alcalde afirmó que el puente sigue cerrado.', ['El alcalde | afirmó | el puente sigue cerrado']],
    // The clause first, or around who says so.
    ['en', 'The bridge will stay closed, officials said.', ['officials | said | The bridge will stay closed']],
    ['id', 'Jembatan itu masih ditutup sampai sore, kata polisi.', ['polisi | kata | Jembatan itu masih ditutup sampai sore']], // prettier-ignore
    ['cs', 'Most zůstane zavřený do konce května, uvedla mluvčí.', ['mluvčí | uvedla | Most zůstane zavřený do konce května']], // prettier-ignore
    ['fr', 'Le pont restera fermé tout le mois de mai, a indiqué la mairie.', ['la mairie | indiqué | Le pont restera fermé tout le mois de mai']], // prettier-ignore
    ['fr', '« Personne ne passe », soutient-il.', ['il | soutient | Personne ne passe']],
    ['ru', 'Мост, говорят инженеры, простоит ещё сто лет.', ['инженеры | говорят | Мост … простоит ещё сто лет']],
    ['cs', 'Jak řekl starosta, most zůstane zavřený.', ['starosta | řekl | most zůstane zavřený']],
    ['de', 'Die Brücke bleibe vorerst geschlossen, so der Minister.', ['der Minister | so | Die Brücke bleibe vorerst geschlossen']], // prettier-ignore
    // A phrase that says who.
    ['en', 'According to the police, nobody was hurt on the bridge.', ['the police | According | nobody was hurt on the bridge']], // prettier-ignore
    ['id', 'Menurut polisi, tidak ada korban di jembatan itu.', ['polisi | Menurut | tidak ada korban di jembatan itu']], // prettier-ignore
    ['cs', 'Podle slov starosty, který most navštívil, je oprava drahá.', ['starosty | Podle | který most navštívil, je oprava drahá']], // prettier-ignore
    ['ru', 'По словам мэра, на мосту никто не пострадал.', ['мэра | По | на мосту никто не пострадал']],
    ['de', 'Laut Polizei wurde auf der Brücke niemand verletzt.', ['Polizei | Laut | wurde auf der Brücke niemand verletzt']], // prettier-ignore
    ['fr', 'Selon la police, personne n’a été blessé.', ['la police | Selon | personne n’a été blessé']],
    ['es', 'Según la policía, nadie resultó herido en el puente.', ['la policía | Según | nadie resultó herido en el puente']], // prettier-ignore
  ];
  for (const [language, text, expected] of patterns)
    it(`${language}: ${text}`, () => assert.deepEqual(claims(language, text), expected));

  it('takes an interrupted quotation as one claim', () => {
    assert.deepEqual(claims('en', '“The bridge,” she said, “will open in May. Or in June.”'), [
      'she | said | The bridge … will open in May. Or in June.',
    ]);
    assert.deepEqual(claims('en', '“We will open it in May,” he said. “Nobody will pay for the crossing.” The crowd cheered.'), [
      'he | said | We will open it in May … Nobody will pay for the crossing.',
    ]); // prettier-ignore
  });

  it('tells whom a pronoun stands for, within the paragraph', () => {
    const text = 'Ada Birch opened the bridge. “It is safe,” she said.\n“It is not,” he said.';
    assert.deepEqual(claims('en', text, ['Ada Birch']), [
      'she = Ada Birch | said | It is safe',
      'he | said | It is not',
    ]);
    assert.deepEqual(claims('id', 'Budi Santoso datang. “Jembatan ini aman sekali,” katanya.', ['Budi Santoso']), [
      'nya = Budi Santoso | katanya | Jembatan ini aman sekali',
    ]);
  });

  it('knows who speaks where the quotation is a paragraph of its own', () => {
    assert.deepEqual(claims('en', 'On Monday the mayor said:\n“We were never asked about the bridge.”\nIt rained.'), [
      'the mayor | - | We were never asked about the bridge.',
    ]);
  });

  it('goes on with who spoke in German sentences that their verb marks', () => {
    assert.deepEqual(claims('de', 'Die Ministerin sagte, die Brücke sei sicher. Niemand müsse sich sorgen. Es regnet.'), [
      'Die Ministerin | sagte | die Brücke sei sicher',
      'Die Ministerin | - | Niemand müsse sich sorgen',
    ]); // prettier-ignore
  });

  it('finds nothing where nobody says anything', () => {
    const narratives: [language: string, text: string][] = [
      ['en', 'The “Old Bridge” reopened in the United States on Monday. The reports that arrived were long.'],
      ['en', 'He ran to the bridge, saw the water, and turned back.'],
      ['id', 'Jembatan itu dibuka kembali pada hari Senin oleh warga desa.'],
      ['cs', 'Most, který stojí u řeky, byl v pondělí znovu otevřen.'],
      ['ru', 'Мост, который стоит у реки, снова открыли в понедельник.'],
      ['de', 'Die Brücke, die am Fluss steht, wurde am 3. Mai wieder geöffnet.'],
      ['fr', 'Le pont, qui enjambe la rivière, a rouvert lundi selon le calendrier.'],
      ['es', 'El puente, que cruza el río, se abrió el lunes según lo previsto.'],
      ['nl', 'De brug is dicht, zei de burgemeester.'],
    ];
    for (const [language, text] of narratives) assert.deepEqual(claims(language, text), [], text);
  });

  it('gives whole words of the text in order and without overlaps, whatever the text', () => {
    const { seed, below, pick } = random();
    const parts = ['“', '”', '"', "''", '«', '»', ',', '.', ':', ' - ', '(', ')', '\n', ' said ', ' that ', ' Ada Birch ', ' rain ', ' and ', ' sagte ', ' laut ', ' sei ', ' řekl ', ' что ', ' kata ', ' Selon ', ' as ', ' called ', ' qu’il ']; // prettier-ignore
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: below(60) }, () => pick(parts)).join('');
      const language = pick(['en', 'id', 'cs', 'ru', 'de', 'fr', 'es', 'nl']);
      const told = `SEED=${seed} round ${round} ${language}: ${JSON.stringify(text)}`;
      const spans = suggestLatinClaims(text, language, named(text, ['Ada Birch'])).map((claim) => claim.spans);
      for (const parts of spans)
        parts.forEach(([start, end], index) => {
          assert.ok(start < end && end <= text.length && start >= (parts[index - 1]?.[1] ?? 0), told);
          assert.equal(text.slice(start, end), text.slice(start, end).trim(), told);
        });
      const all = spans.flat().sort((a, b) => a[0] - b[0]);
      all.forEach(([start], index) => assert.ok(start >= (all[index - 1]?.[1] ?? 0), told));
    }
  });

  it('does no more work a character in a hostile text than in a short one', () => {
    const units = ['"', '“', ', said ', 'he said that ', '"Q q q," he said, ', 'and said that ', '(', 'according to X, ', 'X: ', 'gab es ', 'hat X hat ', '\n', '. ']; // prettier-ignore
    for (const unit of units)
      for (const language of ['en', 'de']) {
        const cost = (size: number): number => {
          const text = unit.repeat(size / unit.length);
          const began = process.cpuUsage().user;
          suggestLatinClaims(text, language, []);
          return process.cpuUsage().user - began;
        };
        const short = Math.max(cost(20_000), cost(20_000), 20_000);
        assert.ok(cost(100_000) < 25 * short, `${JSON.stringify(unit)} in ${language}`);
      }
  }).timeout(60_000);
});
