/** The schemas describe what the code reads and writes: the same keys, and the same verdict on sound and unsound files. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { codebookShape, defaultCodebook, parseCodebook } from '../../src/core/corpus/codebook';
import { applyEdits, editSidecar } from '../../src/core/sidecar/editSidecar';
import { editEntityList, entityListShape, parseEntityList } from '../../src/core/entities/entityList';
import { newSidecar } from '../../src/core/sidecar/newSidecar';
import type { Claim, EntityAnnotation } from '../../src/core/sidecar/sidecar';
import { sidecarShape, type Shape } from '../../src/core/sidecar/sidecarShape';
import { validateSidecar } from '../../src/core/sidecar/validateSidecar';

interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  definitions?: Record<string, Schema>;
}

const read = (name: string): Schema => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;
const annotation = read('annotation');
const codebook = read('pressmark');
const ajv = new Ajv({ allErrors: true });
const isSidecar = ajv.compile(annotation);
const isCodebook = ajv.compile(codebook);
const entityList = read('entities');
const isEntityList = ajv.compile(entityList);

/** The same keys in the same order, each described. */
function sameKeys(schema: Schema, shape: Shape, root: Schema, at: string): void {
  const resolved = schema.$ref ? root.definitions![schema.$ref.split('/').at(-1)!]! : schema;
  if (shape.is === 'list') return sameKeys(resolved.items!, shape.of, root, `${at}[]`);
  if (shape.is !== 'map') return;
  const object = resolved.anyOf?.find(({ properties }) => properties) ?? resolved;
  assert.deepEqual(Object.keys(object.properties!).sort(), Object.keys(shape.keys).sort(), at);
  assert.deepEqual(object.required ?? [], shape.required, at);
  for (const [key, value] of Object.entries(object.properties!)) {
    assert.ok(value.description ?? value.$ref, `${at}.${key} has no description`);
    sameKeys(value, shape.keys[key]!, root, `${at}.${key}`);
  }
}

const claim: Claim = {
  id: 'c-abcdefgh', quote: 'no', prefix: '12:30', suffix: '\u2028', range: [[1, 3], [5, 9]], proposed: [2, 4], orphaned: true,
  claimant: { name: '0o17', mention: '~', ref: 'wd:Q1' }, cue: 'said', kind: 'direct', text: '2024-02-23', type: 'event',
  checkworthy: 'no', topics: ['20000638'], stances: [{ target: 'null', position: 'against', evidence: ['c-abcdefgh'] }],
  verdict: { label: '1_000', url: 'https://example.org/' }, note: 'two\nlines', by: 'yes', origin: 'manual',
}; // prettier-ignore
const entity: EntityAnnotation = {
  id: 'e-abcdefgh',
  quote: '1e3',
  range: [4, 7],
  label: 'PER',
  ref: 'x',
  verdict: 'rejected',
  by: 'on',
};

describe('schemas', () => {
  it('have the keys that the code reads', () => {
    sameKeys(annotation, sidecarShape, annotation, 'sidecar');
    sameKeys(codebook, codebookShape, codebook, 'codebook');
    sameKeys(entityList, entityListShape, entityList, 'entities');
  });

  it('are offered to YAML extensions for the three kinds of files', () => {
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { yamlValidation: { fileMatch: string; url: string }[] };
    };
    assert.deepEqual(
      contributes.yamlValidation.map(({ fileMatch, url }) => `${fileMatch} ${url}`),
      [
        '*.annotation.yaml ./schemas/annotation.schema.json',
        'pressmark.yaml ./schemas/pressmark.schema.json',
        'entities.yaml ./schemas/entities.schema.json',
      ],
    );
  });

  it('accept what the code writes, read as YAML 1.2 or 1.1', () => {
    const start = newSidecar(
      { file: '1', sha256: '0'.repeat(64), published: '2024-02-23', title: 'no' },
      '007',
      'done',
    );
    const text = applyEdits(start, editSidecar(start, [
      { type: 'add-claim', claim },
      { type: 'add-entities', entities: [entity] },
      { type: 'set-topics', topics: [{ id: '1', label: '.5' }] },
      { type: 'set-stances', stances: claim.stances! },
    ])); // prettier-ignore
    for (const version of ['1.2', '1.1'] as const) {
      const data: unknown = parse(text, { version });
      assert.ok(isSidecar(data), `${JSON.stringify(isSidecar.errors)}\n${text}`);
      assert.deepEqual((data as { claims: unknown[] }).claims, [claim]);
      assert.deepEqual((data as { entities: unknown[] }).entities, [entity]);
    }
  });

  it('accept the entity lists that the code writes, and refuse what it tells', () => {
    const entry = { name: '12:30', label: 'PER', aliases: ['no', '1e3'], ref: 'wd:Q42', note: '~' };
    const edits = editEntityList('', [
      { type: 'add-entry', entry },
      { type: 'reject', rejection: { text: 'yes' } },
    ]);
    for (const version of ['1.2', '1.1'] as const) {
      const data: unknown = parse(applyEdits('', edits), { version });
      assert.ok(isEntityList(data), JSON.stringify(isEntityList.errors));
      assert.deepEqual(data, { pressmark: 1, entities: [entry], rejected: [{ text: 'yes' }] });
    }
    const unsound = [
      'entities: {}\n',
      'entities: [{name: A Co}]\n',
      'entities: [{label: PER}]\n',
      'entities: [{name: A Co, label: ORG, aliases: A}]\n',
      'entities: [{name: A Co, label: ORG, ref: Q1}]\n',
      'rejected: [{label: PER}]\n',
      'pressmark: 2\n',
    ];
    for (const text of unsound) {
      assert.equal(isEntityList(parse(text)), false, text);
      assert.notDeepEqual(parseEntityList(text).problems, [], text);
    }
    for (const text of ['entities:\nrejected: [A, {text: B Co, label: ORG}]\nx_unknown: 1\n', 'entities: []\n']) {
      assert.ok(isEntityList(parse(text)), text);
      assert.deepEqual(parseEntityList(text).problems, []);
    }
  });

  it('refuse what the code refuses', () => {
    const head = 'pressmark: 1\nsource: {file: a.txt}\n';
    const unsound = [
      'pressmark: 2\nsource: {file: a.txt}\n',
      'source: {file: a.txt}\n',
      'pressmark: 1\n',
      `${head}status: finished\n`,
      `${head}claims: {}\n`,
      `${head}claims: [{quote: x}]\n`,
      `${head}claims: [{id: c-a, quote: x, range: [1]}]\n`,
      `${head}claims: [{id: c-a, quote: x, range: [1.5, 2]}]\n`,
      `${head}stances: [{target: x}]\n`,
      `${head}entities: [{id: e-a, quote: x, label: PER, verdict: maybe}]\n`,
      'pressmark: 1\nsource: {file: a.txt, sha256: xyz}\n',
    ];
    for (const text of unsound) {
      assert.equal(isSidecar(parse(text)), false, text);
      assert.ok(
        validateSidecar(text).some(({ severity }) => severity === 'error'),
        text,
      );
    }
    for (const text of [head, `${head}claims:\nx_unknown: [1]\n`]) {
      assert.ok(isSidecar(parse(text)), text);
      assert.deepEqual(validateSidecar(text), []);
    }
  });
});

