/** `pressmark merge`: the merge driver that git calls for sidecars, with git's contract: the result goes into the second file. */
import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { mergeSidecars, type MergedSidecar } from '../core/sidecar/mergeSidecars';
import { decodeSidecar } from '../core/sidecar/parseSidecar';
import { message } from './report';

const mergeUsage = `usage: pressmark merge BASE OURS THEIRS [NAME]
Writes what two people changed in a sidecar into OURS. Exit: 0 merged, 1 conflicts to resolve, 129 failed.
To let git do so, in .gitattributes of the repository:
  *.annotation.yaml merge=pressmark
and once for each clone:
  git config merge.pressmark.name "Pressmark sidecars"
  git config merge.pressmark.driver "pressmark merge %O %A %B %P"
`;

/** Above 128 git takes a merge for failed and not for conflicts. */
const FAILED = 129;

/** @returns the exit code. */
export async function merge(args: string[]): Promise<number> {
  const [basePath, oursPath, theirsPath, name = oursPath] = args;
  const isHelp = args.some((arg) => /^--?h(?:elp)?$/.test(arg));
  if (isHelp) {
    process.stdout.write(mergeUsage);
    return 0;
  }
  if (!basePath || !oursPath || !theirsPath || args.length > 4) {
    process.stderr.write(mergeUsage);
    return FAILED;
  }
  try {
    const paths = [basePath, oursPath, theirsPath];
    const [base, ours, theirs] = (await Promise.all(paths.map((path) => readFile(path)))).map(decodeSidecar);
    // Where there is no common version git gives an empty file.
    const merged =
      base === undefined || ours === undefined || theirs === undefined
        ? undefined
        : mergeSidecars(base === '' ? undefined : base, ours, theirs);
    if (!merged || merged.isWholeFile) return await mergeLines(basePath, oursPath, theirsPath, name!, merged);
    await writeFile(oursPath, merged.text);
    const where = (path: string[]): string => path.filter(Boolean).join(' > ').replaceAll('\0', ' #');
    for (const { path } of merged.conflicts)
      process.stderr.write(`${name}: ${where(path)}: both sides changed it. Choose between the marks.\n`);
    const told = {
      kept: 'deleted on one side and changed on the other, so it stays.',
      'evidence-gone': 'deleted on one side, and evidence on the other: look at the stances.',
    };
    for (const { path, what } of merged.notices) process.stderr.write(`${name}: ${where(path)}: ${told[what]}\n`);
    return merged.conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${name}: ${message(error)}\n`);
    return FAILED;
  }
}

/** What git does without us, for files that cannot be read as sidecars. Counts as a conflict also where it finds none: nobody looked. */
async function mergeLines(base: string, ours: string, theirs: string, name: string, whole: MergedSidecar | undefined) {
  process.stderr.write(`${name}: cannot be merged as a sidecar, only line by line: look at the result, then add it.\n`);
  const labels = ['-L', 'ours', '-L', 'base', '-L', 'theirs'];
  const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...labels, ours, base, theirs], {
    maxBuffer: 2 ** 30,
  });
  // No git, or nothing it can merge (NULs): all of both, or, where that is no text, ours as it is.
  if (status !== null && status < 128) await writeFile(ours, stdout);
  else if (whole) await writeFile(ours, whole.text);
  return 1;
}
