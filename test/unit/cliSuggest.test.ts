/** `pressmark suggest`: both shapes, offsets in code points, and topics learnt from what is there. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newSidecar } from '../../src/core/sidecar/newSidecar';
import { applyEdits, editSidecar } from '../../src/core/sidecar/editSidecar';
import { useCli } from './builtCli';

interface Part {
  start: number;
  end: number;
  source?: [number, number];
  text: string;
}
interface Suggested {
  file?: string;
  id?: unknown;
  claims: (Part & {
    claim: number;
    part?: [number, number];
    kind: string;
    cue?: string;
    claimant: (Part & { named?: Part }) | null;
    score: number;
    checkworthy: number;
  })[];
  topics: { id: string; label: string; score: number }[];
}

describe('pressmark suggest', function () {
  this.timeout(60_000);
  const cli = useCli();
  const run = (args: string[], input = '') => {
    const { stdout, stderr, status } = cli.run(['suggest', ...args], { input });
    const lines = stdout.split('\n').filter(Boolean);
    return { lines: lines.map((line) => JSON.parse(line) as Suggested), stderr, status };
  };
  const write = (path: string, text: string): string => {
    const file = join(cli.folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const page = (title: string, text: string): string =>
    `<html lang=en><body><h1>🌊 ${title}</h1><p>🌊 ${text}</p></body></html>`;
  const annotated = (path: string, topics: { id: string; label?: string }[], annotator?: string): void => {
    const fresh = newSidecar({ file: path, sha256: '0'.repeat(64) }, annotator, 'done');
    const suffix = annotator ? `.${annotator}` : '';
    write(`${path}${suffix}.annotation.yaml`, applyEdits(fresh, editSidecar(fresh, [{ type: 'set-topics', topics }])));
  };

  it('writes the claims of a file: in the text and in the file, one object a range', () => {
    const file = write(
      'plain/a.html',
      page('Pier', '“The pier &amp; the quay reopen,” said Orla Quibbly, “in 12 days.”'),
    );
    const { lines, stderr, status } = run([file]);
    assert.deepEqual([stderr, status, lines.length, lines[0]!.file], ['', 0, 1, file]);
    const { claims, topics } = lines[0]!;
    assert.deepEqual(topics, []);
    assert.deepEqual(
      claims.map(({ claim, part, kind, cue }) => ({ claim, part, kind, cue })),
      [1, 2].map((part) => ({ claim: 1, part: [part, 2], kind: 'direct', cue: 'said' })),
    );
    const source = [...readFileSync(file, 'utf8')];
    for (const { text, source: range, start, end, claimant, score, checkworthy } of claims) {
      assert.equal(
        source
          .slice(...range!)
          .join('')
          .replace('&amp;', '&'),
        text,
      );
      assert.equal(end - start, [...text].length);
      assert.equal(source.slice(...claimant!.source!).join(''), 'Orla Quibbly');
      assert.ok(score > 0 && score <= 1 && checkworthy > 0 && checkworthy < 1);
    }
  });

  it('learns topics from the sidecars of the files that are given, each annotator’s own', () => {
    write('corpus/a.html', page('Ferry strike', 'Ferry crews and dockers strike over wages.'));
    write('corpus/b.html', page('Tide gauge', 'A laser at the observatory reads the tide.'));
    write('corpus/c.html', page('Harbour', 'Dockers at the ferry harbour strike again over wages.'));
    annotated('corpus/a.html', [{ id: 'medtop:20000529' }, { id: 'own:port', label: 'the port' }]);
    annotated('corpus/b.html', [{ id: 'medtop:20000730' }], 'bea');
    const topicsOfC = ({ lines }: ReturnType<typeof run>) => lines.find(({ file }) => file!.endsWith('c.html'))!.topics;
    const topics = topicsOfC(run([join(cli.folder, 'corpus')]));
    assert.deepEqual(
      topics
        .slice(0, 2)
        .map(({ label }) => label)
        .sort(),
      ['labour dispute', 'the port'],
    );
    assert.equal(topics.length, 3);
    const files = ['a', 'b', 'c'].map((name) => join(cli.folder, `corpus/${name}.html`));
    assert.deepEqual(topicsOfC(run(files)), topics);
    write('corpus/d.html.annotation.yaml', 'pressmark: 1\ntopics:\n  - id: x\n');
    write('corpus/c.html.annotation.yaml', 'topics: [\n');
    const { stderr, status, lines } = run([join(cli.folder, 'corpus')]);
    assert.match(stderr, /c\.html\.annotation\.yaml: .+\n.*d\.html\.annotation\.yaml: there is no source beside it\n$/);
    assert.deepEqual([status, lines.length], [1, 3]);
  });

  it('reads lines of JSON, learns from those with topics in their order, and says which are broken', () => {
    const input = [
      { id: 1, text: '🌊 Ferry crews and dockers strike over wages.', topics: ['labour'] },
      { id: 2, text: 'A laser at the observatory reads the tide.', topics: ['science'] },
      { id: 3, text: '🌊 “The ferry strike goes on,” said Orla Quibbly.' },
      { id: 4, text: 'x', topics: 'labour' },
    ]
      .map((line) => JSON.stringify(line))
      .join('\n');
    const { lines, stderr, status } = run(['--jsonl'], input);
    assert.equal(stderr, '-:4: should have "topics" that are a list of ids\n');
    assert.equal(status, 1);
    assert.deepEqual(
      lines.map(({ id, topics }) => [id, topics[0]?.id]),
      [
        [1, undefined],
        [2, 'labour'],
        [3, 'labour'],
      ],
    );
    const claim = lines[2]!.claims[0]!;
    const text = [...'🌊 “The ferry strike goes on,” said Orla Quibbly.'];
    assert.equal(text.slice(claim.start, claim.end).join(''), claim.text);
    assert.equal(claim.claimant?.text, 'Orla Quibbly');
  });

  it('exits with 2 on wrong usage, and goes on past files that cannot be read', () => {
    for (const args of [[], ['--nonsense', 'x']]) assert.equal(run(args).status, 2);
    const { stderr, status } = run(['missing.txt']);
    assert.deepEqual([stderr, status], ['missing.txt: no such file or folder\n', 1]);
  });
});
