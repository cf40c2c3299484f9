/** Go to Definition and Go to References: between sidecar, raw file and codebook. */
import * as vscode from 'vscode';
import { sourceMap } from '../../core/article/sourceMap';
import { idPlaces, isId } from '../../core/sidecar/renameCode';
import { claimPlace, codeKindAt, entryPlace, isEvidence } from '../../core/sidecar/yamlCodes';
import { isOnKey, placeAt, scalarText, textAt, yamlPlaces, type YamlPlace } from '../../core/sidecar/yamlPlaces';
import type { Span } from '../../core/text/spans';
import { sidecarDocuments } from '../../core/sidecar/sidecarDocuments';
import { codebookFile } from '../codebooks';
import { canonicalOf, canonicalOffset, documentRange } from '../documentOffsets';
import { documentArticle, fileKindOf, pressmarkYaml, rangeOf, type YamlParts } from './pressmarkYaml';

/** Keys of an annotation that are about its words. */
const wordKeys = ['id', 'quote', 'prefix', 'suffix', 'range', 'proposed'];

const openIfThere = async (uri: vscode.Uri): Promise<vscode.TextDocument | undefined> => {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
};

/** The words of a claim or entity in the raw file. */
async function wordsOf(
  parts: YamlParts,
  sidecar: vscode.TextDocument,
  places: readonly YamlPlace[],
  { document, path }: YamlPlace,
): Promise<vscode.Location[]> {
  const id = textAt(places, document, [...path.slice(0, 2), 'id']);
  const found = await documentArticle(parts, sidecar, document);
  const placed = found && [...found.claims, ...found.entities].find(({ annotation }) => annotation.id === id);
  const raw = placed && placed.state !== 'orphaned' ? await openIfThere(found!.uri) : undefined;
  // Decoded otherwise than we did: no offset would be right.
  if (!placed || !raw || canonicalOf(raw) !== found!.source) return [];
  const map = sourceMap(found!.article.map);
  // Words that the article does not show stand in its file all the same.
  const spans =
    placed.hidden ??
    placed.ranges.flatMap(([start, end]) => {
      const span = map.toSource(start, end);
      return span ? [span] : [];
    });
  return spans.map(([start, end]) => new vscode.Location(raw.uri, documentRange(raw, start, end)));
}

/** The entry of a code in the folder's codebook. */
async function entryOf(
  uri: vscode.Uri,
  kind: Parameters<typeof entryPlace>[1],
  code: string,
): Promise<vscode.Location[]> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const codebook = folder && (await openIfThere(vscode.Uri.joinPath(folder, codebookFile)));
  const place = codebook && entryPlace(codebook.getText(), kind, code);
  return place ? [new vscode.Location(codebook!.uri, rangeOf(codebook!, place))] : [];
}

/** The claims and entities that stand at a place of a raw file, in its sidecar. */
async function annotationsAt(
  { articles, annotated, sidecars }: YamlParts,
  raw: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.Location[]> {
  if (!articles.isArticle(raw.uri)) return [];
  // Most files have none: reading them as articles would be for nothing.
  if ((await sidecars.load(raw.uri)).text === undefined) return [];
  const article = await annotated.load(raw.uri);
  if (canonicalOf(raw) !== article.source) return [];
  const offset = canonicalOffset(raw, position);
  const at = article.map.toText(offset, offset + 1)?.[0];
  const holds = (spans: readonly Span[] | undefined, where: number | undefined): boolean =>
    where !== undefined && !!spans?.some(([start, end]) => start <= where && where < end);
  const found = [...article.claims, ...article.entities].filter(
    ({ ranges, hidden }) => holds(ranges, at) || holds(hidden, offset),
  );
  const sidecar = found.length > 0 ? await openIfThere(article.sidecarFile.uri) : undefined;
  if (!sidecar) return [];
  const text = sidecar.getText();
  const { item } = article.article;
  const documents = sidecarDocuments(text);
  const index = item === undefined ? 0 : documents.findIndex(({ parsed }) => parsed.sidecar?.source.item === item);
  const places = yamlPlaces(text).filter((place) => place.document === index && isId(place));
  return found.flatMap(({ annotation }) => {
    const place = places.find(({ node }) => scalarText(node) === annotation.id);
    return place ? [new vscode.Location(sidecar.uri, rangeOf(sidecar, place))] : [];
  });
}

export const registerYamlDefinition = (parts: YamlParts): vscode.Disposable =>
  vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(pressmarkYaml, {
      async provideDefinition(document, position) {
        const kind = fileKindOf(document.uri);
        const places = yamlPlaces(document.getText());
        const offset = document.offsetAt(position);
        const place = placeAt(places, offset);
        if (!kind || !place) return undefined;
        const [list, , key] = place.path;
        if (kind === 'sidecar' && (list === 'claims' || list === 'entities') && wordKeys.includes(String(key)))
          return wordsOf(parts, document, places, place);
        const word = scalarText(place.node);
        if (!word || isOnKey(place, offset)) return undefined;
        if (isEvidence(place.path)) {
          const claim = claimPlace(places, place.document, word);
          return claim && new vscode.Location(document.uri, rangeOf(document, claim));
        }
        const code = codeKindAt(kind, place.path);
        return code && entryOf(document.uri, code, word);
      },
    }),
    vscode.languages.registerDefinitionProvider([{ scheme: '*' }], {
      provideDefinition: (document, position) => annotationsAt(parts, document, position),
    }),
    vscode.languages.registerReferenceProvider([{ pattern: '**/*.annotation.yaml' }], {
      provideReferences(document, position, { includeDeclaration }) {
        const places = yamlPlaces(document.getText());
        const place = placeAt(places, document.offsetAt(position));
        if (!place || (!isId(place) && !isEvidence(place.path))) return undefined;
        return idPlaces(places, place.document, scalarText(place.node) ?? '')
          .filter((found) => includeDeclaration || !isId(found))
          .map((found) => new vscode.Location(document.uri, rangeOf(document, found)));
      },
    }),
  );
