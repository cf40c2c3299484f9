/** Replaces a file whole or not at all: a kill, a full disk or a second program leaves the old content or the new one. */
import { createHash, randomBytes } from 'node:crypto';
import { link, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { FileChangedError, sameBytes } from '../core/sidecar/fileChanged';

const isCode = (error: unknown, ...codes: string[]): boolean =>
  codes.includes((error as NodeJS.ErrnoException | undefined)?.code ?? '');

/** Bytes that a file's name may have, nearly everywhere. */
const longestName = 255;

/** The file's path with something behind it; where that would be too long a name, one that stands for it. */
function beside(path: string, suffix: string): string {
  if (Buffer.byteLength(basename(path)) + suffix.length <= longestName) return path + suffix;
  const short = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  // It ends like those that are swept.
  return join(dirname(path), `${short}.annotation.yaml${suffix}`);
}

/** A lock older than this was left behind, whoever made it: a save takes milliseconds. */
const staleLockMs = 5_000;
/** A lock is made empty and then told whose it is; after this long without, its maker was killed in between. */
const unnamedLockMs = 500;
const lockPauseMs = 10;

/** Another program holds the lock, and goes on doing so. */
export class FileLockedError extends Error {
  constructor(path: string, lock: string) {
    super(
      `${basename(path)} is being written by another program. If there is none, delete ${basename(lock)} beside it.`,
    );
  }
}

/** Who holds a lock: this machine and process, and which of its saves. */
const newOwner = (): string => JSON.stringify([hostname(), process.pid, randomBytes(6).toString('hex')]);

/** Whether a process of this machine is no more. */
function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return isCode(error, 'ESRCH');
  }
}

/** Whether nobody will take away a lock: its holder is dead, or had it for too long. */
function isStale(owner: string, ageMs: number): boolean {
  if (owner === '') return ageMs > unnamedLockMs;
  try {
    const [host, pid] = JSON.parse(owner) as [string, number];
    return ageMs > staleLockMs || (host === hostname() && isDead(pid));
  } catch {
    // None of ours.
    return false;
  }
}

/** Takes away a lock that was left behind. @returns whether there was one. */
async function clearStale(lock: string): Promise<boolean> {
  const [found, owner] = await Promise.all([stat(lock), readFile(lock, 'utf8')]);
  if (!isStale(owner, Date.now() - found.mtimeMs)) return false;
  // Moved before it is removed: two who find it stale must not remove each other's new one.
  const moved = `${lock}.${randomBytes(6).toString('hex')}.tmp`;
  await rename(lock, moved);
  if ((await readFile(moved, 'utf8')) !== owner) await link(moved, lock);
  await rm(moved, { force: true });
  return true;
}

/** @returns false where the lock is there already. */
async function takeLock(lock: string, owner: string): Promise<boolean> {
  let file;
  try {
    file = await open(lock, 'wx');
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
  try {
    await file.writeFile(owner);
  } catch (error) {
    // A full disk takes the name, but not what we write.
    await rm(lock, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return true;
}

/** Removes what saves of a file left behind. Only for who holds its lock. */
async function removeTemporaries(path: string): Promise<void> {
  const name = basename(beside(path, '.000000000000.tmp')).slice(0, -'000000000000.tmp'.length);
  for (const file of await readdir(dirname(path)))
    if (file.startsWith(name) && /^[0-9a-f]{12}\.tmp$/.test(file.slice(name.length)))
      await rm(join(dirname(path), file), { force: true });
}

/** Runs `action` while `<path>.lock` exists, which only one process can create. */
async function withLock<T>(path: string, action: (isOurs: () => Promise<boolean>) => Promise<T>): Promise<T> {
  const lock = beside(path, '.lock');
  const owner = newOwner();
  const began = Date.now();
  let wasLeftBehind = false;
  for (;;) {
    if (await takeLock(lock, owner)) break;
    if (Date.now() - began > 2 * staleLockMs) throw new FileLockedError(path, lock);
    const cleared = await clearStale(lock).catch((error: unknown) => {
      // Its holder, or someone else who waits, was faster.
      if (!isCode(error, 'ENOENT', 'EEXIST')) throw error;
      return false;
    });
    wasLeftBehind ||= cleared;
    await new Promise((resolve) => setTimeout(resolve, lockPauseMs * (0.5 + Math.random())));
  }
  const isOurs = async (): Promise<boolean> => (await readFile(lock, 'utf8').catch(() => '')) === owner;
  try {
    // Whoever held it was killed in the middle of a save; nobody else saves this file now.
    if (wasLeftBehind) await removeTemporaries(path);
    return await action(isOurs);
  } finally {
    if (await isOurs()) await rm(lock, { force: true });
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

const absent = (error: unknown): undefined => {
  if (!isCode(error, 'ENOENT')) throw error;
};

/**
 * Lock, compare, temporary file beside it, fsync, rename, fsync of the folder.
 * @param expected what the file held when it was read (undefined: it did not exist).
 * @throws FileChangedError when it holds something else by now, FileLockedError, or what the file system says; the file is as it was then.
 */
export async function replaceFile(named: string, content: Uint8Array, expected: Uint8Array | undefined): Promise<void> {
  // The file that a link leads to is replaced, not the link.
  const path = (await realpath(named).catch(absent)) ?? named;
  await withLock(path, async (isOurs) => {
    const now = await readFile(path).catch(absent);
    if (!sameBytes(now, expected)) throw new FileChangedError(path);
    const temporary = beside(path, `.${randomBytes(6).toString('hex')}.tmp`);
    try {
      const file = await open(temporary, 'wx', now ? (await stat(path)).mode & 0o777 : 0o666);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      // Who slept with the lock in hand (a laptop was closed) may have lost it.
      if (!(await isOurs())) throw new FileChangedError(path);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    await syncFolder(path);
  });
}

/** A temporary file of a save that still goes on is younger than this. */
const leftoverMs = 60_000;

/** Whether a name may be of a file that a kill in the middle of `replaceFile` left behind. */
export const isLeftoverName = (name: string): boolean => /\.(?:[0-9a-f]{12}\.tmp|lock)$/.test(name);

/** Removes such a file, if no save is going on that it belongs to. @returns whether it did. */
export async function removeLeftover(path: string): Promise<boolean> {
  try {
    if (path.endsWith('.lock')) await clearStale(path);
    else if (Date.now() - (await stat(path)).mtimeMs > leftoverMs) await rm(path);
    return (await stat(path).catch(absent)) === undefined;
  } catch (error) {
    absent(error);
    return true;
  }
}
