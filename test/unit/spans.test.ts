import assert from 'node:assert/strict';
import { isQuoted, sentenceAt, wholeCharacters, wholeWords } from '../../src/core/text/spans';

const slice = (text: string, span: readonly [number, number] | undefined): string | undefined =>
  span && text.slice(span[0], span[1]);

describe('spans', () => {
  it('grow to whole characters and lose the white space around', () => {
    const text = 'up 👩‍👩‍👧 and 𠮷野 e\u0301t\n';
    const family = text.indexOf('👩');
    assert.equal(slice(text, wholeCharacters(text, family + 1, family + 3)), '👩‍👩‍👧');
    assert.equal(slice(text, wholeCharacters(text, text.indexOf('𠮷') + 1, text.indexOf('野') + 2)), '𠮷野');
    assert.equal(slice(text, wholeCharacters(text, 0, 3)), 'up');
    assert.equal(slice(text, wholeCharacters(text, text.indexOf('\u0301'), text.length)), 'e\u0301t');
    assert.equal(wholeCharacters(text, 2, 3), undefined);
  });

  it('grow to whole words where words are parted by spaces', () => {
    const grown = (text: string, part: string): string | undefined => {
      const start = text.indexOf(part);
      return slice(text, wholeWords(text, start, start + part.length));
    };
    assert.equal(grown('Around three hundred guests came.', 'ree hundred gue'), 'three hundred guests');
    assert.equal(grown('Around three hundred guests came.', 'three'), 'three');
    assert.equal(grown('(Ärzte) kamen', 'rzte'), 'Ärzte');
    assert.equal(grown('渡轮将于周一恢复运行', '于周一恢'), '于周一恢');
    assert.equal(grown('word', 'word'), 'word');
  });

  it('are the sentence at a caret', () => {
    const text = '标题\n他说：“可以。”会议结束了。\nFirst one. Second one!';
    assert.equal(slice(text, sentenceAt(text, text.indexOf('会议'), 'zh')), '会议结束了。');
    assert.equal(slice(text, sentenceAt(text, text.indexOf('Second') + 3, 'en')), 'Second one!');
    assert.equal(slice(text, sentenceAt(text, text.length, 'en')), 'Second one!');
    assert.equal(slice(text, sentenceAt(text, 1, 'zh')), '标题');
    assert.equal(sentenceAt('', 0, undefined), undefined);
  });

  it('are direct speech within quotation marks, or before a closing mark that was never opened', () => {
    const quoted = (text: string, words: string): boolean =>
      isQuoted(text, text.indexOf(words), text.indexOf(words) + words.length);
    assert.equal(quoted('她表示：“道路是开放的。”', '道路是开放的'), true);
    assert.equal(quoted('她表示，道路是开放的。', '道路是开放的'), false);
    assert.equal(quoted('他指出：会议是里程碑。”', '会议是里程碑。'), true);
    assert.equal(quoted('外相「協定は脅威だ」と述べた', '協定は脅威だ'), true);
    assert.equal(quoted("Menteri mengatakan, ``kami mendukung,'' katanya", 'kami mendukung'), true);
    assert.equal(quoted('“Yes,” he said. It was late.', 'It was late'), false);
    assert.equal(quoted('He said "it is so" and left.', 'it is so'), true);
    assert.equal(quoted('He said "it is so" and left.', 'and left'), false);
  });
});
