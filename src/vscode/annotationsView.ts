/** The Annotations view: what was decided about the article in front; a click goes to the words. */
import * as vscode from 'vscode';
import type { ActiveArticle } from './activeArticle';
import type { AnnotatedArticle, AnnotatedArticles } from './annotatedArticles';
import type { ResolvedAnchor } from '../core/annotations/findAnchors';
import type { Name, Placed } from '../core/annotations/placeAnnotations';
import type { Claim, CodePointRange } from '../core/sidecar/sidecar';
import { checkworthiness } from '../core/suggest/checkworthiness';
import { claimFieldsOf, quoteOf } from '../core/suggest/openClaims';
import { codePoints } from '../core/text/offsets';
import type { HighlightArgument, Scope } from './commands/highlight';
import { shorten } from '../core/text/shorten';
import { visibleText } from '../core/text/hiddenControls';
import { suggestionId } from '../core/suggest/suggestedClaim';
import { onSettingsChange, settings } from './settings';
import { claimHover, labelName, nameHovers, positionName } from './describe';

/** A row. Its menu entries get it as their argument: what it names is what they work on. */
class Node implements HighlightArgument {
  readonly uri?: vscode.Uri;
  readonly id?: string;
  readonly range?: CodePointRange;
  readonly scope?: Scope;

  constructor(
    readonly row: vscode.TreeItem,
    /** Asked for when it is opened: an article may name thousands. */
    readonly children: () => Node[] = () => [],
    meant: Pick<HighlightArgument, 'range' | 'scope'> & { uri?: vscode.Uri; id?: string } = {},
  ) {
    Object.assign(this, meant);
  }
}

const rowOf = (label: string, icon: string, fields: Partial<vscode.TreeItem>): vscode.TreeItem =>
  Object.assign(new vscode.TreeItem(visibleText(label)), { iconPath: new vscode.ThemeIcon(icon) }, fields);

function group(label: string, children: Node[], fields: Partial<vscode.TreeItem> = {}): Node[] {
  if (children.length === 0) return [];
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  return [new Node(Object.assign(item, { description: String(children.length) }, fields), () => children)];
}

/** Ids that are there twice, by mistake or in a conflict: the view takes no two rows with one. */
function idsTwice({ claims, entities }: AnnotatedArticle): ReadonlySet<string> {
  const seen = new Set<string>();
  const all = [...claims, ...entities].map(({ annotation }) => annotation.id);
  return new Set(all.filter((id) => seen.size === seen.add(id).size));
}

/** A row of an annotation: a click goes to its words. */
const annotationRow = (
  article: AnnotatedArticle,
  id: string,
  label: string,
  icon: string,
  fields: Partial<vscode.TreeItem>,
  twice: ReadonlySet<string>,
): Node => {
  const { uri } = article;
  const command = {
    command: 'pressmark.goToAnnotation',
    title: vscode.l10n.t('Go to Annotation…'),
    arguments: [{ uri, id, clicked: true }],
  };
  const own = twice.has(id) ? {} : { id };
  return new Node(rowOf(label, icon, { ...own, contextValue: 'annotation', command, ...fields }), undefined, {
    uri,
    id,
  });
};

/** What a row's menu offers: more where a person has to decide where its words are now. */
const contextOf = ({ state }: ResolvedAnchor): string =>
  state === 'review' || state === 'orphaned' ? `annotation ${state}` : 'annotation';

/** How many UTF-16 units of text are shown before (in the tip alone: rows are narrow) and after a mention. */
const contextBefore = 60;
const contextAfter = 60;

/** Name -> its row's parts, all of an article's names with one conversion of offsets. */
function nameRows(article: AnnotatedArticle) {
  const { uri } = article;
  const { text, language } = article.article;
  const points = codePoints(article.source);
  const argumentOf = ({ start, end }: Name, scope: Scope) => {
    const source = article.map.toSource(start, end);
    return source && { uri, range: source.map(points.fromUtf16) as CodePointRange, scope };
  };
  const goTo = (argument: object): vscode.Command => ({
    command: 'pressmark.nextMention',
    title: vscode.l10n.t('Go to Next Mention'),
    arguments: [{ ...argument, clicked: true }],
  });

  const mentionRow = (name: Name): Node[] => {
    const argument = argumentOf(name, 'mention');
    if (!argument) return [];
    const before = text
      .slice(Math.max(0, name.start - contextBefore), name.start)
      .split('\n')
      .at(-1)!;
    const after = text.slice(name.end, name.end + contextAfter).split('\n')[0]!;
    const form = text.slice(name.start, name.end);
    const item = new vscode.TreeItem(visibleText(form));
    Object.assign(item, {
      id: `mention ${name.start} ${name.end} ${name.label} ${name.id ?? ''}`,
      description: visibleText(after.trim()),
      tooltip: visibleText(`…${before}${form}${after}…`),
      contextValue: name.id === undefined ? 'mention' : 'mention confirmed',
      iconPath: new vscode.ThemeIcon(name.id === undefined ? 'circle-small' : 'check'),
      command: { ...goTo(argument), command: 'pressmark.goToMention' },
    });
    return [new Node(item, undefined, { ...argument, ...(name.id !== undefined && { id: name.id }) })];
  };

  const entityRow = (names: Name[]): Node[] => {
    const [first] = names;
    const argument = argumentOf(first!, 'entity');
    if (!argument) return [];
    // In full where a headline has the short form; but not a gloss in another script for what the article calls it.
    const forms = names.map(({ start, end }) => text.slice(start, end));
    const form = forms.reduce((best, other) => (other.includes(best) ? other : best));
    const item = new vscode.TreeItem(visibleText(form), vscode.TreeItemCollapsibleState.Collapsed);
    const isConfirmed = names.every(({ id }) => id !== undefined);
    Object.assign(item, {
      id: `entity ${first!.label} ${first!.entity}`,
      contextValue: isConfirmed ? 'entity confirmed' : 'entity',
      description: String(names.length),
      ...(isConfirmed && { iconPath: new vscode.ThemeIcon('check') }),
      tooltip: visibleText([form, ...nameHovers(names, language)(first!)].join('\n')),
      command: goTo(argument),
    });
    return [new Node(item, () => names.flatMap(mentionRow), argument)];
  };
  return { entityRow };
}

