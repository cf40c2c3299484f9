/** `pressmark suggest`: the claims that the rules find, and the topics learnt from the sidecars, of files or of lines of JSON. */
import { dirname } from 'node:path';
import { detectLanguage } from '../core/article/detectLanguage';
import { defaultCodebook } from '../core/corpus/codebook';
import { checkworthiness } from '../core/suggest/checkworthiness';
import { suggestClaims } from '../core/suggest/suggestClaims';
import { createTopicLearner, type TopicLearner } from '../core/suggest/topicLearner';
import type { Span } from '../core/text/spans';
import { articleFiles } from './articleFiles';
import { codebookReader } from './codebookReader';
import { eachArticle, eachLine, type Text } from './eachText';
import { learnTopics } from './learnTopics';
import { namesOf } from './namesOf';
import { message, parsedArguments, writeLine } from './report';

const usage = `usage: pressmark suggest PATH...
       pressmark suggest --jsonl [PATH...]
Topics are learnt from the sidecars of the files, or from lines that have "topics": ["id", ...].
`;

/** Whoever wants more than these has no use for an order. */
const MAX_TOPICS = 10;

/** @returns the exit code: 0 fine, 1 some inputs failed, 2 wrong usage. */
export async function suggest(args: string[]): Promise<number> {
  const options = parsedArguments('suggest', usage, {
    args,
    allowPositionals: true,
    options: { jsonl: { type: 'boolean', default: false } },
  });
  if (!options) return 2;
  const { jsonl } = options.values;
  const paths = options.positionals.length === 0 && jsonl ? ['-'] : options.positionals;
  if (paths.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  let code = 0;
  const failed = (path: string, error: unknown): void => {
    code = 1;
    process.stderr.write(`${path}: ${message(error)}\n`);
  };
  const learner = createTopicLearner();
  const written = jsonl ? new Map<string, string>() : await learnTopics(learner, paths, failed);
  const codebooks = codebookReader();
  for await (const input of articleFiles(paths)) {
    const told = (where: string, error: unknown): void => failed(`${input.path}${where}`, error);
    const codebook = jsonl || input.path === '-' ? defaultCodebook : await codebooks.of(dirname(input.path));
    const labels = new Map([...written, ...codebook.topics.map(({ id, label }): [string, string] => [id, label])]);
    try {
      await (jsonl ? eachLine : eachArticle)(input, told, async (text) => {
        const given = topicsIn(text);
        await writeLine({ ...text.named, claims: claimsOf(text), topics: topicsOf(text, learner, labels) });
        // Only after its own were suggested: what is measured so is honest.
        if (given.length > 0) learner.learn(text.text, given);
      });
    } catch (error) {
      failed(input.path, error);
    }
  }
  return code;
}

const rounded = (score: number): number => Math.round(score * 1000) / 1000;

/** One object a range: those of one claim, which something interrupts, share its number and say which part they are. */
function claimsOf({ text, language: told, range }: Text): object[] {
  const language = told ?? detectLanguage(text);
  const where = ([start, end]: Span): object => ({ ...range(start, end), text: text.slice(start, end) });
  return suggestClaims(text, language, namesOf(text, told)).flatMap(
    ({ spans, kind, cue, claimant, score, rule }, index) => {
      const words = spans.map((span) => text.slice(...span)).join(' ');
      return spans.map((span, part) => ({
        ...where(span),
        claim: index + 1,
        ...(spans.length > 1 && { part: [part + 1, spans.length] }),
        kind,
        ...(cue && { cue: text.slice(...cue) }),
        claimant: claimant
          ? { ...where(claimant.mention), ...(claimant.named && { named: where(claimant.named) }) }
          : null,
        score: rounded(score),
        checkworthy: rounded(checkworthiness(words, language)),
        rule,
      }));
    },
  );
}

function topicsOf({ text }: Text, learner: TopicLearner, labels: ReadonlyMap<string, string>): object[] {
  return learner
    .rank(text)
    .slice(0, MAX_TOPICS)
    .map(({ id, score }) => ({ id, label: labels.get(id) ?? id, score: rounded(score) }));
}

function topicsIn({ record }: Text): string[] {
  const topics = record?.['topics'];
  if (topics === undefined) return [];
  if (!Array.isArray(topics) || !topics.every((id) => typeof id === 'string'))
    throw new Error('should have "topics" that are a list of ids');
  return topics;
}
