/** One preview: a webview that shows one article and tells what its reader selects, clicks and scrolls to. */
import * as vscode from 'vscode';
import { escapeHtml } from '../core/render/escapeHtml';
import { visibleText } from '../core/text/hiddenControls';
import type { Codebook } from '../core/corpus/codebook';
import type { AnnotatedArticle, AnnotatedArticles } from '../vscode/annotatedArticles';
import { onCodebookChange, type Codebooks } from '../vscode/codebooks';
import type { CorpusLabels } from '../vscode/corpusLabels';
import type { Highlights } from '../vscode/highlights';
import type { Offers } from '../vscode/offers';
import type { ArticleImages } from './articleImages';
import { articleView, headerOf, type ViewContext } from './articleView';
import { pageHtml } from './pageHtml';
import type { ToExtension, ToPage } from './protocol';

/** UTF-16 offsets in the article's text; equal: the caret. */
export type TextSpan = readonly [start: number, end: number];

export interface PreviewParts {
  extensionUri: vscode.Uri;
  annotated: AnnotatedArticles;
  highlights: Highlights;
  codebooks: Codebooks;
  offers: Offers;
  corpus: CorpusLabels;
  images: ArticleImages;
}

export class ArticlePreview implements vscode.Disposable {
  /** The page has the keyboard. */
  focused = false;
  /** Counts the texts shown: what the page tells of an earlier one means nothing in this one. New annotations keep it. */
  private version = 0;
  private text: string | undefined;
  private selection: TextSpan | undefined;
  /** Counts the calls of `render`: the last one wins. */
  private renders = 0;
  private ready = false;
  /** Origins that the page may load pictures from. */
  private allowed: readonly string[] = [];
  /** Posted as soon as the page has rendered. */
  private pending: { start: number; end: number } | undefined;
  private readonly scrolled = new vscode.EventEmitter<number>();
  private readonly clicked = new vscode.EventEmitter<{ offset: number; open: boolean }>();
  private readonly focusChanged = new vscode.EventEmitter<boolean>();
  /** The text offset that the reader scrolled to the top. */
  readonly onDidScroll = this.scrolled.event;
  readonly onDidClick = this.clicked.event;
  readonly onDidChangeFocus = this.focusChanged.event;
  private readonly subscriptions: vscode.Disposable;

