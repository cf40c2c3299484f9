/** Node's extension host: sidecars are replaced atomically, git is asked for the annotator's name. */
import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { gitVersion } from '../node/gitVersions';
import { isLeftoverName, removeLeftover, replaceFile } from '../node/replaceFile';
import type { Platform } from './platform';
import { writeThroughWorkspace } from './webPlatform';

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
  async removeLeftover(file) {
    if (file.scheme === 'file' && isLeftoverName(file.path)) await removeLeftover(file.fsPath);
  },
  oldVersion: (file, sha256) => (file.scheme === 'file' ? gitVersion(file.fsPath, sha256) : Promise.resolve(undefined)),
  gitUserName: (folder) =>
    new Promise((resolve) => {
      const where = folder?.scheme === 'file' ? ['-C', folder.fsPath] : [];
      // Started from the home folder: Windows looks for `git.exe` in the current one first, and the workspace may be hostile.
      execFile('git', [...where, 'config', 'user.name'], { cwd: homedir(), timeout: 3000 }, (error, stdout) =>
        resolve(error ? undefined : stdout.trim() || undefined),
      );
    }),
};
