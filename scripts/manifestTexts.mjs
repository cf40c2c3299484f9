/** The texts of package.json that a person reads, moved to package.nls.json: `%key%` stays in their place (scripts/l10n.mjs). */

/** Section of `contributes` -> how its keys begin, and which properties of one of it are texts (or lists of texts). */
const sections = {
  colors: ['color', ['description']],
  commands: ['command', ['title', 'shortTitle']],
  configuration: ['setting', ['title']],
  customEditors: ['editor', ['displayName']],
  // What a language model reads (`modelDescription`, the schema) stays English.
  languageModelTools: ['tool', ['displayName', 'userDescription']],
  submenus: ['submenu', ['label']],
  views: ['view', ['name', 'contextualTitle']],
  viewsContainers: ['container', ['title']],
  viewsWelcome: ['welcome', ['contents']],
  walkthroughs: ['walkthrough', ['title', 'description']],
};
const withoutTexts = ['grammars', 'jsonValidation', 'keybindings', 'languages', 'menus', 'yamlValidation'];

const settingTexts = [
  ...['title', 'description', 'markdownDescription', 'enumDescriptions', 'markdownEnumDescriptions', 'enumItemLabels'],
  ...['deprecationMessage', 'markdownDeprecationMessage', 'patternErrorMessage', 'errorMessage'],
];

/** Among our own, `pressmark.` says nothing. */
const short = (id) => id.replace(/^pressmark\./, '');

/** Everything with texts: how its keys begin, the part of the manifest, and its properties that are texts. */
function* partsWithTexts(manifest) {
  yield ['', manifest, ['description']];
  for (const [section, value] of Object.entries(manifest.contributes)) {
    if (withoutTexts.includes(section)) continue;
    if (!sections[section]) throw new Error(`scripts/manifestTexts.mjs does not know contributes.${section}: add it.`);
    const [prefix, texts] = sections[section];
    // Views and their containers are listed by the place where they are shown; the settings may be one group or a list.
    const list = Array.isArray(value) ? value : section === 'configuration' ? [value] : Object.values(value).flat();
    for (const part of list) {
      const id = part.command ?? part.id ?? part.viewType ?? part.view ?? part.name;
      yield [id === undefined ? `${prefix}.` : `${prefix}.${short(id)}.`, part, texts];
      for (const [name, setting] of Object.entries(part.properties ?? {}))
        yield [`setting.${short(name)}.`, setting, settingTexts];
      for (const step of part.steps ?? []) {
        yield [`${prefix}.${short(id)}.${step.id}.`, step, ['title', 'description']];
        yield [`${prefix}.${short(id)}.${step.id}.`, step.media ?? {}, ['altText']];
      }
    }
  }
}

const keyOf = (text) => /^%([^%]+)%$/.exec(text)?.[1];

/**
 * Replaces the texts of a manifest by their keys, in place. A key that is there stays; so does the product's name.
 * @param {Record<string, string>} english key -> text, as package.nls.json has it now
 * @returns {Record<string, string | undefined>} what it should have, in the manifest's order; undefined: the manifest has the key only
 */
export function moveTexts(manifest, english) {
  const texts = [...partsWithTexts(manifest)].flatMap(([prefix, part, properties]) =>
    properties.flatMap((property) => {
      const value = part[property];
      if (!Array.isArray(value)) return typeof value === 'string' ? [[part, property, prefix + property]] : [];
      return value.map((_, index) => [value, index, `${prefix}${property}.${index + 1}`]);
    }),
  );
  const taken = new Set(texts.map(([holder, at]) => keyOf(holder[at])));
  const moved = {};
  for (const [holder, at, name] of texts) {
    const text = holder[at];
    if (text === manifest.displayName) continue;
    let key = keyOf(text);
    if (key === undefined) {
      // A view may have several welcomes: the next number that is free.
      key = name;
      for (let number = 2; taken.has(key); number++) key = `${name}.${number}`;
      taken.add(key);
      holder[at] = `%${key}%`;
      moved[key] = text;
    } else moved[key] = english[key];
  }
  return moved;
}
