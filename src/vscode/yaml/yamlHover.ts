/** Hovers in Pressmark's YAML files. */
import * as vscode from 'vscode';
import { anchorTextAt } from '../../core/annotations/anchor';
import { hoverYaml } from '../../core/sidecar/hoverSidecar';
import { wikidataPage } from '../describe';
import { documentArticle, fileKindOf, pressmarkYaml, rangeOf, type YamlParts } from './pressmarkYaml';

export const registerYamlHover = (parts: YamlParts): vscode.Disposable =>
  vscode.languages.registerHoverProvider(pressmarkYaml, {
    async provideHover(document, position) {
      const kind = fileKindOf(document.uri);
      if (!kind) return undefined;
      const codebook = await parts.codebooks(document.uri);
      const offset = document.offsetAt(position);
      const hover = await hoverYaml(document.getText(), offset, kind, codebook, async (range, index) => {
        const found = await documentArticle(parts, document, index);
        return found && anchorTextAt(found.article, found.source)(range);
      });
      if (!hover) return undefined;
      // What files say must not act as Markdown.
      const contents = new vscode.MarkdownString();
      hover.lines.forEach((line, index) => {
        if (index > 0) contents.appendMarkdown('\n\n');
        contents.appendText(line);
      });
      const page = wikidataPage(hover.ref);
      if (page) contents.appendMarkdown(`[${hover.ref}](${page})`);
      return new vscode.Hover(contents, rangeOf(document, hover));
    },
  });
