import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { parseArticle } from '../../src/core/article/parseArticle';
import { canonicalText } from '../../src/core/text/canonicalText';

// The seeds are not part of the repository: where they are missing these tests are told as pending, and samples.test.ts is the proof.
const shared = join(import.meta.dirname, '../../../shared');
const present = existsSync(join(shared, 'seeds'));

/** What each seed's own text says; titles and paragraphs are compared with the file itself or with the gold beside it. */
const seeds = [
  { file: '000_ca2b29199c7e2823.txt', published: '2024-02-23T10:31', archived: '2024-02-23T09:45:01Z', outlet: 'RFI', language: 'zh-Hans' },
  { file: '001_d088cfd3f7621242.txt', published: '2024-02-13T11:14', archived: '2024-02-13T10:45:02Z', outlet: 'RFI', language: 'zh-Hans' },
  { file: '002_718eb4dafe845690.txt', published: '2024-06-24T08:45+09:00', outlet: 'wowkorea.jp (Edaily)', language: 'id' },
  { file: '003_8d667fce5ccf3503.txt', published: undefined, outlet: 'Donga', language: 'en' },
  { file: '004_01c6a33cd4edfd96.txt', published: '2023-11-07T15:52', archived: '2023-11-07T15:15:02Z', outlet: 'RFI', language: 'zh-Hans' },
]; // prettier-ignore

interface Gold {
  title: string;
  bodyParagraphs: string[];
}

describe('seeds', () => {
  for (const { file, ...expected } of seeds) {
    it(file, function () {
      if (!present) this.skip();
      const source = canonicalText(readFileSync(join(shared, 'seeds', file))).text;
      const article = parseArticle(source);
      for (const [key, value] of Object.entries(expected))
        assert.equal(article[key as keyof typeof expected], value, key);

      const paragraphs = article.blocks
        .filter(({ type }) => type !== 'title' && type !== 'image')
        .map(({ start, end }) => article.text.slice(start, end));
      const goldFile = join(shared, 'bench/seeds-gold', `${file}.json`);
      if (existsSync(goldFile)) {
        const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold;
        assert.equal(article.title, gold.title);
        assert.deepEqual(paragraphs, gold.bodyParagraphs);
      } else {
        // In a feed archive's file, the paragraphs are just its <p> elements and the title is the link's text.
        assert.equal(article.title, /^\[(.*)\]\(/m.exec(source)?.[1]);
        assert.deepEqual(
          paragraphs,
          [...source.matchAll(/<p>(?:<strong>)?(.*?)(?:<\/strong>)?<\/p>/g)].map((found) => found[1]!.trim()),
        );
      }
    });
  }
});
