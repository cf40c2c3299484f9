/** Completion in YAML that is being typed: `|` in each text is the cursor. */
import assert from 'node:assert/strict';
import { defaultCodebook, parseCodebook } from '../../../src/core/corpus/codebook';
import { completeYaml } from '../../../src/core/sidecar/completeSidecar';
import type { Proposal } from '../../../src/core/sidecar/proposeValues';
import type { FileKind } from '../../../src/core/sidecar/yamlCodes';

const { codebook } = parseCodebook(
  'topics:\n  - {id: "no", label: nothing, labels: {ja: 無}}\n  - id: trade\n    label: Trade\n    definition: Goods.\nstanceTargets: [the dam]\n',
);

async function complete(marked: string, file: FileKind = 'sidecar', book = codebook) {
  const offset = marked.lastIndexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const completion = await completeYaml(text, offset, file, book, (claim, document) =>
    Promise.resolve([
      { name: 'Ada Lark', mention: 'Minister Lark' },
      { name: `${claim ?? 'none'} ${document}`, mention: `${claim ?? 'none'} ${document}` },
    ]),
  );
  const proposals = completion?.proposals ?? [];
  const accept = (label: string): string => {
    const chosen = proposals.find((proposal) => proposal.label === label);
    assert.ok(chosen, `${label} is not among ${labels(proposals).join(', ')}`);
    return text.slice(0, completion!.start) + chosen.newText + text.slice(completion!.end);
  };
  return { labels: labels(proposals), proposals, accept };
}
const labels = (proposals: readonly Proposal[]): string[] => proposals.map(({ label }) => label);

