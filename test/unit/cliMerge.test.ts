/** `pressmark merge` as git calls it, in a real repository. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyEdits, editSidecar, type SidecarChange } from '../../src/core/sidecar/editSidecar';
import { newSidecar } from '../../src/core/sidecar/newSidecar';
import { parseSidecar } from '../../src/core/sidecar/parseSidecar';
import { useCli } from './builtCli';
import { random } from './random';

const name = 'ferry.txt.annotation.yaml';
const edit = (text: string, ...changes: SidecarChange[]): string => applyEdits(text, editSidecar(text, changes));
/** SEED=1 RUNS=100 to see one again, or look longer. */
const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
const { below } = random(seed);
const claim = (start: number): SidecarChange => ({
  type: 'add-claim',
  claim: {
    id: `c-${below(2 ** 32).toString(36)}`,
    quote: `words at ${start}`,
    range: [start, start + 9],
    kind: 'direct',
    by: 'alice',
  },
});
const start = newSidecar({ file: 'ferry.txt' }, 'alice', 'in-progress');

describe('pressmark merge', function () {
  this.timeout(60_000);
  let folder: string;
  const cli = useCli();
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const file = (): string => readFileSync(join(folder, name), 'utf8');
  const commit = (branch: string, text: string): void => {
    git('checkout', '-q', '-B', branch);
    writeFileSync(join(folder, name), text);
    git('add', name);
    git('commit', '-q', '--allow-empty', '-m', branch);
  };
  /** @returns what git says, and its exit code, after both branches changed `base` and one was merged into the other. */
  const merge = (base: string, ours: string, theirs: string) => {
    commit('base', base);
    commit('theirs', theirs);
    git('checkout', '-q', 'base');
    commit('ours', ours);
    const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'merge', '--no-edit', 'theirs'], { cwd: folder, encoding: 'utf8' }); // prettier-ignore
    return { status, said: stdout + stderr };
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'pressmark-merge-'));
    git('init', '-q');
    writeFileSync(join(folder, '.gitattributes'), '*.annotation.yaml merge=pressmark\n');
    git('add', '.gitattributes');
    git('commit', '-q', '-m', 'attributes');
    git('config', 'merge.pressmark.driver', `"${process.execPath}" "${cli.command}" merge %O %A %B %P`);
  });
  after(() => rmSync(folder, { recursive: true }));

  it('merges all additions of two people, wherever they are', function () {
    this.timeout(120_000);
    const trials = Number(process.env['RUNS'] ?? 12);
    const some = (count: number): SidecarChange[] => Array.from({ length: count }, () => claim(below(5000)));
    for (let trial = 0; trial < trials; trial++) {
      const base = edit(start, ...some(below(2) * 12));
      const ours = edit(base, ...some(1 + below(3)));
      const theirs = edit(base, ...some(1 + below(3)), { type: 'set-topics', topics: [{ id: 'medtop:20000638' }] });
      const { status, said } = merge(base, ours, theirs);
      const told = `SEED=${seed}\n${said}\n--- base\n${base}\n--- ours\n${ours}\n--- theirs\n${theirs}`;
      assert.equal(status, 0, told);
      const claims = parseSidecar(file()).sidecar!.claims;
      const wanted = new Map([ours, theirs].flatMap((text) => parseSidecar(text).sidecar!.claims.map((one) => [one.id, one]))); // prettier-ignore
      assert.equal(claims.length, wanted.size, told);
      for (const one of claims) assert.deepEqual(one, wanted.get(one.id), told);
      const starts = claims.map(({ range }) => (range as number[])[0]!);
      assert.deepEqual(starts, starts.toSorted((a, b) => a - b), told); // prettier-ignore
    }
  });

  it('leaves marks where both changed one thing, tells where, and what was kept', function () {
    this.timeout(30_000);
    const base = edit(start, claim(10), claim(50));
    const [first, second] = parseSidecar(base).sidecar!.claims;
    const ours = edit(base, { type: 'set-status', status: 'done' }, { type: 'remove', id: second!.id });
    const theirs = edit(
      base,
      { type: 'set-status', status: 'excluded' },
      { type: 'update-claim', id: second!.id, fields: { note: 'look' } },
      { type: 'update-claim', id: first!.id, fields: { note: 'mine' } },
    );
    const { status, said } = merge(base, ours, theirs);
    assert.equal(status, 1);
    assert.match(said, /ferry\.txt\.annotation\.yaml: status: both sides changed it/);
    assert.ok(said.includes(`claims > ${second!.id}: deleted on one side`), said);
    const marked = '<<<<<<< ours\nstatus: done\n=======\nstatus: excluded\n>>>>>>> theirs\n';
    assert.equal(file().replace(marked, 'status: excluded\n'), theirs);
    git('merge', '--abort');
  });

  it('without a common version, and where a side is no sidecar', function () {
    this.timeout(30_000);
    const path = (file: string, text: string | Uint8Array): string => {
      writeFileSync(join(folder, file), text);
      return join(folder, file);
    };
    const run = (base: string | Uint8Array, ours: string | Uint8Array, theirs: string | Uint8Array) => {
      const { status, stderr } = cli.run(['merge', path('o', base), path('a', ours), path('b', theirs)]);
      return { status, stderr, text: readFileSync(join(folder, 'a')).toString('latin1') };
    };
    const added = run('', edit(start, claim(10)), edit(start, claim(20)));
    assert.equal(added.status, 0, added.stderr);
    assert.equal(parseSidecar(added.text).sidecar!.claims.length, 2);

    const broken = run('a: 1\nx: [\n', 'a: 2\nx: [\n', 'a: 3\nx: [\n');
    assert.equal(broken.status, 1);
    assert.match(broken.stderr, /only line by line/);
    assert.equal(broken.text, '<<<<<<< ours\na: 2\n=======\na: 3\n>>>>>>> theirs\nx: [\n');
    const latin = run(start, Uint8Array.of(0x61, 0xe9, 0x0a), `${start}x: 1\n`);
    assert.equal(latin.status, 1);
    assert.ok(latin.text.includes('a\xe9\n') && latin.text.includes('x: 1\n'));
    assert.equal(run(start, start, start).status, 0);
    const missing = cli.run(['merge', 'none', 'none', 'none']);
    assert.deepEqual([missing.status, missing.stderr], [129, 'none: no such file or folder\n']);
    assert.equal(cli.run(['merge', 'one']).status, 129);
  });
});
