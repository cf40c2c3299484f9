/** Edits of sidecars: the smallest change, everything else byte for byte, and random scripts against a plain model. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  editSidecar,
  SidecarReadOnlyError,
  type SidecarChange,
} from '../../../src/core/sidecar/editSidecar';
import { newSidecar } from '../../../src/core/sidecar/newSidecar';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar';
import type { Claim, EntityAnnotation, Sidecar, Stance } from '../../../src/core/sidecar/sidecar';

const edit = (text: string, ...changes: SidecarChange[]): string => applyEdits(text, editSidecar(text, changes));

/** The model says what a change means; positions in lists included. */
function change(model: Sidecar, made: SidecarChange): void {
  const start = ({ range }: Claim | EntityAnnotation): number => range?.flat()[0] ?? Infinity;
  const end = ({ range }: Claim | EntityAnnotation): number => range?.flat().at(-1) ?? Infinity;
  const add = <T extends Claim | EntityAnnotation>(list: T[], item: T): void => {
    const isAfter = (other: T): boolean =>
      start(other) !== start(item)
        ? start(other) > start(item)
        : end(other) !== end(item)
          ? end(other) > end(item)
          : other.id > item.id;
    const index = list.findIndex(isAfter);
    list.splice(index < 0 ? list.length : index, 0, structuredClone(item));
  };
  const set = (target: object, fields: object): void => {
    for (const [key, value] of Object.entries(fields)) {
      if (value === undefined || value === null) delete (target as Record<string, unknown>)[key];
      else (target as Record<string, unknown>)[key] = structuredClone(value);
    }
  };
  const dropEvidence = (stances: Stance[] | undefined, id: string): void => {
    for (const stance of stances ?? []) {
      if (!stance.evidence?.includes(id)) continue;
      stance.evidence = stance.evidence.filter((other) => other !== id);
      if (stance.evidence.length === 0) delete stance.evidence;
    }
  };
  switch (made.type) {
    case 'add-claim':
      return add(model.claims, made.claim);
    case 'add-entities':
      return made.entities.forEach((entity) => add(model.entities, entity));
    case 'update-claim':
      return set(
        model.claims.find(({ id }) => id === made.id)!,
        made.fields,
      );
    case 'update-entity':
      return set(
        model.entities.find(({ id }) => id === made.id)!,
        made.fields,
      );
    case 'remove':
      model.claims = model.claims.filter(({ id }) => id !== made.id);
      model.entities = model.entities.filter(({ id }) => id !== made.id);
      dropEvidence(model.stances, made.id);
      for (const { stances } of model.claims) dropEvidence(stances, made.id);
      return;
    case 'set-topics':
      model.topics = structuredClone(made.topics);
      return;
    case 'set-stances':
      model.stances = structuredClone(made.stances);
      return;
    case 'set-status':
      model.status = made.status;
      return;
    case 'set-source':
      return set(model.source, made.fields);
  }
}

function random(seed: number) {
  const next = (): number => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)]!;
  const maybe = <T>(value: () => T): T | undefined => (below(2) ? value() : undefined);
  return { below, pick, maybe };
}

const words = [
  'no', 'yes', '~', 'null', '12:30', '2024-02-23', '0o17', '012', '1_000', '1e3', '.inf', '0x1F', '=', '<<', '', ' ', '- a', 'a: b',
  'a #b', '#', 'a,b', '[x]', '{y}', '"q"', "it's", '严重关切，今后：“', '🌊𠮷', 'line\nbreak', 'tab\there', '\u2028', '\u0085', '\ufeff',
  '\ud83d', '*a', '&a', '!t', '|', '>', '%d', '@x', '`', '---', '...', 'a:', '?', ': ', '\\', '7ab794d1', '00e1', '__proto__', 'true', 'é\u0301',
]; // prettier-ignore

