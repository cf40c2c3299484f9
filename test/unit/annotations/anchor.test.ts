/** Anchors: made, and found again after the text changed; the policy is src/core/annotations/DESIGN.md. */
import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/annotations/anchor';
import { anchorResolver, type ResolvedAnchor } from '../../../src/core/annotations/findAnchors';
import { newId } from '../../../src/core/annotations/id';
import type { Article, Run } from '../../../src/core/article/article';
import type { AnchorFields } from '../../../src/core/sidecar/sidecar';
import { plainArticle } from '../plainArticle';

const article = (text: string, map?: Run[]): Article => ({ ...plainArticle(text), ...(map && { map }) });

const text = `Ferry to Lark Island resumes 🌊
The harbour board said on Monday that “ferries will run twice a day, weather permitting”. Mayor Oda called it a relief.
市长小田表示：“渡轮将于周一恢复运行，每天两班。”岛上居民对此表示欢迎，但担心票价会上涨。
Critics say the ferries are old. The board said on Friday that the ferries are safe.`;

const anchorOf = (...quotes: string[]): AnchorFields =>
  makeAnchor(
    article(text),
    text,
    quotes.map((quote) => [text.indexOf(quote), text.indexOf(quote) + quote.length]),
  );
const resolve = (anchor: AnchorFields, edited: string, isUnchanged = false): ResolvedAnchor =>
  anchorResolver(article(edited), edited, isUnchanged)(anchor);
const found = (anchor: AnchorFields, edited: string): string =>
  resolve(anchor, edited)
    .ranges.map(([start, end]) => edited.slice(start, end))
    .join('|');