const labelIcons: Record<string, string> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  EVENT: 'milestone',
  DATE: 'calendar',
  QUANTITY: 'symbol-numeric',
};

/** The order of labels; others follow. */
const labelOrder = ['PER', 'ORG', 'LOC', 'EVENT'];
const rankOf = (label: string): number => (labelOrder.indexOf(label) + labelOrder.length + 1) % (labelOrder.length + 1);

/** The article's names by label and entity, those named most often first; then what was rejected, and what was lost. */
function entityGroups(article: AnnotatedArticle): Node[] {
  const { entityRow } = nameRows(article);
  const twice = idsTwice(article);
  const labels = new Map<string, Map<string, Name[]>>();
  for (const name of article.names) {
    const entities = labels.get(name.label) ?? new Map<string, Name[]>();
    labels.set(name.label, entities);
    const names = entities.get(name.entity);
    if (names) names.push(name);
    else entities.set(name.entity, [name]);
  }
  const groups = [...labels]
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([label, entities]) => {
      const byCount = [...entities.values()].sort((a, b) => b.length - a.length || a[0]!.start - b[0]!.start);
      const isData = label === 'DATE' || label === 'QUANTITY';
      const item = new vscode.TreeItem(
        labelName(label),
        isData ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded,
      );
      Object.assign(item, {
        id: `label ${label}`,
        description: String(byCount.length),
        iconPath: new vscode.ThemeIcon(labelIcons[label] ?? 'tag'),
      });
      return new Node(item, () => byCount.flatMap(entityRow));
    });
  const rejected = article.entities.filter(
    ({ annotation, state }) => annotation.verdict === 'rejected' && state !== 'review',
  );
  const lost = article.entities.filter(
    ({ annotation, ranges, state }) => annotation.verdict !== 'rejected' && !ranges.length && state !== 'review',
  );
  const rows = (entities: typeof rejected, icon: string): Node[] =>
    entities.map((placed) => {
      const { id, quote, label } = placed.annotation;
      const fields = { description: labelName(label), contextValue: contextOf(placed) };
      return annotationRow(article, id, quote, icon, fields, twice);
    });
  const doubtful = article.entities.filter(({ state }) => state === 'review');
  return [
    ...groups,
    ...group(vscode.l10n.t('Moved: please check'), rows(doubtful, 'question')),
    ...group(vscode.l10n.t('Not names'), rows(rejected, 'circle-slash')),
    ...group(vscode.l10n.t('No longer in the text'), rows(lost, 'debug-disconnect')),
  ];
}

/** While the sidecar has both sides of a merge in it: a click keeps both. */
function conflictRow({ sidecarFile: { uri, parsed } }: AnnotatedArticle): Node[] {
  if (!parsed?.sidecar || !parsed.problems.some(({ code }) => code === 'conflict')) return [];
  const title = vscode.l10n.t('Keep Both Sides of the Conflict');
  return [new Node(rowOf(title, 'git-merge', { command: { command: 'pressmark.keepBoth', title, arguments: [uri] } }))];
}

/** What a person said of it counts first; else numbers, comparisons, records and the like. Never told as a figure: it is no verdict. */
function claimsInOrder({ uri, article, claims }: AnnotatedArticle): Placed<Claim>[] {
  const byPlace = claims.toSorted((a, b) => (a.ranges[0]?.[0] ?? Infinity) - (b.ranges[0]?.[0] ?? Infinity));
  if (settings.claimsByPlace(uri)) return byPlace;
  const said = { yes: 2, unsure: 0, no: -2 };
  const worth = new Map(
    byPlace.map(({ annotation: { id, quote, checkworthy } }) => [
      id,
      checkworthiness(quote, article.language) + (checkworthy ? (said[checkworthy] ?? 0) : 0),
    ]),
  );
  return byPlace.sort((a, b) => worth.get(b.annotation.id)! - worth.get(a.annotation.id)!);
}