function randomChange(model: Sidecar, seed: number): SidecarChange {
  const { below, pick, maybe } = random(seed);
  const word = (): string => pick(words) + (below(3) ? '' : pick(words));
  const id = (prefix: string): string => `${prefix}-${below(1e9).toString(36)}x`;
  const defined = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as T;
  const range = (): Claim['range'] => {
    const at = below(50);
    return below(4) ? [at, at + 1 + below(9)] : [[at, at + 2], [at + 5, at + 9]]; // prettier-ignore
  };
  const unique = (items: string[]): string[] => [...new Set(items)];
  const ids = model.claims.map((claim) => claim.id);
  const stances = (): Stance[] =>
    unique([word(), word(), 'same'].slice(0, below(4))).map((target) =>
      defined({
        target,
        position: pick(['favor', 'against', 'neutral'] as const),
        evidence: maybe(() => unique([pick([...ids, 'c-none']), pick([...ids, 'c-none'])])),
      } as Stance),
    );
  const fields = (): Partial<Claim> => ({
    claimant: maybe(() => defined({ name: word(), mention: maybe(word), ref: maybe(word) } as Claim['claimant'] & object)),
    cue: maybe(word),
    kind: maybe(() => pick(['direct', 'indirect', 'mixed', 'own'] as const)),
    text: maybe(word),
    checkworthy: maybe(() => pick(['yes', 'no', 'unsure'] as const)),
    topics: maybe(() => unique([word(), word(), 'medtop:20000638'].slice(below(3)))),
    stances: maybe(stances),
    note: maybe(word),
    orphaned: maybe(() => true),
  } as Partial<Claim>);
  const anchor = () => ({ quote: word(), prefix: maybe(word), range: range(), suffix: maybe(word) });
  switch (below(12)) {
    case 0: case 1: case 2:
      return { type: 'add-claim', claim: defined({ ...fields(), id: id('c'), ...anchor() } as Claim) };
    case 3: case 4: case 5:
      if (ids.length > 0) return { type: 'update-claim', id: pick(ids), fields: fields() };
      return { type: 'set-status', status: 'done' };
    case 6:
      return { type: 'add-entities', entities: Array.from({ length: 1 + below(3) }, () => defined({ id: id('e'), ...anchor(), label: word(), verdict: 'confirmed' } as EntityAnnotation)) };
    case 7:
      return { type: 'remove', id: pick([...ids, ...model.entities.map((entity) => entity.id), 'c-none']) };
    case 8:
      return { type: 'set-topics', topics: unique([word(), word(), 'x'].slice(below(4))).map((code) => defined({ id: code, label: maybe(word) } as { id: string })) };
    case 9:
      return { type: 'set-stances', stances: stances() };
    case 10:
      return { type: 'set-source', fields: { title: maybe(word), url: maybe(word), published: maybe(word) } as object };
    default:
      return { type: 'set-status', status: pick(['unread', 'in-progress', 'done', 'excluded'] as const) };
  }
} // prettier-ignore

const handMade = `# 注釈: someone (2026-11-20)
pressmark: 1
source:
  file: harbour.txt   # the raw file
  sha256: 0000000000000000000000000000000000000000000000000000000000000000

topics:
  - id: t1
    label: 港
  - id: t2
    label: "No: 'quoted' # not a comment"

claims:
  # the first claim
  - id: c-first
    quote: 'single'
    claimant: {name: Ines, x-team: {k: [a,   b]}}   # a flow map
    range: [ 3, 9 ]
    stances:
    - target: T   # zero indent
      position: favor
      x-note: keep me
    # about c-first
  - {id: c-flow, quote: "flow", range: [20, 30], topics: [a, b, ]}
x_team_extra:
    indented: four
    list: [a,   b, c]
note: |
  first line
   second line

  fourth
`;
const starts: Record<string, string> = {
  fresh: newSidecar({ file: 'a.txt' }, 'alice', 'in-progress'),
  handMade,
  crlf: handMade.replaceAll('\n', '\r\n'),
  bom: `\ufeff${handMade}`,
  noFinalLineBreak: handMade.trimEnd(),
  documentMarks: `%YAML 1.2\n---\n${handMade}...\n`,
  twoDocuments: `${handMade}---\nsecond: doc\n`,
  alias: handMade.replace('label: 港', 'label: &s 港').replace("'single'", '*s'),
  json: JSON.stringify({ pressmark: 1, source: { file: 'a.txt' }, topics: [], claims: [] }, null, 2),
  nulls: 'pressmark: 1\nsource: {file: a.txt}\ntopics:\nclaims: # none yet\nstances: ~\nentities: []  # none\n',
  empty: '',
  onlyBom: '\ufeff',
  onlyComment: '# to do',
  onlyMarker: '--- # first\n# c\n...\n',
  emptyFlow: '{}\n',
};

/** RUNS=100 SEED=1 to look longer, or again. */
const runs = Number(process.env['RUNS'] ?? 3);

