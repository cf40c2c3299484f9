/**
 * Sound, broken, conflicted and hostile sidecars of the shared bench (`../shared`, not part of this repository), in our shape.
 * `npm run bench:sidecars`. Sound ones: a change touches only its lines, taking it back gives the same bytes. The others: read and checked in
 * less than two seconds, explained, and not written where they are not sound. No path that a sidecar names is opened.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  applyEdits,
  editSidecar,
  SidecarReadOnlyError,
  type SidecarChange,
  type TextEdit,
} from '../src/core/sidecar/editSidecar';
import { decodeSidecar } from '../src/core/sidecar/parseSidecar';
import { sidecarDocuments } from '../src/core/sidecar/sidecarDocuments';
import { validateSidecarFile } from '../src/core/sidecar/validateSidecar';
import { buildCli } from '../test/unit/builtCli';

const MAX_MS = 2000;
const generator = fileURLToPath(new URL('../../shared/bench/security/gen/gen-sidecars.mjs', import.meta.url));
if (!existsSync(generator)) {
  console.error(`${generator} is not there: this bench needs the shared bench folder beside the repository.`);
  process.exit(2);
}

const base = `# 注釈: 田中 (2026-11-20)
pressmark: 1
source:
  file: 000_ca2b29199c7e2823.txt   # 原文
  sha256: 0000000000000000000000000000000000000000000000000000000000000000

topics:
  - id: t1
    label: 日米韓協力
  - id: t2
    label: "No: 'quoted' # not a comment"

claims:
  # 最初の主張
  - id: c1
    quote: 上川阳子外相表示
    range: [10, 18]
    stances:
      - {target: 朝鲜, position: against, x-note: keep me}
    note: 上川阳子
x_team_extra:
    indented: four
    list: [a,   b, c]
`;
/** The generator's own shape in ours. */
const adapted = readFileSync(generator, 'utf8')
  .replace(/const BASE=`[^`]*`/, () => `const BASE=${JSON.stringify(base)}`)
  .replaceAll(/\bversion:(?= ?(?:1|one|999))/g, 'pressmark:')
  .replaceAll('speaker:', 'note:')
  .replaceAll(/start: (-?[\w.]+), end: (-?[\w.]+)/g, 'range: [$1, $2]')
  .replaceAll(/\{id: (c\d), text:/g, '{id: $1, quote:');

/** Sound enough to be written, though not in `ok-*`. */
const writable =
  /^(?:bad-(?:billion|self|proto|tags|omap|many|regex|anchors)|path-|half-(?:0_25|0|1)\.|hand-(?:dup-ids|null|span|quote|label|json|empty|only|lone|nel|utf16)|git-conflict-resolved)/;

const folder = mkdtempSync(join(tmpdir(), 'pressmark-bench-sidecars-'));
const failures: string[] = [];
try {
  const script = join(folder, 'generate.mjs');
  writeFileSync(script, adapted);
  const files = join(folder, 'files');
  mkdirSync(files);
  const { status, stderr } = spawnSync(process.execPath, [script, files], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  const manifest = readFileSync(join(files, 'manifest.jsonl'), 'utf8').trim().split('\n');
  const names = manifest.map((line) => (JSON.parse(line) as { file: string }).file);
  assert.ok(names.length >= 80 && readFileSync(join(files, 'ok-base.yaml'), 'utf8') === base);

  for (const name of names) {
    try {
      const bytes = readFileSync(join(files, name));
      // Time of the processor: other work on the machine does not count.
      const began = process.cpuUsage();
      const text = decodeSidecar(bytes);
      const problems = text === undefined ? [] : validateSidecarFile(text, () => ({}));
      const { user, system } = process.cpuUsage(began);
      const ms = (user + system) / 1000;
      const readOnly = text === undefined ? 'not UTF-8' : sidecarDocuments(text)[0]!.parsed.readOnly;
      const told = readOnly ?? problems.map(({ message }) => message).join(' ');
      console.log(`${name.padEnd(32)} ${ms.toFixed(0).padStart(5)} ms  ${readOnly === undefined ? 'ok       ' : 'read-only'}  ${told.slice(0, 110)}`); // prettier-ignore
      assert.ok(ms < MAX_MS, 'took too long');
      assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
      if (name.startsWith('ok-')) checkSound(text!);
      else if (text !== undefined) checkEdit(text, readOnly, writable.test(name));
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message}`);
    }
  }
  checkOpened(files, names);
} finally {
  rmSync(folder, { recursive: true });
}
for (const failure of failures) console.error(`FAILED ${failure}`);
if (failures.length > 0) process.exitCode = 1;

