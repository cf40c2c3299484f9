/** Entry of the browser's extension host. */
import type * as vscode from 'vscode';
import { activateWith } from './extension';
import { webPlatform } from './vscode/webPlatform';

export const activate = (context: vscode.ExtensionContext): unknown => activateWith(context, webPlatform);
