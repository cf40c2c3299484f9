/** Runs the mocha suites of out/test/integration inside a real extension host: Node's, or the browser's as on vscode.dev. */
import fs from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { startServer, temporaryFolder, workbenchUrl } from './server.mjs';
import { copySamples, openBrowser, root } from './workbench.mjs';

const timeoutMs = 300_000;
/** The suites mark what they print so (test/integration/runMocha.ts): everything else that VS Code logs comes down the same way. */
const mark = '[test] ';

/** The extension as VS Code for the Web sees it: the same files under a manifest without `main`, so that only `browser` is left. */
function stageForWeb() {
  const folder = temporaryFolder('web-extension');
  for (const name of fs.readdirSync(root).filter((entry) => entry !== 'package.json'))
    fs.symlinkSync(path.join(root, name), path.join(folder, name));
  const manifest = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  delete manifest.main;
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, extensionKind: ['web'] }));
  return folder;
}

/**
 * @param {'node' | 'web'} host
 * What VS Code logged is kept in out/integration-<host>.log.
 * @returns {Promise<{ code: number, output: string }>} mocha's exit code and what it printed (it is printed here too)
 */
export async function runInExtensionHost(host) {
  const folder = copySamples();
  const extensionFolder = host === 'web' ? stageForWeb() : root;
  const testsPath = path.join(extensionFolder, `out/test/integration/index.${host}.js`);
  const extensionsFolder = temporaryFolder('extensions');
  // A language model for test/integration/model.node.test.ts, in an extension of its own, as models come.
  fs.cpSync(
    path.join(root, 'test/fixtures/fakeModel'),
    path.join(extensionsFolder, 'pressmark-test.fake-model-1.0.0'),
    {
      recursive: true,
    },
  );
  const server = await startServer({ testDriver: true, extensionsFolder });
  const { browser, page } = await openBrowser();
  let output = '';
  let log = '';
  try {
    const ended = new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`The extension host did not end in ${timeoutMs} ms.`)),
        timeoutMs,
      );
      // The workbench calls these two in a test run: the extension host's exit code, and each line that is logged.
      void page.exposeFunction('codeAutomationExit', (code) => {
        clearTimeout(timer);
        resolve(code);
      });
      void page.exposeFunction('codeAutomationLog', (type, args) => {
        const line = format(...args);
        if (!line.startsWith(mark)) log += `[${type}] ${line}\n`;
        else {
          const text = line.slice(mark.length);
          output += `${text}\n`;
          console.log(text);
        }
      });
      page.on('crash', () => reject(new Error('The page of the workbench crashed.')));
    });
    await page.goto(workbenchUrl(server.port, { folder, extensionFolder, testsPath }));
    return { code: await ended, output };
  } finally {
    fs.mkdirSync(path.join(root, 'out'), { recursive: true });
    fs.writeFileSync(path.join(root, `out/integration-${host}.log`), log + server.output());
    await browser.close();
    server.stop();
    fs.rmSync(path.dirname(folder), { recursive: true, force: true });
    fs.rmSync(extensionsFolder, { recursive: true, force: true });
    if (host === 'web') fs.rmSync(extensionFolder, { recursive: true, force: true });
  }
}
