/** A time of day as it is printed behind or before a date -> the time part of ISO 8601. */

/** Zones whose abbreviation means one offset only (CST, IST, BST mean several: they are left out). */
const ZONES: Record<string, string> = {
  z: 'Z', utc: 'Z', gmt: '+00:00', kst: '+09:00', jst: '+09:00', wib: '+07:00', wita: '+08:00', wit: '+09:00', hkt: '+08:00',
  sgt: '+08:00', myt: '+08:00', pht: '+08:00', ict: '+07:00', est: '-05:00', edt: '-04:00', et: '', cdt: '-05:00',
  mst: '-07:00', mdt: '-06:00', pst: '-08:00', pdt: '-07:00', cet: '+01:00', cest: '+02:00', mez: '+01:00', mesz: '+02:00',
  eet: '+02:00', eest: '+03:00', msk: '+03:00', мск: '+03:00', wet: '+00:00', aest: '+10:00', aedt: '+11:00', nzst: '+12:00',
  nzdt: '+13:00', trt: '+03:00', brt: '-03:00', sast: '+02:00', wat: '+01:00', eat: '+03:00', pkt: '+05:00', npt: '+05:45',
}; // prettier-ignore

const TIME =
  /(오전|오후|上午|下午|午前|午後|晚上|凌晨|早上|中午)?\s?(?<!\d)(\d{1,2})\s?(?::|h|H|時|时|點|点|시|\.)\s?(\d{2})?(?!\d)(?:分|분)?(?::(\d{2})(?!\d))?(?:\.\d{1,9})?\s?([ap]\.?\s?m\.?(?![\p{L}])|[πμ]\.?\s?μ\.?(?!\p{L})|[صم](?!\p{L}))?\s?(?:uhr\s|น\.\s|hrs?\s|น\s)?(?:\(?((?:GMT|UTC)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|[A-Za-zМСКмск]{1,4})(?![\p{L}\d]))?/iu;

const pad = (value: number | string): string => String(value).padStart(2, '0');

/** `+0900`, `GMT+7`, `UTC -3`, `KST` -> `+09:00` …; empty where it is none, or means several. */
function offsetOf(zone: string): string {
  const printed = /^(?:gmt|utc)?\s?([+-])\s?(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!printed) return ZONES[zone] ?? '';
  return Number(printed[2]) <= 14 ? `${printed[1]}${pad(printed[2]!)}:${printed[3] ?? '00'}` : '';
}

export interface ClockTime {
  /** `T10:31`, `T10:31+09:00`. */
  time: string;
  index: number;
  length: number;
}

/** The first time in `text`. */
export function clockTime(text: string): ClockTime | undefined {
  const found = TIME.exec(text);
  if (!found || (found[3] === undefined && !/[時时點点시]/.test(found[0]))) return undefined;
  let hour = Number(found[2]);
  const half = (found[1] ?? found[5] ?? '').toLowerCase();
  if (/^p|^μ|^م|오후|下午|午後|晚上/.test(half) && hour < 12) hour += 12;
  if (/^a|^π|^ص|오전|上午|午前|凌晨/.test(half) && hour === 12) hour = 0;
  if (hour > 23 || Number(found[3] ?? 0) > 59) return undefined;
  const zone = (found[6] ?? '').toLowerCase();
  return {
    time: `T${pad(hour)}:${found[3] ?? '00'}${offsetOf(zone)}`,
    index: found.index,
    length: found[0].trimEnd().length,
  };
}
