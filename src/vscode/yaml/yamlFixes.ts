/** Quick fixes for the problems that we tell of Pressmark's YAML files. */
import * as vscode from 'vscode';
import { anchorFixes, type AnchorFix } from '../../core/annotations/fixAnchor';
import { fixProblem, insertKey, type Fix } from '../../core/sidecar/fixProblem';
import { addCode, canAddCode } from '../../core/corpus/editCodebook';
import { editDocument, sidecarDocuments } from '../../core/sidecar/sidecarDocuments';
import type { CodeKind, FileKind } from '../../core/sidecar/yamlCodes';
import { placeAt, placeOf, textAt, yamlPlaces } from '../../core/sidecar/yamlPlaces';
import { sidecarShape, type MapShape } from '../../core/sidecar/sidecarShape';
import { articleOf } from '../activeArticle';
import { codebookFile } from '../codebooks';
import { registerCommand } from '../commands/commandParts';
import { shorten } from '../../core/text/shorten';
import { FileNotWritableError } from '../yamlFiles';
import { addEdits, documentArticle, fileKindOf, pressmarkYaml, rangeOf, type YamlParts } from './pressmarkYaml';

/** Problems after which anchors are to be found again. */
const anchorProblems = ['quote-mismatch', 'range-outside', 'orphaned', 'stale-source', 'wrong-hash'];

function titleOf(fix: Fix): string {
  switch (fix.type) {
    case 'replace':
      return fix.label === undefined
        ? vscode.l10n.t('Replace by “{0}”', fix.value)
        : vscode.l10n.t('Replace by “{0}” ({1})', fix.label, fix.value);
    case 'insert-key':
      return fix.value
        ? vscode.l10n.t('Insert “{0}: {1}”', fix.key, fix.value)
        : vscode.l10n.t('Insert “{0}”', fix.key);
    case 'new-id':
      return vscode.l10n.t('Give it a new id');
    case 'remove-evidence':
      return vscode.l10n.t('Remove it from the evidence');
    case 'make-list':
      return vscode.l10n.t('Make it a list');
    case 'add-code':
      return vscode.l10n.t('Add “{0}” to the codebook', fix.code);
    case 'go-to':
      return vscode.l10n.t('Go to the other one');
  }
}

const anchorTitle = ({ type, words = '' }: AnchorFix): string =>
  ({
    'take-words': vscode.l10n.t('Take the words that stand there: “{0}”', shorten(words, 40)),
    accept: vscode.l10n.t('Accept the proposed place: “{0}”', shorten(words, 40)),
    orphan: vscode.l10n.t('Mark as orphaned'),
  })[type];

interface Told {
  document: vscode.TextDocument;
  kind: FileKind;
  diagnostic: vscode.Diagnostic;
  /** UTF-16 units of the document's text. */
  start: number;
  end: number;
}

const action = ({ diagnostic }: Told, title: string): vscode.CodeAction => {
  const result = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  result.diagnostics = [diagnostic];
  return result;
};

const commandAction = (told: Told, title: string, command: string, ...rest: unknown[]): vscode.CodeAction =>
  Object.assign(action(told, title), { command: { command, title, arguments: rest } });

function editAction(told: Told, title: string, edits: Parameters<typeof addEdits>[2]): vscode.CodeAction {
  const edit = new vscode.WorkspaceEdit();
  addEdits(edit, told.document, edits);
  return Object.assign(action(told, title), { edit });
}

const codebookOf = (uri: vscode.Uri): vscode.Uri | undefined => {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return folder && vscode.Uri.joinPath(folder, codebookFile);
};

