/** The keys of a sidecar in the order of design section 3, and what each holds: reading, writing and checking all follow this table. */
import { statuses } from './sidecar';

export type Shape =
  | { is: 'text' }
  /** One of a fixed set; another value is kept and told. What a codebook may extend (positions, kinds) is text here. */
  | { is: 'code'; among: readonly string[] }
  | { is: 'version' }
  | { is: 'flag' }
  /** `[start, end]`, or a list of such. */
  | { is: 'range' }
  /** Text by language tag. */
  | { is: 'labels' }
  /** `by`: the key that tells which item is which; without it, the item itself. */
  | { is: 'list'; of: Shape; by?: string }
  | MapShape;

export interface MapShape {
  is: 'map';
  keys: Record<string, Shape>;
  required: readonly string[];
  /** Text in the place of the map is the value of this key. */
  orText?: string;
}

export const text: Shape = { is: 'text' };
export const texts: Shape = { is: 'list', of: text };
const code = (among: readonly string[]): Shape => ({ is: 'code', among });
export const map = (required: readonly string[], keys: Record<string, Shape>): MapShape => ({
  is: 'map',
  keys,
  required,
});

const stances: Shape = {
  is: 'list',
  by: 'target',
  of: map(['target', 'position'], { target: text, position: text, evidence: texts }),
};
const anchor: Record<string, Shape> = {
  quote: text,
  prefix: text,
  suffix: text,
  range: { is: 'range' },
  proposed: { is: 'range' },
  orphaned: { is: 'flag' },
};

export const claimShape = map(['id', 'quote'], {
  id: text,
  ...anchor,
  claimant: map(['name'], { name: text, mention: text, ref: text }),
  cue: text,
  kind: text,
  text,
  type: text,
  checkworthy: code(['yes', 'no', 'unsure']),
  topics: texts,
  stances,
  verdict: map([], { label: text, url: text }),
  note: text,
  by: text,
  origin: text,
});

export const entityShape = map(['id', 'quote', 'label', 'verdict'], {
  id: text,
  ...anchor,
  label: text,
  ref: text,
  verdict: code(['confirmed', 'rejected']),
  by: text,
});

export const sidecarShape = map(['pressmark', 'source'], {
  pressmark: { is: 'version' },
  source: map(['file'], {
    file: text,
    sha256: text,
    item: text,
    title: text,
    url: text,
    outlet: text,
    published: text,
    archived: text,
    language: text,
  }),
  annotator: text,
  status: code(statuses),
  topics: { is: 'list', by: 'id', of: map(['id'], { id: text, label: text }) },
  stances,
  claims: { is: 'list', by: 'id', of: claimShape },
  entities: { is: 'list', by: 'id', of: entityShape },
  rejected: { is: 'list', by: 'quote', of: map(['quote'], { quote: text, by: text, origin: text }) },
});
