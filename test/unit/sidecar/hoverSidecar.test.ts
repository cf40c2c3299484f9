/** Outline, folds and hovers of Pressmark's YAML: what is said of which place. */
import assert from 'node:assert/strict';
import { parseCodebook } from '../../../src/core/corpus/codebook';
import { hoverYaml, type YamlHover } from '../../../src/core/sidecar/hoverSidecar';
import { sidecarSymbols, yamlFolds, type YamlSymbol } from '../../../src/core/sidecar/sidecarSymbols';
import type { FileKind } from '../../../src/core/sidecar/yamlCodes';

const { codebook } = parseCodebook(
  'topics:\n  - {id: t1, label: Trade, definition: Goods over borders., labels: {ja: 貿易}}\npositions:\n  - {id: con, label: Against, examples: [No dam!]}\n  - favor\n',
);

const sidecar = `pressmark: 1
source:
  title: Dam closed
status: done
topics:
- id: t1
  label: trade
stances:
- {target: the dam, position: con, evidence: [c-a]}
claims:
- id: c-a
  quote: "It is\\nclosed"
  range: [10, 20]
  proposed: [[1, 2], [3, 4]]
  claimant: {name: Ada Lark, ref: wd:Q42}
  stances:
  - target: the dam
    position: con
- id: c-b
  kind: `;

/** The hover where the last \`|\` stands. */
async function hover(marked: string, file: FileKind = 'sidecar'): Promise<(YamlHover & { about: string }) | undefined> {
  const offset = marked.lastIndexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const words = (range: unknown, document: number) => Promise.resolve(`${document}: ${JSON.stringify(range)}`);
  const found = await hoverYaml(text, offset, file, codebook, words);
  return found && { ...found, about: text.slice(found.start, found.end) };
}
const at = (words: string): string => sidecar.replace(words, `${words.slice(0, -1)}|${words.slice(-1)}`);

describe('hoverYaml', () => {
  it('says what keys mean and codes stand for, in sidecar and codebook', async () => {
    assert.match((await hover(at('topics')))!.lines[0]!, /What the article is about/);
    assert.deepEqual((await hover(at('id: t1')))!.lines, ['Trade · 貿易', 'Goods over borders.']);
    const position = (await hover(at('position: con')))!;
    assert.deepEqual([position.about, position.lines], ['con', ['Against', '– No dam!']]);
    assert.match((await hover('positions:\n  - de|finition: x', 'codebook'))!.lines[0]!, /When to use it/);
    assert.deepEqual((await hover('topics: [{id: x, parent: t|1}]', 'codebook'))!.lines[0], 'Trade · 貿易');
    assert.equal(await hover(at('"It is')), undefined);
    assert.equal(await hover(''), undefined);
  });

  it('shows the words of evidence and of ranges, and links ids', async () => {
    assert.deepEqual((await hover(at('evidence: [c-a')))!.lines, ['It is\nclosed', 'Ada Lark']);
    assert.deepEqual((await hover(at('range: [10')))!.lines, ['0: [10,20]']);
    const proposed = (await hover(at('[[1, 2], [3')))!;
    assert.deepEqual([proposed.about, proposed.lines], ['[[1, 2], [3, 4]]', ['0: [[1,2],[3,4]]']]);
    assert.equal((await hover(at('wd:Q42')))!.ref, 'wd:Q42');
    assert.equal(await hover('claims: [{claimant: {ref: "java|script:x"}}]'), undefined);
    const second =
      'claims: [{id: c-a, quote: one}]\n---\nstances: [{evidence: [c-|a]}]\nclaims: [{id: c-a, quote: two}]\n';
    assert.deepEqual((await hover(second))!.lines, ['two']);
  });

  it('works while the file is broken', async () => {
    assert.deepEqual((await hover(`topics: [{id: t|1}]\r\nclaims:\r\n  - "open`))!.lines[0], 'Trade · 貿易');
  });
});

const outline = ({ name, detail, children }: YamlSymbol): unknown => [name, detail, ...children.map(outline)];

describe('sidecarSymbols', () => {
  it('names the article, its topics, stances, claims with who made them, and their stances', () => {
    assert.deepEqual(sidecarSymbols(sidecar, 'sidecar').map(outline), [
      ['Dam closed', 'done',
        ['topics', '1', ['trade', 't1']],
        ['stances', '1', ['the dam', 'con']],
        ['claims', '2', ['It is closed', 'Ada Lark', ['the dam', 'con']], ['c-b', '']]],
    ]); // prettier-ignore
    const [claims] = sidecarSymbols(sidecar, 'sidecar')[0]!.children.slice(2);
    const [claim] = claims!.children;
    assert.equal(sidecar.slice(claim!.nameStart, claim!.nameEnd), '"It is\\nclosed"');
    assert.ok(sidecar.slice(claim!.start, claim!.end).endsWith('position: con'));
  });

  it('has one of each document, and knows the other files', () => {
    const feed =
      '\ufeffsource: {item: a, file: feed.rss}\r\n---\r\nsource: {title: B}\r\nentities: [{quote: Ada, label: PER}]\r\n';
    assert.deepEqual(sidecarSymbols(feed, 'sidecar').map(outline), [
      ['feed.rss', 'a'],
      ['B', '', ['entities', '1', ['Ada', 'PER']]],
    ]);
    const book = 'topics:\n  - t2\n  - {id: t1, label: Trade, definition: Goods.}\n';
    assert.deepEqual(sidecarSymbols(book, 'codebook').map(outline), [['topics', '2', ['t2', ''], ['Trade', 'Goods.']]]);
    assert.deepEqual(sidecarSymbols('entities:\n  - name: Ada\n    label: PER\n', 'entities').map(outline), [
      ['entities', '1', ['Ada', 'PER']],
    ]);
    assert.deepEqual(sidecarSymbols('', 'sidecar'), []);
  });

  it('every symbol holds its name and its children', () => {
    const check = (symbol: YamlSymbol): void => {
      assert.ok(symbol.start <= symbol.nameStart && symbol.nameEnd <= symbol.end, JSON.stringify(symbol));
      for (const child of symbol.children) {
        assert.ok(symbol.start <= child.start && child.end <= symbol.end);
        check(child);
      }
    };
    // At every stage of its being typed.
    for (let end = 0; end <= sidecar.length; end++) sidecarSymbols(sidecar.slice(0, end), 'sidecar').forEach(check);
  });
});

describe('yamlFolds', () => {
  it('folds documents and lists whose dashes stand at the column of their key, which indentation does not', () => {
    const lines = (text: string): string[] =>
      yamlFolds(text)
        .map(({ start, end }) => text.slice(start, end).split('\n'))
        .filter(({ length }) => length > 1)
        .map((folded) => `${folded[0]} … ${folded.at(-1)}`);
    const text = 'claims:\n- id: a\n  note: |\n    x\n    y\n- id: b\n---\nstatus: done\ntopics: []\n';
    assert.deepEqual(lines(text), [
      'claims: … - id: b',
      'claims: … - id: b',
      'id: a …     y',
      'note: | …     y',
      'status: done … topics: []',
    ]);
  });
});