async function plainFixes(parts: YamlParts, told: Told): Promise<vscode.CodeAction[]> {
  const { document, kind, diagnostic, start, end } = told;
  const problem = { code: String(diagnostic.code), message: diagnostic.message, start, end };
  const sourceFile = articleOf(document.uri, parts.articles)?.path.replace(/^.*\//, '') ?? '';
  const context = { codebook: await parts.codebooks(document.uri), sourceFile };
  const found = fixProblem(document.getText(), problem, kind, context);
  const actions: vscode.CodeAction[] = [];
  for (const fix of found) {
    if ('edits' in fix) actions.push(editAction(told, titleOf(fix), fix.edits));
    else if (fix.type === 'go-to') {
      const place = new vscode.Location(document.uri, rangeOf(document, fix));
      const position = document.positionAt(start);
      const go = 'editor.action.goToLocations';
      actions.push(commandAction(told, titleOf(fix), go, document.uri, position, [place], 'goto', ''));
    } else {
      const codebook = codebookOf(document.uri);
      const text = codebook && (await parts.files.read(codebook).catch(() => undefined));
      if (codebook && kind !== 'codebook' && canAddCode(text ?? '', fix.kind))
        actions.push(
          commandAction(told, titleOf(fix), 'pressmark.addToCodebook', {
            uri: document.uri.toString(),
            kind: fix.kind,
            code: fix.code,
            clicked: true,
          }),
        );
    }
  }
  return actions;
}

/** What can be done where words are not where the sidecar says. */
async function articleFixes(parts: YamlParts, told: Told): Promise<vscode.CodeAction[]> {
  const { document, start } = told;
  const code = String(told.diagnostic.code);
  const text = document.getText();
  if (code === 'conflict')
    return [commandAction(told, vscode.l10n.t('Keep Both Sides of the Conflict'), 'pressmark.keepBoth', document.uri)];
  if (code === 'no-source') {
    const stray = { uri: document.uri.toString(), clicked: true };
    return [commandAction(told, vscode.l10n.t('Find its article'), 'pressmark.findArticle', stray)];
  }
  const places = yamlPlaces(text);
  const place = placeAt(places, start);
  const article = articleOf(document.uri, parts.articles);
  if (!place || !article) return [];
  const item = textAt(places, place.document, ['source', 'item']);
  const target = { uri: article.toString(), ...(item !== undefined && { item }), clicked: true };
  const actions: vscode.CodeAction[] = [];
  if (anchorProblems.includes(code))
    actions.push(commandAction(told, vscode.l10n.t('Find the words again'), 'pressmark.reanchor', target));
  if (code === 'no-item') {
    const { items } = await parts.articles.load(article);
    const source = placeOf(places, place.document, ['source']);
    const taken = new Set(sidecarDocuments(text).map(({ parsed }) => parsed.sidecar?.source.item));
    const free = items
      .flatMap(({ id, title }) => (id === undefined || taken.has(id) ? [] : [{ id, title }]))
      .slice(0, 5);
    for (const { id, title } of source ? free : []) {
      const edits = insertKey(text, source!, sidecarShape.keys['source'] as MapShape, 'item', id);
      actions.push(editAction(told, vscode.l10n.t('It is about “{0}”', shorten(title ?? id)), edits));
    }
  }
  const [list, index] = place.path;
  const id = textAt(places, place.document, [list!, index!, 'id']);
  if (id === undefined) return actions;
  const found = await documentArticle(parts, document, place.document);
  const { sidecar } = found ?? {};
  const [anchor, twin] = [...(sidecar?.claims ?? []), ...(sidecar?.entities ?? [])].filter((one) => one.id === id);
  const whole = sidecarDocuments(text)[place.document];
  // Of two with one id, nobody can tell which is meant: one gets another id first.
  if (!found || !anchor || twin || !whole || whole.parsed.readOnly !== undefined) return actions;
  for (const fix of anchorFixes(code, anchor, found.article, found.source)) {
    const type = list === 'claims' ? 'update-claim' : 'update-entity';
    actions.push(editAction(told, anchorTitle(fix), editDocument(text, whole, [{ type, id, fields: fix.fields }])));
  }
  if (code === 'orphaned' || code === 'empty-quote')
    actions.push(commandAction(told, vscode.l10n.t('Delete it'), 'pressmark.deleteAnnotation', { ...target, id }));
  return actions;
}

export function registerYamlFixes(parts: YamlParts): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, _, { diagnostics }) {
      const kind = fileKindOf(document.uri);
      const actions: vscode.CodeAction[] = [];
      for (const diagnostic of kind ? diagnostics : []) {
        if (diagnostic.source !== 'Pressmark') continue;
        const [start, end] = [document.offsetAt(diagnostic.range.start), document.offsetAt(diagnostic.range.end)];
        const told = { document, kind: kind!, diagnostic, start, end };
        const found = [
          ...(await plainFixes(parts, told)),
          ...(kind === 'sidecar' ? await articleFixes(parts, told) : []),
        ];
        if (found[0]) found[0].isPreferred = found.length === 1;
        actions.push(...found);
      }
      return actions;
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider(pressmarkYaml, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
    }),
    // For the fix only: it writes pressmark.yaml at once, as annotations are written.
    registerCommand('addToCodebook', async (argument) => {
      const { uri, kind, code } = argument as { uri: string; kind: CodeKind; code: string };
      const codebook = codebookOf(vscode.Uri.parse(uri));
      if (!codebook) return undefined;
      await parts.files.change(codebook, (before = '') => {
        try {
          return addCode(before, kind, code);
        } catch (error) {
          throw new FileNotWritableError(codebook, (error as Error).message);
        }
      });
      return code;
    }),
  );
}
