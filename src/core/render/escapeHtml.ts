/** The one way text gets into HTML here: escaped, for element content and double-quoted attributes alike. */

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character]!);

/** The address when it is one that may be opened outside (design section 6), else undefined. */
export function safeLink(url: string | undefined): string | undefined {
  return url !== undefined && /^(?:https?:\/\/|mailto:)[^\s]+$/i.test(url) ? url : undefined;
}
