/** What both entries share: how results leave the extension host. */

/** test/harness/extensionHost.mjs prints the lines that begin so; the rest of what comes down that way is VS Code's own log. */
const mark = '[test] ';

/**
 * Sends everything printed from now on through `format`, as one marked string a call.
 * VS Code's `console` in an extension host has setters that do nothing, so the whole object is replaced.
 */
export function markConsole(format: (...values: unknown[]) => string): (...values: unknown[]) => void {
  const { console: real } = globalThis;
  const print = (...values: unknown[]): void => real.log(mark + format(...values));
  globalThis.console = { ...real, log: print, info: print, warn: print, error: print };
  return print;
}

export const mochaOptions = {
  ui: 'bdd',
  reporter: 'spec',
  color: false,
  timeout: 20_000,
  // Set when the suites are built (esbuild.mjs): MOCHA_GREP=topics npm run test:integration
  ...(process.env['MOCHA_GREP'] ? { grep: process.env['MOCHA_GREP'] } : {}),
} as const;

/** Runs the suites that are loaded and fails if a test does, or if there was none. */
export function runMocha(runner: { run: (done: (failures: number) => void) => { total: number } }): Promise<void> {
  return new Promise((resolve, reject) => {
    const { total } = runner.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed`));
      else if (total === 0) reject(new Error('there was no test to run'));
      else resolve();
    });
  });
}
