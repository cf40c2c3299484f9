/** What is asked about a raw file that takes long enough to be done in a worker. Questions and answers are plain data. */
import { anchorResolver, type ResolvedAnchor } from './annotations/findAnchors';
import { oldText } from './annotations/oldText';
import type { Article } from './article/article';
import { articlesOf, itemOf, type FileArticles, type FileItem } from './article/parseArticle';
import { entityPlaces, type EntityPlace, type WantedEntity } from './corpus/entityPlaces';
import { parseEntityList, type EntityList } from './entities/entityList';
import { recognise, type Mention } from './entities/recognise';
import { createModels, type ModelProblem } from './entities/tagger/models';
import type { AnchorFields } from './sidecar/sidecar';
import { sidecarLabels, type SidecarLabels } from './sidecar/sidecarLabels';
import { suggestClaims } from './suggest/suggestClaims';
import type { SuggestedClaim } from './suggest/suggestedClaim';
import { rawText } from './text/rawText';
import { sha256Hex } from './text/sha256';

export type ItemInfo = Omit<FileItem, 'parse'>;

/** One of a file's articles, and what other articles there are. */
export interface ReadFile {
  /** Canonical text. */
  source: string;
  encoding: string;
  /** Invalid byte sequences that became U+FFFD. */
  replaced: number;
  /** Of the bytes. */
  sha256: string;
  article: Article;
  /** All articles of the file, this one among them. */
  items: ItemInfo[];
  /** Which of `items` this is. */
  index: number;
  /** Parts of the file that could not be read, one phrase each. */
  problems: string[];
}

/** What is found in an article's text. */
export interface FoundNames {
  mentions: Mention[];
  /** What the rules take for reported speech. */
  suggested: SuggestedClaim[];
  /** Files of `models/` that its language needs and that are not loaded: names were found by patterns alone. Load them and ask again. */
  missingModels: string[];
}

/** What a list says of a file that nobody opened. */
export interface ListedFile {
  title: string | undefined;
  /** Where the file holds several articles, else empty. */
  items: ItemInfo[];
}

export interface FoundPlaces extends Pick<FoundNames, 'missingModels'> {
  places: EntityPlace[];
}

export interface Jobs {
  /**
   * @param text the canonical text where it is not that of the bytes: an editor has unsaved changes.
   * @param item which of several articles; without, or where there is no such item, the first.
   */
  read(bytes: Uint8Array, text: string | undefined, item: string | undefined): ReadFile;
  /**
   * Names and reported speech; it takes many times as long as reading.
   * @param text of the article. @param list text of the folder's entity list, where it has one.
   */
  findNames(text: string, language: string | undefined, list: string | undefined): FoundNames;
  /**
   * Where an entity is named in all articles of a file.
   * @param text, list as for `read`. @param sidecar text of the file's sidecar, where it has one.
   */
  entityPlaces(
    bytes: Uint8Array,
    text: string | undefined,
    list: string | undefined,
    sidecar: string | undefined,
    wanted: WantedEntity,
  ): FoundPlaces;
  /** @param bytes of a file of `models/`; a text: why it cannot be had. @returns why files cannot be used, those given now or before. */
  loadModel(file: string, bytes: Uint8Array | string): ModelProblem[];
  list(bytes: Uint8Array): ListedFile;
  /** The first `length` UTF-16 units of the text of these articles of a file; undefined for one that it does not have. */
  beginnings(bytes: Uint8Array, items: readonly (string | undefined)[], length: number): (string | undefined)[];
  /** What a sidecar says of each of its file's articles as a whole. */
  labels(sidecar: string): SidecarLabels[];
  /** SHA-256 of a file's bytes, lower-case hex. */
  hash(bytes: Uint8Array): string;
  /** The articles of these items of a canonical text; undefined for one that the text does not have. */
  articles(source: string, items: readonly (string | undefined)[]): (Article | undefined)[];
  /**
   * Where anchors stand in an article that is not, or does not say, what they were made on.
   * @param source canonical text of `article`. @param isUnchanged whether it is the one whose hash the sidecar records.
   * @param old the version whose hash that is, as bytes or canonical text, where it can be had.
   */
  findAnchors(
    article: Article,
    source: string,
    anchors: readonly AnchorFields[],
    isUnchanged: boolean,
    old: Uint8Array | string | undefined,
  ): ResolvedAnchor[];
}

function articlesIn(source: string, items: readonly (string | undefined)[]): (Article | undefined)[] {
  const file = articlesOf(source);
  return items.map((item) => itemOf(file.items, item)?.parse());
}

const infoOf = ({ items }: FileArticles): ItemInfo[] => items.map(({ parse: _, ...info }) => info);

/** By their text: all articles of a folder are read with the same one, which is parsed and indexed once. */
const lists = new Map<string, EntityList>();
/** More folders than this are rarely open at a time. */
const keptLists = 4;

function listOf(text: string): EntityList {
  const list = lists.get(text) ?? parseEntityList(text).list;
  lists.delete(text);
  lists.set(text, list);
  if (lists.size > keptLists) lists.delete([...lists.keys()][0]!);
  return list;
}

/** Nobody decides about more in one article: a dump of a whole archive has hundreds of thousands. */
const mostSuggested = 5000;

const models = createModels();

/** @param tagger left out: by patterns and known names alone. */
const mentionsIn = (
  text: string,
  language: string | undefined,
  list: string | undefined,
  tagger?: typeof models.tagger,
): Mention[] =>
  recognise(text, language, { ...(tagger && { tagger }), ...(list !== undefined && { list: listOf(list) }) });

export const jobs: Jobs = {
  read(bytes, text, item) {
    const decoded = rawText(bytes);
    const source = text ?? decoded.text;
    const file = articlesOf(source);
    const index = Math.max(
      0,
      file.items.findIndex(({ id }) => id === item),
    );
    const article = file.items[index]!.parse();
    return {
      source,
      encoding: decoded.encoding,
      replaced: decoded.replaced,
      sha256: sha256Hex(bytes),
      article,
      items: infoOf(file),
      index,
      problems: file.problems,
    };
  },
  findNames(text, language, list) {
    const mentions = mentionsIn(text, language, list, models.tagger);
    const suggested = suggestClaims(text, language, mentions).slice(0, mostSuggested);
    return { mentions, suggested, missingModels: models.missing() };
  },
  entityPlaces(bytes, text, list, sidecar, wanted) {
    const source = text ?? rawText(bytes).text;
    const { items } = articlesOf(source);
    const sha256 = text === undefined ? sha256Hex(bytes) : undefined;
    const places = entityPlaces({ source, sha256, items, sidecar }, wanted, {
      names: (article) => mentionsIn(article.text, article.language, list, models.tagger),
      knownNames: (article) => mentionsIn(article.text, article.language, list),
    });
    return { places, missingModels: models.missing() };
  },
  loadModel(file, bytes) {
    models.load(file, bytes);
    return models.problems();
  },
  list(bytes) {
    const file = articlesOf(rawText(bytes).text);
    const [only, ...others] = file.items;
    return others.length > 0 ? { title: undefined, items: infoOf(file) } : { title: only!.parse().title, items: [] };
  },
  beginnings(bytes, items, length) {
    return articlesIn(rawText(bytes).text, items).map((article) => article?.text.slice(0, length));
  },
  labels: sidecarLabels,
  hash: sha256Hex,
  articles: articlesIn,
  findAnchors(article, source, anchors, isUnchanged, old) {
    const before = old === undefined ? undefined : oldText(old, article.item);
    return anchors.map(anchorResolver(article, source, isUnchanged, before));
  },
};
