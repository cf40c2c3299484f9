/** The two grammars, tokenised by VS Code's own engine, over small stand-ins for the grammars of HTML and YAML that VS Code brings. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';

const root = join(import.meta.dirname, '../..');
const ours = (file: string): string => readFileSync(join(root, 'syntaxes', file), 'utf8');

/** Enough of HTML and YAML to see that ours live well with them. */
const html = {
  scopeName: 'text.html.basic',
  patterns: [
    {
      begin: '</?[A-Za-z][\\w-]*',
      end: '>',
      name: 'meta.tag.html',
      patterns: [{ match: '"[^"]*"', name: 'string.html' }],
    },
    { match: '&#?\\w+;', name: 'constant.character.entity.html' },
  ],
};
const yaml = {
  scopeName: 'source.yaml',
  patterns: [
    { match: '#.*$', name: 'comment.line.yaml' },
    { match: '"[^"]*"', name: 'string.quoted.double.yaml' },
    { match: '^ *(?:- )*(?=.)(?:([\\w-]+)(:)(?= |$))?', captures: { '1': { name: 'entity.name.tag.yaml' } } },
    { match: '[^\\s#"][^#"]*', name: 'string.unquoted.plain.out.yaml' },
  ],
};
const sources: Record<string, string> = {
  'text.pressmark.article': ours('pressmark-article.tmLanguage.json'),
  'pressmark.sidecar.injection': ours('pressmark-sidecar.injection.tmLanguage.json'),
  'text.html.basic': JSON.stringify(html),
  'source.yaml': JSON.stringify(yaml),
};

/** The text of every token that has the scope, in order. */
function tokens(grammar: IGrammar, scope: string, ...lines: string[]): string[] {
  const found: string[] = [];
  let stack = INITIAL;
  for (const line of lines) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    for (const token of result.tokens) {
      const inScope = token.scopes.some((name) => name === scope || name.startsWith(`${scope}.`));
      if (inScope) found.push(line.slice(token.startIndex, token.endIndex));
    }
  }
  return found;
}

async function load(scopeName: string): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) => (sources[scope] ? parseRawGrammar(sources[scope], `${scope}.json`) : null),
    getInjections: (scope) => (scope === 'source.yaml' ? ['pressmark.sidecar.injection'] : undefined),
  });
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar);
  return grammar;
}

