import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { articlesOf } from '../../../src/core/article/parseArticle';
import { sidecarDocument, sidecarDocuments } from '../../../src/core/sidecar/sidecarDocuments';
import { validateSidecarFile } from '../../../src/core/sidecar/validateSidecar';

const document = (item: string, more = '') =>
  `pressmark: 1\nsource:\n  file: f.rss\n  item: ${item}\nstatus: done\n${more}`;
const itemsIn = (text: string) => sidecarDocuments(text).map(({ parsed }) => parsed.sidecar?.source.item);

describe('sidecarDocuments', () => {
  it('finds the document of an item, with places in the whole file', () => {
    for (const end of ['\n', '\r\n'])
      for (const [before, after] of [
        ['', ''],
        ['# feed of March\n---\n', '...\n'],
        ['\ufeff', '# end\n'],
      ] as const) {
        const text =
          `${before}${document('a')}---\n${document('"b: 2"', 'topics: odd\n')}--- # third\n${document('c')}${after}`.replaceAll(
            '\n',
            end,
          );
        assert.deepEqual(itemsIn(text), ['a', 'b: 2', 'c']);
        const found = sidecarDocument(text, 'b: 2')!;
        const { start, end: to } = found.parsed.locate(found.parsed.sidecar!.source, 'item');
        assert.match(text.slice(start, to), /"b: 2"/);
        const [problem] = found.parsed.problems;
        assert.equal(text.slice(problem!.start, problem!.end), 'odd');
        assert.equal(sidecarDocument(text, 'd'), undefined);
        assert.equal(sidecarDocument(text, undefined)!.parsed.sidecar!.source.item, 'a');
      }
  });

  it('a broken document makes all of the file read-only', () => {
    for (const text of [
      `${document('a')}---\nx: [1\n`,
      `${document('a')}<<<<<<< ours\n---\n=======\n>>>>>>> theirs\n`,
    ]) {
      const all = sidecarDocuments(text);
      assert.ok(all.every(({ start, parsed }) => start === 0 && parsed.readOnly));
    }
  });

  it('tells items that the file does not have, and documents that name none', () => {
    const feed =
      '<rss><channel><item><guid>a</guid><title>Pier</title><description>The pier is shut.</description></item></channel></rss>';
    const { items } = articlesOf(feed);
    const codes = (text: string) =>
      validateSidecarFile(text, (item) => {
        const found = item === undefined ? items[0] : items.find(({ id }) => id === item);
        return found && { article: found.parse(), source: feed };
      }).map(({ code }) => code);
    assert.deepEqual(codes(document('a')), []);
    assert.deepEqual(codes(`${document('a')}---\n${document('gone')}`), ['unknown-item']);
    assert.deepEqual(codes('pressmark: 1\nsource:\n  file: f.rss\n'), ['no-item']);
  });
});
