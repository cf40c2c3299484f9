/** Random changes of sidecars, with the words that YAML trips over, and texts to make them to. */
import type { SidecarChange } from '../../../src/core/sidecar/editSidecar';
import { newSidecar } from '../../../src/core/sidecar/newSidecar';
import { random } from '../random';
import type { Claim, EntityAnnotation, Sidecar, Stance } from '../../../src/core/sidecar/sidecar';

const words = [
  'no', 'yes', '~', 'null', '12:30', '2024-02-23', '0o17', '012', '1_000', '1e3', '.inf', '0x1F', '=', '<<', '', ' ', '- a', 'a: b',
  'a #b', '#', 'a,b', '[x]', '{y}', '"q"', "it's", '严重关切，今后：“', '🌊𠮷', 'line\nbreak', 'tab\there', '\u2028', '\u0085', '\ufeff',
  '\ud83d', '*a', '&a', '!t', '|', '>', '%d', '@x', '`', '---', '...', 'a:', '?', ': ', '\\', '7ab794d1', '00e1', '__proto__', 'true', 'é\u0301',
]; // prettier-ignore

export function randomChange(model: Sidecar, seed: number): SidecarChange {
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
  switch (below(13)) {
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
    case 11:
      return { type: 'set-rejected', rejected: unique([word(), word(), 'x'].slice(below(4))).map((quote) => defined({ quote, by: maybe(word) } as { quote: string })) };
    default:
      return { type: 'set-status', status: pick(['unread', 'in-progress', 'done', 'excluded'] as const) };
  }
} // prettier-ignore

export const handMade = `# 注釈: someone (2026-11-20)
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
/** Texts in every style to change. */
export const starts: Record<string, string> = {
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
  /** So big that an edit reads again only what is near. */
  big:
    Array.from(
      { length: 260 },
      (_, index) =>
        `${index % 7 ? '' : '  # about the next\n'}  - id: c-${index}\n    quote: "words ${index}, ${'of a claim '.repeat(12)}"\n    range: [${index}, ${index + 2}]\n${index % 5 ? '' : '    note: |\n      one\n\n       two\n'}`,
    ).reduce((text, claim) => text + claim, 'pressmark: 1\nsource:\n  file: a.txt\n# 注釈\nclaims:\n') +
    'x_team_extra: kept\n',
};
