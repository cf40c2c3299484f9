/** Builds the parts from the bottom to the top and lists the features. */
import type * as vscode from 'vscode';
import { createPreviews } from './preview/previews';
import { registerAgentTools } from './vscode/agentTools';
import { createActiveArticle } from './vscode/activeArticle';
import { createAnnotatedArticles } from './vscode/annotatedArticles';
import { registerAnnotationsView } from './vscode/annotationsView';
import { createAnnotatorOf } from './vscode/annotator';
import { createArticles } from './vscode/articles';
import { registerArticlesView } from './vscode/articlesView';
import { registerCodebookDiagnostics } from './vscode/codebookDiagnostics';
import { createCodebooks } from './vscode/codebooks';
import { createCorpusLabels } from './vscode/corpusLabels';
import { createLanguageModels } from './vscode/languageModels';
import { createModelSuggestions } from './vscode/modelSuggestions';
import { createOffers } from './vscode/offers';
import { registerAddClaim } from './vscode/commands/addClaim';
import { registerAddEntity } from './vscode/commands/addEntity';
import { registerAddToEntityList } from './vscode/commands/addToEntityList';
import type { CommandParts } from './vscode/commands/commandParts';
import { registerDecideAnchor } from './vscode/commands/decideAnchor';
import { registerDeleteAnnotation } from './vscode/commands/deleteAnnotation';
import { registerEditAnnotation } from './vscode/commands/editAnnotation';
import { registerEditTopics } from './vscode/commands/editTopics';
import { registerFindArticle } from './vscode/commands/findArticle';
import { registerGoToAnnotation } from './vscode/commands/goToAnnotation';
import { registerGoToItem } from './vscode/commands/goToItem';
import { registerGoToMention } from './vscode/commands/goToMention';
import { registerAcceptTopic } from './vscode/commands/acceptTopic';
import { registerJudgeEntity } from './vscode/commands/judgeEntity';
import { registerJudgeSuggestion } from './vscode/commands/judgeSuggestion';
import { registerSuggestWithModel } from './vscode/commands/suggestWithModel';
import { registerSelectWords } from './vscode/commands/selectWords';
import { registerKeepBoth } from './vscode/commands/keepBoth';
import { registerLoadImages } from './vscode/commands/loadImages';
import { registerNextArticle } from './vscode/commands/nextArticle';
import { registerOpenPreview } from './vscode/commands/openPreview';
import { registerOpenSamples } from './vscode/commands/openSamples';
import { registerRepeatLast } from './vscode/commands/repeatLast';
import { registerReviewAnchors } from './vscode/commands/reviewAnchors';
import { registerRenameCode } from './vscode/commands/renameCode';
import { registerSetStance } from './vscode/commands/setStance';
import { registerSetStatus } from './vscode/commands/setStatus';
import { registerSidecarCommands } from './vscode/commands/sidecarCommands';
import { registerArticleActions } from './vscode/editor/articleActions';
import { registerArticleBadges } from './vscode/editor/articleBadges';
import { registerArticleHover } from './vscode/editor/articleHover';
import { registerArticleLinks } from './vscode/editor/articleLinks';
import { registerArticleOutline } from './vscode/editor/articleOutline';
import { registerArticleStatus } from './vscode/editor/articleStatus';
import { registerClaimLenses } from './vscode/editor/claimLenses';
import { registerEditorHighlights } from './vscode/editor/editorHighlights';
import { registerEntityReferences } from './vscode/editor/entityReferences';
import { registerEntityListDiagnostics } from './vscode/entityListDiagnostics';
import { createEntityLists } from './vscode/entityLists';
import { registerFollowFiles } from './vscode/followFiles';
import { registerFollowItem } from './vscode/followItem';
import { createHighlights } from './vscode/highlights';
import { createLastLabel } from './vscode/lastLabel';
import { createOldVersions } from './vscode/oldVersions';
import { registerMergeUnsaved } from './vscode/mergeUnsaved';
import { registerOfferNesting } from './vscode/offerNesting';
import { registerOfferRenamed } from './vscode/offerRenamed';
import type { Platform } from './vscode/platform';
import { registerSidecarDiagnostics } from './vscode/sidecarDiagnostics';
import { settings } from './vscode/settings';
import { createSidecars } from './vscode/sidecars';
import { sweepLeftovers } from './vscode/sweepLeftovers';
import { createStraySidecars } from './vscode/straySidecars';
import { createTargets } from './vscode/target';
import { registerTellMoved } from './vscode/tellMoved';
import { createWorker } from './vscode/worker';
import { registerYamlCompletion } from './vscode/yaml/yamlCompletion';
import { registerYamlDefinition } from './vscode/yaml/yamlDefinition';
import { registerYamlFixes } from './vscode/yaml/yamlFixes';
import { registerYamlHover } from './vscode/yaml/yamlHover';
import { registerYamlRename } from './vscode/yaml/yamlRename';
import { registerYamlSymbols } from './vscode/yaml/yamlSymbols';
import { createUndoStore } from './vscode/undoStore';
import { createYamlFiles } from './vscode/yamlFiles';

