/** The worker of Node's extension host. */
import { parentPort } from 'node:worker_threads';
import { answer, type Question } from './protocol';

parentPort!.on('message', (question: Question) => parentPort!.postMessage(answer(question)));
