/** `pressmark reanchor`, with the old text from a real git repository. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'mocha';
import { makeAnchor } from '../../src/core/annotations/anchor';
import { parseArticle } from '../../src/core/article/parseArticle';
import { editSidecar, applyEdits } from '../../src/core/sidecar/editSidecar';
import { newSidecar } from '../../src/core/sidecar/newSidecar';
import { parseSidecar } from '../../src/core/sidecar/parseSidecar';
import { sha256Hex } from '../../src/core/text/sha256';
import { gitVersion } from '../../src/node/gitVersions';
import { useCli } from './builtCli';

const story = `Ferry to Lark Island resumes

The harbour board said the ferry sails twice a day. Mayor Oda said the board was right.

市长小田表示：“渡轮每天两班。”岛上居民表示欢迎。

The harbour board said the ferry sails twice a day. Nobody else was asked 🌊.
`;

/** A sidecar with a claim on the last occurrence of each quote, named c-0, c-1, … */
function sidecarOf(source: string, quotes: string[]): string {
  const article = parseArticle(source);
  const start = newSidecar(
    { file: 'a.txt', sha256: sha256Hex(new TextEncoder().encode(source)) },
    'alice',
    'in-progress',
  );
  const claims = quotes.map((quote, index) => {
    const at = article.text.lastIndexOf(quote);
    const anchor = makeAnchor(article, source, [[at, at + quote.length]]);
    return { type: 'add-claim' as const, claim: { id: `c-${index}`, ...anchor } };
  });
  return applyEdits(start, editSidecar(start, claims));
}

describe('pressmark reanchor', function () {
  this.timeout(60_000);
  const cli = useCli();
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pressmark-git-'));
    git('init', '-q');
    git('config', 'user.name', 'Test');
    git('config', 'user.email', 'test@example.invalid');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const git = (...args: string[]): string => execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8' });
  const file = (name: string): string => join(folder, name);
  const commit = (message: string): string => git('add', '.') + git('commit', '-q', '-m', message);
  const run = (...args: string[]) => {
    const { stdout, stderr, status } = cli.run(['reanchor', ...args]);
    const states = stdout.split('\n').flatMap((line) => / (c-\d+) (\w+) /.exec(line)?.slice(1).join(' ') ?? []);
    return { stdout, stderr, status, states };
  };

  // The twin of the marked sentence is left: only the old text tells which of them went.
  const quotes = ['The harbour board said the ferry sails twice a day.', '渡轮每天两班'];
  const edited = story.replace('The harbour board said the ferry sails twice a day. Nobody', 'Yesterday nobody');

  it('follows the text that git has under the recorded hash, writes it down, and then finds all in place', () => {
    writeFileSync(file('a.txt'), story);
    writeFileSync(file('a.txt.annotation.yaml'), sidecarOf(story, quotes));
    commit('first');
    writeFileSync(file('a.txt'), `New lead 🌊.\n\n${edited}`);

    const before = readFileSync(file('a.txt.annotation.yaml'), 'utf8');
    const dry = run('--dry-run', folder);
    assert.deepEqual(dry.states.sort(), ['c-0 orphaned', 'c-1 moved']);
    assert.equal(readFileSync(file('a.txt.annotation.yaml'), 'utf8'), before);

    assert.equal(run(folder).status, 1);
    const { sidecar } = parseSidecar(readFileSync(file('a.txt.annotation.yaml'), 'utf8'));
    const source = [...readFileSync(file('a.txt'), 'utf8')];
    const [start, end] = sidecar!.claims.find(({ id }) => id === 'c-1')!.range as [number, number];
    assert.equal(source.slice(start, end).join(''), '渡轮每天两班');
    assert.equal(sidecar!.claims.find(({ id }) => id === 'c-0')!.orphaned, true);
    assert.equal(sidecar!.source.sha256, sha256Hex(readFileSync(file('a.txt'))));
    assert.deepEqual(run(folder).states.sort(), ['c-0 orphaned', 'c-1 kept']);
  });

  it('without git searches the quote, says what it cannot read, and goes on', () => {
    rmSync(file('.git'), { recursive: true });
    writeFileSync(file('a.txt'), `New lead.\n\n${story}`);
    writeFileSync(file('a.txt.annotation.yaml'), sidecarOf(story, ['渡轮每天两班']));
    writeFileSync(file('b.txt'), 'B');
    writeFileSync(file('b.txt.annotation.yaml'), 'pressmark: 99\nclaims: []\n');
    writeFileSync(file('gone.txt.annotation.yaml'), 'pressmark: 1\nsource:\n  file: gone.txt\n');
    const { states, stderr, status } = run(folder);
    assert.deepEqual([states, status], [['c-0 moved'], 1]);
    assert.match(stderr, /b\.txt\.annotation\.yaml: .*newer/);
    assert.match(stderr, /gone\.txt\.annotation\.yaml: there is no source/);
    assert.equal(run('--nonsense').status, 2);
  });

  it('gitVersion finds a version by its hash through renames, other branches and changed line ends', async () => {
    const hash = (text: string): string => sha256Hex(new TextEncoder().encode(text));
    writeFileSync(file('old [1].txt'), story);
    commit('first');
    git('mv', '--', 'old [1].txt', '-new.txt');
    commit('renamed');
    git('checkout', '-q', '-b', 'other');
    writeFileSync(file('-new.txt'), edited);
    commit('other');
    git('checkout', '-q', '-');
    writeFileSync(file('-new.txt'), 'now something else');
    const found = async (wanted: string): Promise<string | undefined> => {
      const bytes = await gitVersion(file('-new.txt'), hash(wanted));
      return bytes && new TextDecoder().decode(bytes);
    };
    assert.equal(await found(story), story);
    assert.equal(await found(edited), edited);
    const windows = story.replaceAll('\n', '\r\n');
    assert.equal(await found(windows), windows);
    assert.equal(await found('never'), undefined);
    assert.equal(await gitVersion(join(tmpdir(), 'no such folder', 'a.txt'), hash('x')), undefined);
  });

  it('gitVersion starts nothing that a repository names, with an older git either', async function () {
    if (process.platform === 'win32') this.skip();
    writeFileSync(file('a.txt'), story);
    commit('first');
    const id = git('rev-parse', 'HEAD:a.txt').trim();
    rmSync(file(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`), { force: true });
    // What is missing is asked of a remote, by a program of the repository's choice.
    git('config', 'core.repositoryformatversion', '1');
    git('config', 'extensions.partialClone', 'origin');
    git('config', 'remote.origin.promisor', 'true');
    git('config', 'remote.origin.url', folder);
    git('config', 'remote.origin.uploadpack', `touch '${file('started')}';false`);
    // As a git from before it knew GIT_NO_LAZY_FETCH.
    const older = file('older');
    mkdirSync(older);
    const path = process.env['PATH'];
    const real = execFileSync('sh', ['-c', 'command -v git']).toString().trim();
    writeFileSync(join(older, 'git'), `#!/bin/sh\nGIT_NO_LAZY_FETCH=0 exec '${real}' "$@"\n`, { mode: 0o755 });
    process.env['PATH'] = `${older}:${path}`;
    try {
      assert.equal(await gitVersion(file('a.txt'), sha256Hex(new TextEncoder().encode('never'))), undefined);
    } finally {
      process.env['PATH'] = path;
    }
    assert.equal(existsSync(file('started')), false);
  });
});
