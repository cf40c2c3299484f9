/** What there is to say of a place in a Pressmark YAML file: what a key means, what a code stands for, whose words an id names. */
import type { Codebook } from '../corpus/codebook';
import { keyMeaning } from './keyMeanings';
import type { AnchorFields } from './sidecar';
import { claimPlace, codeKindAt, codesOf, isEvidence, type FileKind } from './yamlCodes';
import { isOnKey, pathPattern, placeAt, placeOf, scalarText, textAt, yamlPlaces, type YamlPlace } from './yamlPlaces';

export interface YamlHover {
  /** UTF-16 units of the text: what it is about. */
  start: number;
  end: number;
  /** Plain text, never markup. */
  lines: string[];
  /** `wd:Q…`, where the value is one. */
  ref?: string;
}

/** @param textAtRange words of the article at a range of a sidecar's document (its index); undefined where that is not known. */
export async function hoverYaml(
  text: string,
  offset: number,
  file: FileKind,
  codebook: Codebook,
  textAtRange: (range: AnchorFields['range'], document: number) => Promise<string | undefined>,
): Promise<YamlHover | undefined> {
  const places = yamlPlaces(text);
  const place = placeAt(places, offset);
  if (!place) return undefined;
  if (isOnKey(place, offset)) {
    const meaning = keyMeaning(file, place.path);
    return meaning === undefined ? undefined : { ...place.key!, lines: [meaning] };
  }
  // The numbers of a range are one thing.
  const range = rangeAround(places, place);
  if (range) {
    const words = await textAtRange(range.value, place.document);
    return words ? { start: range.place.start, end: range.place.end, lines: [words] } : undefined;
  }
  const value = scalarText(place.node);
  if (!value) return undefined;
  const hover = (lines: string[]): YamlHover => ({ start: place.start, end: place.end, lines });
  if (place.path.at(-1) === 'ref' && /^wd:Q[1-9]\d*$/.test(value)) return { ...hover([]), ref: value };
  if (isEvidence(place.path)) {
    const claim = claimOf(places, place.document, value);
    return claim && hover(claim);
  }
  const kind = codeKindAt(file, place.path);
  const entry = kind && codesOf(codebook, kind).find(({ id }) => id === value);
  if (!entry) return undefined;
  const labels = [...new Set([entry.label, ...Object.values(entry.labels ?? {})])].filter((label) => label !== value);
  const lines = [
    labels.join(' · '),
    entry.definition ?? '',
    ...(entry.examples ?? []).map((example) => `– ${example}`),
  ];
  const said = lines.filter(Boolean);
  return said.length > 0 ? hover(said) : undefined;
}

/** The quote of a claim, and who made it. */
function claimOf(places: readonly YamlPlace[], document: number, id: string): string[] | undefined {
  const place = claimPlace(places, document, id);
  if (!place) return undefined;
  const at = place.path.slice(0, 2);
  const who = textAt(places, document, [...at, 'claimant', 'name']);
  return [textAt(places, document, [...at, 'quote']) ?? '', who ?? ''].filter(Boolean);
}

function rangeAround(places: readonly YamlPlace[], { document, path }: YamlPlace) {
  const match = /^(?:claims|entities)\.\*\.(?:range|proposed)(?=\.|$)/.exec(pathPattern(path));
  const place = match ? placeOf(places, document, path.slice(0, 3)) : undefined;
  if (!place) return undefined;
  const numbers = places
    .filter((other) => other.document === document && other.path.length > 3 && path.slice(0, 3).every((step, i) => step === other.path[i]))
    .flatMap(({ node }) => scalarText(node) ?? [])
    .map(Number); // prettier-ignore
  if (numbers.length < 2 || numbers.length % 2 === 1 || !numbers.every(Number.isSafeInteger)) return undefined;
  const pairs = Array.from({ length: numbers.length / 2 }, (_, i): [number, number] => [
    numbers[2 * i]!,
    numbers[2 * i + 1]!,
  ]);
  return { place, value: pairs.length === 1 ? pairs[0] : pairs };
}
