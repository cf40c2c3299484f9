/** The samples that ship in the .vsix (.vscodeignore names the same): one article in each language of the interface, and a whole page. */

/** Paths in samples/, as they are in the copy too. A web host cannot list a folder of the extension, so they are named. */
export const sampleFiles = [
  '000_3fa91c07be52d4a8.txt',
  '000_3fa91c07be52d4a8.txt.annotation.yaml',
  '002_c84d2f60b19e7a35.txt',
  '003_19f6e8a27d40cb53.txt',
  '005_a0d73b5e68c2914f.txt',
  '006_d2f85c1b79e0643a.txt',
  'pages/tidal-barrier.html',
];

const byLanguage: Record<string, string> = {
  zh: '000_3fa91c07be52d4a8.txt',
  id: '002_c84d2f60b19e7a35.txt',
  ja: '005_a0d73b5e68c2914f.txt',
  ko: '006_d2f85c1b79e0643a.txt',
};

/** The article to begin with. @param language of the editor's interface, as `zh-cn` */
export const firstSample = (language: string): string =>
  byLanguage[language.toLowerCase().split('-')[0]!] ?? '003_19f6e8a27d40cb53.txt';
