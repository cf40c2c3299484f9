/** `pressmark entities`: the names in files, or in lines of JSON; one at a time, so that a corpus streams through. */
import type { EntityList } from '../core/entities/entityList';
import { articleFiles } from './articleFiles';
import { eachArticle, eachLine, type Text } from './eachText';
import { entityLists } from './entityLists';
import { namesOf } from './namesOf';
import { message, parsedArguments, writeLine } from './report';

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
  const each = jsonl ? eachLine : eachArticle;
  for await (const input of articleFiles(paths)) {
    try {
      const list = await listFor(input);
      await each(
        input,
        (where, error) => failed(`${input.path}${where}: ${message(error)}`),
        (text) => writeLine({ ...text.named, entities: written(text, list) }),
      );
    } catch (error) {
      failed(`${input.path}: ${message(error)}`);
    }
  }
  return code;
}

/** The mentions as they are written: offsets in code points. */
const written = ({ text, language, range }: Text, list: EntityList | undefined): object[] =>
  namesOf(text, language, list).map(({ start, end, label, ref, score, rule }) => ({
    ...range(start, end),
    text: text.slice(start, end),
    label,
    ref,
    score: Math.round(score * 1000) / 1000,
    rule,
  }));
