/** The worker of the browser's extension host. */
import { answer, type Question } from './protocol';

declare const self: {
  addEventListener(type: 'message', listener: (event: { data: Question }) => void): void;
  postMessage(message: unknown): void;
};

self.addEventListener('message', ({ data }) => self.postMessage(answer(data)));
// The thread has started: questions may come.
self.postMessage('ready');
