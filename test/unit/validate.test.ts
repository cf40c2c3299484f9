/** `pressmark validate`: what is wrong with sidecars, where, in three formats. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validate } from '../../src/cli/validate';
import { defaultCodebook } from '../../src/core/corpus/codebook';
import { validateSidecar } from '../../src/core/sidecar/validateSidecar';
import { sha256Hex } from '../../src/core/text/sha256';
import { plainArticle } from './plainArticle';

const text = '🌊 The ferry sails twice a day.';
const article = plainArticle(text);
const sha256 = sha256Hex(new TextEncoder().encode(text));
const head = `pressmark: 1\nsource:\n  file: a.txt\n  sha256: "${sha256}"\n`;
const codes = (sidecar: string, changed = false): string[] =>
  validateSidecar(sidecar, {
    article,
    source: text,
    sha256: changed ? 'f'.repeat(64) : sha256,
    codebook: defaultCodebook,
  }).map(({ code }) => code);

describe('validateSidecar', () => {
  it('finds nothing wrong with a sound one', () => {
    assert.deepEqual(
      codes(
        `${head}claims:\n  - id: c-a\n    quote: sails twice\n    range: [12, 23]\n    kind: own\nstances:\n  - {target: x, position: favor, evidence: [c-a]}\n`,
      ),
      [],
    );
  });

  it('tells quotes that do not stand at their range, and points at them', () => {
    const claims = `${head}claims:\n  - {id: c-a, quote: sails once, range: [12, 22]}\n`;
    const [problem] = validateSidecar(claims, { article, source: text, sha256 });
    // Nearly the same words, other words, and the same for a reader.
    assert.deepEqual([problem?.code, problem?.severity], ['words-changed', 'warning']);
    assert.equal(claims.slice(problem!.start, problem!.end), 'sails once');
    const quoted = (quote: string): string[] =>
      codes(`${head}claims:\n  - {id: c-a, quote: ${quote}, range: [12, 23]}\n`);
    assert.deepEqual([quoted('of nothing here'), quoted('sails ｔwice')], [['quote-mismatch'], []]);
    assert.deepEqual(codes(`${head}claims:\n  - {id: c-a, quote: x, range: [12, 9000]}\n`), ['range-outside']);
    assert.deepEqual(
      codes(`${head}claims:\n  - {id: c-a, quote: "", range: [1, 2]}\n  - {id: c-b, quote: x, orphaned: true}\n`),
      ['empty-quote', 'orphaned'],
    );
    assert.deepEqual(codes(claims, true), ['stale-source']);
  });

  it('tells codes that nobody knows, ids taken twice, evidence that is not there', () => {
    assert.deepEqual(
      codes(
        `${head}topics: [{id: x}, {id: medtop:20000003}]\nstances:\n  - {target: t, position: for, evidence: [c-x]}\n`,
      ),
      ['unknown-topic', 'unknown-value', 'unknown-evidence'],
    );
    assert.deepEqual(
      codes(
        `${head}claims:\n  - {id: c-a, quote: sails, range: [12, 17]}\n  - {id: c-a, quote: The, range: [2, 5], kind: odd, type: odd}\n`,
      ),
      ['duplicate-id', 'unknown-value', 'unknown-type'],
    );
    assert.deepEqual(
      codes(`${head}entities:\n  - {id: e-a, quote: ferry, range: [6, 11], label: SHIP, verdict: confirmed}\n`),
      ['unknown-label'],
    );
  });
});

describe('pressmark validate', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pressmark-validate-'));
  after(() => rmSync(folder, { recursive: true }));
  const run = async (...args: string[]) => {
    const result = { status: 0, stdout: '', stderr: '' };
    const { stdout, stderr } = process;
    const [out, err] = [stdout.write, stderr.write];
    stdout.write = (chunk) => ((result.stdout += String(chunk)), true);
    stderr.write = (chunk) => ((result.stderr += String(chunk)), true);
    try {
      result.status = await validate(args);
    } finally {
      stdout.write = out;
      stderr.write = err;
    }
    return result;
  };

  it('prints file, line and column, and tells by its exit code', async () => {
    writeFileSync(join(folder, 'a.txt'), 'Nothing but a line of text that is long enough to be read as one.\n');
    const sidecar = join(folder, 'a.txt.annotation.yaml');
    writeFileSync(sidecar, 'pressmark: 1\nsource:\n  file: a.txt\nstatus: finished\n');
    const plain = await run(folder);
    assert.equal(plain.status, 1, plain.stderr);
    assert.equal(
      plain.stdout,
      `${sidecar}:4:9: error: “status” should be one of: unread, in-progress, done, excluded. [unknown-value]\n`,
    );
    const json = await run('--format', 'json', join(folder, 'a.txt'));
    assert.deepEqual(JSON.parse(json.stdout), {
      file: sidecar, line: 4, column: 9, severity: 'error', code: 'unknown-value',
      message: '“status” should be one of: unread, in-progress, done, excluded.',
    }); // prettier-ignore
    const sarif = JSON.parse((await run('--format', 'sarif', folder)).stdout) as {
      version: string;
      runs: { results: { ruleId: string }[] }[];
    };
    assert.equal(sarif.version, '2.1.0');
    assert.equal(sarif.runs[0]!.results[0]!.ruleId, 'unknown-value');

    writeFileSync(sidecar, 'pressmark: 1\nsource:\n  file: a.txt\nstatus: done\n');
    assert.equal((await run(folder)).status, 0);
    const missing = await run(join(folder, 'none.txt'), folder);
    assert.equal(missing.status, 1);
    assert.match(missing.stderr, /none\.txt: no such file or folder/);
    assert.equal((await run('--format', 'xml', folder)).status, 2);
    assert.equal((await run()).status, 2);
  });

  it('checks codebooks and entity lists too, and tells of a codebook above', async () => {
    const own = join(folder, 'desk');
    mkdirSync(own);
    writeFileSync(join(folder, 'pressmark.yaml'), 'entityLabels: [SHIP]\n');
    writeFileSync(
      join(own, 'entities.yaml'),
      'entities:\n  - {name: Sea Wolf, label: SHIP}\n  - {name: Lena, label: PER}\n',
    );
    const list = await run(own);
    assert.match(list.stdout, /entities\.yaml:3:\d+: warning: .* \[unknown-label\]\n$/);
    assert.deepEqual([list.stdout.split('\n').length, list.stderr], [2, '']);

    writeFileSync(join(folder, 'pressmark.yaml'), 'entityLabels: SHIP\n');
    const above = await run(join(own, 'entities.yaml'));
    assert.match(above.stderr, /pressmark\.yaml: “entityLabels” should be a list/);
    const both = await run(folder);
    assert.match(both.stdout, /pressmark\.yaml:1:15: error: “entityLabels” should be a list\. \[wrong-type\]/);
    assert.equal(both.stderr, '');
  });
});
