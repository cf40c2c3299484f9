// The libraries that people use for names today, as functions text -> mentions (UTF-16). Installed into a folder outside the repository.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const packages = ['compromise@14.14.4', '@node-rs/jieba@2.0.1', 'kuromoji@0.1.2'];

/** Tagged words one after the other in the text; neighbours of one label are one name, as these taggers cut names into parts. */
function namesOf(text, words, labelOf) {
  const mentions = [];
  let at = 0;
  for (const { surface, tag } of words) {
    const start = text.indexOf(surface, at);
    if (start < 0) continue;
    at = start + surface.length;
    const label = labelOf(tag);
    const last = mentions.at(-1);
    if (label && last?.label === label && last.end === start) last.end = at;
    else if (label) mentions.push({ start, end: at, label });
  }
  return mentions;
}

/** language -> name of the peer and its function. */
export async function entityPeers(work) {
  mkdirSync(work, { recursive: true });
  if (!existsSync(join(work, 'node_modules/compromise')))
    execFileSync('npm', ['install', '--prefix', work, '--no-save', '--silent', ...packages], { stdio: 'inherit' });
  const load = createRequire(join(work, 'package.json'));
  const nlp = load('compromise');
  const compromise = (text) => {
    const doc = nlp(text);
    return [
      ['PER', doc.people()],
      ['ORG', doc.organizations()],
      ['LOC', doc.places()],
    ].flatMap(([label, found]) =>
      found.json({ offset: true }).map(({ offset, text: words }) => {
        const trimmed = words.replace(/[\s.,;:!?”"’')]+$/, '');
        return { start: offset.start, end: offset.start + trimmed.length, label };
      }),
    );
  };
  const { Jieba } = load('@node-rs/jieba');
  const { dict } = load('@node-rs/jieba/dict');
  const jieba = Jieba.withDict(dict);
  const tokenizer = await new Promise((resolve, reject) =>
    load('kuromoji')
      .builder({ dicPath: join(work, 'node_modules/kuromoji/dict') })
      .build((error, built) => (error ? reject(error) : resolve(built))),
  );
  return {
    en: ['compromise', compromise],
    zh: [
      'jieba',
      (text) =>
        namesOf(
          text,
          jieba.tag(text).map(({ tag, word }) => ({ surface: word, tag })),
          (tag) => (/^nr/.test(tag) ? 'PER' : tag === 'ns' ? 'LOC' : tag === 'nt' ? 'ORG' : undefined),
        ),
    ],
    ja: [
      'kuromoji',
      (text) =>
        namesOf(
          text,
          tokenizer.tokenize(text).map(({ surface_form: surface, pos_detail_2: tag }) => ({ surface, tag })),
          (tag) => ({ 人名: 'PER', 地域: 'LOC', 組織: 'ORG' })[tag],
        ),
    ],
  };
}
