/** The language models that this VS Code has, if any, and what a person agreed to send to them. */
import * as vscode from 'vscode';

const CONSENTS = 'pressmark.languageModels.consents';

export interface LanguageModels extends vscode.Disposable {
  /** Empty: none. They belong to other extensions; this one brings none. */
  models(): Promise<readonly vscode.LanguageModelChat[]>;
  /** Says what leaves the machine and asks, once for each folder and model. @param characters of the article's text. */
  mayAsk(model: vscode.LanguageModelChat, uri: vscode.Uri, characters: number): Promise<boolean>;
  /** From now on every model is asked about again. @returns how many folders and models were agreed to. */
  forget(): Promise<number>;
}

/** As a person knows it. */
export const modelName = ({ name, vendor }: vscode.LanguageModelChat): string =>
  vscode.l10n.t('{0} ({1})', name, vendor);

export function createLanguageModels(state: vscode.Memento): LanguageModels {
  const models = async (): Promise<readonly vscode.LanguageModelChat[]> => {
    // Some editors that are made from VS Code have no such API.
    const api = vscode.lm as typeof vscode.lm | undefined;
    return api?.selectChatModels ? api.selectChatModels() : [];
  };
  const update = (): void => {
    void models().then(
      (found) => vscode.commands.executeCommand('setContext', 'pressmark.hasLanguageModel', found.length > 0),
      // No models then: the commands stay hidden.
      () => undefined,
    );
  };
  update();
  const api = vscode.lm as typeof vscode.lm | undefined;
  const subscription = api?.onDidChangeChatModels?.(update);
  const consents = (): string[] => state.get<string[]>(CONSENTS, []);

  return {
    models,
    async mayAsk(model, uri, characters) {
      const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri ?? vscode.Uri.joinPath(uri, '..');
      const consent = `${model.vendor}/${model.id} ${folder.toString()}`;
      if (consents().includes(consent)) return true;
      const send = vscode.l10n.t('Send');
      const answer = await vscode.window.showWarningMessage(
        vscode.l10n.t('Send the text of articles in this folder to {0}?', modelName(model)),
        {
          modal: true,
          detail: vscode.l10n.t(
            'The text of this article ({0} characters, its title included) and the topics of the codebook go to {1}, which may be a service on the internet. What it answers is shown as suggestions; nothing is saved before you accept it. You are asked once for this folder and model: “Pressmark: Forget Consent to Language Models” takes it back.',
            characters,
            modelName(model),
          ),
        },
        send,
      );
      if (answer !== send) return false;
      await state.update(CONSENTS, [...consents(), consent]);
      return true;
    },
    async forget() {
      const { length } = consents();
      await state.update(CONSENTS, undefined);
      return length;
    },
    dispose: () => void subscription?.dispose(),
  };
}
