/** Load Images of This Article: asks the hosts that its placeholders name, for this article alone. */
import * as vscode from 'vscode';
import { hostOfOrigin } from '../../core/render/articleImages';
import { registerCommand, tell, type CommandParts } from './commandParts';

export const registerLoadImages = (parts: CommandParts): vscode.Disposable =>
  registerCommand('loadImages', async (argument) => {
    const article = await parts.targets.article(argument);
    if (!article) return undefined;
    const hosts = parts.previews.loadImages(article).map(hostOfOrigin);
    tell(
      parts,
      article,
      hosts.length > 0
        ? vscode.l10n.t('Images are loaded from {0}', hosts.join(', '))
        : vscode.l10n.t('This article has no more images to load.'),
    );
    return hosts;
  });
