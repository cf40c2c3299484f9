/** Looking for an entity in files: which names are it, in which articles, and at which line and character. */
import assert from 'node:assert/strict';
import type { Article } from '../../../src/core/article/article';
import { articlesOf } from '../../../src/core/article/parseArticle';
import { entityPlaces, type WantedEntity } from '../../../src/core/corpus/entityPlaces';
import { parseEntityList } from '../../../src/core/entities/entityList';
import { recognise, type Mention } from '../../../src/core/entities/recognise';
import { sha256Hex } from '../../../src/core/text/sha256';

const { list } = parseEntityList(`
entities:
  - {name: Odile Brannock, label: PER, ref: x:1, aliases: [布兰诺克]}
  - {name: Tarn Quay, label: LOC}
  - {name: 林島灣, label: LOC}
`);

/** `line:character words`, of what is found. */
function found(source: string, wanted: WantedEntity, sidecar?: string): string[] {
  const lines = source.split('\n');
  const sha256 = sha256Hex(new TextEncoder().encode(source));
  const file = { source, sha256, items: articlesOf(source).items, sidecar };
  const names = ({ text, language }: Article): Mention[] => recognise(text, language, { list });
  return entityPlaces(file, wanted, { names, knownNames: names }).map(({ start, end }) => {
    assert.equal(start.line, end.line);
    return `${start.line}:${start.character} ${lines[start.line]!.slice(start.character, end.character)}`;
  });
}

const report = `🚢 Ferries stay in port\n\nThe harbour master Odile Brannock closed Tarn Quay in the night, and it stays closed.\n`;

describe('places of an entity in a file', () => {
  it('are those with its id, however it is printed', () => {
    const wanted = { label: 'PER', ref: 'x:1', forms: ['O. B.'] };
    assert.deepEqual(found(report, wanted), ['2:19 Odile Brannock']);
    assert.deepEqual(found('港务局长布兰诺克当天夜里宣布关闭码头，渡轮全部停航，恢复时间没有公布。\n', wanted), [
      '0:4 布兰诺克',
    ]);
  });

  it('are not those with another id, though they are printed alike', () => {
    assert.deepEqual(found(report, { label: 'PER', ref: 'x:2', forms: ['Odile Brannock'] }), []);
    assert.deepEqual(found(report, { label: 'PER', forms: ['Odile Brannock'] }), ['2:19 Odile Brannock']);
  });

  it('are told by form where there is no id: of any case, width and kind of Han; of the same label', () => {
    assert.deepEqual(found(report, { label: 'LOC', forms: ['ＴＡＲＮ  Quay'] }), ['2:41 Tarn Quay']);
    assert.deepEqual(found(report, { label: 'ORG', forms: ['Tarn Quay'] }), []);
    assert.deepEqual(
      found('渡輪今天早上從林島灣開出，船上有三百名乘客，天氣很好。\n', { label: 'LOC', forms: ['林岛湾'] }),
      ['0:7 林島灣'],
    );
  });

  it('are not told by a short form: in another article it may be somebody else', () => {
    const wanted = { label: 'PER', forms: ['Quay', 'Tarn Quay'] };
    assert.deepEqual(found('Mr Quay was not at home when the postman came, and nobody else was either.\n', wanted), []);
  });

  it('are less what the sidecar rejects, and more by what it adds', () => {
    const at = (words: string): string => {
      const start = [...report.slice(0, report.indexOf(words))].length;
      return `[${start}, ${start + words.length}]`;
    };
    const sidecar = `pressmark: 1
source: {file: a.txt, sha256: "${sha256Hex(new TextEncoder().encode(report))}"}
entities:
  - {id: e-aaaaaaaa, quote: Tarn Quay, range: ${at('Tarn Quay')}, label: LOC, verdict: rejected}
  - {id: e-bbbbbbbb, quote: harbour master, range: ${at('harbour master')}, label: PER, ref: "x:9", verdict: confirmed}
`;
    assert.deepEqual(found(report, { label: 'LOC', forms: ['Tarn Quay'] }, sidecar), []);
    assert.deepEqual(found(report, { label: 'PER', ref: 'x:9', forms: [] }, sidecar), ['2:4 harbour master']);
  });

  it('are found in every article of a file', () => {
    const items = ['Tarn Quay', 'Bell Rock', 'Tarn Quay'].map((place, n) =>
      JSON.stringify({
        title: `Day ${n}`,
        body: `Ships wait off ${place} for the third day now.`,
        url: `https://x.example/${n}`,
      }),
    );
    assert.deepEqual(
      found(items.join('\n'), { label: 'LOC', forms: ['Tarn Quay'] }).map((place) => place.replace(/:\d+/, '')),
      ['0 Tarn Quay', '2 Tarn Quay'],
    );
  });
});
