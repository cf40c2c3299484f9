/** Renaming a code changes all places of its kind, and nothing else. */
import assert from 'node:assert/strict';
import { parse, parseAllDocuments } from 'yaml';
import { parseCodebook } from '../../../src/core/corpus/codebook';
import { addCode, canAddCode, renameInCodebook } from '../../../src/core/corpus/editCodebook';
import { renameCode, renameId, type CodeRename } from '../../../src/core/sidecar/renameCode';
import { applyEdits } from '../../../src/core/sidecar/spliceYaml';
import type { FileKind } from '../../../src/core/sidecar/yamlCodes';

const rename = (text: string, change: CodeRename, file: FileKind = 'sidecar'): string =>
  applyEdits(text, renameCode(text, file, change));

/** Every kind of code is called `no` here, and words are, too. */
const sidecar = `pressmark: 1 # no
source: {file: "no", title: "no"}
topics:
  - id: "no" # kept
    label: "no"
  - id: 'other'
stances: [{target: "no", position: "no", evidence: ["no"]}]
claims:
  - id: "no"
    quote: "no"
    claimant: {name: "no"}
    cue: "no"
    kind: "no"
    type: no
    checkworthy: "no"
    topics: [other, no]
    stances:
      - target: no
        position: >-
          no
    note: |
      no
    by: "no"
entities:
  - {id: e-a, quote: "no", label: no, verdict: "no"}
`;

describe('renameCode', () => {
  it('touches only values of the kind, in every style and place', () => {
    const lines = (kind: CodeRename['kind'], text = sidecar): string[] => {
      const after = rename(text, { kind, from: 'no', to: 'yes: 1' }).split(/\r?\n/);
      const before = text.split(/\r?\n/);
      return after.filter((line, index) => line !== before[index]).map((line) => line.trim());
    };
    assert.deepEqual(lines('topic'), ['- id: "yes: 1" # kept', 'topics: [other, "yes: 1"]']);
    assert.deepEqual(lines('target'), [
      'stances: [{target: "yes: 1", position: "no", evidence: ["no"]}]',
      '- target: "yes: 1"',
    ]);
    assert.deepEqual(lines('claimKind'), ['kind: "yes: 1"']);
    assert.deepEqual(lines('claimType'), ['type: "yes: 1"']);
    assert.deepEqual(lines('entityLabel'), ['- {id: e-a, quote: "no", label: "yes: 1", verdict: "no"}']);
    const position = rename(sidecar, { kind: 'position', from: 'no', to: 'on' });
    assert.equal(position, sidecar.replace('position: "no"', 'position: "on"').replace('>-\n          no', '"on"'));
    const windows = sidecar.replaceAll('\n', '\r\n');
    assert.equal(rename(windows, { kind: 'position', from: 'no', to: 'on' }), position.replaceAll('\n', '\r\n'));
    for (const version of ['1.1', '1.2'] as const)
      assert.equal((parse(position, { version }) as { stances: { position: string }[] }).stances[0]!.position, 'on');
  });

  it('goes through all documents, broken ones too, with a BOM and as JSON', () => {
    const feed = '\ufefftopics: [{id: a}]\n---\ntopics:\n  - id: a\n...\n---\nclaims: [{topics: [a]\n';
    const change: CodeRename = { kind: 'topic', from: 'a', to: 'b' };
    assert.equal(rename(feed, change), feed.replaceAll('id: a', 'id: b').replace('[a]', '[b]'));
    assert.equal(rename('{"topics":[{"id":"a"}]}', change), '{"topics":[{"id":"b"}]}');
    assert.deepEqual(renameCode(feed, 'sidecar', { ...change, from: 'x' }), []);
    assert.deepEqual(renameCode(feed, 'sidecar', { ...change, to: 'a' }), []);
  });

  it('drops a topic that its list would then have twice, and nothing of another list', () => {
    const change: CodeRename = { kind: 'topic', from: 'a', to: 'b' };
    const text =
      'topics:\n  - id: a\n    label: A\n  - id: b # B\nclaims:\n  - topics: [b, a]\n  - topics: [a]\n  - topics:\n      - b\n      - a\n';
    const after = rename(text, change);
    assert.equal(after, 'topics:\n  - id: b # B\nclaims:\n  - topics: [b]\n  - topics: [b]\n  - topics:\n      - b\n');
    const many = 'claims: [{topics: [b, a, a]}]\n';
    assert.ok(parseAllDocuments(rename(many, change)).every(({ errors }) => errors.length === 0));
    // Two stances may be about one target: nothing a person decided goes.
    const stances = 'stances: [{target: a, position: favor}, {target: b, position: against}]\n';
    assert.equal(rename(stances, { ...change, kind: 'target' }), stances.replace('a, p', 'b, p'));
  });

  it('changes the codebook with its parents, and the entity list with its labels', () => {
    const book = 'topics:\n  - a\n  - id: c\n    parent: a\nstanceTargets: [a]\n';
    const change: CodeRename = { kind: 'topic', from: 'a', to: 'b' };
    assert.equal(
      applyEdits(book, renameInCodebook(book, change)),
      book.replace('- a', '- b').replace('parent: a', 'parent: b'),
    );
    const merged = applyEdits(book, renameInCodebook(book, { ...change, to: 'c' }));
    assert.equal(merged, 'topics:\n  - id: c\n    parent: c\nstanceTargets: [a]\n');
    const list = 'entities:\n  - {name: PER, label: PER}\nrejected:\n  - PER\n  - {text: x, label: PER}\n';
    const labels = rename(list, { kind: 'entityLabel', from: 'PER', to: 'HUMAN' }, 'entities');
    assert.equal(labels, list.replaceAll('label: PER', 'label: HUMAN'));
  });

  it('writes out a default list in which a code changes its name', () => {
    const change: CodeRename = { kind: 'position', from: 'favor', to: 'pro' };
    const after = applyEdits('# ours\n', renameInCodebook('# ours\n', change));
    assert.equal(after, '# ours\npressmark: 1\npositions:\n  - pro\n  - against\n  - neutral\n');
    assert.deepEqual(renameInCodebook('', { kind: 'topic', from: 'medtop:20000639', to: 'x' }), []);
    assert.deepEqual(renameInCodebook('', { ...change, from: 'unheard of' }), []);
  });
});

