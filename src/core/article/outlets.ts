/** Addresses whose outlet has a name that the address does not tell. Data. */
const NAMES: Record<string, string> = {
  'rfi.fr': 'RFI',
  'bbc.com': 'BBC',
  'bbc.co.uk': 'BBC',
  'dw.com': 'DW',
  'voachinese.com': 'VOA',
  'rfa.org': 'RFA',
  'nytimes.com': 'The New York Times',
  'ftchinese.com': 'FT中文网',
  'reuters.com': 'Reuters',
  'theguardian.com': 'The Guardian',
  'yna.co.kr': '연합뉴스',
  'nhk.or.jp': 'NHK',
  'zaobao.com.sg': '联合早报',
  'zaobao.com': '联合早报',
};

/** The name of an address's outlet: a known one, else the host without `www.`. */
export function outletOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.replace(/^www\./, '');
  const parts = host.split('.');
  for (let i = 0; i < parts.length - 1; i++) {
    const name = NAMES[parts.slice(i).join('.')];
    if (name) return name;
  }
  return host || undefined;
}
