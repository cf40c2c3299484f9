/** Reading sidecars: what people, merges, crashes and enemies leave behind is shown and explained, never thrown. */
import assert from 'node:assert/strict';
import { newSidecar } from '../../../src/core/sidecar/newSidecar';
import { decodeSidecar, parseSidecar } from '../../../src/core/sidecar/parseSidecar';
import { sidecarPath, sourcesOfSidecar } from '../../../src/core/sidecar/sidecarPath';

const head = 'pressmark: 1\nsource: {file: a.txt}\n';
const codesOf = (text: string): string[] => parseSidecar(text).problems.map(({ code }) => code);

describe('parseSidecar', () => {
  it('reads text as it is written, whatever YAML would make of it', () => {
    const { sidecar, problems } = parseSidecar(
      `${head}topics:\n  - {id: no, label: yes}\n  - {id: 0o17, label: 012}\n  - {id: 1_000, label: 12:30:45}\n  - {id: 2024-02-23, label: ~}\n  - {id: .inf, label: "1e3"}\n`,
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(sidecar?.topics, [
      { id: 'no', label: 'yes' },
      { id: '0o17', label: '012' },
      { id: '1_000', label: '12:30:45' },
      { id: '2024-02-23', label: '~' },
      { id: '.inf', label: '1e3' },
    ]);
  });

  it('takes empty files and keys for new ones', () => {
    const empty = {
      pressmark: 1,
      source: { file: '' },
      topics: [],
      stances: [],
      claims: [],
      entities: [],
      rejected: [],
    };
    for (const text of ['', '\ufeff', '# to do\n', '---\n', '~'])
      assert.deepEqual(parseSidecar(text).sidecar, empty, text);
    assert.deepEqual(parseSidecar(`${head}topics:\nclaims: ~\n`).sidecar, { ...empty, source: { file: 'a.txt' } });
  });

  it('tells where: UTF-16 units of the text as it is, BOM and CRLF counted', () => {
    const text = `\ufeff${head}claims:\n  - id: c-a\n    quote: 🌊\n    range: [5, 2]\n`.replaceAll('\n', '\r\n');
    const parsed = parseSidecar(text);
    const [problem] = parsed.problems;
    assert.equal(problem?.code, 'wrong-range');
    assert.equal(text.slice(problem.start, problem.end), '[5, 2]');
    const quote = parsed.locate(parsed.sidecar!.claims[0]!, 'quote');
    assert.equal(text.slice(quote.start, quote.end), '🌊');
  });

  it('says why a file may not be written', () => {
    const cases: Record<string, string> = {
      'newer-version': 'pressmark: 2\nsource: {file: a.txt}\n',
      'wrong-version': 'pressmark: one\nsource: {file: a.txt}\n',
      conflict: `${head}<<<<<<< HEAD\nstatus: done\n=======\nstatus: unread\n>>>>>>> theirs\n`,
      nul: `${head}\0\0\0`,
      'lfs-pointer': 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n',
      'yaml-syntax': `${head}a: "\n`,
      'duplicate-key': `${head}status: done\nstatus: unread\n`,
      'wrong-type': `${head}claims: {c-a: x}\n`,
      'too-big': `a: "${'あ'.repeat(2_000_000)}"`,
      'too-complex': `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    };
    for (const [code, text] of Object.entries(cases)) {
      const { readOnly, problems } = parseSidecar(text);
      assert.ok(readOnly, code);
      assert.ok(
        problems.some((problem) => problem.code === code),
        `${code}: ${JSON.stringify(problems)}`,
      );
    }
    assert.deepEqual(parseSidecar(cases['newer-version']!).sidecar?.source, { file: 'a.txt' });
    assert.equal(parseSidecar('hello\n').readOnly !== undefined, true);
    assert.equal(decodeSidecar(Uint8Array.of(0x61, 0x93, 0xfa)), undefined);
  });

  it('is quick with aliases that grow without end, keys by the thousand, and does nothing with tags and __proto__', function () {
    this.timeout(30_000);
    const letters = [...'bcdefghij'];
    const bomb = `a: &a [x,x,x,x,x]\n${letters.map((key, i) => `${key}: &${key} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(',')}]`).join('\n')}\n`;
    const began = performance.now();
    parseSidecar(bomb);
    parseSidecar('a: &a {self: *a}\nclaims: &c [*c]\n');
    parseSidecar(Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'));
    parseSidecar(`b: &B {x: 1}\n${Array.from({ length: 20_000 }, (_, i) => `m${i}: {<<: *B}`).join('\n')}\n`);
    assert.ok(performance.now() - began < 20_000);
    const { sidecar } = parseSidecar(
      '__proto__: {polluted: 1}\nclaims:\n  - id: __proto__\n    quote: q\n    __proto__: {polluted: 1}\n  - {id: toString, quote: !!js/function "x"}\n',
    );
    assert.equal(({} as { polluted?: number }).polluted, undefined);
    assert.deepEqual(
      sidecar?.claims.map(({ id }) => id),
      ['__proto__', 'toString'],
    );
  });

  it('leaves out what it cannot read, and says so', () => {
    const { sidecar, readOnly } = parseSidecar(
      `${head}claims:\n  - quote: no id\n  - {id: c-a, quote: [x], orphaned: maybe}\nstances:\n  - target: x\n`,
    );
    assert.equal(readOnly, undefined);
    assert.deepEqual(sidecar?.claims, [{ id: 'c-a', quote: '' }]);
    assert.deepEqual(sidecar?.stances, []);
    assert.deepEqual(codesOf(`${head}status: finished\n`), ['unknown-value']);
  });
});

describe('sidecar files', () => {
  it('are named after their source, and found back by name', () => {
    assert.equal(sidecarPath('x/a.txt'), 'x/a.txt.annotation.yaml');
    assert.equal(sidecarPath('x/a.txt', 'Alice B./.'), 'x/a.txt.Alice-B.annotation.yaml');
    assert.deepEqual(sourcesOfSidecar('x/a.txt.alice.annotation.yaml'), ['x/a.txt.alice', 'x/a.txt']);
    assert.deepEqual(sourcesOfSidecar('x/.annotation.yaml'), []);
    assert.deepEqual(sourcesOfSidecar('x/a.yaml'), []);
  });

  it('start with what is known', () => {
    const text = newSidecar(
      { title: 'No: “1”', file: 'a.txt', sha256: '00e1', published: '2024-02-23' },
      'no',
      'unread',
    );
    assert.equal(
      text,
      'pressmark: 1\nsource:\n  file: a.txt\n  sha256: "00e1"\n  title: "No: “1”"\n  published: "2024-02-23"\nannotator: "no"\nstatus: unread\n',
    );
  });
});