describe('grammars', () => {
  let article: IGrammar;
  let sidecar: IGrammar;
  before(async () => {
    await oniguruma.loadWASM(readFileSync(join(root, 'node_modules/vscode-oniguruma/release/onig.wasm')));
    article = await load('text.pressmark.article');
    sidecar = await load('source.yaml');
  });

  it('article: stamp, title link and rule of a feed archive', () => {
    const lines = ['<!--1710409951000-->', '[\\[独家\\] 港口 [更新]停工](https://a.example/x_(1)?y=%E4)', '------'];
    assert.deepEqual(tokens(article, 'constant.numeric.timestamp', ...lines), ['1710409951000']);
    assert.equal(tokens(article, 'markup.heading.title', ...lines).join(''), '\\[独家\\] 港口 [更新]停工');
    assert.deepEqual(tokens(article, 'constant.character.escape', ...lines), ['\\[', '\\]']);
    assert.deepEqual(tokens(article, 'markup.underline.link', ...lines), ['https://a.example/x_(1)?y=%E4']);
    assert.deepEqual(tokens(article, 'comment.line.rule', ...lines), ['------']);
  });

  it('article: a stamp is one on the first line only', () => {
    assert.deepEqual(tokens(article, 'comment.block.stamp', 'text', '<!--1710409951000-->'), []);
  });

  it('article: chrome is muted, text is not', () => {
    const line =
      '<p>港口开放。</p><div data-selfpromo-app></div><div><div>分享 :</div><div><a href="https://www.facebook.com/x"></a></div></div>';
    assert.equal(tokens(article, 'comment', line).join(''), line.slice('<p>港口开放。</p>'.length));
    const footer = '<br><hr><div>获取更多RSS：<br><a href="https://f.example">f</a></div>';
    assert.deepEqual(tokens(article, 'comment', footer), [footer]);
    for (const chrome of ['No menu items!', '- Advertisement -', 'Share This Post', 'Related Posts', '相关阅读']) {
      assert.deepEqual(tokens(article, 'comment.line.boilerplate', chrome), [chrome]);
    }
    assert.deepEqual(tokens(article, 'comment', 'Related posts were cut, she said.'), []);
  });

  it('article: times, datelines, source and copyright lines', () => {
    assert.deepEqual(tokens(article, 'constant.numeric.date', '<div>14/03/2024 - 17:31</div>'), [
      '14/03/2024',
      '17:31',
    ]);
    assert.deepEqual(tokens(article, 'constant.numeric.zone', '2024/10/11 08:20 KST'), ['KST']);
    assert.deepEqual(tokens(article, 'constant.numeric.date', 'On 2024/10/11 the bridge closed'), []);
    assert.deepEqual(tokens(article, 'entity.name.type.agency', '[로테르담=한빛통신]'), ['한빛통신']);
    assert.deepEqual(tokens(article, 'entity.name.type.outlet', 'Source: Miraeilbo'), ['Miraeilbo']);
    const copyright = 'Copyrights(C) Hanbit Ilbo hanbit.example 12';
    assert.deepEqual(tokens(article, 'comment.line.copyright', copyright), [copyright]);
  });

  it('article: quotations in every script, also those that lack a mark', () => {
    const quotations = [
      ...[
        '他说：“桥会开放。”随后离开。',
        '彼は「橋は開く」と述べた。',
        '記錄片『河』',
        '《海岸公约》',
        '“Open,” she said.',
      ],
      ...[
        "Ia berkata ``jembatan dibuka,'' katanya.",
        '그는 "다리가 열린다"고 말했다.',
        '«Le pont»',
        '영화 <유리의 강>',
      ],
    ];
    const found = quotations.map((line) => tokens(article, 'string.quoted', line).join(''));
    assert.deepEqual(found, [
      ...['“桥会开放。”', '「橋は開く」', '『河』', '《海岸公约》', '“Open,”'],
      ...["``jembatan dibuka,''", '"다리가 열린다"', '«Le pont»', '<유리의 강>'],
    ]);
    assert.deepEqual(tokens(article, 'string.quoted', '他说：桥会开放。”', '下一行'), []);
    assert.deepEqual(tokens(article, 'string.quoted', '<p>他说：“桥会开放。</p><p>下一段</p>'), ['“', '桥会开放。']);
    assert.deepEqual(tokens(article, 'string.quoted', 'the workers’ union', '“not closed', 'next line'), [
      '“',
      'not closed',
    ]);
  });

  it('article: HTML inside and outside of quotations', () => {
    assert.equal(tokens(article, 'meta.tag', '“半<b>导</b>体”').join(''), '<b></b>');
    assert.deepEqual(tokens(article, 'constant.character.entity', 'A &amp; B'), ['&amp;']);
  });

  it('sidecar: what only Pressmark writes stands out', () => {
    const lines = [
      ...['status: in-progress', 'stances:', '  - target: the bridge', '    position: against', '    evidence:'],
      ...['      - c-m4q7t2xz', 'claims:', '  - id: c-mkqwtzxz', '    kind: direct', '    orphaned: true'],
      ...['entities:', '  - id: e-k5b2f7ys', '    ref: wd:Q42', '    verdict: rejected # no place'],
    ];
    assert.deepEqual(tokens(sidecar, 'variable.other.constant.id', ...lines), [
      'c-m4q7t2xz',
      'c-mkqwtzxz',
      'e-k5b2f7ys',
    ]);
    assert.deepEqual(tokens(sidecar, 'markup.deleted.against', ...lines), ['against']);
    assert.deepEqual(tokens(sidecar, 'constant.language', ...lines), [
      ...['in-progress', 'against', 'direct', 'true', 'rejected'],
    ]);
    assert.deepEqual(tokens(sidecar, 'support.type.code', ...lines), ['wd:Q42']);
  });

  it("sidecar: other people's YAML stays as it was", () => {
    const lines = [
      ...[
        'kind: Deployment',
        'status: 200',
        'position: absolute',
        'position: favorite',
        'type: object',
        'id: x-12345678',
      ],
      ...['tags:', '  - e-commerce', '# position: favor', 'quote: "position: favor"', 'note: against'],
    ];
    for (const scope of ['constant.language', 'variable.other.constant', 'markup', 'support']) {
      assert.deepEqual(tokens(sidecar, scope, ...lines), []);
    }
  });

  // A token costs about 10 µs, so the worst line takes a second; a pattern that backtracks would take minutes.
  it('no line of 100 KB takes long', () => {
    const limitMs = 5000;
    const longOf = (part: string): string => part.repeat(100_000 / part.length);
    const parts = ['<', '“', '``', '"', '[a](https://x()', ' ', '-', '<div><div>', '<hr><div>', '2024/10/11 ', '<가'];
    for (const line of [...parts.map(longOf), `[${longOf('](https://')}`, `[${longOf('\\')}](https://x`]) {
      const started = performance.now();
      article.tokenizeLine(line, INITIAL);
      const ms = performance.now() - started;
      assert.ok(ms < limitMs, `${Math.round(ms)} ms for ${JSON.stringify(line.slice(0, 20))} × ${line.length}`);
    }
    for (const part of [' ', '- c-a1', 'position: ', 'origin: suggested:']) {
      const started = performance.now();
      sidecar.tokenizeLine(longOf(part), INITIAL);
      assert.ok(performance.now() - started < limitMs, part);
    }
  }).timeout(60_000);
});
