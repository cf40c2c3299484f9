import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { splitNames } from '../../../src/core/article/authorNames';
import { parseArticle } from '../../../src/core/article/parseArticle';

const PROSE =
  'The council of Port Calder agreed on Tuesday to rebuild the northern pier, and asked the harbour board to publish its costs by June.';
const page = (head: string, byline: string, after = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><meta property="og:site_name" content="Calder Tribune">${head}</head>
  <body><h1>Pier to be rebuilt</h1>${byline}<article><p>${PROSE}</p><p>${PROSE} So it said.</p></article>${after}</body></html>`;
const jsonLd = (author: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Pier to be rebuilt', author })}</script>`;
const authors = (head: string, byline = '', after = ''): string[] | undefined =>
  parseArticle(page(head, byline, after)).authors;

describe('authors of a page', () => {
  it('are the persons of JSON-LD and meta tags, one each', () => {
    assert.deepEqual(authors(jsonLd([{ name: 'Mara Ellison' }, { name: 'Tom Reyes' }])), ['Mara Ellison', 'Tom Reyes']);
    assert.deepEqual(authors('<meta name="author" content="By Mara Ellison and Tom Reyes, Calder Tribune">'), [
      'Mara Ellison',
      'Tom Reyes',
    ]);
    assert.deepEqual(
      authors('<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Mara Ellison">'),
      ['Mara Ellison'],
    );
  });

  it('are printed ones where the metadata name the outlet, an account or someone else', () => {
    const byline = '<p class="byline">By <a href="/authors/mara-ellison">Mara Ellison</a></p>';
    assert.deepEqual(authors(jsonLd({ name: 'Calder Tribune' }), byline), ['Mara Ellison']);
    assert.deepEqual(authors('<meta name="author" content="mellison">', byline), ['Mara Ellison']);
    assert.deepEqual(
      authors('<meta name="author" content="Olav Berg"><meta name="parsely-author" content="Mara Ellison">', byline),
      ['Mara Ellison'],
    );
    assert.deepEqual(authors(jsonLd({ name: 'Calder Tribune' })), ['Calder Tribune'], 'nobody else is named');
  });

  it('are read from the parts of a byline: no job, no date, no handle', () => {
    const bylines: [string, string[]][] = [
      [
        '<div class="author"><span>Mara Ellison</span> <span class="author-title">Senior Reporter</span> <span>Updated 3 March 2024</span></div>',
        ['Mara Ellison'],
      ],
      [
        '<div class="byline">By <b>Mara Ellison</b>, <b>Tom Reyes</b> and <b>Ida Falk</b> · 5 min read</div>',
        ['Mara Ellison', 'Tom Reyes', 'Ida Falk'],
      ],
      ['<p class="article-byline"><i>Mara Ellison</i> <i>Tom Reyes</i></p>', ['Mara Ellison', 'Tom Reyes']],
      ['<p class="articleAuthor">Von Mara Ellison am 21. April 2024</p>', ['Mara Ellison']],
      ['<p>von <a href="/autoren/mara-ellison">Dr. Mara Ellison</a></p>', ['Dr. Mara Ellison']],
      ['<p class="writer">沈知遥 记者</p>', ['沈知遥']],
      ['<div class="byline">홍길동 기자 (hong@a.example)</div>', ['홍길동']],
      ['<div class="author">ผู้เขียน: สมชาย ใจดี</div>', ['สมชาย ใจดี']],
      ['<div class="author">Penulis: Budi Santoso <br> Editor: Ani Lestari</div>', ['Budi Santoso']],
      ['<p class="byline">Text: Mara Ellison Foto: Tom Reyes</p>', ['Mara Ellison']],
      ['<p class="byline">Par Léa Martin (avec AFP)</p>', ['Léa Martin']],
      ['<p class="byline">By MARA ELLISON AND TOM REYES in London</p>', ['MARA ELLISON', 'TOM REYES']],
    ];
    for (const [byline, names] of bylines) assert.deepEqual(authors('', byline), names, byline);
  });

  it('are no commenters, reviewers and authors of other articles', () => {
    const comment =
      '<div id="comments"><span class="comment-author">Olav Berg</span> <a rel="author" href="/u/2">Ida Falk</a></div>';
    assert.equal(authors('', '', comment), undefined);
    assert.deepEqual(
      authors(
        '',
        '<div class="byline">By Mara Ellison</div><div class="byline">Reviewed by Tom Reyes</div>',
        '<div class="teaser"><p class="byline">By Olav Berg</p></div>',
      ),
      ['Mara Ellison'],
    );
  });

  it('may sign above or below the text', () => {
    assert.equal(authors(''), undefined);
    assert.deepEqual(authors('', '', '<p><strong>Mara Ellison</strong></p>'), ['Mara Ellison']);
    assert.equal(authors('', '', '<p><strong>More on this</strong></p>'), undefined);
  });

  it('are split where they are several', () => {
    const isSite = (name: string) => name === 'Tribune';
    const cases: [string, string[]][] = [
      ['Ann Lee, Bo Li; Cy Roe/Di Fu', ['Ann Lee', 'Bo Li', 'Cy Roe', 'Di Fu']],
      ['Ann Lee und Bo Li', ['Ann Lee', 'Bo Li']],
      ['Maria & Katerina', ['Maria', 'Katerina']],
      ['José Ortega y Gasset', ['José Ortega y Gasset']],
      ['Ann Lee, PhD, RD', ['Ann Lee']],
      ['Lee, Ann', ['Ann Lee']],
      ['Tribune - Ann Lee', ['Ann Lee']],
      ['Ann Lee, AFP', ['Ann Lee']],
      ['Ann Lee (aln.)', ['Ann Lee']],
      ['Ann O&#39;Lee', ["Ann O'Lee"]],
      ['View all posts', []],
      ['https://a.example/ann', []],
    ];
    for (const [value, names] of cases) assert.deepEqual(splitNames(value, isSite), names, value);
  });
});
