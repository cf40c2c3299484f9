/** Random sidecars, codes that YAML could take for something else, every style: what is read after a rename is what was meant. */
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { renderBlock, type Value } from '../../../src/core/sidecar/renderYaml';
import { renameCode } from '../../../src/core/sidecar/renameCode';
import { applyEdits } from '../../../src/core/sidecar/spliceYaml';
import { codeKinds, type CodeKind } from '../../../src/core/sidecar/yamlCodes';
import { random } from '../random';

const codes = ['no', 'a', 'a: b', '- x', '#c', "it's", '"q"', '12:30', '1e3', '~', '𠮷野', 'a, b', '[x]', '{y}', 'wd:Q1', 'two words', '*r', '=', 'x\ty', 'long '.repeat(30) + 'end']; // prettier-ignore

interface Stance {
  target: string;
  position: string;
}
interface Claim {
  id: string;
  quote: string;
  kind: string;
  type: string;
  note: string;
  topics: string[];
  stances: Stance[];
}
interface Written {
  topics: { id: string; label: string }[];
  stances: Stance[];
  claims: Claim[];
  entities: { id: string; quote: string; label: string; ref: string }[];
}

/** The same rename on plain values. */
function renamed(sidecar: Written, kind: CodeKind, from: string, to: string): Written {
  const is = (own: CodeKind, code: string): string => (own === kind && code === from ? to : code);
  const once = <T>(list: T[], codeOf: (item: T) => string): T[] =>
    kind === 'topic' && list.some((item) => codeOf(item) === to) ? list.filter((item) => codeOf(item) !== from) : list;
  const stance = ({ target, position }: Stance): Stance => ({
    target: is('target', target),
    position: is('position', position),
  });
  return {
    topics: once(sidecar.topics, ({ id }) => id).map((topic) => ({ ...topic, id: is('topic', topic.id) })),
    stances: sidecar.stances.map(stance),
    claims: sidecar.claims.map((claim) => ({
      ...claim,
      kind: is('claimKind', claim.kind),
      type: is('claimType', claim.type),
      topics: once(claim.topics, (topic) => topic).map((topic) => is('topic', topic)),
      stances: claim.stances.map(stance),
    })),
    entities: sidecar.entities.map((entity) => ({ ...entity, label: is('entityLabel', entity.label) })),
  };
}

describe('renameCode, at random', () => {
  it('says after it what was said before, but for the code', function () {
    this.timeout(20_000);
    const { seed, below } = random();
    const code = (): string => codes[below(codes.length)]!;
    const list = <T>(make: () => T, least = 1): T[] => Array.from({ length: least + below(3) }, make);
    const distinct = (): string[] => [...new Set(list(code))];
    const stance = (): Stance => ({ target: code(), position: code() });
    for (let round = 0; round < 60; round++) {
      const sidecar: Written = {
        topics: distinct().map((id) => ({ id, label: code() })),
        stances: list(stance),
        claims: list(() => ({
          id: code(),
          quote: code(),
          kind: code(),
          type: code(),
          note: code(),
          topics: distinct(),
          stances: list(stance),
        })),
        entities: list(() => ({ id: code(), quote: code(), label: code(), ref: code() })),
      };
      const [kind, from, to] = [codeKinds[below(codeKinds.length)]!, code(), code()];
      const block = `${renderBlock(sidecar as unknown as Value).join('\n')}\n`;
      const styles = [
        block,
        `\ufeff${block.replaceAll('\n', '\r\n')}`,
        JSON.stringify(sidecar),
        JSON.stringify(sidecar, null, 2),
      ];
      for (const text of styles) {
        const after = applyEdits(text, renameCode(text, 'sidecar', { kind, from, to }));
        const expected = from === to ? sidecar : renamed(sidecar, kind, from, to);
        assert.deepEqual(parse(after), expected, `SEED=${seed} ${kind}: ${from} -> ${to}\n${text}`);
      }
    }
  });
});
