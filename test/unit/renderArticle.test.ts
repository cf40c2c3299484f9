import assert from 'node:assert/strict';
import { parseDocument } from 'htmlparser2';
import { textContent } from 'domutils';
import type { Article, Block } from '../../src/core/article/article';
import { renderBlocks, renderDocument, renderMetadata, type Mark } from '../../src/core/render/renderArticle';

/** Blocks whose texts are joined as the model says. */
function articleOf(...parts: [Block['type'], string][]): Article {
  let text = '';
  const blocks = parts.map(([type, content]): Block => {
    const start = text === '' ? 0 : text.length + 1;
    text += (text === '' ? '' : '\n') + content;
    return { type, start, end: text.length };
  });
  return { format: 'html', formatReason: 'test', text, bodyStart: 0, blocks, map: [], direction: 'ltr', removed: [] };
}
const mark = (start: number, end: number, classes: string): Mark => ({
  start,
  end,
  classes,
  id: `c-${start}`,
  hover: `<b>"${classes}"`,
});

describe('rendering', () => {
  it('keeps each block’s text nodes equal to its slice of the text, under random overlapping marks', () => {
    const seed = Date.now() % 1_000_000;
    let state = seed;
    const random = (below: number): number => (state = (state * 1103515245 + 12345) & 0x7fffffff) % below;
    const article = articleOf(
      ['title', 'A < B & "C"'],
      ['paragraph', '<script>alert(1)</script> 𠮷野 said'],
      ['table', 'a | b\nc | '],
      ['listItem', 'one'],
      ['paragraph', 'a\u202ebc\u202c \u200b\u200b < \u{e0041}\u2069 d\u200de'],
    );
    for (let round = 0; round < 200; round++) {
      const marks = Array.from({ length: random(6) }, () => {
        const start = random(article.text.length);
        return mark(start, start + 1 + random(12), 'claim');
      });
      renderBlocks(article, marks).forEach((html, index) => {
        const { start, end } = article.blocks[index]!;
        assert.equal(textContent(parseDocument(html)), article.text.slice(start, end), `seed ${seed}: ${html}`);
      });
    }
  });

  it('puts characters that act unseen into elements that show them, marked or not', () => {
    const article = articleOf(['paragraph', 'no \u202eretaw\u202c at low tide\u0000']);
    const [html] = renderBlocks(article, [mark(4, 9, 'claim')]);
    const spans = html!.match(/<span class="control[^>]*>/g)!;
    assert.deepEqual(
      spans.map((span) =>
        [/class="([^"]*)"/, /title="([^"]*)"/, /data-code="([^"]*)"/].map((part) => part.exec(span)![1]),
      ),
      [
        ['control bidi', 'U+202E right-to-left override', '202E'],
        ['control bidi', 'U+202C end of directional formatting', '202C'],
        ['control', 'U+0000 control character', '0000'],
      ],
    );
    assert.match(renderMetadata({ ...article, outlet: 'Tide\u202e' }), />Tide⟨U\+202E⟩</);
  });

  it('shows when an article was changed only where it does not say when it was published', () => {
    const article = { ...articleOf(['paragraph', 'x']), modified: '2024-02-24T08:00' };
    assert.match(renderMetadata(article), /Updated <time datetime="2024-02-24T08:00">2024-02-24 08:00</);
    assert.doesNotMatch(renderMetadata({ ...article, published: '2024-02-23' }), /Updated/);
  });

  it('says the language of a block that has another', () => {
    const article = articleOf(['title', '北の桟橋'], ['paragraph', 'Dermaga utara']);
    article.blocks[0]!.language = 'ja';
    const [title, paragraph] = renderBlocks(article, []);
    assert.match(title!, /<h1 [^>]*lang="ja"/);
    assert.doesNotMatch(paragraph!, /lang=/);
  });

  it('shows overlapping marks as pieces that name each', () => {
    const [html] = renderBlocks(articleOf(['paragraph', 'abcdef']), [mark(0, 4, 'claim'), mark(2, 6, 'entity PER')]);
    assert.match(
      html!,
      /<mark class="claim first"[^>]*>ab<\/mark><mark class="[^"]*claim[^"]*entity PER[^"]*" data-ids="c-0 c-2"[^>]*>cd<\/mark>/,
    );
  });

  it('lets no markup, address or attribute of the article through', () => {
    const article: Article = {
      ...articleOf(['title', '"><img src=x onerror=alert(1)>'], ['paragraph', "' onload='x"]),
      title: '</title><script>',
      outlet: '<svg onload=alert(1)>',
      url: 'javascript:alert(1)',
    };
    article.blocks.push({
      type: 'image',
      start: article.text.length,
      end: article.text.length,
      url: 'https://x"><script>',
      alt: '<i>',
    });
    const document = parseDocument(renderDocument(article));
    const html = renderDocument(article);
    assert.ok(!/<script|<svg|<img|javascript:/i.test(html), html);
    assert.ok(textContent(document).includes('"><img src=x onerror=alert(1)>'));
  });
});
