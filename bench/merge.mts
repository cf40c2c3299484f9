/**
 * How often git merges what two people added to one sidecar: by its lines alone, and with `pressmark merge` as its driver.
 * `npm run bench:merge [-- --runs 240 --seed 1 --show]`: 12 claims before, one or two new ones by each of two people, at random places of an invented
 * article. Right = every claim of both is there as it was written, and the file is sound. `--show`: the first conflict.
 * Fails where plain git is right in less than 85 %, the driver in less than all, or anything is silently wrong.
 */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { makeAnchor } from '../src/core/annotations/anchor';
import { newId } from '../src/core/annotations/id';
import { applyEdits, editSidecar } from '../src/core/sidecar/editSidecar';
import { newSidecar } from '../src/core/sidecar/newSidecar';
import { parseSidecar } from '../src/core/sidecar/parseSidecar';
import type { Claim } from '../src/core/sidecar/sidecar';
import { buildCli } from '../test/unit/builtCli';
import { plainArticle } from '../test/unit/plainArticle';
import { random } from '../test/unit/random';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '120' }, seed: { type: 'string' }, show: { type: 'boolean' } },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const { below, pick } = random(seed);
console.log(`seed ${seed}, ${runs} merges`);

const words =
  'harbour ferry council mayor strike night tide report crew wage island storm bridge vote fuel delay'.split(' ');
const text = Array.from({ length: 90 }, () => `${Array.from({ length: 14 }, () => pick(words)).join(' ')}.`).join('\n');
const article = plainArticle(text);

/** As the commands write it, often with a claimant, a kind, a stance or a note. */
function claim(by: string): Claim {
  const start = below(text.length - 100);
  const anchor = makeAnchor(article, text, [[start, start + 20 + below(70)]]);
  return {
    id: newId('c'),
    ...anchor,
    ...(below(2) && { claimant: { name: pick(['Mara Okafor', 'Tomas Lind', 'the council']), mention: pick(words) } }),
    ...(below(2) && { cue: 'said' }),
    kind: pick(['direct', 'indirect', 'own'] as const),
    ...(below(3) === 0 && { stances: [{ target: 'the strike', position: 'against' as const }] }),
    ...(below(4) === 0 && { note: pick(words) }),
    by,
    origin: 'manual',
  };
}
const add = (text: string, by: string, count: number): string => {
  for (let made = 0; made < count; made++)
    text = applyEdits(text, editSidecar(text, [{ type: 'add-claim', claim: claim(by) }]));
  return text;
};

/** Who wrote the claims that are there before. */
const bases = ['one of the two', 'both', 'someone else'];

const folder = mkdtempSync(join(tmpdir(), 'pressmark-bench-merge-'));
try {
  const command = buildCli(folder);
  execFileSync('git', ['init', '-q', '--bare', 'repository'], { cwd: folder });
  const repository = join(folder, 'repository');
  writeFileSync(join(folder, 'attributes'), '*.annotation.yaml merge=pressmark\n');

  const fresh = newSidecar({ file: 'ferry.txt', sha256: 'a'.repeat(64) }, 'alice', 'in-progress');
  const trials = Array.from({ length: runs }, (_, trial) => {
    // Where the first claim of a person goes follows from their name.
    const [one, other, third] = ['a', 'b', 'c'].map((letter) => letter + below(1e6).toString(36)) as [
      string,
      string,
      string,
    ];
    const authors = [[one], [one, other], [third]][trial % bases.length]!;
    const base = Array.from({ length: 12 }, (_, index) => authors[index % authors.length]!).reduce(
      (text, author) => add(text, author, 1),
      fresh,
    );
    return { base, ours: add(base, one, 1 + below(2)), theirs: add(base, other, 1 + below(2)) };
  });
  const commit = (branch: string, content: string, from?: string): string =>
    `commit refs/heads/${branch}\ncommitter B <b@example.org> 1700000000 +0000\ndata 0\n${from ? `from refs/heads/${from}\n` : ''}` +
    `M 100644 inline ferry.txt.annotation.yaml\ndata ${Buffer.byteLength(content)}\n${content}\n`;
  const stream = trials.map(({ base, ours, theirs }, trial) =>
    [commit(`base${trial}`, base), commit(`ours${trial}`, ours, `base${trial}`), commit(`theirs${trial}`, theirs, `base${trial}`)].join(''),
  ); // prettier-ignore
  execFileSync('git', ['fast-import', '--quiet'], { cwd: repository, input: stream.join('') });

  const claimsOf = (text: string): Map<string, Claim> =>
    new Map(parseSidecar(text).sidecar!.claims.map((one) => [one.id, one]));
  const measure = (name: string, config: string[]) => {
    const counts = { right: 0, conflict: 0, wrong: 0 };
    const rightOf = bases.map(() => 0);
    let shown = !values.show;
    trials.forEach(({ base, ours, theirs }, trial) => {
      const { status, stdout, stderr } = spawnSync('git', [...config, 'merge-tree', '--write-tree', `ours${trial}`, `theirs${trial}`], { cwd: repository, encoding: 'utf8' }); // prettier-ignore
      assert.ok(status === 0 || status === 1, stderr);
      const merged = execFileSync('git', ['show', `${stdout.split('\n')[0]}:ferry.txt.annotation.yaml`], { cwd: repository, encoding: 'utf8' }); // prettier-ignore
      if (status === 1) {
        counts.conflict++;
        if (!shown) console.log(merged);
        shown = true;
        return;
      }
      const { readOnly, problems, sidecar } = parseSidecar(merged);
      const wanted = new Map([...claimsOf(base), ...claimsOf(ours), ...claimsOf(theirs)]);
      const isRight = readOnly === undefined && problems.length === 0 && sidecar!.claims.length === wanted.size;
      if (isRight && isDeepStrictEqual(new Map([...wanted].sort()), new Map([...claimsOf(merged)].sort()))) {
        counts.right++;
        rightOf[trial % bases.length]!++;
      } else counts.wrong++;
    });
    console.log(name.padEnd(18), `right ${((100 * counts.right) / runs).toFixed(1)} %,`, `conflict ${counts.conflict}, silently wrong ${counts.wrong}`); // prettier-ignore
    bases.forEach((name, index) =>
      console.log(
        `  claims before by ${name}`.padEnd(34),
        `right ${((100 * bases.length * rightOf[index]!) / runs).toFixed(1)} %`,
      ),
    );
    return counts;
  };
  const plain = measure('plain git', []);
  const driver = `"${process.execPath}" "${command}" merge %O %A %B %P`;
  const own = measure('pressmark merge', ['-c', `core.attributesFile=${join(folder, 'attributes')}`, '-c', `merge.pressmark.driver=${driver}`]); // prettier-ignore
  if (plain.right < 0.85 * runs || own.right < runs || plain.wrong + own.wrong > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
