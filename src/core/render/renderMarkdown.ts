/** Article -> Markdown, for `extract --format markdown`. */
import type { Article, Block } from '../article/article';
import { safeLink } from './escapeHtml';

/** What Markdown or HTML would read as markup, anywhere in a line and at its beginning. */
const escape = (text: string): string =>
  text
    .replace(/[\\`*_[\]<]/g, '\\$&')
    .replace(/^(?:[#>+-](?=\s|$)|(?:-{3,}|={3,})$)/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

function renderBlock(text: string, block: Block): string {
  switch (block.type) {
    case 'title':
      return `# ${escape(text)}`;
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, block.level ?? 2)))} ${escape(text)}`;
    case 'listItem':
      return `${'  '.repeat((block.level ?? 1) - 1)}${block.ordered ? '1.' : '-'} ${escape(text)}`;
    case 'quote':
      return `> ${escape(text)}`;
    case 'caption':
      return `*${escape(text)}*`;
    case 'preformatted':
      // A fence longer than any in the text.
      return text.includes('```') ? text.replace(/^/gm, '    ') : '```\n' + text + '\n```';
    case 'table': {
      const [head = '', ...rows] = text.split('\n').map((row) => `| ${row.split(' | ').map(escape).join(' | ')} |`);
      const columns = (text.split('\n')[0] ?? '').split(' | ').length;
      return [head, `|${' --- |'.repeat(columns)}`, ...rows].join('\n');
    }
    case 'image': {
      const url = safeLink(block.url);
      return url ? `![${escape(block.alt ?? '')}](<${url.replace(/[<>\n]/g, encodeURIComponent)}>)` : '';
    }
    default:
      return escape(text);
  }
}

export function renderMarkdown(article: Article): string {
  let markdown = '';
  let previous: Block | undefined;
  for (const block of article.blocks) {
    const rendered = renderBlock(article.text.slice(block.start, block.end), block);
    if (!rendered) continue;
    if (previous) markdown += previous.type === 'listItem' && block.type === 'listItem' ? '\n' : '\n\n';
    markdown += rendered;
    previous = block;
  }
  return markdown + '\n';
}
