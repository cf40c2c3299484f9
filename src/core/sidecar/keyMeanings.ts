/** What the keys of Pressmark's YAML files mean, in a sentence: the descriptions of the schemas, so that there is one place for them. */
import annotation from '../../../schemas/annotation.schema.json';
import entities from '../../../schemas/entities.schema.json';
import codebook from '../../../schemas/pressmark.schema.json';
import type { FileKind } from './yamlCodes';
import type { Path } from './pathSet';

interface Schema {
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  definitions?: Record<string, Schema>;
}

// Their inferred types are too narrow to walk.
const schemas = { sidecar: annotation, codebook, entities } as unknown as Record<FileKind, Schema>;

/** @param path of the key's value; undefined for keys that the schema does not know. */
export function keyMeaning(file: FileKind, path: Path): string | undefined {
  const root = schemas[file];
  const resolve = (schema: Schema | undefined): Schema | undefined =>
    schema?.$ref ? root.definitions?.[schema.$ref.split('/').at(-1)!] : schema;
  let at: Schema | undefined = root;
  for (const [index, step] of path.entries()) {
    const whole: Schema | undefined = resolve(at);
    if (typeof step === 'number') at = whole?.items;
    else {
      const object: Schema | undefined = whole?.anyOf?.find(({ properties }) => properties) ?? whole;
      at = object?.properties && Object.hasOwn(object.properties, step) ? object.properties[step] : undefined;
    }
    if (!at) return undefined;
    // What a use of a definition says of itself comes first.
    if (index === path.length - 1) return at.description ?? resolve(at)?.description;
  }
  return undefined;
}
