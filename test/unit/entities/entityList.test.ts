/** The user's own list: read, checked, changed by the smallest edit, and what it makes of a text. */
import assert from 'node:assert/strict';
import { editEntityList, parseEntityList, type EntityListChange } from '../../../src/core/entities/entityList';
import { recognise } from '../../../src/core/entities/recognise';
import { applyEdits } from '../../../src/core/sidecar/editSidecar';

const handMade = `# Who is who in the harbour files
entities:
  # the board
  - name: "Mara Ellison"
    label: PER
    aliases: [Ellison, 埃里森]   # as the wires spell it
    since: 2019
  - {name: Harbour Lark, label: SHIP}
  - name: 上川阳子
    label: PER
    aliases:
      - Yoko Kamikawa
    ref: wd:Q11359433
    note: Foreign minister until 2024

rejected:
  - Tuesday   # a day
  - text: Lark
    label: PER
`;

describe('entities.yaml', () => {
  it('is read: names, labels, aliases, refs, notes, and what is rejected', () => {
    const { list, problems, readOnly } = parseEntityList(handMade, ['PER', 'SHIP']);
    assert.deepEqual(problems, []);
    assert.equal(readOnly, undefined);
    assert.deepEqual(list, {
      entities: [
        { name: 'Mara Ellison', label: 'PER', aliases: ['Ellison', '埃里森'] },
        { name: 'Harbour Lark', label: 'SHIP' },
        {
          name: '上川阳子',
          label: 'PER',
          aliases: ['Yoko Kamikawa'],
          ref: 'wd:Q11359433',
          note: 'Foreign minister until 2024',
        },
      ],
      rejected: [{ text: 'Tuesday' }, { text: 'Lark', label: 'PER' }],
    });
    assert.deepEqual(parseEntityList('').list, { entities: [], rejected: [] });
  });

  it('is told what is wrong, at its place, and the rest is used', () => {
    const cases: [string, string, string][] = [
      ['entities:\n  - label: PER\n', 'missing-key', 'label: PER\n'],
      ['entities:\n  - name: X Corp\n', 'missing-key', 'name: X Corp\n'],
      ['entities:\n  - {name: X Corp, label: PER, aliases: X Co}\n', 'wrong-type', 'X Co'],
      ['entities:\n  - {name: X Corp, label: FIRM}\n', 'unknown-label', 'FIRM'],
      ['entities:\n  - {name: X Corp, label: ORG, ref: Q42}\n', 'wrong-ref', 'Q42'],
      ['entities:\n  - {name: 习, label: PER}\n', 'too-short', '习'],
      ['entities:\n  - {name: 東京, label: LOC}\n  - {name: 东京, label: ORG}\n', 'taken', '东京'],
      ['entities:\n  - {name: X Corp, label: ORG}\nrejected:\n  - text: X Corp\n', 'rejected', 'X Corp'],
      ['entities: none\n', 'wrong-type', 'none'],
      ['- name: X\n', 'wrong-type', '- name: X\n'],
      ['pressmark: 2\n', 'newer-version', '2'],
      ['entities:\n  - name: [\n', 'yaml-syntax', ''],
      ['<<<<<<< HEAD\n', 'conflict', '<<<<<<< HEAD'],
    ];
    for (const [text, code, where] of cases) {
      const { problems } = parseEntityList(text, ['PER', 'ORG', 'LOC']);
      const problem = problems.find((found) => found.code === code);
      assert.ok(problem, `${code}: ${JSON.stringify(problems)}`);
      if (where) assert.equal(text.slice(problem.start, problem.end), where, code);
    }
    assert.deepEqual(parseEntityList('entities:\n  - {name: A}\n  - {name: Bo, label: PER}\n').list.entities, [
      { name: 'Bo', label: 'PER' },
    ]);
  });

  const edit = (text: string, ...changes: EntityListChange[]): string =>
    applyEdits(text, editEntityList(text, changes));

  it('is made with its first entry', () => {
    const entry = { name: 'No', label: 'ORG', aliases: ['0o17', 'NO: x'], ref: 'wd:Q1' };
    const made = edit('', { type: 'add-entry', entry });
    assert.equal(
      made,
      'pressmark: 1\nentities:\n  - name: "No"\n    label: ORG\n    aliases:\n      - "0o17"\n      - "NO: x"\n    ref: wd:Q1\n',
    );
    assert.deepEqual(parseEntityList(made).list.entities, [entry]);
  });

  it('is changed where the change is; comments, order, unknown keys and style stay', () => {
    const changed = edit(
      handMade,
      { type: 'add-entry', entry: { name: '기시다 후미오', label: 'PER' } },
      { type: 'add-alias', name: 'Mara Ellison', alias: 'M. Ellison' },
      { type: 'add-alias', name: 'Harbour Lark', alias: 'the Lark' },
      { type: 'add-alias', name: '上川阳子', alias: '上川氏' },
      { type: 'reject', rejection: { text: 'Pier' } },
    );
    assert.equal(
      changed,
      handMade
        .replace('埃里森]', '埃里森, M. Ellison]')
        .replace('label: SHIP}', 'label: SHIP, aliases: [the Lark]}')
        .replace('      - Yoko Kamikawa\n', '      - Yoko Kamikawa\n      - 上川氏\n')
        .replace('until 2024\n', 'until 2024\n  - name: 기시다 후미오\n    label: PER\n')
        .concat('  - text: Pier\n'),
    );
    assert.deepEqual(parseEntityList(changed).problems, []);
  });

  it('holds nothing twice, and takes a rejection back with an entry', () => {
    assert.equal(edit(handMade, { type: 'reject', rejection: { text: 'Tuesday' } }), handMade);
    assert.equal(edit(handMade, { type: 'add-alias', name: 'Mara Ellison', alias: 'Ellison' }), handMade);
    const added = edit(handMade, { type: 'add-entry', entry: { name: 'Tuesday', label: 'ORG' } });
    assert.deepEqual(parseEntityList(added).list.rejected, [{ text: 'Lark', label: 'PER' }]);
  });

  it('is left alone where it cannot be read', () => {
    for (const broken of ['entities: [', 'pressmark: 2\n', 'entities: none\n'])
      assert.throws(() => edit(broken, { type: 'reject', rejection: { text: 'X' } }), Error, broken);
  });
});

