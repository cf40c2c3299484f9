import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { scanHtml } from '../../../src/core/article/htmlTokens';

/** What is found, one word each: `"text"`, `&[a]` for a reference, `<p a="1">`, `</p>`. Every offset is checked on the way. */
function tokens(source: string, from = 0): string[] {
  const found: string[] = [];
  let last = from;
  const inOrder = (start: number, end: number): void => {
    assert.ok(start >= last && end > start && end <= source.length, `${start}-${end} after ${last} in ${source}`);
    last = end;
  };
  scanHtml(source, from, {
    text(start, end) {
      inOrder(start, end);
      found.push(JSON.stringify(source.slice(start, end)));
    },
    reference(characters, start, end) {
      inOrder(start, end);
      assert.equal(source[start], '&');
      found.push(`&[${characters}]`);
    },
    openTag(name, attributes, start, end, closed) {
      inOrder(start, end);
      const told = Object.entries(attributes).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
      found.push(`<${name}${told.join('')}${closed ? '/' : ''}>`);
    },
    closeTag(name, start, end) {
      inOrder(start, end);
      found.push(`</${name}>`);
    },
  });
  return found;
}

describe('scanHtml', () => {
  it('reads tags, attributes in every quoting, and text', () => {
    assert.deepEqual(tokens(`<P CLASS="a b" id='x' data-n = 3 hidden a/b c=/d/>One<br/>two</P >three`), [
      '<p class="a b" id="x" data-n="3" hidden="" a="" b="" c="/d/">',
      '"One"',
      '<br/>',
      '"two"',
      '</p>',
      '"three"',
    ]);
    assert.deepEqual(tokens('skipped<p>', 7), ['<p>']);
    assert.deepEqual(tokens('<p a=1 A=2 __proto__=3>'), ['<p a="1" __proto__="3">']);
  });

  it('decodes references as the standard does, also without a semicolon, and leaves what is none', () => {
    assert.deepEqual(tokens('a &amp; b &AMP c &nope; d &#8212;&#x1F6A2;&NotEqualTilde; &#; & &am'), [
      '"a "',
      '&[&]',
      '" b "',
      '&[&]',
      '" c &nope; d "',
      '&[—]',
      '&[🚢]',
      '&[\u2242\u0338]',
      '" &#; & &am"',
    ]);
    assert.deepEqual(tokens('<a href="?a=1&copy=2&amp;x">'), ['<a href="?a=1&copy=2&x">']);
    assert.deepEqual(tokens('x&amp'), ['"x"', '&[&]']);
  });

  it('takes no text for tags and no markup for text', () => {
    assert.deepEqual(tokens('x < 5, <3 and << <>'), ['"x < 5, <3 and << <>"']);
    assert.deepEqual(tokens('a<!-- <p> > --><!doctype html><?pi x?><![CDATA[<b>]]></>b</ x>'), ['"a"', '"b"']);
    assert.deepEqual(tokens('<script>if (a<b && c) "</p>"</SCRIPT >x'), [
      '<script>',
      '"if (a<b && c) \\"</p>\\""',
      '</script>',
      '"x"',
    ]);
    assert.deepEqual(tokens('<title>A &amp; <b></title>'), ['<title>', '"A "', '&[&]', '" <b>"', '</title>']);
  });

  it('loses nothing behind an element that is closed by its own tag', () => {
    assert.deepEqual(tokens('<title/><p>x'), ['<title/>', '<p>', '"x"']);
    assert.deepEqual(tokens('<script src=a />var x = "<p>"</script><p>'), [
      '<script src="a">',
      '"var x = \\"<p>\\""',
      '</script>',
      '<p>',
    ]);
  });

  it('ends where the source ends, in the middle of anything', () => {
    const whole = `<p title="a &amp; b">x &amp; y<!-- c --><![CDATA[d]]></p><script>e</script><title>f</title>`;
    for (let end = 0; end <= whole.length; end++) tokens(whole.slice(0, end));
  });
});
