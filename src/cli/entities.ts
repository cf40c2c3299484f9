/** `pressmark entities`: the names in files, or in lines of JSON; one at a time, so that a corpus streams through. */
import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sourceMap } from '../core/article/sourceMap';
import type { EntityList } from '../core/entities/entityList';
import { recognise, type Mention } from '../core/entities/recognise';
import { createModels } from '../core/entities/tagger/models';
import { codePoints } from '../core/text/offsets';
import { articleFiles, type InputFile } from './articleFiles';
import { entityLists } from './entityLists';
import { readArticles } from './readArticles';
import { message, parsedArguments, write } from './report';

const usage = `usage: pressmark entities [--list FILE] PATH...
       pressmark entities --jsonl [--list FILE] [PATH...]
`;

/** @returns the exit code: 0 fine, 1 some inputs or parts of a list failed, 2 wrong usage. */
export async function entities(args: string[]): Promise<number> {
  const options = parsedArguments('entities', usage, {
    args,
    allowPositionals: true,
    options: { jsonl: { type: 'boolean', default: false }, list: { type: 'string' } },
  });
  if (!options) return 2;
  const { jsonl, list } = options.values;
  const paths = options.positionals.length === 0 && jsonl ? ['-'] : options.positionals;
  if (paths.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  let code = 0;
  const failed = (text: string): void => {
    code = 1;
    process.stderr.write(`${text}\n`);
  };
  let listFor;
  try {
    listFor = await entityLists(list, (text, severity) => {
      if (severity === 'error') failed(text);
      else process.stderr.write(`${text}\n`);
    });
  } catch (error) {
    process.stderr.write(`${list}: ${message(error)}\n`);
    return 2;
  }
  const read = jsonl ? fromLines : fromArticles;
  for await (const input of articleFiles(paths)) {
    try {
      await read(input, await listFor(input), (where, error) => failed(`${input.path}${where}: ${message(error)}`));
    } catch (error) {
      failed(`${input.path}: ${message(error)}`);
    }
  }
  return code;
}

/** Called for a part of an input, `where` in it, that fails. */
type Failed = (where: string, error: unknown) => void;

const writeLine = (value: object): Promise<void> => write(process.stdout, `${JSON.stringify(value)}\n`);

const models = createModels();

/** Loads the models that the text's languages need first; one that cannot be used is told, and done without. */
function named(text: string, language: string | undefined, list: EntityList | undefined): Mention[] {
  const mentions = recognise(text, language, { tagger: models.tagger, ...(list && { list }) });
  const missing = models.missing();
  if (missing.length === 0) return mentions;
  const before = models.problems().length;
  for (const file of missing) {
    const path = join(__dirname, '..', 'models', file);
    try {
      models.load(file, readFileSync(path));
    } catch (error) {
      models.load(file, message(error));
    }
  }
  for (const { file, reason } of models.problems().slice(before))
    process.stderr.write(
      `models/${file}: ${reason}; names are found by patterns alone. Install Pressmark again to mend it.\n`,
    );
  return named(text, language, list);
}

/** The mentions as they are written: offsets in code points of `text`. */
function written(text: string, language: string | undefined, list: EntityList | undefined, more?: More): object[] {
  const points = codePoints(text);
  return named(text, language, list).map((mention) => {
    const { start, end, label, ref, score, rule } = mention;
    return {
      start: points.fromUtf16(start),
      end: points.fromUtf16(end),
      ...more?.(mention),
      text: text.slice(start, end),
      label,
      ref,
      score: Math.round(score * 1000) / 1000,
      rule,
    };
  });
}
type More = (mention: Mention) => object;

async function fromArticles(input: InputFile, list: EntityList | undefined, failed: Failed): Promise<void> {
  const { canonical, articles } = await readArticles(input);
  for (const problem of articles.problems) failed('', new Error(problem));
  const inSource = codePoints(canonical.text);
  for (const item of articles.items) {
    try {
      const article = item.parse();
      const map = sourceMap(article.map);
      const source: More = ({ start, end }) => {
        const range = map.toSource(start, end);
        return range ? { source: range.map((offset) => inSource.fromUtf16(offset)) } : {};
      };
      const found = written(article.text, article.language, list, source);
      await writeLine({ file: input.path, item: article.item, entities: found });
    } catch (error) {
      if (articles.items.length === 1) throw error;
      failed(` (${item.id})`, error);
    }
  }
}

/** Lines `{id, text, language?}`. */
async function fromLines(input: InputFile, list: EntityList | undefined, failed: Failed): Promise<void> {
  if (input.error) throw input.error;
  const stream = input.path === '-' ? process.stdin : createReadStream(input.path);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const { id, text, language } = record(line);
      await writeLine({ id, entities: written(text, language, list) });
    } catch (error) {
      failed(`:${number}`, error);
    }
  }
}

function record(line: string): { id: unknown; text: string; language?: string } {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('not JSON');
  }
  const { id, text, language } = (value ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string') throw new Error('should have a "text" that is a string');
  return { id, text, ...(typeof language === 'string' && { language }) };
}
