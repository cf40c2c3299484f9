/** Two tools with which an agent in VS Code may read articles and what was annotated in them. They change nothing. */
import * as vscode from 'vscode';
import { codePoints } from '../core/text/offsets';
import { readRawFile, type Articles } from './articles';
import type { Sidecars } from './sidecars';
import type { Worker } from './worker';

interface ToolParts {
  articles: Articles;
  sidecars: Sidecars;
  worker: Worker;
}

interface ToolInput {
  path?: unknown;
  item?: unknown;
  from?: unknown;
}

/** Code points that one answer has of an article's text: `next` says where to go on. */
const MAX_TEXT = 50_000;

export function registerAgentTools(parts: ToolParts): vscode.Disposable {
  // Some editors that are made from VS Code have no such API.
  const api = vscode.lm as typeof vscode.lm | undefined;
  if (!api?.registerTool) return new vscode.Disposable(() => undefined);
  const tool = (name: string, answer: (input: ToolInput) => Promise<object>): vscode.Disposable =>
    api.registerTool<ToolInput>(name, {
      async invoke({ input }) {
        const text = JSON.stringify(await answer(input ?? {}));
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
      },
    });
  return vscode.Disposable.from(
    tool('pressmark_read_article', (input) => readArticle(parts, input)),
    tool('pressmark_list_annotations', (input) => listAnnotations(parts, input)),
  );
}

async function readArticle(parts: ToolParts, input: ToolInput): Promise<object> {
  const { uri, file } = await fileOf(parts, input);
  const { article, items } = file;
  const points = codePoints(article.text);
  const length = points.fromUtf16(article.text.length);
  const from = Math.min(Math.max(0, Math.trunc(Number(input.from ?? 0)) || 0), length);
  const to = Math.min(from + MAX_TEXT, length);
  const blocks = article.blocks
    .map(({ type, level, start, end }) => ({ type, level, start: points.fromUtf16(start), end: points.fromUtf16(end) }))
    .filter(({ start, end }) => start < to && end > from);
  return {
    path: vscode.workspace.asRelativePath(uri),
    title: article.title,
    language: article.language,
    published: article.published,
    item: article.item,
    ...(items.length > 1 && { items: items.map(({ id, title }) => ({ id, title })) }),
    from,
    text: article.text.slice(points.toUtf16(from), points.toUtf16(to)),
    ...(to < length && { next: to }),
    blocks,
  };
}

/** As the sidecar has them: its ranges count code points of the canonical file. */
async function listAnnotations(parts: ToolParts, input: ToolInput): Promise<object> {
  const { uri, file } = await fileOf(parts, input);
  const { parsed } = await parts.sidecars.load(uri, file.article.item);
  const sidecar = parsed?.sidecar;
  return {
    path: vscode.workspace.asRelativePath(uri),
    item: file.article.item,
    status: sidecar?.status ?? 'unread',
    ...(parsed?.readOnly !== undefined && { problem: parsed.readOnly }),
    topics: sidecar?.topics ?? [],
    stances: sidecar?.stances ?? [],
    claims: sidecar?.claims ?? [],
    entities: sidecar?.entities ?? [],
  };
}

/** @throws Error that an agent can act on. */
async function fileOf({ articles, worker }: ToolParts, { path, item }: ToolInput) {
  if (typeof path !== 'string' || path === '')
    throw new Error('“path” should be the path of an article in the workspace.');
  if (item !== undefined && typeof item !== 'string') throw new Error('“item” should be a string.');
  for (const uri of insideWorkspace(path)) {
    if (!articles.isArticle(uri)) continue;
    const found = await Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
    if (!found) continue;
    // A folder of news may come from anyone, and a link may lead anywhere.
    if (found.type & vscode.FileType.SymbolicLink) throw new Error(`${path} is a link: only files are read.`);
    const file = await worker.read(await readRawFile(uri), undefined, item);
    if (item !== undefined && file.article.item !== item) throw new Error(`${path} has no article ${item}.`);
    return { uri, file };
  }
  throw new Error(`${path} is no article of this workspace.`);
}

/** The places that a path may mean: below a folder of the workspace, and nowhere else. */
function insideWorkspace(path: string): vscode.Uri[] {
  const normal = path.replaceAll('\\', '/');
  const places: vscode.Uri[] = [];
  for (const { uri, name } of vscode.workspace.workspaceFolders ?? []) {
    const root = uri.path.replace(/\/?$/, '/');
    // As it is, below the folder, and with the folder's name in front, as VS Code shows it where there are several.
    const whole = /^(?:\/|[a-z]:\/)/i.test(normal) ? vscode.Uri.file(normal).path : undefined;
    const relative = normal.startsWith(`${name}/`) ? [normal, normal.slice(name.length + 1)] : [normal];
    for (const place of whole === undefined
      ? relative.map((one) => vscode.Uri.joinPath(uri, one))
      : [uri.with({ path: whole })])
      // `..` is gone from a joined path; one that is given whole may still have it.
      if (place.path.startsWith(root) && !/(?:^|\/)\.\.(?:\/|$)/.test(place.path)) places.push(place);
  }
  return places;
}
