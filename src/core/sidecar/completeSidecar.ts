/** What can be written where the cursor stands in a Pressmark YAML file: keys that are not there yet, codes, ids, names. */
import type { Codebook } from '../corpus/codebook';
import { keyMeaning } from './keyMeanings';
import { claimants, codeItems, idFor, values, withoutPresent, write } from './proposeValues';
import type { ClaimantsOf, Found, Proposal } from './proposeValues';
import type { MapShape, Shape } from './sidecarShape';
import { fileShapes, type FileKind } from './yamlCodes';
import { yamlCursor, type YamlCursor } from './yamlCursor';
import { pathPattern } from './yamlPlaces';

export interface Completion {
  /** UTF-16 units of the text: the word that a proposal takes the place of. */
  start: number;
  end: number;
  proposals: Proposal[];
}

/**
 * @param offset UTF-16 units.
 * @param claimantsOf names near a claim of the file, the likeliest first; asked only where one belongs. The claim's id may be unknown yet.
 * @returns what fits to what is typed, the best first; undefined where nothing can be said.
 */
export async function completeYaml(
  text: string,
  offset: number,
  file: FileKind,
  codebook: Codebook,
  claimantsOf: ClaimantsOf,
): Promise<Completion | undefined> {
  const cursor = yamlCursor(text, offset, fileShapes[file]);
  if (!cursor) return undefined;
  const found =
    cursor.role === 'key'
      ? [...topicItems(cursor, file, codebook), ...keys(cursor, file)]
      : [...values(cursor, file, codebook), ...(await claimants(cursor, file, claimantsOf))];
  const typed = cursor.typed.toLowerCase();
  /** 0: begins so; 1: has it somewhere; 2: has it not. */
  const rank = ({ names }: Found): number =>
    Math.min(...names.map((name) => name.toLowerCase().indexOf(typed)).map((at) => (at < 0 ? 2 : Math.min(at, 1))));
  const fitting = found.map((item) => ({ item, rank: rank(item) })).filter((ranked) => ranked.rank < 2);
  fitting.sort((a, b) => a.rank - b.rank);
  const proposals = fitting.map(({ item: { names: _, ...proposal } }) => proposal);
  return proposals.length > 0 ? { start: cursor.start, end: cursor.end, proposals } : undefined;
}

/** Written by programs rather than people: proposed last. */
const madeKeys = ['sha256', 'archived', 'prefix', 'suffix', 'range', 'proposed', 'orphaned', 'origin'];

function keys(cursor: YamlCursor, file: FileKind): Found[] {
  const shape = cursor.shape as MapShape;
  const inner = ' '.repeat(cursor.column + 2);
  const form = (key: string, keyShape: Shape): string => {
    // Nobody makes up an id.
    const id = key === 'id' ? idFor(file, cursor.path) : undefined;
    if (id !== undefined) return ` ${id}`;
    switch (keyShape.is) {
      case 'list':
        return cursor.isFlow ? ' []' : `\n${inner}- `;
      case 'map':
      case 'labels':
        return cursor.isFlow ? ' {}' : `\n${inner}`;
      case 'version':
        return ' 1';
      case 'flag':
        return ' true';
      default:
        return ' ';
    }
  };
  const order = (key: string): number => (shape.required.includes(key) ? 0 : madeKeys.includes(key) ? 2 : 1);
  return Object.entries(shape.keys)
    .filter(([key]) => !cursor.present.includes(key))
    .sort(([a], [b]) => order(a) - order(b))
    .map(([key, keyShape]): Found => {
      const explanation = keyMeaning(file, [...cursor.path, key]);
      return {
        label: key,
        names: [key],
        kind: 'key',
        ...(shape.required.includes(key) && { detail: 'required' }),
        ...(explanation !== undefined && { explanation }),
        newText: cursor.hasColon ? key : `${key}:${form(key, keyShape)}`,
        goesOn: !cursor.hasColon && keyShape.is !== 'version' && keyShape.is !== 'flag',
      };
    });
}

/** Whole topics of an article, where an item of its list begins. */
function topicItems(cursor: YamlCursor, file: FileKind, codebook: Codebook): Found[] {
  if (file !== 'sidecar' || pathPattern(cursor.path) !== 'topics.*' || cursor.present.length > 0 || cursor.isFlow)
    return [];
  if (cursor.hasColon) return [];
  const indent = ' '.repeat(cursor.column);
  return withoutPresent(
    cursor,
    file,
    'topic',
    codeItems(codebook, 'topic', (id, label) => `id: ${write(cursor, id)}\n${indent}label: ${write(cursor, label)}`),
  );
}
