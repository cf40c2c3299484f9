/** What was promised to be on disk is there: through kills, two programs at once, a full disk and folders that cannot be written. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, lstatSync, utimesSync,
  writeFileSync,
} from 'node:fs'; // prettier-ignore
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { buildSync } from 'esbuild';
import { after, afterEach, before, beforeEach, describe, it } from 'mocha';
import { FileChangedError } from '../../src/core/sidecar/fileChanged';
import { parseSidecar } from '../../src/core/sidecar/parseSidecar';
import { isLeftoverName, removeLeftover, replaceFile } from '../../src/node/replaceFile';

const empty = 'pressmark: 1\nsource:\n  file: a.txt\n';
/** An account without rights: folders are read-only to it, as they are not to root. */
const nobody = 65534;

describe('what is saved', function () {
  this.timeout(180_000);
  let built = '';
  let writer = '';
  let folder = '';
  before(() => {
    built = mkdtempSync(join(tmpdir(), 'pressmark-writer-'));
    chmodSync(built, 0o755);
    writer = join(built, 'addClaims.cjs');
    buildSync({
      entryPoints: [join(import.meta.dirname, 'addClaims.ts')],
      outfile: writer,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      mainFields: ['module', 'main'],
    });
  });
  after(() => rmSync(built, { recursive: true, force: true }));
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pressmark-durability-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const fresh = (name = 'a.txt.annotation.yaml', at = folder): string => {
    const file = join(at, name);
    writeFileSync(file, empty);
    return file;
  };
  /** Ids of the claims; fails where the file is torn. */
  const idsIn = (file: string): Set<string> => {
    const { sidecar, problems } = parseSidecar(readFileSync(file, 'utf8'));
    assert.deepEqual(problems, [], `${file} is torn`);
    return new Set(sidecar!.claims.map(({ id }) => id));
  };
  const start = (file: string, prefix: string, count: number) => {
    const child = spawn(process.execPath, [writer, file, prefix, String(count)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (data) => (output += String(data)));
    const acknowledged = (): string[] => [...output.matchAll(/^ack (.+)\n/gm)].map((match) => match[1]!);
    const said = (what: RegExp): Promise<void> =>
      new Promise((resolve) => child.stdout.on('data', () => what.test(output) && resolve()));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, acknowledged, said, ended };
  };

  it('survives 300 kills: never torn, and nothing lost that was acknowledged', async () => {
    let whileSaving = 0;
    let total = 0;
    const killOften = async (file: string, kills: number): Promise<void> => {
      const acknowledged: string[] = [];
      for (let kill = 0; kill < kills; kill++) {
        // So that a save goes on taking as long as in a real sidecar, and the test ends.
        if (kill % 50 === 0) {
          writeFileSync(file, empty);
          acknowledged.length = 0;
        }
        const writing = start(file, `${kill}-`, 1e6);
        // In its first save, or in a later one.
        await writing.said(kill % 2 ? /ready/ : /ack/);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 12));
        writing.child.kill('SIGKILL');
        await writing.ended;
        acknowledged.push(...writing.acknowledged());
        total += writing.acknowledged().length;
        // What an earlier one left is removed by the next save that finds its lock.
        if (readdirSync(folder).some((name) => name.startsWith(`${basename(file)}.`))) whileSaving++;
        const ids = idsIn(file);
        const lost = acknowledged.filter((id) => !ids.has(id));
        assert.deepEqual(lost, [], `lost after kill ${kill}`);
      }
    };
    const files = ['a', 'b'].map((name) => fresh(`${name}.txt.annotation.yaml`));
    // One for each core.
    await Promise.all(files.map((file) => killOften(file, 150)));
    console.log(`      ${whileSaving} of 300 kills fell into a save; ${total} claims were acknowledged`);
    assert.ok(
      whileSaving >= 5 && total > 100,
      'hardly a kill fell into a save, or hardly a claim was saved: this proves nothing',
    );
    // A lock or a temporary file that a kill left does not stop the next one.
    for (const file of files) assert.equal(spawnSync(process.execPath, [writer, file, 'last', '1']).status, 0);
    const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    assert.ok(left.length <= files.length, left.join(' '));
  });

  it('keeps all of 300 additions that two programs make at once', async () => {
    const file = fresh();
    const both = ['a', 'b'].map((prefix) => start(file, prefix, 150));
    assert.deepEqual(await Promise.all(both.map(({ ended }) => ended)), [0, 0]);
    assert.equal(idsIn(file).size, 300);
    assert.deepEqual(readdirSync(folder), ['a.txt.annotation.yaml']);
  });

  it('takes over a lock whose holder is dead, but waits for one that lives', async () => {
    const file = fresh();
    const dead = spawnSync(process.execPath, ['-e', 'console.log(process.pid, require("os").hostname())'], {
      encoding: 'utf8',
    });
    const [pid, host] = dead.stdout.trim().split(' ');
    writeFileSync(`${file}.lock`, JSON.stringify([host, Number(pid), 'x']));
    let began = Date.now();
    await replaceFile(file, Buffer.from(`${empty}# 1\n`), Buffer.from(empty));
    assert.ok(Date.now() - began < 2000);

    writeFileSync(`${file}.lock`, JSON.stringify([host, process.pid, 'x']));
    setTimeout(() => rmSync(`${file}.lock`), 700);
    began = Date.now();
    await replaceFile(file, Buffer.from(`${empty}# 2\n`), Buffer.from(`${empty}# 1\n`));
    assert.ok(Date.now() - began >= 600);

    // Of another machine, on a shared disk: only its age tells.
    writeFileSync(`${file}.lock`, JSON.stringify(['elsewhere', 1, 'x']));
    utimesSync(`${file}.lock`, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    await replaceFile(file, Buffer.from(empty), Buffer.from(`${empty}# 2\n`));
    assert.deepEqual(readdirSync(folder), ['a.txt.annotation.yaml']);
  });

  it('leaves nothing behind for long: what a kill left is removed, what is in use stays', async () => {
    const file = fresh();
    const names = ['0123456789ab', '0123456789ac'].map((part) => `${file}.${part}.tmp`);
    for (const name of names) writeFileSync(name, 'half of a sid');
    utimesSync(names[0]!, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000));
    writeFileSync(`${file}.lock`, JSON.stringify([hostname(), process.pid, 'x']));
    const found = [...names, `${file}.lock`];
    assert.ok(found.every(isLeftoverName) && !isLeftoverName(file));
    assert.deepEqual(await Promise.all(found.map(removeLeftover)), [true, false, false]);
    writeFileSync(`${file}.lock`, JSON.stringify([hostname(), 2 ** 22 + 1, 'x']));
    assert.equal(await removeLeftover(`${file}.lock`), true);
  });

  it('is not written over what somebody else wrote since', async () => {
    const file = fresh();
    await assert.rejects(replaceFile(file, Buffer.from('mine'), Buffer.from('what I read')), FileChangedError);
    await assert.rejects(replaceFile(file, Buffer.from('mine'), undefined), FileChangedError);
    assert.equal(readFileSync(file, 'utf8'), empty);
  });

  it('works beside names as long as the disk takes them', async () => {
    const name = `${'題'.repeat(78)}.txt.annotation.yaml`;
    assert.equal(Buffer.byteLength(name), 254);
    await replaceFile(fresh(name), Buffer.from('new'), Buffer.from(empty));
    assert.deepEqual(readdirSync(folder), [name]);
  });

  it('keeps the mode of the file, and a link a link', async () => {
    const file = fresh();
    chmodSync(file, 0o640);
    const link = join(folder, 'link.annotation.yaml');
    symlinkSync(file, link);
    await replaceFile(link, Buffer.from('new'), Buffer.from(empty));
    assert.equal(readFileSync(file, 'utf8'), 'new');
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.ok(lstatSync(link).isSymbolicLink());
  });

  /** Whether this machine lets us mount a small disk (root, and no container that forbids it). */
  const mounted = (at: string): boolean => {
    mkdirSync(at);
    return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0;
  };

  it('stays the old file on a full disk, without leftovers, and the next try works when there is room', () => {
    const disk = join(folder, 'disk');
    if (mounted(disk)) {
      try {
        const file = fresh('a.txt.annotation.yaml', disk);
        spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'fill')}`, 'bs=1k']);
        const { status, stderr } = spawnSync(process.execPath, [writer, file, 'x', '1'], { encoding: 'utf8' });
        assert.deepEqual([status, /ENOSPC/.test(stderr)], [1, true], stderr);
        assert.equal(readFileSync(file, 'utf8'), empty);
        assert.deepEqual(readdirSync(disk).sort(), ['a.txt.annotation.yaml', 'fill']);
        rmSync(join(disk, 'fill'));
        assert.equal(spawnSync(process.execPath, [writer, file, 'x', '1']).status, 0);
        assert.ok(idsIn(file).has('c-x0'));
      } finally {
        execFileSync('umount', [disk]);
      }
    }
    // Everywhere: a file may grow to so many blocks only, and the write fails in the middle.
    const big = `${empty}x-notes: "${'long '.repeat(40_000)}"\n`;
    const file = fresh('b.txt.annotation.yaml');
    writeFileSync(file, big);
    const limited = spawnSync('sh', ['-c', 'ulimit -f 64; exec "$0" "$@"', process.execPath, writer, file, 'x', '1'], {
      encoding: 'utf8',
    });
    assert.notEqual(limited.status, 0);
    assert.equal(readFileSync(file, 'utf8'), big);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.endsWith('.tmp')),
      [],
    );
    assert.equal(spawnSync(process.execPath, [writer, file, 'x', '1']).status, 0);
  });

  it('stays the old file in a folder that cannot be written, and says so', () => {
    const file = fresh();
    const isRoot = process.getuid?.() === 0;
    if (isRoot) {
      chownSync(folder, nobody, nobody);
      chownSync(file, nobody, nobody);
    }
    chmodSync(folder, 0o555);
    const account = isRoot ? { uid: nobody, gid: nobody } : {};
    const once = () =>
      spawnSync(process.execPath, [writer, file, 'x', '1'], { encoding: 'utf8', cwd: built, ...account });
    const { status, stderr } = once();
    assert.deepEqual([status, /EACCES/.test(stderr)], [1, true], stderr);
    assert.equal(readFileSync(file, 'utf8'), empty);
    chmodSync(folder, 0o755);
    assert.equal(once().status, 0);
    assert.ok(idsIn(file).has('c-x0'));
  });
});
