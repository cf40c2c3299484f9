/** The place, the agency and the reporter at the head of a report: JAKARTA, KOMPAS.com -, (서울=연합뉴스), 【ソウル共同】. */
import type { Candidate } from './candidate';
import { agencyKeys, datelines } from './data/datelines';
import { gazetteer } from './gazetteer';
import type { Line } from './line';
import { entityKey } from './wikidata';

const labelOf = { loc: 'LOC', org: 'ORG', org2: 'ORG', per: 'PER' } as const;
/** A dateline stands at the head of a line, or ends it; what is farther off is text. */
const longestHead = 90;

const once = (pattern: RegExp, text: string): RegExpExecArray[] => {
  const match = pattern.exec(text);
  return match ? [match] : [];
};

export function findDatelines(line: Line): Candidate[] {
  const found: Candidate[] = [];
  const text = line.folded;
  const { names, upperNames } = gazetteer(line.language);
  const isLong = text.length > 2 * longestHead;
  for (const from of isLong ? [0, text.length - longestHead] : [0]) {
    const head = isLong ? text.slice(from, from + longestHead) : text;
    for (const pattern of datelines) {
      for (const { indices } of pattern.global ? head.matchAll(pattern) : once(pattern, head)) {
        const groups = indices?.groups ?? {};
        for (const [group, label] of Object.entries(labelOf)) {
          const range = groups[group];
          if (!range) continue;
          const [start, end] = [from + range[0], from + range[1]];
          const known = [names, upperNames]
            .map((index) => index.at(text, start))
            .find((hit) => hit?.end === end)?.value;
          // COVID - 19 is no report from COVID: without an agency beside it, the list must know the place.
          if (label === 'LOC' && known?.label !== 'LOC' && (known || !(groups['org'] ?? groups['org2']))) continue;
          const key = agencyKeys[text.slice(start, end)];
          const entity = known?.label === label ? known.entity : key && entityKey(key);
          found.push({ start, end, label, rule: 'dateline', score: 0.93, ...(entity !== undefined && { entity }) });
        }
      }
    }
  }
  return found;
}
