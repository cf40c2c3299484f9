import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Article } from '../../../src/core/article/article';
import { parseArticle } from '../../../src/core/article/parseArticle';
import { sourceMap } from '../../../src/core/article/sourceMap';

const body = (article: Article): string[] =>
  article.blocks
    .filter(({ type }) => type !== 'title' && type !== 'image')
    .map(({ type, start, end }) => `${type}: ${article.text.slice(start, end)}`);

const PROSE =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and asked the harbour board to publish its costs by June.';

const MORE =
  'Fishermen had moored at the old one for ninety years, and want to know where they are to go until it is done.';

/** A repeatable source of numbers from 0 to below `limit`. */
function randomNumbers(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

describe('parseArticle', () => {
  it('tells the shape from the content', () => {
    const shapes: [string, Article['format']][] = [
      ['<!--1708681501000-->\n[A title](https://a.example/)\n------\n\n<p>Text.</p>', 'rss-archive'],
      ['[A title](https://a.example/)\n------\n\n<p>Text.</p>', 'rss-archive'],
      ['<!-- saved -->\n<!DOCTYPE html><title>x</title><p>Text.', 'html'],
      ['<div><p>One.</p><p>Two.</p></div>', 'html'],
      ['A film, <The Glass River>, wins\nIt was cold, < 5 degrees.', 'plain-text'],
    ];
    for (const [source, format] of shapes) assert.equal(parseArticle(source).format, format, source);
  });

  it('folds white space, decodes entities and keeps the map', () => {
    const source = `<html><body><h1>Costs &amp; piers</h1><p>  Harwell&nbsp;&amp;\n  Stroud said: &#128674; ${PROSE}</p>`;
    const article = parseArticle(source);
    assert.deepEqual(body(article), [`paragraph: Harwell & Stroud said: 🚢 ${PROSE}`]);
    const map = sourceMap(article.map);
    const ship = article.text.indexOf('🚢');
    const [start, end] = map.toSource(ship, ship + 2)!;
    assert.equal(source.slice(start, end), '&#128674;');
    assert.deepEqual(map.toText(start, end), [ship, ship + 2]);
  });

  it('keeps standfirst, captions, lists and tables, and leaves the site out', () => {
    const article =
      parseArticle(`<html lang=en><body><div class="nav"><a href="/">Home</a></div><article><h1>Pier to be rebuilt</h1>
      <p class="standfirst">Costs are still unknown, the board says, but work begins.</p>
      <div class="share-bar">Share this</div>
      <figure><img src="https://a.example/p.jpg"><figcaption>The pier in March</figcaption></figure>
      <div class="body"><p>${PROSE}</p><h2>What next</h2><ul><li>A plan is drawn</li><li>A vote is held</li></ul>
      <table><tr><td>Year</td><td>Cost</td></tr><tr><td>2020</td><td>£1m</td></tr></table>
      <p>Read more: Swan blocks tram</p><p>${MORE}</p></div></article><footer>© 2024 Tribune</footer>`);
    assert.deepEqual(body(article), [
      'paragraph: Costs are still unknown, the board says, but work begins.',
      'caption: The pier in March',
      `paragraph: ${PROSE}`,
      'heading: What next',
      'listItem: A plan is drawn',
      'listItem: A vote is held',
      'table: Year | Cost\n2020 | £1m',
      `paragraph: ${MORE}`,
    ]);
    assert.ok(article.removed.some(({ reason }) => reason === 'related'));
  });

  it('says nothing that is not printed', () => {
    const article = parseArticle(`Pier to be rebuilt\n${PROSE}`);
    assert.deepEqual(
      [article.published, article.outlet, article.byline, article.url, article.archived],
      [undefined, undefined, undefined, undefined, undefined],
    );
  });

  it('text -> source -> text is the identity, and characters outside atomic runs are the source’s', function () {
    this.timeout(20_000);
    const seed = (Math.random() * 2 ** 32) >>> 0;
    const random = randomNumbers(seed);
    const bits = [
      PROSE,
      'a &amp; b',
      '<b>bo</b>ld',
      ' \n ',
      '&nbsp;',
      '𠮷野',
      '<br>',
      '</p><p>',
      '。',
      '<i>',
      '</i>',
      '&notin;',
      '<li>',
      '\0',
      '\ud83d',
    ];
    for (let round = 0; round < 80; round++) {
      let source = '<html><body><h1>Title of it</h1><p>';
      for (let i = 0; i < 30; i++) source += bits[random(bits.length)];
      const article = parseArticle(source);
      const map = sourceMap(article.map);
      const failure = `seed ${seed}, round ${round}: ${JSON.stringify(source)}`;
      for (const run of article.map) {
        const text = article.text.slice(run.textStart, run.textStart + run.textLength);
        const origin = source.slice(run.sourceStart, run.sourceStart + run.sourceLength);
        if (run.textLength === run.sourceLength) assert.equal(text, origin.replace(/[\t\n\u00a0]/g, ' '), failure);
      }
      for (let i = 0; i < 20; i++) {
        const { start, end } = article.blocks[random(article.blocks.length)]!;
        if (end - start < 2) continue;
        const from = start + random(end - start - 1);
        const to = from + 1 + random(end - from - 1);
        const source = map.toSource(from, to);
        const back = source && map.toText(...source);
        // A span may cut an indivisible piece of two units; then it grows to the whole piece.
        if (back) assert.ok(back[0] <= from && back[1] >= to && back[1] - back[0] <= to - from + 2, failure);
        else assert.fail(failure);
      }
    }
  });
});

describe('parseArticle on hostile input', () => {
  const within = (name: string, source: string, check?: (article: Article) => void) =>
    it(name, function () {
      this.timeout(15_000);
      const article = parseArticle(source);
      check?.(article);
    });
  const holdsProse = (article: Article) => assert.ok(article.text.includes(PROSE));

  within('55 KB of nested <div>', '<div>'.repeat(10_000) + `<p>${PROSE}</p>`, holdsProse);
  within('1 MB of <', '<'.repeat(1_000_000) + `<p>${PROSE}</p>`);
  within('100,000 comments', '<!-- a -->'.repeat(100_000) + `<p>${PROSE}</p><p>${PROSE}</p>`, holdsProse);
  within('an unclosed comment', `<p>${PROSE}</p><!-- never closed ${'x'.repeat(100_000)}`, holdsProse);
  within('an unclosed CDATA section', `<p>${PROSE}</p><![CDATA[ ${'x'.repeat(100_000)}`, holdsProse);
  within('an unclosed script', `<p>${PROSE}</p><script>${'a<b '.repeat(50_000)}`, holdsProse);
  within('NULs and lone surrogates', `<p>${PROSE}\0\ud83d</p>`, holdsProse);
  within('one line of 10 MB', '日米韓外相会談'.repeat(1_400_000));
  within(
    'JSON-LD that pollutes',
    `<script type="application/ld+json">{"__proto__":{"polluted":1}}</script><p __proto__=x>${PROSE}</p>`,
    () => assert.equal(({} as Record<string, unknown>)['polluted'], undefined),
  );
  within(
    'JSON-LD nested 200,000 deep',
    `<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${PROSE}</p>`,
    holdsProse,
  );

  const pier = (head: string, above: string) => `<html><head>${head}</head><body><h1>Pier</h1>${above}<p>${PROSE}</p>`;
  within('100,000 authors', pier('<meta name="author" content="Ann Lee">'.repeat(100_000), ''), holdsProse);
  within('a title of 100,000 parts', pier(`<meta property="og:title" content="${'a | b - '.repeat(100_000)}">`, ''));
  within('100,000 bylines', pier('', '<div class="byline">By Ann Lee 12</div>'.repeat(100_000)), holdsProse);
  within('100,000 siblings of the title', pier('', '<b>12 x</b>'.repeat(100_000)));
  within('lines that nearly hold dates', pier('', '<p>1.1.1.1.1 de de de 2024 2024</p>'.repeat(10_000)));

  const rss = (items: string) => `<rss><channel>${items}</channel></rss>`;
  within(
    'a feed of 20,000 equal items',
    rss('<item><title>x</title><description>y</description></item>'.repeat(20_000)),
  );
  within('XML nested 100,000 deep', rss(`<item><description>${'<a>'.repeat(100_000)}${PROSE}`), holdsProse);
  within(
    'JSON lists in JSON lists',
    `${'{"data":'.repeat(60)}{"title":"x","text":"${PROSE}"}${'}'.repeat(60)}`,
    holdsProse,
  );
  within('JSON nested 100,000 deep', '{"a":['.repeat(100_000));
  within('20,000 equal lines of JSON', `{"title":"x","text":"${PROSE}"}\n`.repeat(20_000), holdsProse);
  for (const mark of ['*a', '[a](', '![', '> ', '`', '<a ', '- '])
    within(`Markdown: 100,000 of ${mark}`, `# a\n\n**b** ${PROSE}\n\n${mark.repeat(100_000)}`, holdsProse);
  within('headings of 100,000 brackets', `## ${'['.repeat(100_000)}\n\n## ${']('.repeat(100_000)}\n\n${PROSE}`);

  it('costs in proportion to size', function () {
    this.timeout(30_000);
    const page = (count: number) => `<html><body>${`<div><p>${PROSE} <a href=x>link</a></p></div>`.repeat(count)}`;
    // Processor time: other programs on the machine do not count.
    const cost = (source: string) => {
      let best = Infinity;
      for (let i = 0; i < 4; i++) {
        const started = process.cpuUsage();
        parseArticle(source);
        best = Math.min(best, process.cpuUsage(started).user);
      }
      return best;
    };
    cost(page(500));
    // Linear is 8 and quadratic 64; on a busy machine the smaller one has come out four times too cheap.
    const ratio = cost(page(16_000)) / cost(page(2000));
    assert.ok(ratio < 45, `8 times the size took ${ratio.toFixed(1)} times as long`);
  });
});