/** One field changes only its own lines, and the inverse of the edits gives the same bytes. */
function checkSound(text: string): void {
  const { parsed, start, end } = sidecarDocuments(text)[0]!;
  assert.equal(parsed.readOnly, undefined);
  const own = text.slice(start, end);
  const { claims, topics } = parsed.sidecar!;
  const changes: SidecarChange[] = [
    { type: 'set-topics', topics: topics.map((topic, index) => (index === 0 ? { ...topic, label: 'other' } : topic)) },
    ...claims.map(({ id }): SidecarChange => ({ type: 'update-claim', id, fields: { quote: 'other words' } })),
  ];
  for (const change of changes) {
    const edits = editSidecar(own, [change]);
    const after = applyEdits(own, edits);
    const [old, now] = [own.split('\n'), after.split('\n')];
    assert.equal(now.length, old.length, 'lines came or went');
    assert.equal(now.filter((line, index) => line !== old[index]).length, 1, `more than one line changed: ${after}`);
    assert.equal(applyEdits(after, inverse(own, edits)), own);
    assert.equal(/\r\n/.test(after), /\r\n/.test(own));
  }
}

function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return edits.map(({ start, end, newText }) => {
    const edit = { start: start + shift, end: start + shift + newText.length, newText: text.slice(start, end) };
    shift += newText.length - (end - start);
    return edit;
  });
}

function checkEdit(text: string, readOnly: string | undefined, mayBeWritten: boolean): void {
  const [first] = sidecarDocuments(text);
  const own = readOnly === undefined ? text.slice(first!.start, first!.end) : text;
  const change: SidecarChange = { type: 'set-status', status: 'done' };
  if (!mayBeWritten) {
    assert.notEqual(readOnly, undefined, 'may be written');
    assert.throws(() => editSidecar(own, [change]), SidecarReadOnlyError);
    return;
  }
  assert.equal(readOnly, undefined);
  const edits = editSidecar(own, [change]);
  const after = applyEdits(own, edits);
  assert.equal(applyEdits(after, inverse(own, edits)), own);
  assert.equal(sidecarDocuments(after)[0]!.parsed.sidecar!.status, 'done');
  const rest = new Set(after.split(/\r?\n/));
  const lost = own.split(/\r?\n/).filter((line) => line !== '{}' && !rest.has(line));
  // JSON gets a comma behind its last key.
  assert.ok(lost.length <= (own.startsWith('{') ? 1 : 0), `lost: ${lost.join('\n').slice(0, 200)}`);
}

/** `pressmark validate` over all of them, with every path that it opens written down. */
function checkOpened(files: string, names: readonly string[]): void {
  for (const name of names) renameSync(join(files, name), join(files, name.replace('.yaml', '.txt.annotation.yaml')));
  const command = buildCli(folder);
  const recorder = join(folder, 'recorder.cjs');
  writeFileSync(
    recorder,
    `const fs = require('node:fs'), promises = require('node:fs/promises'), { appendFileSync } = fs;
     for (const [of, names] of [[promises, ['readFile', 'open', 'stat', 'opendir']], [fs, ['readFileSync', 'openSync', 'statSync', 'readFile', 'open']]])
       for (const name of names) {
         const original = of[name];
         of[name] = function (path, ...rest) { appendFileSync(${JSON.stringify(join(folder, 'opened'))}, String(path) + '\\n'); return original.call(this, path, ...rest); };
       }`,
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', recorder, command, 'validate', files], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 1 || /\n {4}at /.test(stderr))
    failures.push(`pressmark validate: exit ${status}, ${stderr.slice(0, 500)}`);
  for (const name of names)
    if (!name.startsWith('ok-') && !stdout.includes(name.replace('.yaml', '.txt.annotation.yaml')))
      failures.push(`${name}: nothing is told`);
  const opened = readFileSync(join(folder, 'opened'), 'utf8').trim().split('\n');
  const beside = new Set([files, command, resolve('pressmark.yaml')]);
  const allowed = (path: string): boolean =>
    beside.has(path) || path.endsWith('/pressmark.yaml') || names.some((name) => [name.replace('.yaml', '.txt.annotation.yaml'), name.replace('.yaml', '.txt'), name.replace('.yaml', '')].some((own) => join(files, own) === path)); // prettier-ignore
  const foreign = opened.filter((path) => !allowed(path));
  if (foreign.length > 0) failures.push(`opened: ${foreign.join(', ')}`);
  console.log(`pressmark validate: ${opened.length} paths opened, ${foreign.length} that a sidecar named`);
}