/** Suggested claims, in the same order; a click goes to the words. */
function suggestionRows(article: AnnotatedArticle): Node[] {
  const { uri } = article;
  const { text, language } = article.article;
  const quotes = article.suggestions.map((suggestion) => ({ suggestion, quote: quoteOf(text, suggestion) }));
  const fieldsOf = claimFieldsOf(text, article.names);
  const byPlace = settings.claimsByPlace(uri);
  const worth = new Map(quotes.map(({ quote }) => [quote, byPlace ? 0 : checkworthiness(quote, language)]));
  return quotes
    .sort((a, b) => worth.get(b.quote)! - worth.get(a.quote)!)
    .map(({ suggestion, quote }) => {
      const id = suggestionId(suggestion);
      const command = {
        command: 'pressmark.goToSuggestion',
        title: vscode.l10n.t('Go to Suggestion'),
        arguments: [{ uri, id, clicked: true }],
      };
      const { claimant } = fieldsOf(suggestion);
      const fields = {
        id,
        description: visibleText(claimant?.name ?? ''),
        tooltip: visibleText(quote),
        contextValue: 'suggestion',
        command,
      };
      return new Node(rowOf(shorten(quote), 'lightbulb', fields), undefined, { uri, id });
    });
}

/** Closed: they are for who looks for them, and an article may have thousands. */
function suggestionGroup(article: AnnotatedArticle): Node[] {
  const { length } = article.suggestions;
  if (length === 0) return [];
  const item = new vscode.TreeItem(vscode.l10n.t('Suggested claims'), vscode.TreeItemCollapsibleState.Collapsed);
  return [
    new Node(Object.assign(item, { id: 'suggestions', description: String(length) }), () => suggestionRows(article)),
  ];
}

function nodesOf(article: AnnotatedArticle): Node[] {
  const { topics = [], stances = [] } = article.sidecar ?? {};
  const topicRows = topics.map(
    (topic) =>
      new Node(
        rowOf(topic.label ?? topic.id, 'tag', {
          description: topic.label === undefined ? '' : topic.id,
          contextValue: 'topic',
          command: { command: 'pressmark.editTopics', title: vscode.l10n.t('Edit Topics…'), arguments: [] },
        }),
      ),
  );
  const stanceRows = stances.map(
    (stance) =>
      new Node(rowOf(stance.target, 'compass', { description: positionName(stance.position), contextValue: 'stance' })),
  );
  const twice = idsTwice(article);
  const claims = claimsInOrder(article).map((claim) => {
    const { id, quote, claimant, note } = claim.annotation;
    const icon = claim.state === 'orphaned' ? 'debug-disconnect' : claim.state === 'review' ? 'question' : 'comment';
    const fields = {
      description: visibleText(claimant?.name ?? ''),
      contextValue: contextOf(claim),
      tooltip: visibleText(`${quote}\n\n${claimHover(claim)}${note ? `\n${note}` : ''}`),
    };
    return annotationRow(article, id, shorten(quote), icon, fields, twice);
  });
  const entities = new Set(article.names.map(({ label, entity }) => `${label} ${entity}`));
  return [
    ...conflictRow(article),
    ...group(vscode.l10n.t('Claims'), claims),
    ...suggestionGroup(article),
    ...group(vscode.l10n.t('Topics'), topicRows),
    ...group(vscode.l10n.t('Stances'), stanceRows),
    ...group(vscode.l10n.t('Entities'), entityGroups(article), {
      id: 'entities',
      description: String(entities.size),
    }),
  ];
}

function messageOf({ sidecar, sidecarFile }: AnnotatedArticle): string {
  const readOnly = sidecarFile.parsed?.readOnly;
  if (readOnly !== undefined) return readOnly;
  const isAnnotated = sidecar && sidecar.claims.length + sidecar.topics.length + sidecar.stances.length > 0;
  return isAnnotated
    ? ''
    : vscode.l10n.t('No claims, topics or stances yet: in the article, select words and press C, T or S.');
}

export function registerAnnotationsView(annotated: AnnotatedArticles, active: ActiveArticle): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Node>('pressmark.annotations', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: ({ row }) => row,
      async getChildren(node) {
        if (node) return node.children();
        const { uri } = active;
        const article = uri && (await annotated.load(uri).catch(() => undefined));
        view.description = article
          ? visibleText(article.article.title ?? vscode.workspace.asRelativePath(article.uri))
          : '';
        view.message = article ? messageOf(article) : '';
        return article ? nodesOf(article) : [];
      },
    },
  });
  return vscode.Disposable.from(
    changed,
    view,
    active.onDidChange(() => changed.fire()),
    onSettingsChange(['claims'], () => changed.fire()),
    annotated.onDidChange((uri) => {
      if (uri.toString() === active.uri?.toString()) changed.fire();
    }),
  );
}
