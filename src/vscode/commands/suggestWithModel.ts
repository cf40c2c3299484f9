/** Suggest with Language Model: asks a model that the person has about the article in front; Forget Consent to Language Models. */
import * as vscode from 'vscode';
import type { Codebook } from '../../core/corpus/codebook';
import { MAX_ANSWER, readModelAnswer, type ModelAnswer } from '../../core/suggest/modelAnswer';
import { modelQuestion } from '../../core/suggest/modelQuestion';
import { codePoints } from '../../core/text/offsets';
import type { AnnotatedArticle } from '../annotatedArticles';
import { modelName, type LanguageModels } from '../languageModels';
import type { ModelSuggestions } from '../modelSuggestions';
import { pickOne } from '../pick';
import type { TargetArgument } from '../target';
import { registerCommand, tell, type CommandParts } from './commandParts';

export interface SuggestWithModelArgument extends TargetArgument {
  /** Id of the model; left out: the only one, or the one that is picked. */
  model?: string;
}

interface ModelParts extends CommandParts {
  languageModels: LanguageModels;
  modelSuggestions: ModelSuggestions;
}

/** Part of what a model takes in that is left for its answer. */
const LEFT_FOR_ANSWER = 0.25;

export function registerSuggestWithModel(parts: ModelParts): vscode.Disposable {
  const { languageModels, modelSuggestions } = parts;
  return vscode.Disposable.from(
    registerCommand('suggestWithModel', async (argument) => {
      const given = (argument ?? {}) as SuggestWithModelArgument;
      const article = await parts.targets.article(argument);
      if (!article) return undefined;
      const model = await modelMeant(await languageModels.models(), given.model);
      if (!model) return undefined;
      const { text } = article.article;
      if (!(await languageModels.mayAsk(model, article.uri, codePoints(text).fromUtf16(text.length)))) return undefined;
      const codebook = await parts.codebooks(article.uri);
      const answer = await vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Notification,
          title: vscode.l10n.t('Asking {0} …', modelName(model)),
          cancellable: true,
        },
        (_, token) => ask(model, article, codebook, token),
      );
      if (!answer) return undefined;
      modelSuggestions.set(article.uri, text, answer);
      tell(parts, article, summary(model, answer));
      return {
        claims: answer.claims.length,
        topics: answer.topics.length,
        stances: answer.stances.length,
        dropped: answer.dropped,
      };
    }),
    registerCommand('forgetModelConsent', async () => {
      const count = await languageModels.forget();
      void vscode.window.showInformationMessage(
        count === 0
          ? vscode.l10n.t('Nothing was agreed to in this workspace.')
          : vscode.l10n.t('Every language model is asked about again before an article is sent to it.'),
      );
      return count;
    }),
  );
}

async function modelMeant(
  models: readonly vscode.LanguageModelChat[],
  id: string | undefined,
): Promise<vscode.LanguageModelChat | undefined> {
  if (models.length === 0)
    throw new Error(vscode.l10n.t('This VS Code has no language model. Extensions bring them; Pressmark brings none.'));
  if (id !== undefined) {
    const found = models.find((model) => model.id === id);
    if (!found) throw new Error(vscode.l10n.t('There is no language model {0}.', id));
    return found;
  }
  if (models.length === 1) return models[0];
  const items = models.map((model) => ({ label: model.name, description: `${model.vendor} · ${model.family}`, model }));
  const title = vscode.l10n.t('Suggest with Language Model');
  return (await pickOne({ title, placeholder: vscode.l10n.t('Which language model is to be asked?'), items }))?.model;
}

