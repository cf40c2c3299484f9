/** Organisations in Chinese, Japanese and Korean by what their names end with: 韩国外交部, 柊木大学, 한빛교통공사. */
import type { Candidate } from './candidate';
import * as ja from './data/ja';
import * as ko from './data/ko';
import * as zh from './data/zh';
import { foldHan, type Line } from './line';
import { wordIndex, words } from './nameIndex';

const isHan = (char: string | undefined): boolean => char !== undefined && /[一-鿿]/.test(char);

const chineseEnds = wordIndex(words(foldHan(zh.organisationEnds)));
const notStarts = new Set(words(zh.notOrganisationStarts));
/** Ministries and the like: with a country before them, or alone, they are somebody's name. */
const chineseOffices =
  /^(?:外交部|外务省|国防部|防卫省|财政部|财务省|商务部|司法部|教育部|环境部|生态环境部|卫生部|农业部|内政部|统一部|公安部|国务院|能源部|劳动部|国土安全部|总参谋部|联合参谋本部|情报院|央行|中央银行|国会|议会|参议院|众议院|最高法院|检方|警察厅|警方|大使馆|总领馆|海军|空军|陆军|海岸警卫队|自卫队|气象局|海关|政府军)$/;
const aloneOffices =
  /^(?:外交部|外务省|国防部|防卫省|财政部|商务部|司法部|教育部|生态环境部|公安部|国务院|国土安全部|总参谋部|联合参谋本部)$/;
/** What stands before an end when no particular one is meant. */
const chineseGeneric =
  /(?:上市|国有|商业|科技|互联网|保险|投资|跨国|母|子|分|私人|民营|贸易|外国|海外|本地|当地|地方|中央|国际|全国|综合|专科|公立|私立|社会|民间|人权|恐怖|犯罪|非政府|政治|反对|执政|在野|投资者|专家|临时|特别|独立|有限|股份|旅游|游戏|石油|汽车|媒体|咨询|房地产|建筑|运输|物流|制药|生物|武装|相关|有关|主管|军事|情报|安全|执法|环保|国家|联邦|开设|成立|设立|开展|创办|念完|航空|高级|天主教|机关|主管|部门|工程)$|机关|主管|部门/;

function* chinese(text: string, known: readonly Candidate[]): Generator<Candidate> {
  const knownStarts = new Map(known.map((hit) => [hit.start, hit]));
  const knownEnds = new Map(known.map((hit) => [hit.end, hit]));
  for (let at = 0; at < text.length; at++) {
    const end = chineseEnds.at(text, at);
    if (!end) continue;
    const office = text.slice(at, end.end);
    // The beginning: the known place or organisation, or the start of the clause, at most twelve characters before.
    let start = at;
    let anchor: number | undefined;
    while (start > 0 && at - start < 12 && isHan(text[start - 1])) {
      const covering = knownEnds.get(start);
      start = covering && covering.label !== 'PER' ? covering.start : start - 1;
      const hit = knownStarts.get(start);
      if (hit && hit.label !== 'PER' && hit.end <= at && !/[与和及的在对向]/.test(text.slice(hit.end, at)))
        anchor = start;
      if (
        notStarts.has(text[start]!) &&
        !text.startsWith('中央', start) &&
        anchor === undefined &&
        !(hit && hit.end > start)
      ) {
        start++;
        break;
      }
      if (anchor !== undefined && /[的和与及在对向据由从、是]/.test(text[start - 1] ?? '')) break;
    }
    const next = text[end.end] ?? '';
    const inCompound = /[长们级议员]/.test(next) && /[部局院会党]$/.test(office);
    if (inCompound) {
      at = end.end - 1;
      continue;
    }
    if (anchor !== undefined) {
      const hit = knownStarts.get(anchor)!;
      const between = text.slice(hit.end, at);
      if (
        chineseOffices.test(office) ||
        (hit.label === 'ORG' && between.length <= 8) ||
        (hit.rule !== 'country' && between === '' && /^(?:大学|日报|晚报|时报|电视台)$/.test(office)) ||
        (between.length >= 2 &&
          between.length <= 8 &&
          !chineseGeneric.test(between) &&
          ![...between].some((char) => '的了是在和与及等对向被将把让'.includes(char)))
      ) {
        yield { start: anchor, end: end.end, label: 'ORG', rule: 'place-organisation', score: 0.93 };
      }
    } else if (aloneOffices.test(office)) {
      yield { start: at, end: end.end, label: 'ORG', rule: 'office', score: 0.85 };
    } else {
      const name = text.slice(start, at);
      const clauseStart = !isHan(text[start - 1]) || /[的和与及在对向据由从]/.test(text[start - 1]!);
      if (
        clauseStart &&
        name.length >= 2 &&
        name.length <= 6 &&
        !chineseGeneric.test(name) &&
        !/[的了是在和与及们]/.test(name) &&
        office !== '组织' &&
        office !== '警方' &&
        office !== '党' &&
        office !== '组织部' &&
        !chineseOffices.test(office)
      ) {
        yield { start, end: end.end, label: 'ORG', rule: 'organisation-end', score: 0.76 };
      }
    }
    at = end.end - 1;
  }
  for (const match of text.matchAll(
    /(?:中心|组织|机构|委员会|协会|小组|局|署|部|银行|集团|公司|大学|联盟|基金会?|论坛|研究[所院])[（(]([A-Z][A-Za-z&-]{1,9})[）)]/g,
  )) {
    const start = match.index + match[0].indexOf(match[1]!);
    yield { start, end: start + match[1]!.length, label: 'ORG', rule: 'gloss', score: 0.82 };
  }
}

