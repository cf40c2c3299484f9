/** Suggested claims in a real VS Code: accepted, turned down, undone; claims filled in from the sentence; keys that select. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { exists, folder, readSidecar, readText, run, selectIn, sidecarOf, until, writeText } from './workspace';

const words = {
  direct: 'The quay has been unsafe for eleven years',
  indirect: 'the crossing will stay shut until May',
};
const text = `Northport closes its quay\n\n“${words.direct},” Mara Voss, head of the Coast Council, told reporters on Monday.\n\nMara Voss said that ${words.indirect}.\n\nThe fog lifted at noon.\n`;

let files = 0;
async function article(content = text): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `copies/suggestions-${++files}.txt`);
  await writeText(uri, content);
  return uri;
}

describe('suggested claims', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('become claims that say who speaks, by which word, and what suggested them', async () => {
    const uri = await article();
    await run('acceptSuggestion', { uri, quote: words.direct });
    const [claim] = (await readSidecar(uri)).claims;
    assert.equal(claim?.quote, words.direct);
    assert.equal(claim.claimant?.name, 'Mara Voss');
    assert.equal(claim.kind, 'direct');
    assert.equal(claim.cue, 'told');
    assert.match(claim.origin ?? '', /^suggested:./);
    // Decided: it is suggested no more, and what is no suggestion is no claim.
    await assert.rejects(async () => run('acceptSuggestion', { uri, id: 's-0-5' }), /no suggestion/);
  });

  it('that are turned down are kept as such, and come back with an undo', async () => {
    const uri = await article();
    await run('rejectSuggestion', { uri, quote: words.indirect });
    const { rejected } = await readSidecar(uri);
    assert.deepEqual(
      rejected.map(({ quote }) => quote),
      [words.indirect],
    );
    const editor = await selectIn(uri, 'Northport');
    await run('nextSuggestion');
    const selected = (): string => editor.document.getText(editor.selection);
    await until('the other suggestion', () => selected() === words.direct);
    await run('nextSuggestion');
    assert.equal(selected(), words.direct, 'the one turned down is suggested again');
    await run('undo');
    await until('no sidecar', async () => !(await exists(sidecarOf(uri))));
    await run('nextSuggestion');
    await until('the suggestion that is back', () => selected() === words.indirect);
  });

  it('fill in what a person marks, and the words are what an annotator means', async () => {
    const uri = await article();
    await selectIn(uri, ` ${words.indirect}.`);
    await run('addClaim', { claimant: 'Mara Voss' });
    const [claim] = (await readSidecar(uri)).claims;
    assert.equal(claim?.quote, words.indirect);
    assert.equal(claim.cue, 'said');
    assert.equal(claim.kind, 'indirect');
  });

  it('interrupted by who says it are one claim with two ranges; more words are added by a command', async () => {
    const uri = await article('Quay\n\n“It is unsafe,” Mara Voss said. “Nobody should use it.”\n\nShe has seen it.\n');
    await run('acceptSuggestion', { uri, quote: 'It is unsafe' });
    let [claim] = (await readSidecar(uri)).claims;
    assert.equal(claim?.quote, 'It is unsafe … Nobody should use it.');
    assert.equal((claim.range as number[][]).length, 2);
    await selectIn(uri, 'She has seen it');
    await run('extendClaim');
    [claim] = (await readSidecar(uri)).claims;
    assert.equal(claim?.quote, 'It is unsafe … Nobody should use it. … She has seen it');
  });

  it('are reached and grown by sentences, in the raw file too', async () => {
    const uri = await article();
    const editor = await selectIn(uri, 'Northport closes');
    const selected = (): string => editor.document.getText(editor.selection);
    await run('nextSentence');
    assert.match(selected(), /^“The quay .*Monday\.$/);
    await run('nextSentence');
    assert.equal(selected(), `Mara Voss said that ${words.indirect}.`);
    await run('moreSentences');
    assert.match(selected(), /noon\.$/);
    await run('fewerSentences');
    await run('previousSentence');
    assert.match(selected(), /^“The quay/);
    await run('growSelection');
    await run('shrinkSelection');
    assert.match(selected(), /^“The quay .*Monday\.$/);
  });
});

it('topics are learnt from what others got, and accepted by number', async function () {
  this.timeout(30_000);
  const harbour = ['harbour', 'quay', 'ferry', 'crane', 'tide', 'berth', 'pilot', 'dredger'];
  const football = ['football', 'goal', 'striker', 'league', 'coach', 'penalty', 'referee', 'stadium'];
  const story = (theme: string[], n: number): string =>
    `Report ${n}\n\n${theme.map((word, i) => `The ${word} and the ${theme[(i + n) % theme.length]!} were seen.`).join(' ')}\n`;
  const make = async (name: string, content: string): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(folder(), `copies/topic-${name}.txt`);
    await writeText(uri, content);
    return uri;
  };
  for (let n = 1; n <= 3; n++) {
    await run('editTopics', {
      uri: await make(`harbour-${n}`, story(harbour, n)),
      topics: [{ id: 'own:harbour', label: 'Harbour' }],
    });
    await run('editTopics', {
      uri: await make(`football-${n}`, story(football, n)),
      topics: [{ id: 'own:football', label: 'Football' }],
    });
  }
  const uri = await make('new', story(football, 5));
  await until('a topic to be offered', async () => (await run<string>('acceptTopic', { uri })) ?? false, 20);
  const { topics } = await readSidecar(uri);
  assert.equal(topics[0]?.id, 'own:football');
  assert.match(await readText(sidecarOf(uri)), /topics:/);
});