/** @returns undefined where the person cancelled. @throws Error in plain words. */
async function ask(
  model: vscode.LanguageModelChat,
  { article }: AnnotatedArticle,
  codebook: Codebook,
  token: vscode.CancellationToken,
): Promise<ModelAnswer | undefined> {
  const source = new vscode.CancellationTokenSource();
  const subscription = token.onCancellationRequested(() => source.cancel());
  try {
    const question = await fitting(model, article.text, article.language, codebook, source.token);
    const justification = vscode.l10n.t('Pressmark asks for claims, topics and stances of the article in front.');
    const response = await model.sendRequest(
      [vscode.LanguageModelChatMessage.User(question)],
      { justification },
      source.token,
    );
    let answer = '';
    for await (const part of response.text) {
      if (token.isCancellationRequested) return undefined;
      answer += part;
      // It does not end by itself.
      if (answer.length > MAX_ANSWER) break;
    }
    if (token.isCancellationRequested) return undefined;
    const read = readModelAnswer(answer, article.text, codebook, `model:${model.id}`);
    if (!read)
      throw new Error(
        vscode.l10n.t('{0} gave no answer that can be read. Try again, or another model.', modelName(model)),
      );
    return read;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    throw inPlainWords(error, model);
  } finally {
    // Whatever still comes is not waited for.
    source.cancel();
    source.dispose();
    subscription.dispose();
  }
}

/** The question about the whole article, or about as much of its beginning as the model takes in. */
async function fitting(
  model: vscode.LanguageModelChat,
  text: string,
  language: string | undefined,
  codebook: Codebook,
  token: vscode.CancellationToken,
): Promise<string> {
  const room = Math.floor(model.maxInputTokens * (1 - LEFT_FOR_ANSWER));
  const boundary = `article-${crypto.randomUUID()}`;
  let end = text.length;
  for (;;) {
    const question = modelQuestion(text.slice(0, end), language, codebook, boundary);
    const tokens = await model.countTokens(question, token);
    if (tokens <= room || !(room > 0)) return question;
    // What is too much, as the model counts, and a little more: a few rounds at most.
    const over = (question.length * (tokens - room)) / tokens;
    const shorter = Math.floor(end - Math.max(1.05 * over, 0.02 * end));
    if (shorter < 200)
      throw new Error(
        vscode.l10n.t('{0} takes in too little for the topics of the codebook and an article.', modelName(model)),
      );
    end = shorter;
  }
}

/** What a model's extension says is for programmers; these are the cases that a person can do something about. */
function inPlainWords(error: unknown, model: vscode.LanguageModelChat): Error {
  const name = modelName(model);
  // By name: an error that comes from another process is no instance.
  const code = (error as { code?: unknown } | undefined)?.code;
  if (code === vscode.LanguageModelError.NoPermissions.name)
    return new Error(vscode.l10n.t('VS Code was not allowed to use {0} for Pressmark. “Manage Language Model Access” in the Accounts menu changes that.', name)); // prettier-ignore
  if (code === vscode.LanguageModelError.NotFound.name) return new Error(vscode.l10n.t('{0} is not there any more: ask again to choose another.', name)); // prettier-ignore
  if (code === vscode.LanguageModelError.Blocked.name)
    return new Error(vscode.l10n.t('{0} refused: its quota may be used up, or its filter was hit. Try later, or another model.', name)); // prettier-ignore
  const { message, cause } = (error ?? {}) as Error;
  const reason = cause instanceof Error ? cause.message : message || String(error);
  return error instanceof vscode.LanguageModelError || code !== undefined
    ? new Error(vscode.l10n.t('{0} failed: {1}', name, reason))
    : error instanceof Error
      ? error
      : new Error(reason);
}

function summary(model: vscode.LanguageModelChat, { claims, topics, stances, dropped }: ModelAnswer): string {
  const found = vscode.l10n.t('{0} suggested {1} claims, {2} topics, {3} stances', modelName(model), claims.length, topics.length, stances.length); // prettier-ignore
  const left = dropped.claims + dropped.topics + dropped.stances;
  return left === 0 ? found : vscode.l10n.t('{0}; left out: {1} quotes that are not in the article, {2} others', found, dropped.claims, dropped.topics + dropped.stances); // prettier-ignore
}