const japaneseEnds = words(ja.organisationEnds).filter((end) => end !== '社' && end !== '会社');
const japaneseEndIndex = wordIndex(japaneseEnds);
const japaneseGeneric =
  /^(?:同|各|両|全|某|本|当|他|元|前|国立|私立|公立|有名|地方|大手|市内|県内|都内|海外|国内|外国|民間|民放|地元|関係|担当|専門|総合|衆院|参院|予算|特別|第三者|実行|運営|選挙管理|検討|調査|研究|通信|格安|次世代|電気|中古|高級|国産|自家用|日系|外資系|主要|中央|与|野|新|小|政|徒|我が|空|陸|海|反政府|携帯|無線|高速|衛星|光|国際|緊急|一般|再|生|記念|有識者|被災地|地域|商業|投資|民営|三大)+$/;
const placeEnd = /[県市町村区]/;
const notPlaces =
  /^(?:都市|大都市|同[県市町村区]|各[県市町村区]|両[県市町村区]|全[県市町村区]|城下町|港町|下町|農村|漁村|山村|選挙区|地区|学区|小選挙区|本市|当市|近隣市|政令市|中核市|国際都市|地方都市|隣町|市区町村|市町村|全国市|被災地区|朝市|見本市|株式市|団地区|民族区|市|町|村|区|県|.{1,4}都市|.{0,4}選挙区|.{0,3}地区|.{0,3}自治区|.{0,3}水域区)$/;
const prefectures = wordIndex(words(ja.prefectures).flatMap((name) => [name, `${name}県`]));

