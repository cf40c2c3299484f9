/** `pressmark entities`: both shapes, offsets in code points, and the entity list that holds. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useCli } from './builtCli';

interface Found {
  file?: string;
  id?: unknown;
  item?: string;
  entities: {
    start: number;
    end: number;
    source?: [number, number];
    text: string;
    label: string;
    ref?: string;
    score: number;
    rule: string;
  }[];
}

describe('pressmark entities', function () {
  this.timeout(60_000);
  const cli = useCli();
  const run = (args: string[], options: { input?: string; cwd?: string } = {}) => {
    const { stdout, stderr, status } = cli.run(['entities', ...args], options);
    const lines = stdout.split('\n').filter(Boolean);
    return { lines: lines.map((line) => JSON.parse(line) as Found), stderr, status };
  };
  const write = (path: string, text: string): string => {
    const file = join(cli.folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const page = (text: string): string => `<html lang=en><body><h1>🌊 Pier</h1><p>🌊 ${text}</p></body></html>`;
  const texts = ({ entities }: Found): string[] => entities.map(({ text, label }) => `${label} ${text}`);

  it('writes one object a file: start and end in the text, source in the file, both in code points', () => {
    const file = write(
      'plain/a.html',
      page('Minister Orla Quibbly &amp; Port Calder agreed on 4 November to rebuild the pier.'),
    );
    const { lines, status, stderr } = run([file]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.equal(lines.length, 1);
    assert.equal(lines[0]!.file, file);
    assert.ok(texts(lines[0]!).includes('PER Orla Quibbly'), JSON.stringify(lines));
    const source = [...readFileSync(file, 'utf8')];
    for (const { source: range, text, start, end, score, rule } of lines[0]!.entities) {
      assert.equal(source.slice(...range!).join(''), text);
      assert.equal(end - start, [...text].length);
      assert.ok(score > 0 && score <= 1 && rule);
    }
  });

  it('reads lines of JSON from standard input, goes on past broken ones, and says which', () => {
    const input = `${JSON.stringify({ id: 7, text: '🌊 日本外相は東京で話した。', language: 'ja' })}\n\n{"id": \n{"id": 9}\n${JSON.stringify({ id: 'x', text: 'nothing' })}\r\n`;
    const { lines, stderr, status } = run(['--jsonl'], { input });
    assert.equal(status, 1);
    assert.equal(stderr, '-:3: not JSON\n-:4: should have a "text" that is a string\n');
    assert.deepEqual(
      lines.map(({ id }) => id),
      [7, 'x'],
    );
    const tokyo = lines[0]!.entities.find(({ text }) => text === '東京')!;
    assert.deepEqual([tokyo.start, tokyo.end, 'source' in tokyo], [7, 9, false]);
  });

  it('takes the nearest list upwards, within the folder that was given', () => {
    const entry = (name: string, ref: string): string => `entities:\n  - {name: ${name}, label: ORG, ref: ${ref}}\n`;
    write('corpus/entities.yaml', entry('Port Calder', 'wd:Q1'));
    write('corpus/a.html', page('Port Calder agreed to rebuild its old pier.'));
    write('corpus/deep/b.html', page('Port Calder agreed to rebuild its old pier.'));
    write('corpus/own/entities.yaml', entry('Port Calder', 'wd:Q2'));
    write('corpus/own/c.html', page('Port Calder agreed to rebuild its old pier.'));
    const refs = ({ lines }: ReturnType<typeof run>) => lines.map(({ entities }) => entities[0]?.ref);
    assert.deepEqual(refs(run([join(cli.folder, 'corpus')])), ['wd:Q1', 'wd:Q1', 'wd:Q2']);
    // Above the folder that was given no list is looked for.
    assert.deepEqual(refs(run([join(cli.folder, 'corpus/deep')])), [undefined]);
    // For a file that is named: up to where the command is run.
    assert.deepEqual(refs(run(['deep/b.html'], { cwd: join(cli.folder, 'corpus') })), ['wd:Q1']);
    const other = write('other.yaml', entry('Port Calder', 'own:3'));
    assert.deepEqual(refs(run(['--list', other, join(cli.folder, 'corpus')])), ['own:3', 'own:3', 'own:3']);
    const input = JSON.stringify({ id: 1, text: 'Port Calder agreed.', language: 'en' });
    assert.deepEqual(refs(run(['--jsonl', '--list', other], { input })), ['own:3']);
  });

  it('tells mistakes of the list with their line, and uses the rest', () => {
    write('bad/entities.yaml', 'entities:\n  - {label: ORG}\n  - {name: Port Calder, label: ORG, ref: own:1}\n');
    write('bad/a.html', page('Port Calder agreed to rebuild its old pier.'));
    const { lines, stderr, status } = run([join(cli.folder, 'bad')], { cwd: cli.folder });
    assert.match(stderr, /^bad\/entities\.yaml:2:5: .*“name”.*\n$/);
    assert.equal(status, 1);
    assert.equal(lines[0]!.entities[0]!.ref, 'own:1');
  });

  it('exits with 2 on wrong usage', () => {
    for (const args of [[], ['--nonsense', 'x'], ['--list', 'missing.yaml', 'samples']]) {
      const { status, stderr } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /usage|missing\.yaml: no such file/);
    }
  });
});
