import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../src/core/article/parseArticle';

const PROSE =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and asked the harbour board to publish its costs by June.';
const parse = (head: string, above: string, inside = '') =>
  parseArticle(
    `<!DOCTYPE html><html lang="en"><head><link rel="canonical" href="https://tribune.example/news/pier">${head}</head><body><article>
    <h1>Pier to be rebuilt</h1>${above}<p>${PROSE}</p>${inside}<p>${PROSE} So it said.</p></article></body></html>`,
  );
const SHARED = '<meta property="og:image" content="https://cdn.example/share/pier-in-march-1200x630.jpg">';
const figure = (src: string, caption = '') =>
  `<figure><img src="${src}" width="800">${caption && `<figcaption>${caption}</figcaption>`}</figure>`;

describe('metadata of an article', () => {
  it('the lead image is the captioned one at the top, else the printed crop, else what the metadata name', () => {
    const top = parse(SHARED, figure('/img/7781.jpg', 'The pier in March'));
    assert.deepEqual([top.image, top.imageCaption], ['https://tribune.example/img/7781.jpg', 'The pier in March']);
    const crop = parse(SHARED, '', figure('https://cdn.example/pier-in-march-640x400.jpg', 'The pier'));
    assert.deepEqual([crop.image, crop.imageCaption], ['https://cdn.example/pier-in-march-640x400.jpg', 'The pier']);
    const other = parse(SHARED, '', figure('/img/map-of-the-bay.png', 'The bay'));
    assert.deepEqual(
      [other.image, other.imageCaption],
      ['https://cdn.example/share/pier-in-march-1200x630.jpg', undefined],
    );
    assert.equal(parse('', '', figure('/img/7781.jpg')).image, 'https://tribune.example/img/7781.jpg');
  });

  it('the standfirst is a printed line that the metadata give as the summary, and stays in the text', () => {
    const summary = 'Costs are still unknown, the board says, but work begins in May.';
    const head = `<meta name="description" content="${summary}">`;
    const printed = parse(head, `<p class="intro">${summary}</p>`);
    assert.equal(printed.standfirst, summary);
    assert.ok(printed.text.includes(summary));
    assert.equal(parse(head, '').standfirst, undefined);
  });

  it('tags come from all that name them, once each', () => {
    const data = { '@type': 'NewsArticle', headline: 'Pier to be rebuilt', keywords: ['Port Calder', 'piers'] };
    const head = `<script type="application/ld+json">${JSON.stringify(data)}</script><meta property="article:tag" content="Harbours">
      <meta property="article:tag" content="Piers"><meta name="news_keywords" content="costs, port calder">`;
    assert.deepEqual(parse(head, '').tags, ['Port Calder', 'piers', 'Harbours', 'costs']);
    const many = Array.from({ length: 80 }, (_, index) => `tag ${index}`).join(',');
    assert.equal(parse(`<meta name="keywords" content="${many}">`, '').tags?.length, 50);
    assert.equal(parse('', '').tags, undefined);
  });

  it('a byline of plain text names its authors too', () => {
    const article = parseArticle(`Pier to be rebuilt\nBy Mara Ellison and Tom Reyes\n${PROSE}\n${PROSE}`);
    assert.deepEqual([article.byline, article.authors], ['Mara Ellison and Tom Reyes', ['Mara Ellison', 'Tom Reyes']]);
  });
});