describe('parseCodebook', () => {
  it('reads codes with and without explanations; what is missing is as in the default', () => {
    const text = `topics:\n  - econ\n  - id: peace\n    label: Peace\n    parent: econ\n    definition: No war.\n    labels: {ja: 平和}\nstanceTargets: [the dam]\nentityLabels:\n  - {id: SHIP, label: Ship, examples: [Lark]}\n`;
    const { codebook: own, problems } = parseCodebook(text);
    assert.deepEqual(problems, []);
    assert.ok(isCodebook(parse(text)));
    assert.deepEqual(own.topics, [
      { id: 'econ', label: 'econ' },
      { id: 'peace', label: 'Peace', parent: 'econ', definition: 'No war.', labels: { ja: '平和' } },
    ]);
    assert.deepEqual(own.stanceTargets, ['the dam']);
    assert.deepEqual(own.entityLabels, [{ id: 'SHIP', label: 'Ship', examples: ['Lark'] }]);
    assert.deepEqual(own.claimTypes, defaultCodebook.claimTypes);
    assert.equal(parseCodebook('topics: x\n').problems[0]?.code, 'wrong-type');
    assert.equal(parseCodebook('a: [').codebook, defaultCodebook);
    assert.equal(isCodebook({ topics: 'x' }), false);
  });

  it('tells codes that are there twice, wider topics that are not, and versions it does not know', () => {
    const twice = 'topics:\n  - id: a\n    parent: b\n  - {id: a, parent: a}\nclaimTypes: [{id: x}, {id: x}]\n';
    const { problems } = parseCodebook(twice);
    assert.deepEqual(
      problems.map(({ code, start, end }) => [code, twice.slice(start, end)]),
      [
        ['unknown-topic', 'b'],
        ['duplicate-code', 'a'],
        ['duplicate-code', 'x'],
      ],
    );
    const newer = parseCodebook('pressmark: 2\npositions: [pro]\n');
    assert.equal(newer.problems[0]?.code, 'newer-version');
    assert.ok(newer.readOnly);
    assert.equal(isCodebook({ pressmark: 2 }), false);
    assert.equal(newer.codebook.positions[0]?.id, 'pro', 'what is understood holds');
  });

  it('has the Media Topics by default: unique codes, parents that exist, labels in many languages', () => {
    const ids = new Set(defaultCodebook.topics.map(({ id }) => id));
    assert.equal(ids.size, defaultCodebook.topics.length);
    assert.ok(ids.size >= 120 && ids.size <= 300);
    assert.equal(defaultCodebook.topics.filter(({ parent }) => parent === undefined).length, 17);
    for (const { id, parent, label } of defaultCodebook.topics) {
      assert.match(id, /^medtop:\d{8}$/);
      assert.ok(label && (parent === undefined || ids.has(parent)), id);
    }
    assert.deepEqual(Object.keys(defaultCodebook.topics.find(({ label }) => label === 'diplomacy')!.labels!).sort(), [
      'ar',
      'de',
      'es',
      'fr',
      'id',
      'ja',
      'ko',
      'pt',
      'zh-Hans',
    ]);
  });
});
