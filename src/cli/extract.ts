/** `pressmark extract`: files -> articles, one at a time, so that a folder of thousands streams through. */
import { createHash } from 'node:crypto';
import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../core/article/article';
import { sourceMap } from '../core/article/sourceMap';
import { renderDocument } from '../core/render/renderArticle';
import { renderMarkdown } from '../core/render/renderMarkdown';
import { codePoints, type Offsets } from '../core/text/offsets';
import { articleFiles } from './articleFiles';
import { readArticles, type Input } from './readArticles';
import { message, parsedArguments, write } from './report';

const EXTENSIONS = { jsonl: 'jsonl', text: 'txt', html: 'html', markdown: 'md' } as const;
type Format = keyof typeof EXTENSIONS;

const usage = 'usage: pressmark extract [--format jsonl|text|html|markdown] [--map] [--explain] [--out DIR] PATH...\n';

/** @returns the exit code: 0 fine, 1 some inputs failed, 2 wrong usage. */
export async function extract(args: string[]): Promise<number> {
  const options = parsedArguments('extract', usage, {
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'jsonl' },
      map: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  if (!options) return 2;
  const { format, map, explain, out } = options.values;
  if (!isFormat(format) || options.positionals.length === 0) {
    process.stderr.write(isFormat(format) ? usage : `pressmark extract: no format "${format}"\n${usage}`);
    return 2;
  }
  let code = 0;
  for await (const input of articleFiles(options.positionals)) {
    try {
      const read = await readArticles(input);
      for (const problem of read.articles.problems) {
        code = 1;
        process.stderr.write(`${input.path}: ${problem}\n`);
      }
      const points = codePoints(read.canonical.text);
      const sha256 = createHash('sha256').update(read.bytes).digest('hex');
      // One at a time: a dump of a hundred thousand articles is never in memory as articles.
      for (const [index, item] of read.articles.items.entries()) {
        let article: Article;
        try {
          article = item.parse();
        } catch (error) {
          if (read.articles.items.length === 1) throw error;
          code = 1;
          process.stderr.write(`${input.path} (${item.id}): ${message(error)}\n`);
          continue;
        }
        if (explain && format !== 'jsonl') await write(process.stderr, explanation(read, article, points));
        const output = render({ ...read, article, sha256, points }, format, map, explain);
        const separated = format === 'text' && index > 0 ? `\n${output}` : output;
        const number = read.articles.items.length > 1 ? index : undefined;
        if (out === undefined) await write(process.stdout, separated);
        else await save(join(out, input.relative), number, format, separated);
      }
    } catch (error) {
      code = 1;
      process.stderr.write(`${input.path}: ${message(error)}\n`);
    }
  }
  return code;
}

const isFormat = (format: string): format is Format => Object.hasOwn(EXTENSIONS, format);

/** @param index which of several articles: pages are a file each, lines and texts go one after the other. */
async function save(path: string, index: number | undefined, format: Format, output: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const pages = format === 'html' || format === 'markdown';
  const number = index !== undefined && pages ? `.${index + 1}` : '';
  await (index && !pages ? appendFile : writeFile)(`${path}${number}.${EXTENSIONS[format]}`, output);
}

interface OneArticle extends Input {
  article: Article;
  sha256: string;
  /** Of the canonical text. */
  points: Offsets;
}

function render(input: OneArticle, format: Format, map: boolean, explain: boolean): string {
  switch (format) {
    case 'text':
      return input.article.text + '\n';
    case 'html':
      return renderDocument(input.article);
    case 'markdown':
      return renderMarkdown(input.article);
    case 'jsonl':
      return JSON.stringify(toJson(input, map, explain)) + '\n';
  }
}

/** The article as design section 5 writes it: every offset counts code points. */
function toJson(
  { file, sha256, points: inSource, canonical, article }: OneArticle,
  map: boolean,
  explain: boolean,
): object {
  const inText = codePoints(article.text);
  const range = (points: Offsets, start: number, end: number) => [points.fromUtf16(start), points.fromUtf16(end)];
  const spans = sourceMap(article.map);
  return {
    file,
    item: article.item,
    sha256,
    encoding: canonical.encoding,
    ...(canonical.replaced > 0 ? { replaced: canonical.replaced } : {}),
    format: article.format,
    title: article.title,
    byline: article.byline,
    published: article.published,
    archived: article.archived,
    url: article.url,
    outlet: article.outlet,
    language: article.language,
    image: article.image,
    imageCaption: article.imageCaption,
    standfirst: article.standfirst,
    authors: article.authors,
    modified: article.modified,
    tags: article.tags,
    text: article.text,
    bodyStart: inText.fromUtf16(article.bodyStart),
    blocks: article.blocks.map(({ start, end, ...block }) => {
      const source = end > start ? spans.toSource(start, end) : undefined;
      return {
        ...block,
        text: article.text.slice(start, end),
        range: range(inText, start, end),
        ...(source ? { source: range(inSource, ...source) } : {}),
      };
    }),
    ...(map
      ? {
          map: article.map.map(({ textStart, sourceStart, textLength, sourceLength }) => {
            const [text, textEnd] = range(inText, textStart, textStart + textLength);
            const [source, sourceEnd] = range(inSource, sourceStart, sourceStart + sourceLength);
            return [text, source, textEnd! - text!, sourceEnd! - source!];
          }),
        }
      : {}),
    ...(explain
      ? {
          formatReason: article.formatReason,
          encodingFrom: canonical.encodingFrom,
          removed: article.removed.map(({ step, reason, sourceStart, sourceEnd }) => ({
            step,
            reason,
            source: range(inSource, sourceStart, sourceEnd),
          })),
        }
      : {}),
  };
}

/** For the formats that have no place for it: one line each on standard error. */
function explanation({ file, canonical }: Input, article: Article, points: Offsets): string {
  const lines = article.removed.map(({ step, reason, sourceStart, sourceEnd }) => {
    const excerpt = canonical.text.slice(sourceStart, sourceEnd).replace(/\s+/g, ' ').slice(0, 80);
    return `${file}: ${step}: ${reason}: ${points.fromUtf16(sourceStart)}-${points.fromUtf16(sourceEnd)} ${excerpt}\n`;
  });
  const item = article.item === undefined ? '' : ` (${article.item})`;
  return `${file}${item}: ${article.format}: ${article.formatReason}; ${canonical.encoding} by ${canonical.encodingFrom}\n${lines.join('')}`;
}
