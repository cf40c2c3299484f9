import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../src/core/article/parseArticle';

const PROSE =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and asked the harbour board to publish its costs by June.';

/** A page with these things in its head, and above its text. */
const page = (head: string, above: string): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${above}<article><p>${PROSE}</p><p>${PROSE} So it said.</p></article></body></html>`;
const meta = (property: string, content: string): string => `<meta property="${property}" content="${content}">`;

describe('the title of a page', () => {
  const cases: [what: string, head: string, above: string, title: string][] = [
    [
      'loses the site’s name and its section, wherever they stand',
      `<title>Pier to be rebuilt | Calder Politics</title>${meta('og:title', 'Calder: Pier to be rebuilt')}${meta('og:site_name', 'Calder')}`,
      '<h2>Most read</h2>',
      'Pier to be rebuilt',
    ],
    [
      'keeps a dash and a colon of its own',
      `<title>Pier to be rebuilt: who pays – and when - Calder Tribune</title>${meta('og:site_name', 'Calder Tribune')}`,
      '<h2>Most read</h2>',
      'Pier to be rebuilt: who pays – and when',
    ],
    [
      'loses an unknown site where the headline ends before it',
      '<title>Pier to be rebuilt – Tidings of the Northern Shore</title>',
      '<h1>Pier to be rebuilt</h1>',
      'Pier to be rebuilt',
    ],
    [
      'loses what stands behind bars',
      '<title>港务局将在今年重建北码头_新闻中心_海港网</title>',
      '<h2>Most read</h2>',
      '港务局将在今年重建北码头',
    ],
    [
      'is the printed headline rather than one reworded for sharing',
      meta('og:title', 'You will not believe which pier they rebuild'),
      '<h1>Port Calder rebuilds its northern pier</h1>',
      'Port Calder rebuilds its northern pier',
    ],
    [
      'is what the metadata agree on, without the kicker in the headline',
      `<title>Port Calder rebuilds its northern pier - Tribune</title>${meta('og:title', 'Port Calder rebuilds its northern pier')}`,
      '<h1><span>Harbour</span> <span>Port Calder rebuilds its northern pier</span></h1>',
      'Port Calder rebuilds its northern pier',
    ],
    [
      'is no heading of a breadcrumb',
      `<title>Pier Port Calder costs news</title>${meta('og:title', 'Council agrees to rebuild the pier')}`,
      '<ol><li><a href="/">Home</a></li><li><h1>Pier Port Calder costs news</h1></li></ol><h2>Council agrees to rebuild the pier</h2>',
      'Council agrees to rebuild the pier',
    ],
    [
      'is no label of a section',
      '<title>Council agrees to rebuild the pier</title>',
      '<h1>News</h1>',
      'Council agrees to rebuild the pier',
    ],
    [
      'is no name of a site that nothing else names',
      '<title>Harbourlog: Council agrees to rebuild the pier</title>',
      '<h1>Harbourlog</h1><h2>Council agrees to rebuild the pier</h2>',
      'Harbourlog: Council agrees to rebuild the pier',
    ],
    [
      'is decoded twice where the site encoded twice',
      meta('og:title', 'Costs &amp;amp; piers: what we know'),
      '<h2>Most read</h2>',
      'Costs & piers: what we know',
    ],
  ];
  for (const [what, head, above, title] of cases)
    it(what, () => assert.equal(parseArticle(page(head, above)).title, title));

  it('stands in the text as the page prints it', () => {
    const article = parseArticle(
      page(
        `<title>Port Calder rebuilds its northern pier</title>${meta('og:title', 'Port Calder rebuilds its northern pier')}`,
        '<h1><span>Harbour</span> <span>Port Calder rebuilds its northern pier</span></h1>',
      ),
    );
    assert.ok(article.text.startsWith('Harbour Port Calder rebuilds its northern pier\n'), article.text);
  });
});
