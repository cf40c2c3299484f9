/** Completion in Pressmark's YAML files. */
import * as vscode from 'vscode';
import { claimantCandidates } from '../../core/annotations/claimants';
import { completeYaml } from '../../core/sidecar/completeSidecar';
import type { Proposal } from '../../core/sidecar/proposeValues';
import { documentArticle, fileKindOf, pressmarkYaml, type YamlParts } from './pressmarkYaml';

const kinds: Record<Proposal['kind'], vscode.CompletionItemKind> = {
  key: vscode.CompletionItemKind.Property,
  code: vscode.CompletionItemKind.EnumMember,
  claim: vscode.CompletionItemKind.Reference,
  name: vscode.CompletionItemKind.User,
};
/** Behind these something else may be written than before them. */
const triggers = [' ', '-', '"', '[', '{', ','];

export const registerYamlCompletion = (parts: YamlParts): vscode.Disposable =>
  vscode.languages.registerCompletionItemProvider(
    pressmarkYaml,
    {
      async provideCompletionItems(document, position) {
        const kind = fileKindOf(document.uri);
        if (!kind) return undefined;
        const offset = document.offsetAt(position);
        const claimantsOf = async (claim: string | undefined, index: number) => {
          const found = await documentArticle(parts, document, index);
          const placed = found?.claims.find(({ annotation }) => annotation.id === claim);
          // Of a claim that stands nowhere yet, the names of the article's beginning are as good as any.
          const spans = placed?.ranges.length ? placed.ranges : [[0, 0] as [number, number]];
          return found ? claimantCandidates(found.article.text, found.names, spans) : [];
        };
        const text = document.getText();
        const completion = await completeYaml(text, offset, kind, await parts.codebooks(document.uri), claimantsOf);
        if (!completion) return undefined;
        const start = document.positionAt(completion.start);
        const range = {
          inserting: new vscode.Range(start, position),
          replacing: new vscode.Range(start, document.positionAt(completion.end)),
        };
        const items = completion.proposals.map((proposal, index) => {
          const { label, detail, explanation, newText, goesOn } = proposal;
          const item = new vscode.CompletionItem(
            { label, ...(detail && { description: detail }) },
            kinds[proposal.kind],
          );
          if (explanation !== undefined) item.documentation = new vscode.MarkdownString().appendText(explanation);
          item.insertText = newText;
          item.keepWhitespace = true;
          item.range = range;
          // It was found by labels in any language, which VS Code does not know: what is typed fits, in this order.
          item.filterText = text.slice(completion.start, offset);
          item.sortText = String(index).padStart(5, '0');
          if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
          return item;
        });
        return new vscode.CompletionList(items, true);
      },
    },
    ...triggers,
  );
