import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'mocha';
import { useCli, root } from './builtCli';

interface Extracted {
  file: string;
  item?: string;
  title?: string;
  encoding: string;
  text: string;
  bodyStart: number;
  blocks: { type: string; text: string; range: [number, number]; source?: [number, number] }[];
  map?: [number, number, number, number][];
  removed?: { step: string; reason: string; source: [number, number] }[];
}

describe('pressmark extract', function () {
  this.timeout(60_000);
  const cli = useCli();
  const run = (args: string[], input = '') => cli.run(args, { input });
  const lines = (stdout: string): Extracted[] =>
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Extracted);

  it('writes one object a file, with offsets in code points', () => {
    const { stdout, status } = run(['extract', '--map', '--explain', 'samples']);
    assert.equal(status, 0);
    const articles = lines(stdout);
    assert.ok(articles.length >= 15);
    assert.ok(articles.every(({ file }) => !file.endsWith('.yaml')));
    for (const article of articles) {
      const text = [...article.text];
      for (const { text: block, range } of article.blocks)
        assert.equal(text.slice(...range).join(''), block, article.file);
      assert.ok(article.map!.length > 0 && article.removed);
    }
    // An emoji and a rare character stand before these spans.
    const buoys = articles.find(({ file }) => file.includes('000_'))!;
    const source = [...readFileSync(join(root, buoys.file), 'utf8')];
    const last = buoys.blocks.at(-1)!;
    assert.equal(source.slice(...last.source!).join(''), last.text);
  });

  it('writes a line for each article of a file, and goes on past what is broken', () => {
    const dump = join(cli.folder, 'dump.jsonl');
    const record = (id: string) =>
      JSON.stringify({ id, title: `Pier ${id}`, text: 'The council agreed on Tuesday to rebuild the northern pier.' });
    writeFileSync(dump, `${record('a')}\n{"id": oops}\n${record('c')}\n`);
    const { stdout, stderr, status } = run(['extract', dump]);
    assert.equal(status, 1);
    assert.deepEqual(
      lines(stdout).map(({ item, title }) => [item, title]),
      [
        ['a', 'Pier a'],
        ['c', 'Pier c'],
      ],
    );
    assert.match(stderr, /^\S+dump\.jsonl: line 2: .*\n$/);
    const out = join(cli.folder, 'pages');
    run(['extract', '--format', 'html', '--out', out, dump]);
    assert.deepEqual(readdirSync(out), ['dump.jsonl.1.html', 'dump.jsonl.2.html']);
  });

  it('reads standard input and writes text, HTML and Markdown', () => {
    const page =
      '<html lang=en><body><h1>Pier</h1><p>The council of Port Calder agreed on Tuesday to rebuild the pier.</p>';
    assert.match(run(['extract', '--format', 'text', '-'], page).stdout, /^Pier\nThe council .* pier\.\n$/);
    assert.match(run(['extract', '--format', 'markdown', '-'], page).stdout, /^# Pier\n\nThe council .* pier\.\n$/);
    assert.match(run(['extract', '--format', 'html', '-'], page).stdout, /^<!DOCTYPE html>/);
  });

  it('writes what a page says of its article', () => {
    const page = `<html lang=en><head><meta name=author content="Mara Ellison"><meta name=keywords content="piers, costs">
      <meta property="article:published_time" content="2024-02-23T10:31:00Z"><meta property="article:modified_time" content="2024-02-24">
      </head><body><h1>Pier</h1><p>The council of Port Calder agreed on Tuesday to rebuild the pier.</p>`;
    const [article] = lines(run(['extract', '-'], page).stdout) as unknown as [Record<string, unknown>];
    assert.deepEqual(
      [article['authors'], article['published'], article['modified'], article['tags']],
      [['Mara Ellison'], '2024-02-23T10:31:00Z', '2024-02-24', ['piers', 'costs']],
    );
    assert.ok(!('standfirst' in article));
  });

  it('names a file that fails and does the rest', () => {
    writeFileSync(join(cli.folder, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    writeFileSync(join(cli.folder, 'empty.txt'), '\n');
    const { stdout, stderr, status } = run([
      'extract',
      join(cli.folder, 'picture.txt'),
      'missing.txt',
      join(cli.folder, 'empty.txt'),
      'samples/pages',
    ]);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /picture\.txt: not text: it is a PNG image\nmissing\.txt: no such file or folder\n.*empty\.txt: holds no text\n/,
    );
    assert.equal(lines(stdout).length, 3);
  });

  it('writes files below --out', () => {
    const out = join(cli.folder, 'out');
    assert.equal(run(['extract', '--format', 'markdown', '--out', out, 'samples/pages']).status, 0);
    assert.deepEqual(readdirSync(out).sort(), ['grain-talks.html.md', 'observatory.html.md', 'tidal-barrier.html.md']);
  });

  it('exits with 2 on wrong usage', () => {
    for (const args of [
      [],
      ['extract'],
      ['extract', '--format', 'pdf', 'samples'],
      ['extract', '--nonsense', 'samples'],
      ['frobnicate'],
    ]) {
      const { status, stderr } = run(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /usage/);
    }
  });

  it('reads no pipe and no link that leads out of a folder, and does not go round in one', () => {
    const news = join(cli.folder, 'links');
    mkdirSync(news);
    writeFileSync(join(cli.folder, 'secret.txt'), 'Not of this folder');
    writeFileSync(join(news, 'a.txt'), 'Ferry resumes\n\nIt sails twice a day.\n');
    symlinkSync('a.txt', join(news, 'in.txt'));
    symlinkSync('../secret.txt', join(news, 'out.txt'));
    symlinkSync('.', join(news, 'round'));
    symlinkSync('loop.txt', join(news, 'loop.txt'));
    execFileSync('mkfifo', [join(news, 'pipe.txt')]);
    writeFileSync(join(news, 'pipe.txt.annotation.yaml'), 'pressmark: 1\nsource:\n  file: pipe.txt\n');
    const { stdout, stderr, status } = run(['extract', news]);
    assert.deepEqual([status, stderr], [0, '']);
    assert.deepEqual(
      lines(stdout).map(({ file }) => basename(file)),
      ['a.txt', 'in.txt'],
    );
    assert.match(run(['validate', news]).stdout, /no-source/);
  });
});
