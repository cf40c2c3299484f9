/** Help in the text editor of a raw file: hovers, code actions, lenses, outline, links, references, badges, status. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { folder, readSidecar, run, until, wordsAt, writeText } from './workspace';

let files = 0;

/** A new raw file, with an editor on it. */
async function shown(text: string, name = 'note.txt'): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(folder(), `editor/${++files}-${name}`);
  await writeText(uri, text);
  return (await vscode.window.showTextDocument(uri)).document;
}

const rangeOf = (document: vscode.TextDocument, words: string): vscode.Range => {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, words);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
};

interface Argument {
  uri: string;
  range?: [number, number];
  id?: string;
  claim?: string;
}

/** Titles and arguments of what Pressmark offers at a place. */
async function actionsAt(document: vscode.TextDocument, range: vscode.Range): Promise<Map<string, Argument>> {
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'refactor.pressmark',
  );
  return new Map(found.map(({ title, command }) => [title, command!.arguments![0] as Argument]));
}

async function hoverAt(document: vscode.TextDocument, words: string): Promise<vscode.MarkdownString[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    rangeOf(document, words).start.translate(0, 1),
  );
  return hovers.flatMap(({ contents }) => contents as vscode.MarkdownString[]);
}

const lensesOf = async (document: vscode.TextDocument): Promise<vscode.CodeLens[]> =>
  vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri);

const outlineOf = async (document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> =>
  (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  )) ?? [];

/** With a BOM, CRLF line ends and characters of two UTF-16 units before all that is looked for. */
const windowsArticle = [
  '\ufeff🌊🌊 Ferry link to Rotterdam reopens',
  '',
  '🚢 The harbour master Odile Brannock said: “The 🛟 drills were long overdue.” Nobody was hurt in the two storms of January.',
  '',
  'Passengers waited for the first ship since the early morning, some of them with flowers for the crew.',
  '',
].join('\r\n');
const quote = 'The 🛟 drills were long overdue.';

