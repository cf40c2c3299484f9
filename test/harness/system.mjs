/**
 * What the tests and the demo need beyond npm: a Chromium to show the workbench in, and fonts that have Chinese, Japanese and
 * Korean. On Debian as root they are installed; elsewhere the run stops with the command to type.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const aptPackages = ['chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file));

function findChromium() {
  // A path that was asked for and is wrong is an error, not a reason to look elsewhere.
  if (process.env.CHROMIUM) {
    if (!fs.existsSync(process.env.CHROMIUM)) throw new Error(`CHROMIUM=${process.env.CHROMIUM} does not exist.`);
    return process.env.CHROMIUM;
  }
  const applications = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ];
  return (
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(onPath).find(Boolean) ??
    applications.find((file) => fs.existsSync(file))
  );
}

function hasCjkFonts() {
  if (process.platform !== 'linux') return true;
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/**
 * Installs what is missing, or throws with the command that would.
 * @returns {string} the path of Chromium
 */
export function ensureChromium() {
  const found = findChromium();
  if (found && hasCjkFonts()) return found;

  const command = `apt-get update && apt-get install -y --no-install-recommends ${aptPackages.join(' ')}`;
  if (process.platform === 'linux' && process.getuid() === 0 && onPath('apt-get')) {
    process.stderr.write(`Installing ${aptPackages.join(' and ')}: ${command}\n`);
    execFileSync('sh', ['-c', command], {
      // Its own words go to stderr: a test's output stays the tests'.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(
    [
      found ? 'No font with Chinese, Japanese and Korean was found.' : 'No Chromium was found.',
      `On Debian or Ubuntu:  sudo sh -c '${command}'`,
      'Elsewhere install Chromium or Chrome and the Noto CJK fonts; CHROMIUM=/path/to/browser names another browser.',
    ].join('\n'),
  );
}