describe('renameId', () => {
  it('changes an id and its uses as evidence in its own document', () => {
    const text = 'stances: [{evidence: [c-a, c-b]}]\nclaims:\n  - {id: c-a, note: c-a}\n---\nclaims: [{id: c-a}]\n';
    const after = applyEdits(text, renameId(text, 0, 'c-a', 'c-new'));
    assert.equal(after, text.replace('[c-a', '[c-new').replace('{id: c-a, n', '{id: c-new, n'));
  });
});

describe('addCode', () => {
  it('adds to the list that is there, and begins one with what held so far', () => {
    const add = (text: string, ...rest: [Parameters<typeof addCode>[1], string]): string =>
      applyEdits(text, addCode(text, ...rest));
    assert.equal(add('topics:\n- id: a # x\n', 'topic', 'no'), 'topics:\n- id: a # x\n- "no"\n');
    assert.equal(add('claimTypes: [a]\r\n', 'claimType', 'b'), 'claimTypes: [a, b]\r\n');
    const labels = parseCodebook(add('', 'entityLabel', 'SHIP')).codebook.entityLabels.map(({ id }) => id);
    assert.deepEqual(labels, ['PER', 'ORG', 'LOC', 'EVENT', 'DATE', 'QUANTITY', 'SHIP']);
    assert.equal(add('stanceTargets:\n', 'target', 'the dam'), 'stanceTargets:\n  - the dam\n');
    assert.equal(add('topics: []\n', 'topic', 'a'), 'topics:\n  - a\n');
    assert.equal(canAddCode('topics:\n', 'topic'), false);
    assert.deepEqual(addCode('positions: [a]\n', 'position', 'a'), []);
    assert.equal(canAddCode('positions: [a]\n', 'topic'), false);
    assert.throws(() => addCode('topics: [', 'topic', 'a'), /YAML/);
  });
});
