/** A language model of another extension is asked about an article, and agents read articles: in the real VS Code, with a model that says what it is told (an extension for Node's host, so not in the browser's). */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Sidecar } from '../../src/core/sidecar/sidecar';
import { copyOf, exists, folder, run, sidecarOf, until, writeText } from './workspace';

const sample = '003_19f6e8a27d40cb53.txt';

interface Asked {
  claims: number;
  topics: number;
  stances: number;
  dropped: { claims: number; topics: number; stances: number };
}

describe('language model', function () {
  this.timeout(30_000);
  let uri: vscode.Uri;
  const { window } = vscode;
  const asksForReal = window.showWarningMessage;
  let asked: { message: string; detail: string }[] = [];
  /** Modal dialogs throw in a test run: the answer of the person is put in at the narrowest place. */
  const answerConsent = (answer: string | undefined): void => {
    asked = [];
    window.showWarningMessage = ((message: string, options: vscode.MessageOptions) => {
      asked.push({ message, detail: options.detail ?? '' });
      return Promise.resolve(answer);
    }) as typeof window.showWarningMessage;
  };
  const say = (answer: object): Thenable<void> => vscode.commands.executeCommand('fakeModel.say', answer);
  const heard = (): Thenable<{ heard: string[]; cancelled: number }> =>
    vscode.commands.executeCommand('fakeModel.heard');
  const suggest = (model = 'parrot'): Thenable<Asked | undefined> => run('suggestWithModel', { uri, model });

  before(async function () {
    // VS Code 1.104 and later have models of other extensions in them.
    if (!('registerLanguageModelChatProvider' in vscode.lm)) this.skip();
    await until('the model', async () => (await vscode.lm.selectChatModels()).length > 0 || undefined);
    uri = await copyOf(sample);
    await run('openPreview', uri);
  });
  after(() => {
    window.showWarningMessage = asksForReal;
  });

  it('says what leaves the machine, and sends nothing where the person declines', async () => {
    answerConsent(undefined);
    assert.equal(await suggest(), undefined);
    assert.equal(asked.length, 1);
    assert.match(asked[0]!.message, /Parrot \(pressmark-test\)/);
    assert.match(asked[0]!.detail, /\d+ characters/);
    assert.deepEqual((await heard()).heard, []);
  });

  it('shows what it answers as suggestions, saves nothing unseen, and asks once a folder', async () => {
    answerConsent('Send');
    await say({
      text: `Sure:\n\`\`\`json\n${JSON.stringify({
        topics: ['medtop:20000639', 'medtop:1'],
        claims: [
          { quote: "the dock workers' union opposed the plan", claimant: 'dock workers’ union', kind: 'mixed' },
          { quote: 'not in the article' },
        ],
        stances: [{ target: 'the clean route', position: 'favor' }],
      })}\n\`\`\``,
    });
    const dropped = { claims: 1, topics: 1, stances: 0 };
    assert.deepEqual(await suggest(), { claims: 1, topics: 1, stances: 1, dropped });
    assert.equal(await exists(sidecarOf(uri)), false);
    const [question] = (await heard()).heard;
    assert.ok(question!.includes('Difficult waters') && question!.includes('medtop:20000639 diplomacy'));
    await suggest();
    assert.equal(asked.length, 1);
    assert.equal(await run('forgetModelConsent', {}), 1);
    await suggest();
    assert.equal(asked.length, 2);
    await run('acceptSuggestion', { uri, quote: 'union opposed the plan' });
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecarOf(uri)));
    assert.match(text, /origin: suggested:model:parrot/);
  });

  it('tells in plain words what went wrong', async () => {
    for (const [error, words] of [
      ['NoPermissions', /not allowed to use Parrot/],
      ['Blocked', /quota/],
      ['NotFound', /not there any more/],
    ] as const) {
      await say({ error });
      await assert.rejects(async () => suggest(), words, error);
    }
    await say({ text: 'I would rather not.' });
    await assert.rejects(async () => suggest(), /no answer that can be read/);
    await assert.rejects(async () => run('suggestWithModel', { uri, model: 'gone' }), /no language model gone/);
  });

  it('sends the beginning of an article to a model that takes in less, and stops when it is told to', async () => {
    await say({ text: '{"topics": []}' });
    await heard();
    assert.deepEqual((await suggest('finch'))?.topics, 0);
    const [question] = (await heard()).heard;
    assert.ok(question!.includes('Difficult waters') && !question!.includes('independent inspection'));
    await assert.rejects(async () => suggest('wren'), /takes in too little/);

    // The button of a progress notification cannot be pressed from here.
    const progressForReal = window.withProgress;
    const stop = new vscode.CancellationTokenSource();
    window.withProgress = (_, task) => task({ report: () => undefined }, stop.token);
    try {
      await say({ waits: true });
      const answer = suggest();
      await until('the question', async () => (await heard()).heard.length > 0 || undefined);
      stop.cancel();
      assert.equal(await answer, undefined);
      await until('the model to be told', async () => (await heard()).cancelled === 1 || undefined);
    } finally {
      window.withProgress = progressForReal;
    }
  });

  it('lets agents read an article and its annotations, inside the workspace only', async () => {
    const call = async (name: string, input: object): Promise<Record<string, unknown>> => {
      const { content } = await vscode.lm.invokeTool(`pressmark_${name}`, { input, toolInvocationToken: undefined });
      return JSON.parse((content[0] as vscode.LanguageModelTextPart).value) as Record<string, unknown>;
    };
    const path = vscode.workspace.asRelativePath(uri);
    const article = await call('read_article', { path });
    assert.match(article['text'] as string, /Difficult waters/);
    const blocks = article['blocks'] as { type: string; start: number; end: number }[];
    const paragraph = blocks.find(({ type }) => type === 'paragraph')!;
    assert.ok([...(article['text'] as string)].slice(paragraph.start, paragraph.end).length > 10);
    const { claims, status } = (await call('list_annotations', { path: uri.path })) as unknown as Sidecar;
    assert.equal(status, 'in-progress');
    assert.equal(claims[0]!.quote, 'the dock workers’ union opposed the plan');
    const outside = vscode.Uri.joinPath(folder(), '../outside.txt');
    await writeText(outside, 'Outside\n\nNobody should read this here.\n');
    for (const away of [
      '../outside.txt',
      outside.path,
      `${folder().path}/../outside.txt`,
      sidecarOf(uri).path,
      'missing.txt',
    ])
      await assert.rejects(async () => call('read_article', { path: away }), /no article of this workspace/, away);
  });
});
