/** Node's extension host: sidecars are replaced atomically, git is asked for the annotator's name. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { FileChangedError, sameBytes, type Platform } from './platform';
import { writeThroughWorkspace } from './webPlatform';

const isCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** A lock older than this was left by a process that died: a save takes milliseconds. */
const staleLockMs = 10_000;
const lockTries = 100;
const lockPauseMs = 20;

/** Runs `action` while `<path>.lock` exists, which only one process can create. */
async function withLock<T>(path: string, action: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  for (let attempt = 0; ; attempt++) {
    try {
      await (await open(lock, 'wx')).close();
      break;
    } catch (error) {
      if (!isCode(error, 'EEXIST') || attempt >= lockTries) throw error;
      const age = await stat(lock).then(
        (found) => Date.now() - found.mtimeMs,
        () => 0,
      );
      if (age > staleLockMs) await rm(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, lockPauseMs));
    }
  }
  try {
    return await action();
  } finally {
    await rm(lock, { force: true });
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(dirname(path), 'r');
    await folder.sync().finally(() => folder.close());
  } catch (error) {
    // Windows cannot open folders, some network file systems cannot sync them: the rename stands all the same.
    if (!isCode(error, 'EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP')) throw error;
  }
}

/** Lock, compare, temporary file beside it, fsync, rename, fsync of the folder: a kill or a full disk leaves the old file whole. */
async function replaceFile(path: string, content: Uint8Array, expected: Uint8Array | undefined): Promise<void> {
  await withLock(path, async () => {
    const now = await readFile(path).catch((error: unknown) => {
      if (isCode(error, 'ENOENT')) return undefined;
      throw error;
    });
    if (!sameBytes(now, expected)) throw new FileChangedError(path);
    const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      const file = await open(temporary, 'wx', now ? (await stat(path)).mode & 0o777 : 0o666);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(path);
  });
}

/** A file that needs more costs its worker, and not the extension host. */
const maxHeapMb = 1024;

const startThread: Platform['startThread'] = (extensionUri) => (onAnswer, onError) => {
  const worker = new Worker(join(extensionUri.fsPath, 'dist', 'worker.js'), {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  worker.on('message', onAnswer);
  worker.on('error', onError);
  // Does not keep the process alive.
  worker.unref();
  return Promise.resolve({
    post: (question) => worker.postMessage(question),
    terminate: () => void worker.terminate(),
  });
};

export const nodePlatform: Platform = {
  startThread,
  writeFile: (uri, content, expected) =>
    uri.scheme === 'file' ? replaceFile(uri.fsPath, content, expected) : writeThroughWorkspace(uri, content, expected),
  gitUserName: (folder) =>
    new Promise((resolve) => {
      const where = folder?.scheme === 'file' ? ['-C', folder.fsPath] : [];
      // Started from the home folder: Windows looks for `git.exe` in the current one first, and the workspace may be hostile.
      execFile('git', [...where, 'config', 'user.name'], { cwd: homedir(), timeout: 3000 }, (error, stdout) =>
        resolve(error ? undefined : stdout.trim() || undefined),
      );
    }),
};
