import assert from 'node:assert/strict';
import { imageOrigins, remoteImage, renderImage, type ImageView } from '../../src/core/render/articleImages';
import { parseArticle } from '../../src/core/article/parseArticle';

const view: ImageView = {
  allowed: new Set(['https://cdn.pier.example']),
  name: 'Image',
  failed: 'did not come',
  load: { text: 'Load', title: 'Asks other.example' },
};
const image = (url: string, fields = {}) => ({ type: 'image' as const, start: 0, end: 0, url, ...fields });

describe('pictures', () => {
  it('are none unless they are on the web, by an address that says nothing else', () => {
    const base = 'https://news.pier.example/2024/ferry';
    const of = (url: string): string | undefined => remoteImage(url, base)?.href;
    assert.equal(of('../a b.jpg'), 'https://news.pier.example/a%20b.jpg');
    assert.equal(of('//cdn.pier.example/c.png'), 'https://cdn.pier.example/c.png');
    assert.equal(remoteImage('c.png', undefined), undefined);
    for (const url of [
      'data:image/png;base64,AAAA',
      'blob:https://news.pier.example/1',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://who:secret@news.pier.example/',
      "https://a;script-src'self'/x",
      'https://a,b/x',
      'http://',
    ])
      assert.equal(of(url), undefined, url);
  });

  it('are loaded from allowed hosts alone', () => {
    const loaded = renderImage(
      image('https://cdn.pier.example/"x.jpg', { alt: '<tide>', width: 640, height: 480 }),
      undefined,
      view,
    );
    assert.match(
      loaded,
      /^<img src="https:\/\/cdn\.pier\.example\/%22x\.jpg" alt="&lt;tide&gt;" width="640" height="480"/,
    );
    assert.match(loaded, /referrerpolicy="no-referrer"/);
    assert.match(loaded, /<div class="placeholder" hidden .*did not come/);
    const waiting = renderImage(image('https://other.example/y.jpg', { width: 64, height: 48 }), undefined, view);
    assert.doesNotMatch(waiting, /<img/);
    assert.match(waiting, /other\.example · 64 × 48.*<button [^>]*title="Asks other.example">Load<\/button>/);
    assert.doesNotMatch(renderImage(image('data:image/gif;base64,AA'), undefined, view), /<img|<button/);
  });

  it('have the size that a page gives them, and name each host once', () => {
    const text =
      'The ferry waits for the tide at the northern pier, as it has done on each of the last nine days. '.repeat(4);
    const { blocks, url, ...rest } = parseArticle(
      `<!doctype html><html><head><title>Ferry</title><link rel="canonical" href="https://pier.example/a"></head><body><article><h1>Ferry waits</h1>
      <p>${text}</p><img src="/one.jpg" width="640" height="480px"><p>${text}</p><img src="https://cdn.example/2.jpg" width="100%" height="300">
      <p>${text}</p><img src="https://pier.example/3.jpg"><p>${text}</p></article></body></html>`,
    );
    const sizes = blocks.filter(({ type }) => type === 'image').map(({ width, height }) => [width, height]);
    assert.deepEqual(sizes, [
      [640, 480],
      [undefined, undefined],
      [undefined, undefined],
    ]);
    assert.deepEqual(imageOrigins({ blocks, ...(url !== undefined && { url }), ...rest }), [
      'https://pier.example',
      'https://cdn.example',
    ]);
  });
});
