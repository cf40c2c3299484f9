/** Spans followed from an old text to a new one: known edits, so that the right place is known too. */
import assert from 'node:assert/strict';
import { makeAnchor } from '../../../src/core/annotations/anchor';
import { anchorResolver } from '../../../src/core/annotations/findAnchors';
import { placeAnnotations } from '../../../src/core/annotations/placeAnnotations';
import { reanchorChanges } from '../../../src/core/annotations/reanchorChanges';
import type { AnchorFields } from '../../../src/core/sidecar/sidecar';
import { textFollower } from '../../../src/core/annotations/followText';
import { wholeCharacters } from '../../../src/core/text/spans';
import { plainArticle as article } from '../plainArticle';
import { random } from '../random';

const before = `Lark Island ferry
The harbour board said the ferry sails twice a day. Mayor Oda said the board was right.
市长小田表示：“渡轮每天两班。”岛上居民表示欢迎。
The harbour board said the ferry sails twice a day. Nobody else was asked 🌊.`;

/** Where the second of two like sentences is found after an edit, with and without the old text. */
function second(after: string): { withOld: string; state: string; at: number } {
  const sentence = 'The harbour board said the ferry sails twice a day.';
  const start = before.lastIndexOf(sentence);
  const anchor = makeAnchor(article(before), before, [[start, start + sentence.length]]);
  const resolve = anchorResolver(article(after), after, false, { article: article(before), source: before });
  const { ranges, state } = resolve(anchor);
  return { withOld: ranges.map(([a, b]) => after.slice(a, b)).join('|'), state, at: ranges[0]?.[0] ?? -1 };
}

