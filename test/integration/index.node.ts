/** Entry of the suites in Node's extension host: VS Code loads this file and calls `run`. */
import { format } from 'node:util';
import Mocha from 'mocha';
import { markConsole, mochaOptions, runMocha } from './runMocha';

export async function run(): Promise<void> {
  // Mocha took hold of the real console when it was loaded.
  Mocha.reporters.Base.consoleLog = markConsole(format);
  const mocha = new Mocha(mochaOptions);
  mocha.suite.emit('pre-require', globalThis, 'integration', mocha);
  // Every *.test.ts of this folder: esbuild.mjs finds them.
  await import('suites:node');
  await runMocha(mocha);
}
