/**
 * The texts of the user interface in all languages. `node scripts/l10n.mjs` tells what is missing, superfluous or wrong (exit
 * code 1). With --write it first moves new texts of package.json to package.nls.json, puts "" where a translation is missing,
 * drops what the English no longer has, and sorts every file as the English is. See docs/translating.md.
 */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { moveTexts } from './manifestTexts.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** VS Code's names of the languages that Pressmark speaks besides English. */
export const languages = ['zh-cn', 'ja', 'ko', 'id'];
const bundleFile = (language) => `l10n/bundle.l10n.${language}.json`;
const manifestFile = (language) => `package.nls.${language}.json`;

/** English texts that these languages write in the same way. */
const sameAsEnglish = { id: ['Edit…', 'Feed', 'Status: {0}'] };

const read = (file) =>
  fs.existsSync(path.join(root, file)) ? JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')) : {};
function write(file, value) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), `${JSON.stringify(value, null, 2)}\n`);
}

/**
 * The texts of all `l10n.t('…')` in a source file.
 * @returns {{ texts: string[], problems: string[] }} a problem: what is asked for is no plain string, so nobody can collect it
 */
export function textsOf(code, file) {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest);
  const texts = [];
  const problems = [];
  const visit = (node) => {
    ts.forEachChild(node, visit);
    if (!ts.isCallExpression(node) || !/(?:^|\.)l10n\.t$/.test(node.expression.getText(source))) return;
    const [text] = node.arguments;
    if (text && ts.isStringLiteralLike(text)) texts.push(text.text);
    else {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      problems.push(`${file}:${line + 1}: l10n.t takes a plain string, with {0} for what varies.`);
    }
  };
  visit(source);
  return { texts, problems };
}

/** The texts of src, each once, by file and place. */
function textsOfSources() {
  const files = fs
    .readdirSync(path.join(root, 'src'), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.posix.join('src', file.split(path.sep).join('/')))
    .sort();
  const found = files
    .map((file) => ({ file, code: fs.readFileSync(path.join(root, file), 'utf8') }))
    .filter(({ code }) => code.includes('l10n'))
    .map(({ file, code }) => textsOf(code, file));
  return {
    texts: [...new Set(found.flatMap(({ texts }) => texts))],
    problems: found.flatMap(({ problems }) => problems),
  };
}

/** What a translation has to keep: `{0}`, `$(icon)`, the address of a link, `#a.setting#`, `code`. */
const kept = (text) =>
  (text.match(/\{\d+\}|\$\([\w-]+\)|\]\([^)\s]*\)|#pressmark[.\w]+#|`[^`]*`/g) ?? []).sort().join(' ');

const hasWords = (text) => /\p{L}/u.test(text.replaceAll(/\{\d+\}|\$\([\w-]+\)/g, ''));

/** @param {Record<string, string>} english @param {string[]} same texts that may stay as they are @returns {string[]} */
export function problemsOf(file, english, translated, same = []) {
  const problems = [];
  for (const [key, text] of Object.entries(english)) {
    const translation = translated[key];
    if (!translation?.trim()) problems.push(`${file}: missing: ${JSON.stringify(key)}`);
    else if (kept(text) !== kept(translation))
      problems.push(`${file}: has not the same {0}, $(icon), link or code: ${JSON.stringify(key)}`);
    else if (translation === text && hasWords(text) && !same.includes(text))
      problems.push(`${file}: is English: ${JSON.stringify(key)}`);
  }
  for (const key of Object.keys(translated))
    if (!Object.hasOwn(english, key)) problems.push(`${file}: superfluous: ${JSON.stringify(key)}`);
  return problems;
}

/** Everything that is wrong with the texts of the repository; with `shouldWrite`, after what can be mended by itself. */
export function checkTexts(shouldWrite = false) {
  const manifest = read('package.json');
  const before = JSON.stringify(manifest);
  const known = read('package.nls.json');
  const moved = moveTexts(manifest, known);
  const { texts, problems } = textsOfSources();
  const bundle = Object.fromEntries(texts.map((text) => [text, text]));
  // What is not in package.nls.json yet is told as missing there, not in every language.
  const manifestTexts = Object.fromEntries(Object.entries(moved).filter(([, text]) => text !== undefined));
  if (shouldWrite) {
    if (JSON.stringify(manifest) !== before) write('package.json', manifest);
    write('package.nls.json', manifestTexts);
  } else if (JSON.stringify(manifest) !== before)
    problems.push('package.json: has texts of its own: run it with --write.');
  for (const key of Object.keys(moved))
    if (moved[key] === undefined) problems.push(`package.nls.json: missing: ${JSON.stringify(key)}`);
  if (!shouldWrite)
    for (const key of Object.keys(known))
      if (!Object.hasOwn(moved, key)) problems.push(`package.nls.json: superfluous: ${JSON.stringify(key)}`);
  for (const language of languages)
    for (const [file, english] of [
      [bundleFile(language), bundle],
      [manifestFile(language), manifestTexts],
    ]) {
      const translated = read(file);
      if (shouldWrite) {
        // What package.json says otherwise than before needs a new translation.
        const isKept = (key) => english !== manifestTexts || english[key] === (known[key] ?? english[key]);
        const entries = Object.keys(english).map((key) => [key, isKept(key) ? (translated[key] ?? '') : '']);
        write(file, Object.fromEntries(entries));
      }
      problems.push(...problemsOf(file, english, read(file), sameAsEnglish[language]));
    }
  return problems;
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const problems = checkTexts(process.argv.includes('--write'));
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
