/** Earlier versions of a file, from git: the text that a sidecar's anchors were made on, by the hash that the sidecar records. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';

/** A file with more versions than this is no article; each costs git about 5 ms. */
const mostVersions = 200;
const timeoutMs = 20_000;
/** As the largest file that is read as an article. */
const maxBuffer = 64 * 1024 * 1024;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Asks git without letting the repository's settings start programs or reach the net.
 * @returns nothing where git, or what is asked for, is not there.
 */
function git(folder: string, args: string[]): Promise<Buffer> {
  const quiet = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'log.showSignature=false'];
  const env = {
    ...process.env,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_NO_LAZY_FETCH: '1',
    // A git that does not know the last one would fetch what is missing, by a program that the repository names.
    GIT_ALLOW_PROTOCOL: 'none',
  };
  return new Promise((resolve) => {
    execFile(
      'git',
      ['-C', folder, ...quiet, ...args],
      // Started from another folder: Windows looks for `git.exe` in the current one first, and the workspace may be hostile.
      { cwd: dirname(process.execPath), env, timeout: timeoutMs, maxBuffer, encoding: 'buffer' },
      (error, stdout) => resolve(error ? Buffer.alloc(0) : stdout),
    );
  });
}

/** Object ids of a file's versions, the newest first: staged, in the history of HEAD through renames, in any other. */
async function* blobs(folder: string, name: string): AsyncGenerator<string> {
  const known = new Set<string>();
  const questions = [
    ['ls-files', '--stage', '--', name],
    ['log', '--follow', '--format=', '--raw', '--no-abbrev', `--max-count=${mostVersions}`, '--', name],
    ['log', '--all', '--reflog', '--format=', '--raw', '--no-abbrev', `--max-count=${mostVersions}`, '--', name],
  ];
  for (const question of questions) {
    const lines = (await git(folder, question)).toString('latin1').split('\n');
    for (const line of lines) {
      // `100644 <id> 0\t<path>`, or `:100644 100644 <old> <new> M\t<path>`: the new one first, it is the later.
      for (const id of line
        .split('\t')[0]!
        .match(/[0-9a-f]{40,64}/g)
        ?.reverse() ?? []) {
        if (known.has(id) || /^0+$/.test(id)) continue;
        known.add(id);
        yield id;
        if (known.size >= mostVersions) return;
      }
    }
  }
}

/**
 * The version of a file whose bytes have a hash; line ends that git changed on checkout are changed back.
 * @param wanted SHA-256, lower-case hex.
 * @returns undefined where git does not have it, or there is no git.
 */
export async function gitVersion(path: string, wanted: string): Promise<Uint8Array | undefined> {
  const [folder, name] = [dirname(path), basename(path)];
  for await (const id of blobs(folder, name)) {
    const bytes = await git(folder, ['cat-file', 'blob', id]);
    if (sha256(bytes) === wanted) return bytes;
    const asCheckedOut = Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, '\r\n'), 'latin1');
    if (sha256(asCheckedOut) === wanted) return asCheckedOut;
  }
  return undefined;
}
