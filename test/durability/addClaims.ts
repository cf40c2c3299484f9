/**
 * A program that adds claims to a sidecar, as the extension does: read, the smallest edit, replaced whole; read again where somebody
 * was faster. `addClaims FILE PREFIX COUNT`; prints `ready`, and `ack ID` once a claim is promised to be on disk.
 */
import { readFile } from 'node:fs/promises';
import { FileChangedError } from '../../src/core/sidecar/fileChanged';
import { applyEdits, editSidecar } from '../../src/core/sidecar/editSidecar';
import { replaceFile } from '../../src/node/replaceFile';

const [file = '', prefix = '', count = '1'] = process.argv.slice(2);

async function add(id: string): Promise<void> {
  for (;;) {
    const before = await readFile(file);
    const text = before.toString('utf8');
    const claim = { id, quote: `上川 🌊 ${id}`, range: [0, 5] as [number, number] };
    const after = applyEdits(text, editSidecar(text, [{ type: 'add-claim', claim }]));
    try {
      return await replaceFile(file, new TextEncoder().encode(after), before);
    } catch (error) {
      if (!(error instanceof FileChangedError)) throw error;
    }
  }
}

async function main(): Promise<void> {
  process.stdout.write('ready\n');
  for (let n = 0; n < Number(count); n++) {
    const id = `c-${prefix}${n}`;
    await add(id);
    process.stdout.write(`ack ${id}\n`);
  }
}
void main().catch((error: Error) => {
  process.stderr.write(`${error.name} ${(error as NodeJS.ErrnoException).code ?? ''}: ${error.message}\n`);
  process.exitCode = 1;
});