  constructor(
    readonly panel: vscode.WebviewPanel,
    public uri: vscode.Uri,
    private readonly parts: PreviewParts,
  ) {
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(parts.extensionUri, 'dist', 'webview')],
    };
    this.subscriptions = vscode.Disposable.from(
      this.scrolled,
      this.clicked,
      this.focusChanged,
      panel.webview.onDidReceiveMessage((message: ToExtension) => this.receive(message)),
      parts.annotated.onDidChange((uri) => {
        if (uri.toString() === this.uri.toString()) void this.render();
      }),
      parts.highlights.onDidChange(() => void this.render()),
      parts.offers.onDidChange(() => void this.renderHeader()),
      parts.corpus.onDidChange(() => void this.renderHeader()),
      onCodebookChange(() => void this.render()),
    );
    this.load([]);
  }

  /** Begins the page anew: which pictures it may ask for is fixed in it. It says `ready`, and finds its place again by its state. */
  private load(allowed: readonly string[]): void {
    this.ready = false;
    this.allowed = allowed;
    this.panel.webview.html = pageHtml(this.panel.webview, this.parts.extensionUri, allowed);
  }

  /** Shows another article in this preview. */
  show(uri: vscode.Uri): void {
    if (uri.toString() === this.uri.toString()) return;
    this.uri = uri;
    this.selection = undefined;
    // Not a picture more of the article before, while this one is being read.
    if (this.allowed.length > 0) this.load([]);
    void this.render();
  }

  /** What is selected, if the page shows this text: while it still shows another one, nothing is. */
  selectionIn(text: string): TextSpan | undefined {
    return text === this.text ? this.selection : undefined;
  }

  /** Brings words into view and selects them. Offsets in the article's text. */
  reveal(start: number, end: number): void {
    this.pending = { start, end };
    // A command that follows at once acts on these words, though the page may not have heard of them.
    if (this.text !== undefined) this.selection = [start, end];
    if (this.ready) this.postPending();
  }

  scrollTo(offset: number): void {
    if (this.ready) this.post({ type: 'scroll-to', version: this.version, offset });
  }

  /** Draws a line around words; none: takes it away. Offsets in the article's text. */
  outline(ranges: readonly TextSpan[]): void {
    if (this.ready) this.post({ type: 'outline', version: this.version, ranges: [...ranges] });
  }

  /** What may be shown of the article is another. */
  refresh(): void {
    void this.render();
  }

  /** For screen readers: what a command has done. */
  announce(text: string): void {
    if (this.ready) this.post({ type: 'announce', text });
  }

  private post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  private postPending(): void {
    if (this.pending) this.post({ type: 'reveal', version: this.version, ...this.pending });
    this.pending = undefined;
  }

  private async render(): Promise<void> {
    const turn = ++this.renders;
    const { uri } = this;
    const file = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    try {
      const [article, codebook] = await Promise.all([this.parts.annotated.load(uri), this.parts.codebooks(uri)]);
      // Another one was asked for meanwhile, or the page is not there (hidden): it will ask again.
      if (turn !== this.renders) return;
      this.panel.title = visibleText(article.article.title ?? file);
      if (!this.ready) return;
      const allowed = this.parts.images.allowed(article);
      if (allowed.join(' ') !== this.allowed.join(' ')) return this.load(allowed);
      this.nowShows(article.article.text);
      this.post(articleView(article, this.contextOf(article, codebook)));
      this.postPending();
    } catch (error) {
      if (turn !== this.renders || !this.ready) return;
      this.nowShows(undefined);
      const message = vscode.l10n.t(
        '{0} cannot be shown: {1}',
        file,
        error instanceof Error ? error.message : String(error),
      );
      const header = `<p class="notice" role="alert">${escapeHtml(message)}</p>`;
      this.post({
        type: 'render',
        uri: uri.toString(),
        item: undefined,
        version: this.version,
        language: undefined,
        direction: 'ltr',
        highlights: false,
        header,
        blocks: [],
        cards: [],
      });
    }
  }

  /** What is offered, or how many articles are done, changed: of the article itself, nothing did. */
  private async renderHeader(): Promise<void> {
    const turn = this.renders;
    const { uri } = this;
    const loaded = await Promise.all([this.parts.annotated.load(uri), this.parts.codebooks(uri)]).catch(
      () => undefined,
    );
    // A whole render has come between, or is on its way; one that failed has said so.
    if (!loaded || turn !== this.renders || !this.ready || loaded[0].article.text !== this.text) return;
    this.post({ type: 'header', version: this.version, header: headerOf(loaded[0], this.contextOf(...loaded)) });
  }

  private contextOf(article: AnnotatedArticle, codebook: Codebook): ViewContext {
    const { version, allowed } = this;
    const { highlights, offers, corpus } = this.parts;
    return { version, allowed, highlights, codebook, offered: offers.of(article), progress: corpus.progress() };
  }

  private nowShows(text: string | undefined): void {
    if (this.version > 0 && text === this.text) return;
    this.text = text;
    this.version++;
    this.selection = undefined;
  }

  private receive(message: ToExtension): void {
    if ('version' in message && message.version !== this.version) return;
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.selection = undefined;
        void this.render();
        return;
      case 'focus':
        this.focused = message.focused;
        this.focusChanged.fire(message.focused);
        return;
      case 'selection':
        this.selection =
          message.start === undefined || message.end === undefined ? undefined : [message.start, message.end];
        return;
      case 'scrolled':
        this.scrolled.fire(message.offset);
        return;
      case 'clicked':
        this.clicked.fire(message);
        return;
      case 'command':
        // Only ours: the page is not to be a way to run anything else.
        if (message.command.startsWith('pressmark.'))
          void vscode.commands.executeCommand(message.command, ...this.argumentOf(message.argument));
    }
  }

  /** What a button is about, of the article that it stands beside: a person clicked it, so mistakes are told in a message. */
  private argumentOf(argument: string | undefined): object[] {
    if (argument === undefined) return [];
    return [{ ...(JSON.parse(argument) as object), uri: this.uri, clicked: true }];
  }

  dispose(): void {
    // What is still being read comes too late.
    this.renders++;
    this.ready = false;
    this.subscriptions.dispose();
  }
}
