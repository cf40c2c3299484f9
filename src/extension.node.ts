/** Entry of the desktop's and the server's extension host. */
import type * as vscode from 'vscode';
import { activateWith } from './extension';
import { nodePlatform } from './vscode/nodePlatform';

export const activate = (context: vscode.ExtensionContext): unknown => activateWith(context, nodePlatform);
