/** Merging two people's sidecars: everything of both, conflicts only where both say different things, all else byte for byte. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { conflictSides } from '../../../src/core/sidecar/conflictSides';
import { applyEdits, editSidecar, type SidecarChange } from '../../../src/core/sidecar/editSidecar';
import { mergeSidecars } from '../../../src/core/sidecar/mergeSidecars';
import { parseSidecar } from '../../../src/core/sidecar/parseSidecar';
import type { Sidecar } from '../../../src/core/sidecar/sidecar';
import { validateSidecar } from '../../../src/core/sidecar/validateSidecar';
import { randomChange, starts } from './randomChange';

const edit = (text: string, ...changes: SidecarChange[]): string => applyEdits(text, editSidecar(text, changes));
const claim = (id: string, start: number, more: object = {}): SidecarChange => ({
  type: 'add-claim',
  claim: { id, quote: `words of ${id}`, range: [start, start + 5], ...more },
});

const base = `# Ferry strike, first reading
pressmark: 1
source:
  file: ferry.txt   # the raw file
status: in-progress
topics:
  - id: t1
    label: harbour
claims:
  # the mayor's
  - id: c-aaa
    quote: The ferry stays
    range: [10, 25]
    stances:
    - target: ferry
      position: favor
      x-sure: 'very'
    note: |
      first

      third
  - id: c-bbb
    quote: nobody asked us
    range: [40, 55]
x_team:
    list: [a,   b]
`;

/** Clean, and the same with the sides changed over, as far as what is said. */
function clean(ours: string, theirs: string, from: string | undefined = base): string {
  const result = mergeSidecars(from, ours, theirs);
  assert.deepEqual(result.conflicts, []);
  const parsed = parseSidecar(result.text);
  assert.equal(parsed.readOnly, undefined);
  assert.deepEqual(said(parseSidecar(mergeSidecars(from, theirs, ours).text).sidecar!), said(parsed.sidecar!));
  return result.text;
}
const sorted = <T>(list: T[]): T[] => [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const said = (sidecar: Sidecar) => ({
  ...sidecar,
  topics: sorted(sidecar.topics),
  stances: sorted(sidecar.stances),
  claims: sorted(sidecar.claims),
  entities: sorted(sidecar.entities),
});
const ids = (text: string): string[] => parseSidecar(text).sidecar!.claims.map(({ id }) => id);

describe('mergeSidecars', () => {
  it('puts additions of both in, in the order of the article', () => {
    const ours = edit(base, claim('c-x', 28), claim('c-y', 70), { type: 'set-status', status: 'done' });
    const theirs = edit(base, claim('c-z', 60), claim('c-w', 30), claim('c-v', 1));
    const merged = clean(ours, theirs);
    assert.deepEqual(ids(merged), ['c-v', 'c-aaa', 'c-x', 'c-w', 'c-bbb', 'c-z', 'c-y']);
    assert.equal(edit(merged, ...['c-v', 'c-w', 'c-z'].map((id): SidecarChange => ({ type: 'remove', id }))), ours);
  });

  it('takes changes of one side, and what both did once; comments, quoting and unknown keys stay', () => {
    const ours = base
      .replace("x-sure: 'very'", "x-sure: 'hardly'")
      .replace('third', 'third, and more')
      .replace('  - id: c-bbb', '  # look again\n  - id: c-bbb')
      .replace('[a,   b]', '[a,   b, c]');
    const theirs = base
      .replace('position: favor', 'position: against')
      .replace('# the raw file', '# raw')
      .replace('    range: [40, 55]', '    range: [40, 55]\n    kind: direct # I think')
      .replace('[a,   b]', '[a,   b, c]');
    const expected = ours
      .replace('position: favor', 'position: against')
      .replace('# the raw file', '# raw')
      .replace('    range: [40, 55]', '    range: [40, 55]\n    kind: direct # I think');
    assert.equal(clean(ours, theirs), expected);
  });

  it('indentation, line ends, a BOM and the last line break are those of ours', () => {
    const theirs = edit(base, claim('c-x', 30, { stances: [{ target: 'a', position: 'favor' }] }));
    const wide = base.replace(/^(?= )/gm, '  ');
    for (const [ours, like] of [
      [`\ufeff${base.replaceAll('\n', '\r\n')}`, (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
      [base.trimEnd(), (text: string) => text.trimEnd()],
    ] as const) {
      assert.equal(
        mergeSidecars(base, ours.replace('in-progress', 'done'), theirs).text,
        like(theirs.replace('in-progress', 'done')),
      );
      assert.equal(
        mergeSidecars(base, theirs.replace('in-progress', 'done'), like(base.replace('raw file', 'source'))).text,
        theirs.replace('in-progress', 'done').replace('raw file', 'source'),
      );
    }
    assert.deepEqual(parseSidecar(wide).problems, []);
    const merged = clean(wide, theirs);
    assert.deepEqual(said(parseSidecar(merged).sidecar!), said(parseSidecar(theirs).sidecar!));
    assert.ok(merged.startsWith(wide.slice(0, wide.indexOf('c-bbb') - 20)));
  });

  it('what one deleted and the other changed stays, and is told; what both or only one deleted goes', () => {
    const without = edit(base, { type: 'remove', id: 'c-bbb' });
    const changed = edit(base, { type: 'update-claim', id: 'c-bbb', fields: { note: 'mine' } });
    for (const [ours, theirs] of [
      [without, changed],
      [changed, without],
    ] as const) {
      const { text, conflicts, notices } = mergeSidecars(base, ours, theirs);
      assert.deepEqual(conflicts, []);
      assert.deepEqual(notices, [{ path: ['', 'claims', 'c-bbb'], what: 'kept' }]);
      assert.equal(text, changed);
    }
    const other = edit(base, { type: 'update-claim', id: 'c-aaa', fields: { note: 'mine' } });
    assert.deepEqual(ids(clean(without, other)), ['c-aaa']);
    assert.deepEqual(ids(clean(without, edit(base, { type: 'remove', id: 'c-aaa' }))), []);
  });

  it('tells of a claim that one deleted and the other made evidence', () => {
    const without = edit(base, { type: 'remove', id: 'c-bbb' });
    const stances = [{ target: 'strike', position: 'against' as const, evidence: ['c-bbb', 'c-never'] }];
    const { conflicts, notices } = mergeSidecars(base, without, edit(base, { type: 'set-stances', stances }));
    assert.deepEqual(conflicts, []);
    assert.deepEqual(notices, [{ path: ['', 'claims', 'c-bbb'], what: 'evidence-gone' }]);
  });

  it('one field in two ways is a conflict around its lines', () => {
    const ours = edit(base, { type: 'set-status', status: 'done' }, claim('c-x', 30));
    const theirs = edit(base, { type: 'set-status', status: 'excluded' }, claim('c-y', 31));
    const { text, conflicts } = mergeSidecars(base, ours, theirs);
    assert.deepEqual(conflicts, [{ path: ['', 'status'], ours: 'status: done\n', theirs: 'status: excluded\n' }]);
    assert.match(text, /file\n<<<<<<< ours\nstatus: done\n=======\nstatus: excluded\n>>>>>>> theirs\ntopics:\n/);
    const sides = conflictSides(text)!;
    assert.deepEqual(ids(sides.ours.text), ids(sides.theirs.text));
    assert.deepEqual(ids(sides.ours.text), ['c-aaa', 'c-x', 'c-y', 'c-bbb']);

    const kept = mergeSidecars(base, ours, theirs, { keepBoth: true });
    assert.equal(kept.conflicts.length, 1);
    assert.match(kept.text, /\nstatus: done\n# theirs: status: excluded\ntopics:\n/);
    assert.deepEqual(
      validateSidecar(kept.text).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('deeper fields, block scalars and unknown keys conflict alone; the other changes of the claim are in', () => {
    const ours = base.replace('third', 'ours').replace("'very'", "'a'").replace('The ferry stays', 'The ferry goes');
    const theirs = base.replace('third', 'theirs').replace("'very'", "'b'").replace('[10, 25]', '[11, 26]');
    const { text, conflicts } = mergeSidecars(base, ours, theirs);
    assert.deepEqual(conflicts.map(({ path }) => path.join('/')), ['/claims/c-aaa/stances/ferry/x-sure', '/claims/c-aaa/note']); // prettier-ignore
    const sides = conflictSides(text)!;
    assert.equal(sides.ours.text, ours.replace('[10, 25]', '[11, 26]'));
    assert.equal(sides.theirs.text, theirs.replace('The ferry stays', 'The ferry goes'));
    const kept = mergeSidecars(base, ours, theirs, { keepBoth: true }).text;
    assert.equal(parseSidecar(kept).readOnly, undefined);
    for (const word of ["'a'", "'b'", 'ours', 'theirs', 'goes', '[11, 26]']) assert.ok(kept.includes(word), word);
  });

  it('an id that both added: the same words are one claim, other words are two', () => {
    const one = edit(base, claim('c-x', 30, { note: 'a', kind: 'direct' }));
    const two = edit(base, claim('c-x', 30, { note: 'b', by: 'bob' }));
    assert.deepEqual(mergeSidecars(base, one, two).conflicts.map(({ path }) => path.join('/')), ['/claims/c-x/note']); // prettier-ignore
    const other = edit(base, { type: 'add-claim', claim: { id: 'c-x', quote: 'quite another', range: [70, 90] } });
    const { conflicts } = mergeSidecars(base, one, other);
    assert.deepEqual(conflicts.map(({ path }) => path.join('/')), ['/claims/c-x']); // prettier-ignore
    const { claims } = parseSidecar(mergeSidecars(base, one, other, { keepBoth: true }).text).sidecar!;
    assert.equal(new Set(claims.map(({ id }) => id)).size, 4);
    assert.ok(['words of c-x', 'quite another'].every((quote) => claims.some((found) => found.quote === quote)));
  });

  it('without a base everything of both is in', () => {
    const fresh = 'pressmark: 1\nsource:\n  file: ferry.txt\nclaims: []\n';
    const ours = edit(fresh, claim('c-x', 30), { type: 'set-topics', topics: [{ id: 't1' }] });
    const theirs = edit(fresh.replace('claims: []', 'claims:'), claim('c-y', 20));
    assert.deepEqual(ids(clean(ours, theirs, fresh)), ['c-y', 'c-x']);
    const { text, conflicts } = mergeSidecars(undefined, ours, theirs.replace('claims:', 'annotator: bob\nclaims:'));
    assert.deepEqual(conflicts, []);
    assert.deepEqual(ids(text), ['c-y', 'c-x']);
    assert.equal(parseSidecar(text).sidecar!.annotator, 'bob');
  });

  it('documents of several articles are merged by their item', () => {
    const of = (item: string) => `pressmark: 1\nsource:\n  file: f.rss\n  item: ${item}\n`;
    const from = `${of('a')}---\n${of('b')}`;
    const ours = `${edit(of('a'), claim('c-x', 1))}---\n${of('b')}---\n${of('d')}`;
    const theirs = `${of('c')}---\n${of('a')}status: done\n---\n${edit(of('b'), claim('c-y', 1))}`;
    const merged = [
      of('c'),
      edit(`${of('a')}status: done\n`, claim('c-x', 1)),
      edit(of('b'), claim('c-y', 1)),
      of('d'),
    ];
    assert.equal(mergeSidecars(from, ours, theirs).text, merged.join('---\n'));
  });

  it('what cannot be read or put together is one conflict with all of both', () => {
    for (const [from, ours, theirs] of [
      [base, base.replace('in-progress', 'done'), 'claims: [1\n'],
      [base, base.replace('pressmark: 1', 'pressmark: 2'), base.replace('in-progress', 'done')],
      [base, `${base}\u0000`, `${base}x: 1\n`],
      [base, `${base}a: 1\r\n`, `${base}x: 1\n`],
      ['{pressmark: 1}\n', '{pressmark: 1, a: 1}\n', '{pressmark: 1, b: 1}\n'],
      [`${base}a: &x 1\nb: *x\n`, `${base}b: 2\n`, `${base}a: &x 1\nb: *x\nc: *x\n`],
    ] as const) {
      const { text, isWholeFile } = mergeSidecars(from, ours, theirs);
      assert.ok(isWholeFile, theirs);
      const end = text.includes('\r\n') ? '\r\n' : '\n';
      assert.equal(
        text,
        `<<<<<<< ours${end}${ours}${ours.endsWith('\n') ? '' : end}=======${end}${theirs}>>>>>>> theirs${end}`,
      );
    }
  });

  for (const [name, start] of Object.entries(starts)) {
    // What is written in one piece can only be one conflict.
    if (name === 'json') continue;
    it(`random changes of two people, held against a plain three-way merge of what they say: ${name}`, function () {
      this.timeout(60_000);
      for (let run = 0; run < Number(process.env['RUNS'] ?? 1); run++) {
        let seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
        const told = `SEED=${seed}`;
        const changed = (text: string, count: number): string => {
          for (let step = 0; step < count; step++) {
            const next = randomChange(parseSidecar(text).sidecar!, seed++);
            try {
              text = edit(text, next);
            } catch (error) {
              if (!/Nothing was written/.test(String(error))) throw error;
            }
          }
          return text;
        };
        const from = changed(start, 8);
        const ours = changed(from, 4);
        const theirs = changed(from, 4);
        const merged = mergeSidecars(from, ours, theirs);
        assert.equal(merged.isWholeFile, false, told);
        assert.equal(conflictSides(merged.text) !== undefined, merged.conflicts.length > 0, told);
        const kept = mergeSidecars(from, ours, theirs, { keepBoth: true });
        assert.equal(parseSidecar(kept.text).readOnly, undefined, told);
        // What is written on one line is in conflict as one.
        const whole = new Set(merged.conflicts.map(({ path }) => path.at(-1)!));
        assertThreeWay(from, ours, theirs, conflictSides(merged.text)?.ours.text ?? merged.text, told, whole);
      }
    });
  }
});

/** @param merged with conflicts settled as ours have it. */
function assertThreeWay(
  from: string,
  ours: string,
  theirs: string,
  merged: string,
  told: string,
  whole: Set<string>,
): void {
  const texts = [from, ours, theirs, merged];
  const [a, b, c, got] = texts.map((one) => {
    const { claims, entities } = parseSidecar(one).sidecar!;
    return new Map([...claims, ...entities].map((found) => [found.id, found as unknown as Record<string, unknown>]));
  }) as Map<string, Record<string, unknown>>[];
  const text = (value: unknown): string => JSON.stringify(value) ?? '';
  for (const id of new Set([...b!.keys(), ...c!.keys(), ...got!.keys()])) {
    const [was, own, other, now] = [a!.get(id), b!.get(id), c!.get(id), got!.get(id)];
    if (!own || !other) {
      const one = own ?? other;
      assert.deepEqual(now, was && text(was) === text(one) ? undefined : one, `${told} ${id}`);
      continue;
    }
    if (whole.has(id)) continue;
    for (const key of Object.keys({ ...own, ...other, ...now })) {
      const [before, left, right]: string[] = [text(was?.[key]), text(own[key]), text(other[key])];
      if (before === left) assert.equal(text(now?.[key]), right, `${told} ${id} ${key}`);
      else if (before === right) assert.equal(text(now?.[key]), left, `${told} ${id} ${key}`);
    }
  }
}
