/** Files made to break a parser, small: each becomes an article or is refused, and what it costs grows as it does. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseArticle } from '../../../src/core/article/parseArticle';
import { sourceMap } from '../../../src/core/article/sourceMap';
import { TooLargeError } from '../../../src/core/article/tooLarge';
import { renderBlocks } from '../../../src/core/render/renderArticle';

const SENTENCE = 'The council of Port Calder agreed on Tuesday to rebuild the northern pier.';
const PAGE = '<!doctype html><title>Pier</title><body>';

/** Each repeats something `count` times. */
const shapes: Record<string, (count: number) => string> = {
  'nested elements': (count) => `${PAGE}${'<div>'.repeat(count)}<p>${SENTENCE}</p>${'</div>'.repeat(count)}`,
  'nested elements that are not closed': (count) => `${PAGE}${'<b><div>'.repeat(count)}<p>${SENTENCE}`,
  'paragraphs inside a thousand inline elements': (count) =>
    `${PAGE}${'<i>'.repeat(1000)}${`<p>${SENTENCE}`.repeat(count)}`,
  'nested lists and tables': (count) => `${PAGE}${'<ul><li><table><tr><td>'.repeat(count)}${SENTENCE}`,
  'end tags of nothing': (count) => `${PAGE}<p>${SENTENCE}${'</p></li></td></b>'.repeat(count)}`,
  'end tags left out': (count) => `${PAGE}${'<li>a<dd>b<td>c<option>d'.repeat(count)}`,
  drawings: (count) => `${PAGE}${'<svg><title/><math><style/>'.repeat(count)}<p>${SENTENCE}`,
  templates: (count) => `${PAGE}<p>${SENTENCE}</p>${'<template>'.repeat(count)}`,
  siblings: (count) => PAGE + '<p>文</p>'.repeat(count),
  'line breaks': (count) => PAGE + '<br>'.repeat(count) + SENTENCE,
  links: (count) => PAGE + '<a href="/n">Swan blocks tram</a> '.repeat(count) + SENTENCE,
  attributes: (count) => `${PAGE}<p ${Array.from({ length: count }, (_, i) => `a${i}=1`).join(' ')}>${SENTENCE}`,
  'the same attribute': (count) => `${PAGE}<p ${'a=1 '.repeat(count)}>${SENTENCE}`,
  'a long attribute': (count) =>
    `${PAGE}<p class="${'a-b '.repeat(count)}" style='${'display: '.repeat(count)}'>${SENTENCE}`,
  'an attribute that is not closed': (count) => `${PAGE}<p>${SENTENCE}<a href="${'x='.repeat(count)}`,
  'character references': (count) => `${PAGE}<p>${'&amp;&nope;&#x41;'.repeat(count)}`,
  ampersands: (count) => `${PAGE}<p>${'&'.repeat(count)}<p>${'&#'.repeat(count)}`,
  'a long reference': (count) => `${PAGE}<p>&${'a'.repeat(count)}; &#${'9'.repeat(count)}; ${SENTENCE}`,
  'less-than signs': (count) => `${PAGE}<p>${'<'.repeat(count)}<p>${'< '.repeat(count)}`,
  'tags that are not closed': (count) => PAGE + '<a '.repeat(count),
  'comments that are not closed': (count) => `${PAGE}<p>${SENTENCE}` + '<!--'.repeat(count),
  'sections that are not closed': (count) => PAGE + '<![CDATA[<p>x'.repeat(count),
  'scripts that are not closed': (count) => `${PAGE}<p>${SENTENCE}` + '<script></scrip'.repeat(count),
  captions: (count) => PAGE + '<figure><img src=a.jpg><figcaption>Pier</figcaption></figure>'.repeat(count),
  'titles and headings': (count) => PAGE + '<title>Pier</title><h1>Pier</h1>'.repeat(count),
  'metadata of metadata': (count) =>
    `${PAGE}<script type="application/ld+json">${'{"@graph":['.repeat(count)}</script>`,
  'white space': (count) => `${PAGE}<p>${' \n\t\u00a0'.repeat(count)}x`,
  'plain white space': (count) => `Pier\n${'\u00a0 '.repeat(count)}x`,
  'one line': (count) => SENTENCE.repeat(count),
  'one line of Chinese': (count) => '港务集团发言人说'.repeat(count),
  lines: (count) => `${SENTENCE}\n`.repeat(count),
  'byline after byline': (count) => 'By Mara Ellison\n'.repeat(count) + 'By '.repeat(count),
  'chrome lines': (count) => '- Advertisement -\n'.repeat(count),
  brackets: (count) => '['.repeat(count) + '\n' + '[a](b'.repeat(count) + '\n------\n',
  'a title of brackets': (count) => `<!--1708681501000-->\n${'[a](b'.repeat(count)})\n------\n<p>${SENTENCE}`,
  quotes: (count) => `${'“'.repeat(count)}\n${'「'.repeat(count)}\n${'('.repeat(count)}`,
  'dates and numbers': (count) => `${'2024-'.repeat(count)}\n${'1,'.repeat(count)}\n${'5 March '.repeat(count)}`,
  addresses: (count) => `http://${'a.'.repeat(count)} ${'a'.repeat(count)}@${'b.'.repeat(count)}`,
  'zero bytes': (count) => `Pier\n${'\0'.repeat(count)}${SENTENCE}`,
  'half characters': (count) => `Pier\n${'\ud83d'.repeat(count)}\n${'\ude00'.repeat(count)}`,
  'marks on one letter': (count) => `Pier\ne${'\u0301'.repeat(count)}`,
};

describe('hostile files', () => {
  for (const [name, shape] of Object.entries(shapes)) {
    it(name, function () {
      // Ten times what it takes on a slow machine: an endless loop is what it is about.
      this.timeout(20_000);
      const source = shape(20_000);
      const article = parseArticle(source);
      assert.ok(article.text.length <= source.length);
      assert.ok(article.blocks.every(({ start, end }) => start <= end && end <= article.text.length));
      const map = sourceMap(article.map);
      for (const { textStart, textLength } of article.map.slice(0, 100)) {
        const range = map.toSource(textStart, textStart + textLength)!;
        assert.deepEqual(map.toText(...range), [textStart, textStart + textLength]);
      }
      assert.equal(renderBlocks(article, []).length, article.blocks.length);
      if (source.endsWith(SENTENCE)) assert.ok(article.text.includes(SENTENCE), 'the text is found');
    });
  }

  it('of too many pieces are refused in words', function () {
    this.timeout(20_000);
    assert.throws(() => parseArticle(PAGE + '<p>xyz</p>'.repeat(150_000)), /over 140,000 lines of text/);
    assert.throws(() => parseArticle(PAGE + '<p>x'.repeat(300_000)), TooLargeError);
    assert.throws(() => parseArticle('a\n'.repeat(500_000)), /holds over 300,000 lines: too many for one article/);
  });
});