describe('completeYaml', () => {
  it('proposes the keys that are not there yet, each explained and in its form', async () => {
    const claim = await complete('claims:\r\n  - id: c-a\r\n    |\r\n    quote: x\r\n');
    assert.ok(claim.labels.includes('kind') && !claim.labels.includes('id') && !claim.labels.includes('quote'));
    assert.ok(claim.proposals.every(({ explanation }) => explanation));
    const claims = 'claims:\n  - id: c-a\n    cla|\n    quote: x\n';
    assert.equal((await complete(claims)).accept('claimant'), claims.replace('cla|', 'claimant:\n      '));
    const topics = 'claims:\n  - id: c-a\n    to|';
    assert.equal((await complete(topics)).accept('topics'), topics.replace('to|', 'topics:\n      - '));
    assert.equal((await complete('entities:\n- or|\n')).accept('orphaned'), 'entities:\n- orphaned: true\n');
    assert.equal(
      (await complete('stances: [{target: a, |}]')).accept('evidence'),
      'stances: [{target: a, evidence: []}]',
    );
    assert.equal((await complete('claims:\n  - ki|nd: own\n')).accept('kind'), 'claims:\n  - kind: own\n');
    assert.deepEqual((await complete('pressmark: 1\n|')).labels[0], 'source');
    assert.deepEqual((await complete('a: 1\n---\nstat|')).labels, ['status']);
  });

  it('proposes codes for values that are not written yet, in block, flow and JSON style', async () => {
    const position = 'stances:\n  - target: x\n    position: |\nclaims: []\n';
    assert.deepEqual((await complete(position)).labels, ['favor', 'against', 'neutral']);
    assert.equal((await complete(position)).accept('against'), position.replace('|', 'against'));
    const flow = 'stances: [{target: x, position: fa|vor}]';
    assert.equal((await complete(flow)).accept('favor'), flow.replace('|', ''));
    const json = '{"stances": [{"target": "x", "position": "ag|"}]}';
    assert.equal((await complete(json)).accept('against'), '{"stances": [{"target": "x", "position": "against"}]}');
    assert.deepEqual((await complete('status: |')).labels, ['unread', 'in-progress', 'done', 'excluded']);
    assert.equal((await complete('claims:\n  - checkworthy: n|')).accept('no'), 'claims:\n  - checkworthy: "no"');
    assert.deepEqual((await complete('claims:\n  - kind: in|')).labels, ['indirect']);
    assert.deepEqual((await complete('claims:\n  - type: nu|')).labels, ['numerical']);
    assert.deepEqual((await complete('entities:\n  - label: P|')).labels, ['PER']);
    assert.deepEqual((await complete('entities:\n  - verdict: re|')).labels, ['rejected']);
  });

  it('finds topics by their label in any language, and writes the label with an article’s own', async () => {
    const own = await complete('topics:\n  - 無|\n');
    assert.deepEqual(own.labels, ['nothing']);
    assert.equal(own.accept('nothing'), 'topics:\n  - id: "no"\n    label: nothing\n');
    assert.equal((await complete('topics:\n- id: tra|\n')).accept('Trade'), 'topics:\n- id: trade\n  label: Trade\n');
    const labelled = 'topics:\n  - id: |\n    label: Mine\n';
    assert.equal((await complete(labelled)).accept('Trade'), labelled.replace('|', 'trade'));
    const inClaim = 'claims:\n  - topics:\n      - trade\n      - |\n';
    assert.deepEqual((await complete(inClaim)).labels, ['nothing'], 'a topic that is there already');
    assert.equal((await complete(inClaim)).accept('nothing'), inClaim.replace('|', '"no"'));
    const medtop = await complete('topics:\n  - id: diplom|\n', 'sidecar', defaultCodebook);
    assert.match(medtop.accept('diplomacy'), /id: medtop:20000639\n {4}label: diplomacy\n/);
    assert.ok((await complete('topics:\n  - 外交|\n', 'sidecar', defaultCodebook)).labels.includes('diplomacy'));
  });

  it('proposes targets of the codebook and of the file, claims of the document as evidence, and names as claimants', async () => {
    const text =
      'claims: [{id: c-other, quote: q}]\n---\nclaims:\n  - id: c-a\n    quote: Boats are late\n    claimant: {name: Ada}\n    stances:\n      - target: ferries\n  - id: c-b\n    quote: "yes"\n    stances:\n      - target: |\n';
    assert.deepEqual((await complete(text)).labels, ['the dam', 'ferries']);
    const evidence = text.replace('target: |', 'target: x\n        evidence:\n          - c-b\n          - |');
    const { proposals } = await complete(evidence);
    assert.deepEqual(proposals.map(({ label, detail, newText }) => [label, detail, newText]), [
      ['Boats are late', 'c-a · Ada', 'c-a'],
    ]); // prettier-ignore
    const claimant = 'a: 1\n---\nclaims:\n  - id: c-a\n    claimant:\n      name: |\n    note: x\n';
    assert.deepEqual((await complete(claimant)).labels, ['Ada Lark', 'c-a 1']);
    const named = claimant.replace('|', 'Ada Lark\n      mention: Minister Lark');
    assert.equal((await complete(claimant)).accept('Ada Lark'), named);
    assert.deepEqual((await complete('claims:\n  - claimant: {mention: Mini|}')).labels, ['Minister Lark']);
  });

  it('knows the other two files', async () => {
    assert.deepEqual((await complete('to|', 'codebook')).labels, ['topics', 'annotators']);
    assert.deepEqual((await complete('topics:\n  - id: x\n    parent: tr|', 'codebook')).labels, ['Trade']);
    assert.deepEqual((await complete('positions:\n  - id: |', 'codebook')).labels, []);
    assert.deepEqual((await complete('entities:\n  - name: A\n    label: L|', 'entities')).labels, ['LOC']);
  });

  it('is silent in comments, notes, quotes and at wrong columns, and never throws', async () => {
    for (const text of ['# sta|', 'claims:\n  - note: it is |', 'claims:\n  - quote: "bro|ken\n    kind: own\n', 'claims:\n  - id: c\n  |\n', 'status: |\0', 'a: [|', '|: :', '"|'])
      await complete(text); // prettier-ignore
    assert.deepEqual((await complete('# sta|')).labels, []);
    assert.deepEqual((await complete('claims:\n  - note: it is |')).labels, []);
    assert.deepEqual((await complete('claims:\n  - id: c\n  |\n')).labels, []);
    // Each beginning of a whole sidecar, as it is typed.
    const whole =
      'pressmark: 1\nsource: {file: "a"}\nclaims:\n  - id: c-a\n    quote: >-\n      folded\n    stances: [{target: x, position: favor}]\n';
    for (let at = 0; at <= whole.length; at++) await complete(`${whole.slice(0, at)}|${whole.slice(at)}`);
    for (let at = 0; at <= whole.length; at++) await complete(`${whole.slice(0, at)}|`);
  });
});