describe('recognise, with a list', () => {
  const found = (text: string, language: string, yaml: string): string[] => {
    const { list } = parseEntityList(yaml);
    return recognise(text, language, { list }).map(
      ({ start, end, label, rule, entity, ref }) =>
        `${label} ${text.slice(start, end)}${rule === 'user' ? ` = ${entity}${ref === undefined ? '' : ' (ref)'}` : ''}`,
    );
  };

  it('takes the longest form, at the borders of words, whatever else is found there', () => {
    const yaml = `entities:
  - {name: Port Calder, label: ORG}
  - {name: Port Calder Star, label: SHIP, ref: own:7}
`;
    assert.deepEqual(
      found('Port Calder Star left Port Calder, not Port Caldera or Airport Calder.', 'en', yaml).slice(0, 2),
      ['SHIP Port Calder Star = own:7 (ref)', 'ORG Port Calder = Port Calder'],
    );
    assert.deepEqual(found('PORT CALDER STAR LEAVES HARBOUR', 'en', yaml), ['SHIP PORT CALDER STAR = own:7 (ref)']);
  });

  it('knows all forms of an entry as one entity; Han needs no borders and is folded, katakana does, Korean takes particles', () => {
    const yaml = `entities:
  - {name: 温若棠, label: PER, aliases: [ウェン, 온약당, Wen Ruotang], ref: wd:Q1}
`;
    const mentions = (text: string, language: string) =>
      recognise(text, language, { list: parseEntityList(yaml).list })
        .filter(({ entity }) => entity === 'wd:Q1')
        .map(({ start, end, ref }) => `${text.slice(start, end)} ${ref}`);
    assert.deepEqual(mentions('在溫若棠說後，Wen Ruotang说', 'zh-Hant'), ['溫若棠 wd:Q1', 'Wen Ruotang wd:Q1']);
    assert.deepEqual(mentions('ウェンは話した。ウェンディも。', 'ja'), ['ウェン wd:Q1']);
    assert.deepEqual(mentions('온약당은 말했다. 가온약당은 아니다.', 'ko'), ['온약당 wd:Q1']);
  });

  it('finds the short form of a listed person, as of any other', () => {
    const yaml = 'entities:\n  - {name: Orla Quibbly, label: PER, ref: wd:Q5}\n';
    assert.deepEqual(
      recognise('Orla Quibbly spoke. Later Quibbly left.', 'en', { list: parseEntityList(yaml).list }).map(
        ({ entity, ref }) => `${entity} ${ref}`,
      ),
      ['wd:Q5 wd:Q5', 'wd:Q5 wd:Q5'],
    );
  });

  it('reports nothing that is rejected, by whatever rule, or not with this label', () => {
    const text = '日本外相は東京で話した。東京は晴れ。';
    assert.ok(found(text, 'ja', '').includes('LOC 東京'));
    assert.ok(!found(text, 'ja', 'rejected: [東京]').join().includes('東京'));
    assert.ok(!found(text, 'ja', 'rejected: [{text: 東京, label: LOC}]').includes('LOC 東京'));
    assert.ok(found(text, 'ja', 'rejected: [{text: 東京, label: PER}]').includes('LOC 東京'));
    assert.ok(!found('在東京說', 'zh-Hant', 'rejected: [东京]').join().includes('東京'));
  });

  it('takes time in proportion to the text, not to the list', function () {
    this.timeout(60_000);
    const names = Array.from({ length: 20_000 }, (_, i) => `  - {name: Quay ${i} Company, label: ORG}`);
    const { list } = parseEntityList(`entities:\n${names.join('\n')}\n`);
    const sentence = 'Quay 19999 Company met Quay 7 Company in Port Calder on Tuesday.\n';
    recognise(sentence, 'en', { list });
    const started = performance.now();
    for (let i = 0; i < 200; i++) recognise(sentence, 'en', { list });
    assert.ok(performance.now() - started < 1000, `${performance.now() - started} ms`);
  });
});
