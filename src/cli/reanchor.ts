/** `pressmark reanchor`: finds the words of annotations again after their sources changed. */
import { readFile } from 'node:fs/promises';
import { oldText } from '../core/annotations/oldText';
import { reanchorSidecar, type CurrentSource, type Reanchored } from '../core/annotations/reanchorSidecar';
import { articlesOf } from '../core/article/parseArticle';
import { applyEdits } from '../core/sidecar/editSidecar';
import { decodeSidecar } from '../core/sidecar/parseSidecar';
import { rawText } from '../core/text/rawText';
import { sha256Hex } from '../core/text/sha256';
import { gitVersion } from '../node/gitVersions';
import { replaceFile } from '../node/replaceFile';
import { message, parsedArguments, write } from './report';
import { sidecarFiles, sourceOf } from './sidecarFiles';

const usage = `usage: pressmark reanchor [--dry-run] [--format text|json] PATH...
One line an anchor: kept (where it was), moved (surely elsewhere), review (probably elsewhere: a person decides), orphaned (lost, but
kept in the sidecar). The old text is taken from git, by the hash that the sidecar records. --dry-run writes nothing.
`;

/** @returns the exit code: 0 all kept or moved, 1 some are to be looked at or some inputs failed, 2 wrong usage. */
export async function reanchor(args: string[]): Promise<number> {
  const options = parsedArguments('reanchor', usage, {
    args,
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' }, format: { type: 'string', default: 'text' } },
  });
  if (!options) return 2;
  const { format, 'dry-run': dryRun = false } = options.values;
  if (options.positionals.length === 0 || (format !== 'text' && format !== 'json')) {
    process.stderr.write(usage);
    return 2;
  }
  let code = 0;
  const failed = (path: string, error: unknown): void => {
    code = 1;
    process.stderr.write(`${path}: ${message(error)}\n`);
  };
  for (const path of options.positionals) {
    for await (const file of sidecarFiles(path, failed)) {
      try {
        const { anchors, problems } = await reanchorFile(file, dryRun);
        for (const problem of problems) failed(file, new Error(problem));
        for (const anchor of anchors) {
          if (anchor.state === 'review' || anchor.state === 'orphaned') code = 1;
          await write(
            process.stdout,
            format === 'json' ? `${JSON.stringify({ file, ...anchor })}\n` : line(file, anchor),
          );
        }
      } catch (error) {
        failed(file, error);
      }
    }
  }
  return code;
}

async function reanchorFile(file: string, dryRun: boolean): Promise<{ anchors: Reanchored[]; problems: string[] }> {
  const before = await readFile(file);
  const text = decodeSidecar(before);
  if (text === undefined) throw new Error('is not UTF-8: save it as UTF-8');
  const source = await sourceOf(file);
  if (!source) throw new Error('there is no source beside it');
  const { anchors, edits, problems } = await reanchorSidecar(text, currentSource(source.path, source.bytes));
  if (edits.length > 0 && !dryRun) await replaceFile(file, new TextEncoder().encode(applyEdits(text, edits)), before);
  return { anchors, problems };
}

function currentSource(path: string, bytes: Uint8Array): CurrentSource {
  const source = rawText(bytes).text;
  const { items } = articlesOf(source);
  // All documents of a sidecar were mostly made on the same version.
  const versions = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    source,
    sha256: sha256Hex(bytes),
    article: (item) => items.find(({ id }) => id === item)?.parse(),
    async old(sha256, item) {
      const version = versions.get(sha256) ?? gitVersion(path, sha256);
      versions.set(sha256, version);
      const content = await version;
      return content && oldText(content, item);
    },
  };
}

const shown = (range: Reanchored['now']): string => (range ? JSON.stringify(range) : '-');
/** So much of a quote tells a person which one it is. */
const shownQuote = 60;

function line(file: string, { item, id, state, quote, before, now }: Reanchored): string {
  const characters = [...quote.replace(/\s+/g, ' ')];
  const short = characters.length > shownQuote ? `${characters.slice(0, shownQuote).join('')}…` : characters.join('');
  const where = state === 'kept' ? shown(now) : `${shown(before)} -> ${shown(now)}`;
  return `${file}: ${item === undefined ? '' : `${item} `}${id} ${state} ${where} “${short}”\n`;
}