describe('editSidecar', () => {
  it('adds, changes and removes with the design’s order and quoting', () => {
    const claim: Claim = {
      note: '12:30',
      quote: '“no”, 说',
      id: 'c-aaaaaaaa',
      range: [5, 9],
      checkworthy: 'no',
      topics: ['1_000'],
    };
    const added = edit(
      starts['fresh']!,
      { type: 'add-claim', claim },
      { type: 'set-topics', topics: [{ label: 'no', id: 'medtop:1' }] },
    );
    const expected = `pressmark: 1
source:
  file: a.txt
annotator: alice
status: in-progress
topics:
  - id: medtop:1
    label: "no"
claims:
  - id: c-aaaaaaaa
    quote: “no”, 说
    range: [5, 9]
    checkworthy: "no"
    topics:
      - "1_000"
    note: "12:30"
`;
    assert.equal(added, expected);
    const earlier = edit(added, { type: 'add-claim', claim: { id: 'c-b', quote: 'x', range: [2, 3] } });
    assert.equal(earlier, expected.replace('claims:\n', 'claims:\n  - id: c-b\n    quote: x\n    range: [2, 3]\n'));
    assert.equal(edit(earlier, { type: 'remove', id: 'c-b' }), expected);
  });

  it('touches only the lines of what changes', () => {
    for (const [name, eol] of [
      ['handMade', '\n'],
      ['crlf', '\r\n'],
    ] as const) {
      const text = starts[name]!;
      const update = (id: string, fields: Partial<Claim>): string => edit(text, { type: 'update-claim', id, fields });
      assert.equal(update('c-first', { quote: 'other' }), text.replace("'single'", 'other'));
      assert.equal(
        update('c-first', { claimant: { name: 'Ines', ref: 'wd:Q1' } }),
        text.replace('{name: Ines,', '{name: Ines, ref: "wd:Q1",'),
      );
      assert.equal(update('c-flow', { topics: ['a', 'b', 'c'] }), text.replace('[a, b, ]', '[a, b, c, ]'));
      assert.equal(update('c-first', { cue: 'said' }), text.replace('[ 3, 9 ]', `[ 3, 9 ]${eol}    cue: said`));
      assert.equal(
        edit(text, { type: 'add-claim', claim: { id: 'c-new', quote: 'new', range: [12, 13] } }),
        text.replace(
          '# about c-first',
          ['# about c-first', '  - id: c-new', '    quote: new', '    range: [12, 13]'].join(eol),
        ),
      );
      assert.equal(edit(text, { type: 'set-topics', topics: [{ id: 't2', label: 'x' }] }),
        text.replace(['  - id: t1', '    label: 港', ''].join(eol), '').replace('"No: \'quoted\' # not a comment"', 'x')); // prettier-ignore
    }
  });

  it('does nothing where nothing changes', () => {
    for (const text of [starts['handMade']!, starts['crlf']!, starts['json']!]) {
      const { sidecar } = parseSidecar(text);
      assert.deepEqual(editSidecar(text, [{ type: 'set-topics', topics: sidecar!.topics }]), []);
      for (const claim of sidecar!.claims) {
        assert.deepEqual(editSidecar(text, [{ type: 'update-claim', id: claim.id, fields: claim }]), []);
      }
    }
  });

  it('never writes what may not be written', () => {
    assert.throws(() => editSidecar('pressmark: 2\n', [{ type: 'set-status', status: 'done' }]), SidecarReadOnlyError);
    const shared =
      'pressmark: 1\nsource: {file: a.txt}\nannotator: &a x\ntopics:\n  - id: &t one\n  - id: two\n    label: *t\n';
    assert.throws(
      () => editSidecar(shared, [{ type: 'set-topics', topics: [{ id: 'two', label: 'one' }] }]),
      /Nothing was written/,
    );
  });

  for (const [name, start] of Object.entries(starts)) {
    it(`random edits equal the model: ${name}`, function () {
      this.timeout(60_000);
      for (let run = 0; run < runs; run++) {
        const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
        let text = start;
        const model = parseSidecar(text).sidecar!;
        const made: SidecarChange[] = [];
        try {
          for (let step = 0; step < 12; step++) {
            const next = randomChange(model, seed + step);
            made.push(next);
            let edits;
            try {
              edits = editSidecar(text, [next]);
            } catch (error) {
              // What other places are aliases of may not change under them.
              if (name !== 'alias' || !/Nothing was written/.test(String(error))) throw error;
              made.pop();
              continue;
            }
            const after = applyEdits(text, edits);
            change(model, next);
            const parsed = parseSidecar(after);
            assert.deepEqual(parsed.sidecar, model);
            assert.equal(parsed.readOnly, undefined);
            for (const kept of [
              '# 注釈',
              'x_team_extra',
              '# not a comment',
              'second: doc',
              'fourth',
              '%YAML 1.2',
              '# none yet',
              '# to do',
            ]) {
              if (kept !== '# not a comment' && start.includes(kept)) assert.ok(after.includes(kept), `lost: ${kept}`);
            }
            assert.equal(after.startsWith('\ufeff'), start.startsWith('\ufeff'));
            if (name === 'json') JSON.parse(after);
            if (start.includes('\r\n')) assert.doesNotMatch(after, /[^\r]\n/);
            if (start.trim()) assert.equal(/\n$/.test(after), /\n$/.test(start));
            text = after;
          }
          assert.deepEqual(parseSidecar(applyEdits(start, editSidecar(start, made))).sidecar, model);
        } catch (error) {
          console.error(`SEED=${seed}, after ${JSON.stringify(made.at(-1))}, in:\n${text}`);
          throw error;
        }
      }
    });
  }
});
