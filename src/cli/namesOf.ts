/** The names in a text, with the models beside the command. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityList } from '../core/entities/entityList';
import { recognise, type Mention } from '../core/entities/recognise';
import { createModels } from '../core/entities/tagger/models';
import { message } from './report';

const models = createModels();

/** Loads the models that the text's languages need first; one that cannot be used is told, and done without. */
export function namesOf(text: string, language: string | undefined, list?: EntityList): Mention[] {
  const mentions = recognise(text, language, { tagger: models.tagger, ...(list && { list }) });
  const missing = models.missing();
  if (missing.length === 0) return mentions;
  const before = models.problems().length;
  for (const file of missing) {
    const path = join(__dirname, '..', 'models', file);
    try {
      models.load(file, readFileSync(path));
    } catch (error) {
      models.load(file, message(error));
    }
  }
  for (const { file, reason } of models.problems().slice(before))
    process.stderr.write(
      `models/${file}: ${reason}; names are found by patterns alone. Install Pressmark again to mend it.\n`,
    );
  return namesOf(text, language, list);
}