describe('the text editor', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
  // Other suites count the workspace's articles.
  after(() => vscode.workspace.fs.delete(vscode.Uri.joinPath(folder(), 'editor'), { recursive: true }));

  it('offers to mark what is selected, by the code points of the file, whatever its line ends, BOM and emoji', async () => {
    const document = await shown(windowsArticle);
    const actions = await actionsAt(document, rangeOf(document, quote));
    assert.deepEqual([...actions.keys()], ['Mark as Claim', 'Mark as Entity…', 'Add to Entity List…']);
    for (const { uri, range } of actions.values()) {
      assert.equal(uri, document.uri.toString());
      assert.equal(await wordsAt(document.uri, range), quote);
    }
    await run('addClaim', { ...actions.get('Mark as Claim'), claimant: 'Odile Brannock' });
    const { claims } = await readSidecar(document.uri);
    // The full stop is no part of the claim.
    const words = quote.slice(0, -1);
    assert.deepEqual([claims.length, claims[0]!.quote, claims[0]!.kind], [1, words, 'direct']);
    assert.equal(await wordsAt(document.uri, claims[0]!.range), words);
  });

  it('offers at a caret what can be done with the claim and the name there, and nothing elsewhere', async () => {
    const document = await shown(windowsArticle);
    const id = await run<string>('addClaim', { uri: document.uri, quote, claimant: 'Odile Brannock' });
    const at = (words: string): Promise<Map<string, Argument>> => {
      const { start } = rangeOf(document, words);
      return actionsAt(document, new vscode.Range(start, start));
    };
    const claim = await at('drills');
    assert.deepEqual(
      [...claim],
      [
        [`Claim “The 🛟 drills were long overdu…”: Edit…`, { uri: document.uri.toString(), clicked: true, id }],
        [
          `Claim “The 🛟 drills were long overdu…”: Set Stance…`,
          { uri: document.uri.toString(), clicked: true, claim: id },
        ],
        [`Claim “The 🛟 drills were long overdu…”: Delete`, { uri: document.uri.toString(), clicked: true, id }],
      ],
    );
    const name = await at('Rotterdam');
    assert.deepEqual(
      [...name.keys()],
      ['Confirm', 'Correct…', 'Reject', 'Reject Everywhere', 'Add to List…'].map(
        (title) => `Entity “Rotterdam”: ${title}`,
      ),
    );
    for (const { range } of name.values()) assert.equal(await wordsAt(document.uri, range), 'Rotterdam');
    assert.equal((await at('flowers')).size, 0);
    const selected = await actionsAt(document, rangeOf(document, 'Rotterdam'));
    assert.deepEqual([...selected.keys()].slice(0, 2), ['Mark as Claim', 'Entity “Rotterdam”: Confirm']);
    assert.equal(selected.size, 6, 'the same is not offered twice');
    await run('deleteAnnotation', { ...claim.values().next().value });
    assert.equal((await at('drills')).size, 0);
  });

  it('offers nothing in files that are no articles', async () => {
    const document = await shown('The ferry to Rotterdam is late again.\n', 'README.md');
    const named = vscode.Uri.joinPath(document.uri, '../README.md');
    await writeText(named, document.getText());
    const readme = (await vscode.window.showTextDocument(named)).document;
    assert.equal((await actionsAt(readme, rangeOf(readme, 'Rotterdam'))).size, 0);
    assert.equal((await hoverAt(readme, 'Rotterdam')).length, 0);
  });

  it('hovers with links that run only our commands; text of a sidecar is no Markdown', async () => {
    const document = await shown(windowsArticle);
    const id = await run<string>('addClaim', {
      uri: document.uri,
      quote,
      claimant: '[x](command:workbench.action.quit)',
      note: '<b>bold</b> [here](https://evil.example)',
    });
    const [claim] = await hoverAt(document, quote);
    assert.ok(claim);
    const links = [...claim.value.matchAll(/(?<!\\)\[([^\]\\]*)\]\(command:([\w.]+)\?([^)]*)\)/g)];
    assert.deepEqual(
      links.map(([, title, command]) => [title, command]),
      [
        ['Edit…', 'pressmark.editAnnotation'],
        ['Set Stance…', 'pressmark.setStance'],
        ['Delete', 'pressmark.deleteAnnotation'],
      ],
    );
    assert.deepEqual(JSON.parse(decodeURIComponent(links[0]![3]!)), [
      { uri: document.uri.toString(), clicked: true, id },
    ]);
    assert.doesNotMatch(claim.value, /(?<!\\)\[(?:x|here)\]/);
    const trusted = (claim.isTrusted as { enabledCommands: string[] }).enabledCommands;
    assert.ok(trusted.length > 0 && trusted.every((command) => command.startsWith('pressmark.')));
  });

  it('shows lenses above claims only when they are asked for, and follows the setting', async () => {
    const document = await shown(windowsArticle);
    const id = await run<string>('addClaim', { uri: document.uri, quote, claimant: 'Odile Brannock' });
    await run('setStance', { uri: document.uri, claim: id, target: 'drills', position: 'favor' });
    assert.equal((await lensesOf(document)).length, 0);
    const setting = vscode.workspace.getConfiguration('pressmark', document.uri);
    await setting.update('editor.codeLens', true, vscode.ConfigurationTarget.Workspace);
    try {
      const [lens] = await until('the lens', async () => {
        const found = await lensesOf(document);
        return found.length > 0 ? found : undefined;
      });
      assert.equal(lens!.command!.title, 'Claim · Odile Brannock · drills: in favor');
      assert.equal(document.getText(lens!.range), quote);
      assert.equal(lens!.command!.command, 'pressmark.editAnnotation');
      assert.equal((lens!.command!.arguments![0] as Argument).id, id);
    } finally {
      await setting.update('editor.codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await until('no lens', async () => (await lensesOf(document)).length === 0 || undefined);
  });

  it('outlines an article: headline, headings, paragraphs, and the claims in them', async () => {
    const document = await shown(
      [
        '---',
        'title: Night trains to the coast',
        'url: https://rail.example/night-trains?a=1&b=2',
        '---',
        '',
        'The company Lindqvist Rail runs night trains again from May, with new sleeping cars.',
        '',
        '## Prices',
        '',
        'A bed costs as much as a hotel room, said the head of sales, Runa Lindqvist, in Bergen.',
        '',
        'She called it “a fair price for a fair bed” and promised that it stays so until winter.',
        '',
      ].join('\n'),
      'night.md',
    );
    const id = await run<string>('addClaim', {
      uri: document.uri,
      quote: 'a fair price for a fair bed',
      claimant: 'Runa',
    });
    assert.ok(id);
    const outline = (symbols: vscode.DocumentSymbol[], depth = 0): string[] =>
      symbols.flatMap(({ name, detail, range, selectionRange, children }) => {
        assert.ok(range.contains(selectionRange));
        for (const child of children) assert.ok(range.contains(child.range), `${child.name} in ${name}`);
        return [`${'  '.repeat(depth)}${name}${detail && ` | ${detail}`}`, ...outline(children, depth + 1)];
      });
    const ours = (): Promise<string[]> =>
      outlineOf(document).then((symbols) =>
        outline(symbols.filter(({ name }) => name === 'Night trains to the coast')),
      );
    // It is made before the claim is there, and again when it is.
    const lines = await until('the outline to have the claim', async () => {
      const found = await ours();
      return found.length > 5 ? found : undefined;
    });
    assert.deepEqual(lines, [
      'Night trains to the coast',
      '  The company Lindqvist Rail runs night trains again from May, with new sleeping …',
      '  Prices',
      '    A bed costs as much as a hotel room, said the head of sales, Runa Lindqvist, in…',
      '    She called it “a fair price for a fair bed” and promised that it stays so until…',
      '      a fair price for a fair bed | Runa',
    ]);
  });

  it('outlines a file of several articles by article, and what is in the one that is shown', async () => {
    const article = (title: string, body: string, number: number): string =>
      JSON.stringify({ title, body, url: `https://post.example/${number}` });
    const document = await shown(
      [
        article('Bridge closed', 'The old bridge is closed until further notice.\nNobody knows for how long.', 1),
        article('Bridge open', 'The old bridge is open again since Tuesday.\nThe mayor was the first to cross it.', 2),
      ].join('\n'),
      'two.jsonl',
    );
    const names = (symbols: vscode.DocumentSymbol[]): [string, number][] =>
      symbols.filter(({ name }) => name.startsWith('Bridge')).map(({ name, children }) => [name, children.length]);
    assert.deepEqual(names(await outlineOf(document)), [
      ['Bridge closed', 2],
      ['Bridge open', 0],
    ]);
    await run('nextItem', { uri: document.uri });
    await until(
      'the second article to be in front',
      async () => names(await outlineOf(document))[1]?.[1] === 2 || undefined,
    );
  });

  it('links the printed address, whatever its escapes, and the headline to the sidecar once there is one', async () => {
    const url = 'https://rail.example/a?x=1&y=2';
    const document = await shown(
      `<html><head><title>Ferry late</title><link rel="canonical" href="https://rail.example/a?x=1&amp;y=2"></head>
<body><article><h1>Ferry late</h1><p>The ferry from Rotterdam came two hours late on Monday, and nobody said why.</p>
<p>More at ${url} or at ${url}0, and at <a href="javascript:alert(1)">home</a>. The crew said nothing at all.</p></article></body></html>\n`,
      'ferry.txt',
    );
    const ours = async (): Promise<[string, string, number][]> => {
      const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        document.uri,
      );
      return links
        .filter(({ tooltip }) => tooltip)
        .map(({ target, range }) => [document.getText(range), target!.toString(true), range.start.line]);
    };
    assert.deepEqual(
      (await ours()).sort(),
      [
        [url, url, 2],
        ['https://rail.example/a?x=1&amp;y=2', url, 0],
      ].sort(),
    );
    await run('setStatus', { uri: document.uri, status: 'done' });
    await until(
      'a link to the sidecar',
      async () =>
        (await ours()).some(
          ([text, target]) => text === 'Ferry late' && target === `${document.uri.toString(true)}.annotation.yaml`,
        ) || undefined,
    );
  });

  it('finds all references of an entity: other articles, unsaved text, all items of a file, less what was rejected', async () => {
    const report = (where: string): string =>
      `Storm over the islands\n\nThe storm reached ${where} in the night, and the ferries of the island stayed in port.\n`;
    const rejected = await shown(report('Rotterdam and the coast'), 'storm.txt');
    await run('rejectEntity', { uri: rejected.uri, quote: 'Rotterdam', scope: 'form' });
    const several = await shown(
      ['Rotterdam', 'Antwerp', 'Rotterdam']
        .map((place, n) =>
          JSON.stringify({
            title: `Day ${n}`,
            body: `Ships wait off ${place} for the third day now.`,
            url: `https://x.example/${n}`,
          }),
        )
        .join('\n'),
      'days.jsonl',
    );
    const edited = await shown(report('the coast'), 'storm.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(edited.uri, edited.positionAt(edited.getText().indexOf('the coast')), '🌊 Rotterdam and ');
    await vscode.workspace.applyEdit(edit);
    const document = await shown(windowsArticle);
    const setting = vscode.workspace.getConfiguration('pressmark', document.uri);
    await setting.update('articles.include', '**/editor/*.{txt,jsonl}', vscode.ConfigurationTarget.Workspace);
    try {
      const found = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        document.uri,
        rangeOf(document, 'Rotterdam').start,
      );
      const wordsIn = async (uri: vscode.Uri): Promise<string[]> => {
        const opened = await vscode.workspace.openTextDocument(uri);
        return found
          .filter((location) => location.uri.toString() === uri.toString())
          .map(({ range }) => opened.getText(range));
      };
      assert.deepEqual(await wordsIn(document.uri), ['Rotterdam']);
      assert.deepEqual(await wordsIn(several.uri), ['Rotterdam', 'Rotterdam']);
      assert.deepEqual(await wordsIn(edited.uri), ['Rotterdam']);
      assert.deepEqual(await wordsIn(rejected.uri), []);
      for (const { uri } of found)
        assert.ok(
          (await wordsIn(uri)).every((words) => words.toLowerCase() === 'rotterdam'),
          uri.path,
        );
      assert.ok(
        found.every(({ uri }) => uri.path.includes('/editor/')),
        'only what the settings include',
      );
    } finally {
      await setting.update('articles.include', undefined, vscode.ConfigurationTarget.Workspace);
      await vscode.window.showTextDocument(edited);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  });
});
