/** The Annotations view: what was decided about the article in front; a click goes to the words. */
import * as vscode from 'vscode';
import type { ActiveArticle } from './activeArticle';
import type { AnnotatedArticle, AnnotatedArticles } from './annotatedArticles';
import { claimHover, labelName, positionName, shorten } from './describe';

interface Node {
  item: vscode.TreeItem;
  children: Node[];
}

const leaf = (label: string, icon: string, fields: Partial<vscode.TreeItem> = {}): Node => ({
  item: Object.assign(new vscode.TreeItem(label), { iconPath: new vscode.ThemeIcon(icon) }, fields),
  children: [],
});

function group(label: string, children: Node[]): Node[] {
  if (children.length === 0) return [];
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(children.length);
  return [{ item, children }];
}

/** Placed annotations carry what their menu entries and the click pass on. */
const placedFields = (article: AnnotatedArticle, id: string, contextValue: string): Partial<vscode.TreeItem> => ({
  id,
  contextValue,
  command: {
    command: 'pressmark.goToAnnotation',
    title: vscode.l10n.t('Go to Annotation…'),
    arguments: [{ uri: article.uri, id }],
  },
});

function nodesOf(article: AnnotatedArticle): Node[] {
  const { sidecar } = article;
  if (!sidecar) return [];
  const topics = sidecar.topics.map((topic) =>
    leaf(topic.label ?? topic.id, 'tag', {
      description: topic.label === undefined ? '' : topic.id,
      contextValue: 'topic',
      command: { command: 'pressmark.editTopics', title: vscode.l10n.t('Edit Topics…'), arguments: [] },
    }),
  );
  const stances = sidecar.stances.map((stance) =>
    leaf(stance.target, 'compass', { description: positionName(stance.position), contextValue: 'stance' }),
  );
  const claims = [...article.claims]
    .sort((a, b) => (a.ranges[0]?.[0] ?? Infinity) - (b.ranges[0]?.[0] ?? Infinity))
    .map((claim) => {
      const icon = claim.state === 'orphaned' ? 'debug-disconnect' : claim.state === 'review' ? 'question' : 'comment';
      return leaf(shorten(claim.annotation.quote), icon, {
        ...placedFields(article, claim.annotation.id, 'annotation'),
        description: claim.annotation.claimant?.name ?? '',
        tooltip: `${claim.annotation.quote}\n\n${claimHover(claim)}${claim.annotation.note ? `\n${claim.annotation.note}` : ''}`,
      });
    });
  const entities = article.entities.map(({ annotation }) =>
    leaf(annotation.quote, annotation.verdict === 'rejected' ? 'circle-slash' : 'symbol-key', {
      ...placedFields(article, annotation.id, 'annotation'),
      description: annotation.verdict === 'rejected' ? vscode.l10n.t('not a name') : labelName(annotation.label),
    }),
  );
  return [
    ...group(vscode.l10n.t('Claims'), claims),
    ...group(vscode.l10n.t('Topics'), topics),
    ...group(vscode.l10n.t('Stances'), stances),
    ...group(vscode.l10n.t('Entities'), entities),
  ];
}

export function registerAnnotationsView(annotated: AnnotatedArticles, active: ActiveArticle): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const view = vscode.window.createTreeView<Node>('pressmark.annotations', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: ({ item }) => item,
      async getChildren(node) {
        if (node) return node.children;
        const { uri } = active;
        const article = uri && (await annotated.load(uri).catch(() => undefined));
        view.description = article ? (article.article.title ?? vscode.workspace.asRelativePath(article.uri)) : '';
        view.message = article?.sidecarFile.parsed?.readOnly ?? '';
        return article ? nodesOf(article) : [];
      },
    },
  });
  return vscode.Disposable.from(
    changed,
    view,
    active.onDidChange(() => changed.fire()),
    annotated.onDidChange((uri) => {
      if (uri.toString() === active.uri?.toString()) changed.fire();
    }),
  );
}