export function activateWith(
  { extensionUri, subscriptions, workspaceState, globalState, storageUri }: vscode.ExtensionContext,
  platform: Platform,
): void {
  const annotatorOf = createAnnotatorOf(platform);
  const codebooks = createCodebooks();
  const highlights = createHighlights(workspaceState);
  const newWorker = () => createWorker(platform.startThread(extensionUri), settings.readingDeadline, extensionUri);
  const worker = newWorker();
  // Its thread starts with the first long article.
  const patientWorker = newWorker();
  const files = createYamlFiles(platform, createUndoStore(storageUri, platform));
  const lists = createEntityLists(files);
  const articles = createArticles(worker, patientWorker, lists);
  const sidecars = createSidecars(files, annotatorOf);
  const modelSuggestions = createModelSuggestions();
  const annotated = createAnnotatedArticles(articles, sidecars, worker, createOldVersions(platform), modelSuggestions);
  const languageModels = createLanguageModels(workspaceState);
  const corpus = createCorpusLabels(articles, sidecars, files, worker);
  const offers = createOffers(modelSuggestions, corpus, worker);
  const previews = createPreviews({ extensionUri, annotated, highlights, codebooks, offers, corpus }, articles);
  const strays = createStraySidecars(articles, files, worker);
  const active = createActiveArticle(previews, articles);
  const targets = createTargets(active, annotated, articles);
  subscriptions.push(worker, patientWorker, highlights, files, lists, articles, sidecars, annotated, previews, active);
  subscriptions.push(modelSuggestions, languageModels, corpus, offers);

  const parts: CommandParts = {
    files,
    lists,
    articles,
    annotated,
    sidecars,
    previews,
    active,
    targets,
    annotatorOf,
    codebooks,
    highlights,
    lastLabel: createLastLabel(),
    offers,
  };
  const commands = [
    registerOpenPreview,
    registerAddClaim,
    registerAddEntity,
    registerJudgeEntity,
    registerJudgeSuggestion,
    registerSelectWords,
    registerAcceptTopic,
    registerAddToEntityList,
    registerGoToMention,
    registerEditTopics,
    registerSetStance,
    registerRepeatLast,
    registerSetStatus,
    registerEditAnnotation,
    registerDeleteAnnotation,
    registerGoToAnnotation,
    registerGoToItem,
    registerLoadImages,
    registerNextArticle,
    registerSidecarCommands,
    registerKeepBoth,
    registerDecideAnchor,
    registerReviewAnchors,
    registerRenameCode,
  ];
  const yamlParts = { files, articles, annotated, sidecars, codebooks, worker };
  const yaml = [
    registerYamlSymbols,
    registerYamlCompletion,
    registerYamlHover,
    registerYamlDefinition,
    registerYamlRename,
    registerYamlFixes,
  ];
  const editorParts = { lists, articles, annotated, sidecars, codebooks, active, highlights, worker };
  const editor = [
    registerEditorHighlights,
    registerArticleHover,
    registerClaimLenses,
    registerArticleActions,
    registerArticleOutline,
    registerArticleLinks,
    registerEntityReferences,
    registerArticleBadges,
    registerArticleStatus,
  ];
  subscriptions.push(
    ...commands.map((register) => register(parts)),
    ...yaml.map((register) => register(yamlParts)),
    ...editor.map((register) => register(editorParts)),
    registerSuggestWithModel({ ...parts, languageModels, modelSuggestions }),
    registerAgentTools({ articles, sidecars, worker }),
    registerFollowItem(articles),
    registerFollowFiles(),
    registerFindArticle(strays),
    registerOpenSamples(extensionUri, globalState),
    registerMergeUnsaved(files),
    registerTellMoved(annotated, active),
    registerOfferRenamed(articles, strays),
    registerOfferNesting(files, globalState),
    registerSidecarDiagnostics(annotated, articles, codebooks, worker, strays),
    registerEntityListDiagnostics(lists, codebooks),
    registerCodebookDiagnostics(),
    registerArticlesView(articles, sidecars, active, worker, strays),
    registerAnnotationsView(annotated, active),
  );
  void sweepLeftovers(platform);
}
