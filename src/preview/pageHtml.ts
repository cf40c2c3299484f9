/** The page that a preview starts as: empty, with nothing allowed but our own style sheet and script. */
import * as vscode from 'vscode';
import { escapeHtml } from '../core/render/escapeHtml';

const nonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** What can be done with a name while the pointer is on it; each has a key, which its tip names. */
const actions = (): string =>
  [
    ['acceptEntity', vscode.l10n.t('Confirm'), 'A'],
    ['addEntity', vscode.l10n.t('Correct…'), 'E'],
    ['rejectEntity', vscode.l10n.t('Reject'), 'X'],
    ['rejectEntityEverywhere', vscode.l10n.t('Reject Everywhere'), 'Shift+X'],
    ['addToEntityList', vscode.l10n.t('Add to List…'), 'L'],
  ]
    .map(
      ([command, title, key]) =>
        `<button type="button" data-command="pressmark.${command}" title="${key}">${escapeHtml(title!)}</button>`,
    )
    .join('');

/** What can be made of words that were selected with the mouse. */
const adder = (): string =>
  [
    ['addClaim', vscode.l10n.t('Claim'), 'C'],
    ['addEntity', vscode.l10n.t('Name…'), 'E'],
  ]
    .map(
      ([command, title, key]) =>
        `<button type="button" data-command="pressmark.${command}">${escapeHtml(title!)} <kbd>${key}</kbd></button>`,
    )
    .join('');

/** @param imageOrigins that pictures may be loaded from; none, and the page cannot ask for any. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, imageOrigins: readonly string[]): string {
  const part = (name: string): string =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString());
  const key = nonce();
  const context = escapeHtml(JSON.stringify({ preventDefaultContextMenuItems: false }));
  const font = vscode.workspace.getConfiguration('pressmark.preview');
  const size = Number(font.get('fontSize')) || 17;
  const family = String(font.get('fontFamily') ?? '').replace(/[^\w\s'",-]/g, '');
  const images = imageOrigins.length > 0 ? ` img-src ${escapeHtml(imageOrigins.join(' '))};` : '';
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<title>Pressmark</title>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource} 'nonce-${key}'; script-src 'nonce-${key}';${images}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${part('preview.css')}">
<style nonce="${key}">:root{--pressmark-font-size:${size}px;${family ? `--pressmark-font-family:${family};` : ''}}</style>
</head>
<body data-vscode-context="${context}">
<header id="header"></header>
<main id="article" tabindex="0" aria-label="${escapeHtml(vscode.l10n.t('Article'))}" data-empty-text="${escapeHtml(vscode.l10n.t('This file has no text to show.'))}"></main>
<aside id="margin" aria-label="${escapeHtml(vscode.l10n.t('Claims and suggestions'))}"></aside>
<div id="caret" hidden></div>
<div id="adder" role="group" aria-label="${escapeHtml(vscode.l10n.t('Mark these words'))}" hidden>${adder()}</div>
<div id="hover" role="group" hidden><div class="facts"></div><a class="link"></a><div class="actions">${actions()}</div></div>
<div id="live" class="visually-hidden" role="status" aria-live="polite"></div>
<script nonce="${key}" src="${part('preview.js')}"></script>
</body>
</html>`;
}