function* japanese(text: string): Generator<Candidate> {
  // Runs of kanji, katakana and capitals: what Japanese names of institutions are made of.
  for (const match of text.matchAll(/[一-鿿々ヶァ-ヺー・A-ZＡ-Ｚ\ud840-\udfff]{2,24}/g)) {
    const run = match[0];
    for (let at = 1; at < run.length; at++) {
      const end = japaneseEndIndex.at(run, at) ?? (/[省庁党]/.test(run[at]!) ? { end: at + 1 } : undefined);
      if (!end) continue;
      const name = run.slice(0, at);
      const next = run[end.end];
      const short = end.end - at === 1;
      if (next && /[長員員生所院法令史論業化法器車機式家会]/.test(next)) continue;
      if (
        name.length < 2 ||
        japaneseGeneric.test(name) ||
        (short && name.length > 6) ||
        (short && next !== undefined) ||
        (end.end - at === 2 &&
          /^(?:通信|放送|化学|工業|自動車|航空|鉄道|証券|生命|出版|連合|組合|機構|財団|学会)/.test(run.slice(at)) &&
          !/[ァ-ヺ]|.{2}/.test(name))
      ) {
        at = end.end - 1;
        continue;
      }
      // One character before is a country of its own: 米国防総省 is known, 英フィナンシャル新聞 is not.
      const lead = /^[米英仏独露中韓][ァ-ヺA-Z]/.test(name) ? 1 : 0;
      yield {
        start: match.index + lead,
        end: match.index + end.end,
        label: 'ORG',
        rule: 'organisation-end',
        score: short ? 0.7 : 0.8,
      };
      break;
    }
  }
  for (const match of text.matchAll(/(?<![一-鿿々ヶァ-ヺー\ud840-\udfff])[一-鿿々ヶ]{2,7}/g)) {
    const run = match[0];
    const prefecture = prefectures.at(run, 0);
    let from = 0;
    if (prefecture && (run[prefecture.end - 1] === '県' || run.length === prefecture.end)) {
      yield { start: match.index, end: match.index + prefecture.end, label: 'LOC', rule: 'place', score: 0.84 };
      from = prefecture.end;
    }
    for (let at = from + 2; at < Math.min(run.length, from + 5); at++) {
      if (!placeEnd.test(run[at]!)) continue;
      const name = run.slice(from, at + 1);
      if (
        /[長民内外議役営立道]/.test(run[at + 1] ?? '') &&
        run[at + 1] !== '内' &&
        run[at + 1] !== '民' &&
        run[at + 1] !== '議' &&
        run[at + 1] !== '役'
      )
        break;
      if (!notPlaces.test(name) && !/[県市町村区年月日]/.test(name.slice(0, -1).slice(1))) {
        yield { start: match.index + from, end: match.index + at + 1, label: 'LOC', rule: 'place-end', score: 0.74 };
      }
      break;
    }
  }
}

const koreanEnds = words(ko.organisationEnds).sort((a, b) => b.length - a.length);
const notKorean = new Set(words(ko.notOrganisations));
const koreanParticles = new Set(words(ko.particles));
const koreanGeneric =
  /^(?:각|한|두|세|네|여러|모든|일부|다른|같은|해당|이번|국내|국외|해외|외국|시중|지역|지방|국립|공립|사립|시립|도립|종합|민간|대형|중소|유명|명문|온라인|인터넷|글로벌|다국적|협력|계열|자회|비상|임시|특별|상임|예산|인사|징계|운영|심사|조사|노동|학생|교육|주요|전문|전체|전국|합동|공동|관련|주식|투자|거대|신생|현지|소속|관할|담당|자체|공공|공영|민영|국영|정부|유관|산하|상급|하급|일선|이동|정보|위성|무선|디지털|지상파|케이블|생|재|새|대|소)$/;

function* korean(text: string): Generator<Candidate> {
  for (const match of text.matchAll(/(?<![가-힣])[A-Z]{0,4}[가-힣]{3,16}/g)) {
    const word = match[0];
    for (let end = word.length; end >= 4; end--) {
      const rest = word.slice(end);
      if (rest !== '' && !koreanParticles.has(rest)) continue;
      const stem = word.slice(0, end);
      if (notKorean.has(stem)) break;
      const suffix = koreanEnds.find((known) => stem.length >= known.length + 2 && stem.endsWith(known));
      if (!suffix) continue;
      if (!koreanGeneric.test(stem.slice(0, -suffix.length)))
        yield { start: match.index, end: match.index + end, label: 'ORG', rule: 'organisation-end', score: 0.8 };
      break;
    }
  }
}

export function findOrganisations(line: Line, known: readonly Candidate[]): Candidate[] {
  if (line.language === 'zh') return [...chinese(line.folded, known)];
  if (line.language === 'ja') return [...japanese(line.text)];
  if (line.language === 'ko') return [...korean(line.text)];
  return [];
}
