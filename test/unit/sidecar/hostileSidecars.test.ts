/** Sidecars made to do harm, or damaged: nothing is run, opened or lost. `npm run bench:sidecars` has more of them. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { validate } from '../../../src/cli/validate';
import { applyEdits, editSidecar, SidecarReadOnlyError } from '../../../src/core/sidecar/editSidecar';
import { keepBothSides } from '../../../src/core/sidecar/keepBothSides';
import { mergeSidecars } from '../../../src/core/sidecar/mergeSidecars';
import { sidecarDocuments } from '../../../src/core/sidecar/sidecarDocuments';
import { validateSidecarFile } from '../../../src/core/sidecar/validateSidecar';

const head = 'pressmark: 1\nsource:\n  file: ferry.txt\n';
const many = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n'); // prettier-ignore

/** May be written, since what is odd in them is kept. */
const sound: Record<string, string> = {
  aliases: `${head}a: &a [x, x]\n${[...'bcdefgh'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[index]}`).join(', ')}]\n`).join('')}`,
  'an alias of itself': `${head}a: &a {self: *a}\n`,
  'names of JavaScript': `${head}__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\nclaims:\n  - {id: __proto__, quote: a}\n  - id: hasOwnProperty\n    quote: b\n    __proto__: {polluted: 1}\n`,
  'tags that run code elsewhere': `${head}a: !!js/function "function(){}"\nb: !!python/object/apply:os.system ["id"]\nc: !!binary "AAAA"\n`,
  'an ordered map': `${head}a: !!omap\n  - k: 1\n  - l: 2\n`,
  'long words like numbers': `${head}a: ${'0'.repeat(100_000)}x\nb: ${'1_'.repeat(50_000)}\n`,
  'separators inside a word': `${head}note: a\u2028b\u0085c\n`,
  'half a character, escaped': `${head}note: "\\ud83d"\n`,
  'HTML and commands': `${head}claims:\n  - {id: c-a, quote: "<img src=x onerror=alert(1)>", note: "[x](command:x) $(alert)"}\n`,
  'the same id twice': `${head}claims:\n  - {id: c-a, quote: one}\n  - {id: c-a, quote: two}\n`,
  'ranges that are none': `${head}claims:\n  - {id: c-a, quote: q, range: [-5, 1.5]}\n  - {id: c-b, quote: q, range: [9, 2]}\n`,
  paths: many(1, () => `${head.replace('ferry.txt', '"../../../../etc/passwd"')}`),
};
const broken: Record<string, string> = {
  'more aliases than people write': `${head}b: &b {x: 1}\n${many(2000, (index) => `m${index}: {<<: *b}`)}\n`,
  'brackets without end': `${head}a: ${'['.repeat(5000)}`,
  'a quote without end': `${head}a: "${'\\'.repeat(10_001)}\n`,
  'a tab for indentation': head.replace('  file', '\tfile'),
  'cut in the middle': `${head}claims:\n  - {id: c-a, quo`,
  'zeros after a crash': `${head}${'\0'.repeat(300)}`,
  'the same key twice': `${head}topics: []\ntopics: []\n`,
  'a list for a sidecar': '- a\n- b\n',
  'a conflict': `${head}<<<<<<< a\nstatus: done\n=======\nstatus: unread\n>>>>>>> b\n`,
  'half a conflict': `${head}<<<<<<< a\nstatus: done\n=======\n`,
};

describe('hostile and damaged sidecars', () => {
  for (const [name, text] of Object.entries(sound)) {
    it(`${name}: kept by a change and a merge`, () => {
      validateSidecarFile(text, () => ({}));
      const changed = applyEdits(text, editSidecar(text, [{ type: 'set-status', status: 'done' }]));
      assert.equal(changed.replace('status: done\n', ''), text);
      const merged = mergeSidecars(text, changed, `${text}x_other: 1\n`);
      assert.equal(merged.text, `${changed}x_other: 1\n`);
      assert.equal(({} as { polluted?: number }).polluted, undefined);
    });
  }
  for (const [name, text] of Object.entries(broken)) {
    it(`${name}: explained, and not written`, () => {
      const problems = validateSidecarFile(text, () => ({}));
      assert.ok(problems.some(({ severity }) => severity === 'error'));
      assert.ok(sidecarDocuments(text).every(({ parsed }) => parsed.readOnly));
      assert.throws(() => editSidecar(text, [{ type: 'set-status', status: 'done' }]), SidecarReadOnlyError);
      assert.ok(mergeSidecars(`${head}x: 1\n`, text, head).isWholeFile);
      if (name !== 'a conflict') assert.equal(keepBothSides(text), undefined);
    });
  }

  it('what `source.file` names is never opened: the article is the one the sidecar is named after', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pressmark-hostile-'));
    const lines: string[] = [];
    const { write } = process.stdout;
    try {
      writeFileSync(join(folder, 'ferry.txt'), 'The ferry sails twice a day.');
      writeFileSync(join(folder, 'secret.txt'), 'The ferry never sails at all.');
      const claim = 'claims:\n  - {id: c-a, quote: never sails, range: [10, 21]}\n';
      for (const named of ['secret.txt', join(folder, 'secret.txt'), '../../secret.txt', 'https://x.invalid/a'])
        writeFileSync(join(folder, 'ferry.txt.annotation.yaml'), `${head.replace('ferry.txt', named)}${claim}`);
      process.stdout.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
      assert.equal(await validate([folder]), 1);
    } finally {
      process.stdout.write = write;
      rmSync(folder, { recursive: true });
    }
    assert.match(lines.join(''), /words-changed/);
    assert.doesNotMatch(lines.join(''), /at all/);
  });
});
