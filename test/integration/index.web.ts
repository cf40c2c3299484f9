/** Entry of the suites in the browser's extension host (vscode.dev): the same as index.node.ts, with mocha's browser build. */
import 'mocha/mocha.js';
import type MochaClass from 'mocha';
import { markConsole, mochaOptions, runMocha } from './runMocha';

/** What mocha's browser build puts on globalThis. */
declare const Mocha: typeof MochaClass;
declare const mocha: BrowserMocha;

const placeholder = /%[sdjo]/g;
/** As util.format, which the browser does not have. */
const format = (first: unknown, ...rest: unknown[]): string =>
  [String(first ?? '').replace(placeholder, () => String(rest.shift())), ...rest.map(String)].join(' ');

export async function run(): Promise<void> {
  const print = markConsole(format);
  mocha.setup({ ...mochaOptions, reporter: Mocha.reporters.Spec });
  Mocha.reporters.Base.consoleLog = print;
  // Every *.test.ts of this folder but *.node.test.ts: esbuild.mjs finds them.
  await import('suites:web');
  await runMocha(mocha);
}
