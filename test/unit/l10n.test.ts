/** Every text of the user interface is there in every language, with what varies in it; the script that says so sees what it should. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { checkTexts, languages, problemsOf, textsOf } from '../../scripts/l10n.mjs';
import { moveTexts } from '../../scripts/manifestTexts.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('texts of the user interface', function () {
  this.timeout(20_000);

  it('are there in all languages, complete, and nothing else is', () => {
    assert.deepEqual(checkTexts(), [], 'see docs/translating.md');
    const files = [
      ...readdirSync(path.join(root, 'l10n')),
      ...readdirSync(root).filter((name) => /^package\.nls\./.test(name)),
    ];
    const expected = languages.flatMap((language) => [`bundle.l10n.${language}.json`, `package.nls.${language}.json`]);
    assert.deepEqual(files.sort(), [...expected, 'package.nls.json'].sort());
  });

  it('are collected from the code as they are written; what nobody can collect is told with its line', () => {
    const code = `
      import { l10n } from 'vscode';
      // vscode.l10n.t('in a comment')
      const text = 'vscode.l10n.t("in a string")';
      show(vscode.l10n.t('It\\u2019s {0}', vscode.l10n.t("inside")), l10n.t(\`plain\`));
      vscode.l10n.t(\`\${name} went\`);
      vscode.l10n.t('half ' + 'and half');`;
    const { texts, problems } = textsOf(code, 'a.ts');
    assert.deepEqual(texts.sort(), ['It’s {0}', 'inside', 'plain']);
    assert.deepEqual(
      problems.map((problem) => problem.slice(0, 'a.ts:0:'.length)),
      ['a.ts:6:', 'a.ts:7:'],
    );
  });

  it('are wrong without a placeholder, an icon or a link, empty, or left in English', () => {
    const english = {
      a: '{0} of {1}',
      b: '$(save) Save',
      c: '[Open](command:x.open)',
      d: 'Digest',
      e: 'Feed',
      f: 'Yes',
    };
    const wrong = {
      a: '{0} dari {0}',
      b: 'Simpan',
      c: '[Buka](command:x.close)',
      d: ' ',
      e: 'Feed',
      f: 'Yes',
      g: 'Sisa',
    };
    const keys = problemsOf('id.json', english, wrong, ['Feed']).map((problem) => /"(\w)"$/.exec(problem)?.[1]);
    assert.deepEqual(keys, ['a', 'b', 'c', 'd', 'f', 'g']);
    const right = { 'Go to {0} of {1}': '{1} 中的 {0}', '$(x) {0} · {1}': '$(x) {0} · {1}' };
    const same = Object.fromEntries(Object.keys(right).map((text) => [text, text]));
    assert.deepEqual(problemsOf('zh-cn.json', same, right), []);
  });

  it('move from the manifest once, under names that stay', () => {
    const manifest = {
      displayName: 'Pressmark',
      description: 'Reads news.',
      contributes: {
        commands: [
          { command: 'pressmark.old', title: '%command.old.title%', category: 'Pressmark' },
          { command: 'pressmark.new', title: 'New One' },
        ],
        viewsWelcome: [
          { view: 'pressmark.list', contents: 'Nothing yet.' },
          { view: 'pressmark.list', contents: 'Nothing here.' },
        ],
        configuration: {
          title: 'Pressmark',
          properties: { 'pressmark.a.b': { default: 'x', enum: ['x'], enumDescriptions: ['The only one.'] } },
        },
      },
    };
    const english = {
      description: 'Reads news.',
      'command.old.title': 'Old One',
      'welcome.list.contents': 'Nothing yet.',
      'welcome.list.contents.2': 'Nothing here.',
      'command.new.title': 'New One',
      'setting.a.b.enumDescriptions.1': 'The only one.',
    };
    const moved = moveTexts(manifest, { 'command.old.title': 'Old One' });
    assert.deepEqual(moved, english);
    assert.equal(manifest.contributes.configuration.title, 'Pressmark');
    const before = structuredClone(manifest);
    assert.deepEqual(moveTexts(manifest, moved), moved);
    assert.deepEqual(manifest, before);
  });
});