describe('anchors', () => {
  it('store the quote, 32 code points on both sides, and code points of the source', () => {
    const anchor = anchorOf('twice a day');
    assert.equal(anchor.quote, 'twice a day');
    assert.equal([...anchor.prefix!].length, 32);
    assert.ok(text.includes(anchor.prefix! + anchor.quote + anchor.suffix!));
    const [start, end] = anchor.range as [number, number];
    assert.equal([...text].slice(start, end).join(''), 'twice a day');
  });

  it('count the source, not the article, where tags and entities stand between', () => {
    const source = '<p>🌊 A &amp; B</p>';
    const runs: Run[] = [
      { textStart: 0, sourceStart: 3, textLength: 5, sourceLength: 5 },
      { textStart: 5, sourceStart: 8, textLength: 1, sourceLength: 5 },
      { textStart: 6, sourceStart: 13, textLength: 2, sourceLength: 2 },
    ];
    const shown = article('🌊 A & B', runs);
    const anchor = makeAnchor(shown, source, [[3, 8]]);
    assert.deepEqual(anchor, { quote: 'A & B', prefix: '🌊 ', range: [5, 14] });
    assert.deepEqual(anchorResolver(shown, source, true)(anchor), { ranges: [[3, 8]], state: 'kept' });
  });

  it('of an unchanged file stay as they were found: a proposed place is to review, a lost one is not guessed at', () => {
    const anchor = anchorOf('twice a day');
    const at = text.indexOf('The board said');
    const proposed = { ...anchor, proposed: [at, at + 9] as [number, number] };
    assert.equal(resolve(proposed, text, true).state, 'review');
    const lost = { ...anchor, range: [0, 5] as [number, number], orphaned: true };
    assert.equal(resolve(lost, text, true).state, 'orphaned');
    // Somebody put the range right by hand.
    assert.equal(resolve({ ...anchor, orphaned: true }, text, true).state, 'kept');
  });

  it('trust the range only while the file is unchanged and its text is the quote', () => {
    const anchor = anchorOf('The board said on Friday');
    assert.deepEqual(resolve(anchor, text, true), {
      ranges: [[text.lastIndexOf('The board'), text.lastIndexOf('The board') + 24]],
      state: 'kept',
    });
    assert.equal(resolve(anchor, text).state, 'kept');
    assert.equal(found({ ...anchor, range: [0, 24] }, text), 'The board said on Friday');
    assert.equal(resolve({ ...anchor, range: [0, 24] }, text, true).state, 'moved');
    assert.equal(resolve({ ...anchor, range: [5, 9_999_999] }, text, true).state, 'moved');
    const unplaced = { ...anchor };
    delete unplaced.range;
    assert.equal(found(unplaced, text), 'The board said on Friday');
  });

  it('follow through new paragraphs, other quotation marks, widths, spaces and typing errors', () => {
    const anchor = anchorOf('ferries will run twice a day, weather permitting');
    assert.equal(found(anchor, `A new first paragraph.\n${text}`), anchor.quote);
    assert.equal(
      found(anchor, text.replace(/[“”]/g, '"').replace('twice a day', 'twice  a\nday')),
      anchor.quote.replace('twice a day', 'twice  a\nday'),
    );
    assert.equal(
      found(anchor, text.replace('weather permitting', 'wether permiting')),
      anchor.quote.replace('weather permitting', 'wether permiting'),
    );
    const chinese = anchorOf('渡轮将于周一恢复运行，每天两班');
    assert.equal(found(chinese, text.replace('，每天', ',每\u200b天')), '渡轮将于周一恢复运行,每\u200b天两班');
  });

  it('tell one mention from another by what stands around it', () => {
    const second = text.lastIndexOf('ferries');
    const anchor = makeAnchor(article(text), text, [[second, second + 7]]);
    const edited = text.replace('Ferry to', 'The ferries to');
    assert.deepEqual(resolve(anchor, edited).ranges, [
      [edited.lastIndexOf('ferries'), edited.lastIndexOf('ferries') + 7],
    ]);
  });

  it('are orphans where the words are gone, rather than on others like them', () => {
    const anchor = anchorOf('Critics say the ferries are old.');
    assert.deepEqual(resolve(anchor, text.replace('Critics say the ferries are old. ', '')), {
      ranges: [],
      state: 'orphaned',
    });
    assert.equal(resolve(anchor, '').state, 'orphaned');
    assert.equal(resolve({ quote: '' }, text).state, 'orphaned');
    assert.equal(resolve({ quote: 'Oda', range: [0, 3] }, text.replaceAll('Oda', 'Ono')).state, 'orphaned');
  });

  it('keep the pieces of an interrupted claim in order', () => {
    const anchor = anchorOf('ferries will run twice a day', 'called it a relief');
    assert.equal(anchor.quote, 'ferries will run twice a day … called it a relief');
    assert.equal(resolve(anchor, text, true).state, 'kept');
    assert.equal(found(anchor, `New.\n${text}`), 'ferries will run twice a day|called it a relief');
  });

  it('know the gap between two pieces from one that the text has', () => {
    const own = `She wrote: “We tried … and we failed … again,” and left. “Nobody … did better,” the mayor said. That was all.`;
    const quotes = ['We tried … and we failed … again', 'Nobody … did better'];
    const ranges = quotes.map((quote) => [own.indexOf(quote), own.indexOf(quote) + quote.length] as const);
    const anchor = makeAnchor(article(own), own, ranges);
    const edited = `Something new at the start. ${own}`;
    const old = { article: article(own), source: own };
    for (const from of [undefined, old]) {
      const { ranges: now, state } = anchorResolver(article(edited), edited, false, from)(anchor);
      assert.deepEqual([state, ...now.map(([start, end]) => edited.slice(start, end))], ['moved', ...quotes]);
    }
    // The last of several ranges, or the only one in a list, has all that is left.
    const single = makeAnchor(article(own), own, [ranges[0]!]);
    assert.equal(found({ ...single, range: [single.range as [number, number]] }, edited), quotes[0]);
  });

  it('that wait for a decision are not followed from where they were before the old text', () => {
    const rows = ['Goal 1: Smith shot in the 10th minute', 'Goal 2: Jones shot in the 20th minute', 'Goal 3: Brown shot in the 30th minute']; // prettier-ignore
    const first = `The game was a good one for all who came.\n${rows.join('\n')}\nThe crowd went home.\n`;
    const second = first.replace(`${rows[0]}\n`, '');
    const third = `${second}One more line.\n`;
    const anchor = makeAnchor(article(first), first, [[first.indexOf(rows[0]!), first.indexOf(rows[0]!) + rows[0]!.length]]); // prettier-ignore
    const follow = (lost: AnchorFields, before: string, after: string): ResolvedAnchor =>
      anchorResolver(article(after), after, false, { article: article(before), source: before })(lost);
    assert.equal(follow(anchor, first, second).state, 'orphaned');
    // The second goal stands where the first did.
    assert.deepEqual(follow({ ...anchor, orphaned: true }, second, third), { ranges: [], state: 'orphaned' });
    const proposed = { ...anchor, proposed: anchor.range } as AnchorFields;
    assert.deepEqual(follow(proposed, second, third), {
      ranges: [[second.indexOf(rows[1]!), second.indexOf(rows[1]!) + rows[1]!.length]],
      state: 'review',
    });
    // Its words are back.
    assert.equal(follow({ ...anchor, orphaned: true }, second, first).state, 'kept');
  });

  it('stay quick in long and in hostile texts', function () {
    this.timeout(30_000);
    const hostile = 'ab'.repeat(500_000);
    const began = performance.now();
    for (const quote of ['ab', 'abababababx', 'zz'.repeat(200), 'ba'.repeat(100)])
      resolve({ quote, prefix: 'abab' }, hostile);
    assert.ok(performance.now() - began < 10_000);
  });
});

describe('newId', () => {
  it('makes ids that no reader takes for a number', () => {
    const ids = new Set(Array.from({ length: 2000 }, () => newId('c')));
    assert.equal(ids.size, 2000);
    for (const id of ids) assert.match(id, /^c-[a-z][0-9a-hjkmnp-tv-z]{9}$/);
  });
});
