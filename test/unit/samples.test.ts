/** The sample corpus through the first two steps: bytes -> canonical text -> article, against what was written when each sample was invented. */
import assert from 'node:assert/strict';
import { createHash, randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { Article, Run } from '../../src/core/article/article';
import { articlesOf, parseArticle } from '../../src/core/article/parseArticle';
import { sourceMap } from '../../src/core/article/sourceMap';
import { canonicalText } from '../../src/core/text/canonicalText';
import { codePoints } from '../../src/core/text/offsets';

interface Expected {
  title: string;
  published?: string;
  archived?: string;
  outlet?: string;
  url?: string;
  language: string;
  byline?: string;
  /** The title and the body in order; pictures are left out. */
  blocks: { type: string; text: string }[];
}

const samples = join(import.meta.dirname, '../../samples');
const expectedFile = join(import.meta.dirname, '../fixtures/samples.expected.json');
const expected = JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, Expected>;
const read = (file: string): string => canonicalText(readFileSync(join(samples, file))).text;

/** @param key `file`, or `file#item` where a file holds several. */
const parse = (key: string): Article => {
  const [file, ...item] = key.split('#');
  return parseArticle(read(file!), item.length > 0 ? item.join('#') : undefined);
};

const metadataOf = ({ title, published, archived, outlet, url, language, byline }: Article | Expected) =>
  // JSON drops what is undefined, so that a missing field and a field that is not there compare equal.
  JSON.parse(JSON.stringify({ title, published, archived, outlet, url, language, byline })) as object;

const textBlocks = (article: Article) =>
  article.blocks
    .filter((block) => block.type !== 'image')
    .map(({ type, start, end }) => ({ type, text: article.text.slice(start, end) }));

/** Mulberry32: small random numbers from 0 to 1 that a printed seed brings back. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Spans that begin and end at random with a character that has a source, all in the title or all in the body. UTF-16. */
function randomSpan(article: Article, next: () => number): [start: number, end: number] {
  const inTitle = (run: Run): boolean => run.textStart < article.bodyStart;
  const pick = (runs: readonly Run[]): Run => runs[Math.floor(next() * runs.length)]!;
  const one = pick(article.map);
  const other = pick(article.map.filter((run) => inTitle(run) === inTitle(one)));
  // A run of unequal lengths is one piece: a span takes all of it.
  const piece = (run: Run): [number, number] => {
    if (run.textLength !== run.sourceLength) return [run.textStart, run.textStart + run.textLength];
    const at = run.textStart + Math.floor(next() * run.textLength);
    return [at, at + 1];
  };
  const [a, b] = [piece(one), piece(other)];
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

describe('samples', () => {
  it('are all described', () => {
    const files = readdirSync(samples, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^README|\.yaml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(samples.length + 1));
    const articles = files.flatMap((file) =>
      articlesOf(read(file)).items.map(({ id }) => (id === undefined ? file : `${file}#${id}`)),
    );
    assert.deepEqual(articles.sort(), Object.keys(expected).sort());
  });

  for (const [file, want] of Object.entries(expected)) {
    it(`${file}: title and metadata`, () => {
      assert.deepEqual(metadataOf(parse(file)), metadataOf(want));
    });

    it(`${file}: every block of the body and nothing else`, () => {
      assert.deepEqual(textBlocks(parse(file)), want.blocks);
    });

    const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));
    it(`${file}: text -> source -> text is the identity (seed ${seed})`, () => {
      const source = read(file.split('#')[0]!);
      const article = parse(file);
      const map = sourceMap(article.map);
      const next = random(seed);
      for (let i = 0; i < 300; i++) {
        const [start, end] = randomSpan(article, next);
        const range = map.toSource(start, end);
        assert.ok(range, `nothing in the source for ${start}-${end}: ${article.text.slice(start, end)}`);
        assert.deepEqual(
          map.toText(...range),
          [start, end],
          `${article.text.slice(start, end)} <- ${source.slice(...range)}`,
        );
      }
      for (const run of article.map.filter(({ textLength, sourceLength }) => textLength === sourceLength)) {
        const plain = (text: string, start: number): string =>
          text.slice(start, start + run.textLength).replace(/\s/g, ' ');
        assert.equal(plain(article.text, run.textStart), plain(source, run.sourceStart));
      }
    });
  }

  it('annotated sample: hash, ranges and quotes are true', () => {
    const sidecar = readdirSync(samples).find((name) => name.endsWith('.annotation.yaml'))!;
    type Anchored = { quote: string; prefix: string; suffix: string; range: [number, number] };
    const { source, claims, entities } = parseYaml(readFileSync(join(samples, sidecar), 'utf8')) as {
      source: { file: string; sha256: string };
      claims: Anchored[];
      entities: Anchored[];
    };
    const bytes = readFileSync(join(samples, source.file));
    assert.equal(createHash('sha256').update(bytes).digest('hex'), source.sha256);
    const { text } = canonicalText(bytes);
    const points = codePoints(text);
    const article = parseArticle(text);
    const map = sourceMap(article.map);
    for (const { quote, prefix, suffix, range } of [...claims, ...entities]) {
      const [start, end] = map.toText(points.toUtf16(range[0]), points.toUtf16(range[1]))!;
      assert.equal(article.text.slice(start, end), quote);
      assert.equal(article.text.slice(start - prefix.length, start), prefix);
      assert.equal(article.text.slice(end, end + suffix.length), suffix);
    }
  });
});
