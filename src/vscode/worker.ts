/** Runs jobs in a worker, one after the other, each with a deadline: whatever a file holds, the extension host goes on. */
import * as vscode from 'vscode';
import type { FoundNames, FoundPlaces, Jobs } from '../core/jobs';
import type { Answer, Question } from '../worker/protocol';

/** A thread of the host. After `onError` or `terminate` it is not used again. */
export interface Thread {
  post(question: Question): void;
  terminate(): void;
}
export type StartThread = (onAnswer: (answer: Answer) => void, onError: (error: Error) => void) => Promise<Thread>;

/** The file is to blame, and will be until it changes. */
export class TookTooLongError extends Error {}

type Asynchronous<T> = {
  [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<R> : never;
};

/** The jobs, done elsewhere. What is read is wanted now; lists can wait. */
export interface Worker extends Asynchronous<Jobs>, vscode.Disposable {}

interface Task extends Question {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/**
 * @param deadline seconds that a job may take, asked anew for each.
 * @param extensionUri the extension's folder: a thread is given the trained models in it that it asks for.
 */
export function createWorker(start: StartThread, deadline: () => number, extensionUri: vscode.Uri): Worker {
  const models = vscode.Uri.joinPath(extensionUri, 'models');
  const urgent: Task[] = [];
  const waiting: Task[] = [];
  let thread: Promise<Thread> | undefined;
  let running: Task | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Models that the thread has, or is given. Many articles at once ask for the same: it is megabytes, and read once. */
  const loads = new Map<string, Promise<void>>();

  const next = (): void => {
    if (running) return;
    const task = urgent.shift() ?? waiting.shift();
    if (!task) return;
    running = task;
    thread ??= start(onAnswer, onError);
    thread.then(
      (started) => {
        if (running !== task) return;
        // The start of the thread does not count.
        const seconds = deadline();
        timer = setTimeout(() => tooLong(seconds), seconds * 1000);
        started.post({ name: task.name, args: task.args });
      },
      (error: unknown) => onError(error instanceof Error ? error : new Error(String(error))),
    );
  };
  const finish = (settle: (task: Task) => void): void => {
    clearTimeout(timer);
    const task = running;
    running = undefined;
    if (task) settle(task);
    next();
  };
  const stop = (): void => {
    void thread?.then(
      (started) => started.terminate(),
      () => undefined,
    );
    thread = undefined;
    loads.clear();
  };
  const onAnswer = (answer: Answer): void =>
    finish((task) => ('error' in answer ? task.reject(new Error(answer.error)) : task.resolve(answer.result)));
  const onError = (error: Error): void => {
    stop();
    finish((task) => task.reject(error));
  };
  const tooLong = (seconds: number): void => {
    stop();
    finish((task) =>
      task.reject(
        new TookTooLongError(
          vscode.l10n.t(
            'reading it took longer than {0} seconds, and was stopped. Is it a news file? Try it in smaller parts.',
            seconds,
          ),
        ),
      ),
    );
  };

  const ask =
    (name: keyof Jobs, queue: Task[]) =>
    (...args: unknown[]): Promise<never> =>
      new Promise((resolve, reject) => {
        queue.push({ name, args, resolve: resolve as Task['resolve'], reject });
        next();
      });
  const loadModel: Worker['loadModel'] = ask('loadModel', urgent);
  const told = new Set<string>();
  const loadOnce = async (file: string): Promise<void> => {
    const uri = vscode.Uri.joinPath(models, file);
    const bytes = await vscode.workspace.fs.readFile(uri).then(
      (content) => content,
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );
    for (const { file: broken, reason } of await loadModel(file, bytes)) {
      if (told.has(broken)) continue;
      told.add(broken);
      void vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The model {0} cannot be used ({1}): names are found by patterns alone. Install Pressmark again to mend it.',
          vscode.Uri.joinPath(models, broken).fsPath,
          reason,
        ),
      );
    }
  };
  const load = (file: string): Promise<void> => {
    const loading = loads.get(file) ?? loadOnce(file);
    loads.set(file, loading);
    return loading;
  };
  /** A job that finds names: once more, with the models that it missed the first time. */
  const withModels =
    <A extends unknown[], R extends { missingModels: string[] }>(job: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      const found = await job(...args);
      if (found.missingModels.length === 0) return found;
      await Promise.all(found.missingModels.map(load));
      // What is missing now is broken: once more, and no further.
      return job(...args);
    };
  return {
    read: ask('read', urgent),
    findNames: withModels<Parameters<Jobs['findNames']>, FoundNames>(ask('findNames', urgent)),
    entityPlaces: withModels<Parameters<Jobs['entityPlaces']>, FoundPlaces>(ask('entityPlaces', waiting)),
    loadModel,
    articles: ask('articles', urgent),
    findAnchors: ask('findAnchors', urgent),
    list: ask('list', waiting),
    beginnings: ask('beginnings', waiting),
    labels: ask('labels', waiting),
    hash: ask('hash', waiting),
    dispose() {
      clearTimeout(timer);
      stop();
    },
  };
}