describe('anchors with the old text', () => {
  it('stay on their own one of two like sentences, whatever is put around it', () => {
    const after = before
      .replace('Nobody else was asked 🌊.', 'Mayor Oda said the board was right.')
      .replace('Mayor Oda said the board was right.\n市', 'Nobody else was asked.\n市');
    const found = second(after);
    assert.equal(found.at, after.lastIndexOf('The harbour board'));
  });

  it('are the same after a page is set again: line ends, widths, quotation marks', () => {
    const after = before.replaceAll(' ', '\n').replaceAll('“', '「').replaceAll('”', '」').replaceAll('t', 'ｔ');
    const found = second(after);
    assert.equal(found.at, after.lastIndexOf('The\nharbour'));
    assert.notEqual(found.state, 'review');
  });

  it('are orphaned where their sentence was taken out, though its twin is left', () => {
    const after = before.replace('The harbour board said the ferry sails twice a day. Nobody', 'Nobody');
    assert.equal(second(after).state, 'orphaned');
  });

  it('are orphaned where another sentence stands in the place of theirs, whatever letters the two share', () => {
    for (const [old, other] of [
      ['The old ferry house next to it stays closed.', 'The baker will sell bread there on Sundays, the town said.'],
      ['市长小田表示渡轮将于周一恢复运行', '岛上居民担心票价会继续上涨'],
    ] as const) {
      const text = (sentence: string): string => `Tide mill to reopen\nIt opens in May. ${sentence} More follows.`;
      const start = text(old).indexOf(old);
      const anchor = makeAnchor(article(text(old)), text(old), [[start, start + old.length]]);
      const resolve = anchorResolver(article(text(other)), text(other), false, {
        article: article(text(old)),
        source: text(old),
      });
      assert.equal(resolve(anchor).state, 'orphaned', other);
    }
  });

  it('keep their first and last letters, whatever like letters were taken out beside them', () => {
    const sentences = [
      'twice the board ferry 1.',
      'sails twice ferry 2.',
      'sails a day 3.',
      'sails ferry twice twice 4.',
    ];
    const [first, last] = [sentences.join(' '), [sentences[1], sentences[3]].join(' ')];
    const start = first.indexOf(sentences[1]!);
    const found = textFollower(first, last).follow(start, start + sentences[1]!.length)!;
    assert.deepEqual([last.slice(found.start, found.end), found.kept], [sentences[1], 1]);
    // The same from behind.
    const [mirrored, now] = [first, last].map((text) => [...text].reverse().join('')) as [string, string];
    const end = mirrored.length - start;
    const back = textFollower(mirrored, now).follow(end - sentences[1]!.length, end)!;
    assert.equal(now.slice(back.start, back.end), [...sentences[1]!].reverse().join(''));
  });

  it('move along with a paragraph that was cut and put elsewhere', () => {
    const [title, first, chinese, last] = before.split('\n') as [string, string, string, string];
    const quote = '渡轮每天两班';
    const anchor = makeAnchor(article(before), before, [[before.indexOf(quote), before.indexOf(quote) + quote.length]]);
    const after = [title, chinese, first, last].join('\n');
    const old = { article: article(before), source: before };
    const { ranges, state } = anchorResolver(article(after), after, false, old)(anchor);
    assert.deepEqual([after.slice(...ranges[0]!), state], [quote, 'moved']);
  });

  it('are found in the file where the article does not show them, and keep what is known of them', () => {
    const file = `${before}\n\nShare this article. Read more: The harbour board and its budget of nine crowns.\n`;
    const quote = 'budget of nine crowns';
    const start = [...file.slice(0, file.indexOf(quote))].length;
    const anchor = { quote, prefix: 'and its ', range: [start, start + quote.length] as [number, number] };
    for (const [now, isUnchanged, state] of [
      [file, true, 'kept'],
      [`Lead.\n${file}`, false, 'moved'],
    ] as const) {
      // As if the last paragraph were taken for page furniture.
      const shown = article(now.slice(0, now.indexOf('Share')));
      const placed = anchorResolver(shown, now, isUnchanged)(anchor);
      assert.deepEqual(
        [placed.state, placed.ranges, placed.hidden],
        [state, [], [[now.indexOf(quote), now.indexOf(quote) + quote.length]]],
      );
      const sidecar = {
        pressmark: 1,
        source: { file: 'a.txt' },
        topics: [],
        stances: [],
        entities: [],
        rejected: [],
        claims: [{ id: 'c-a', ...anchor }],
      };
      const [, change] = reanchorChanges(shown, now, 'x', sidecar, placeAnnotations(shown, [], sidecar, [placed]));
      const range = (change as { fields: AnchorFields }).fields.range as [number, number];
      assert.equal([...now].slice(...range).join(''), quote);
    }
  });

  it('never follow an old text that does not say what the annotation quotes', () => {
    const anchor = { quote: 'sails twice a day', range: [0, 5] as [number, number], prefix: 'the ferry ' };
    const old = { article: article(before), source: before };
    assert.notEqual(anchorResolver(article(before), before, false, old)(anchor).ranges[0]?.[0], 0);
  });

  it('follow random edits exactly, outside what was edited', () => {
    const { seed, below } = random();
    for (let round = 0; round < 300; round++) {
      const piece = (): string =>
        Array.from({ length: 1 + below(12) }, () => [...'abcdefg 海山川市民言語🌊𠮷'][below(17)]).join('');
      const text = Array.from({ length: 60 }, (_, i) => `${i}:${piece()}${below(4) ? ' ' : '.\n'}`).join('');
      const cut = below(text.length - 40);
      const removed = below(20);
      const put = piece();
      const after = text.slice(0, cut) + put + text.slice(cut + removed);
      const follower = textFollower(text, after);
      const from = below(text.length - 30);
      const span = wholeCharacters(text, from, from + 8 + below(20));
      if (!span) continue;
      const [start, end] = span;
      // Where the edit touches the span, several answers are as good.
      if (start <= cut + removed + 1 && end >= cut - 1) continue;
      const shift = start > cut ? put.length - removed : 0;
      const words = (a: number, b: number): string => after.slice(a, b).replace(/\s/g, '');
      const found = follower.follow(start, end);
      assert.ok(found, `seed ${seed}, round ${round}`);
      assert.equal(words(found.start, found.end), words(start + shift, end + shift), `seed ${seed}, round ${round}`);
    }
  });
});
