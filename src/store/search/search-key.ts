/** Names that districts had before (unit-code.md §7); both sides of a comparison are brought to the newer one. */
const FORMER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/市中区|^市中$/g, "利州区"],
  [/元坝区|^元坝$/g, "昭化区"],
];

const NUMERALS = "零一二三四五六七八九";

/** Chinese numerals up to 99, as they stand before 幢 or 单元. */
function numeral(text: string): string {
  const ten = text.indexOf("十");
  if (ten < 0) return [...text].map((digit) => String(NUMERALS.indexOf(digit))).join("");
  const tens = ten === 0 ? 1 : NUMERALS.indexOf(text.charAt(ten - 1));
  const ones = ten === text.length - 1 ? 0 : NUMERALS.indexOf(text.charAt(ten + 1));
  return String(tens * 10 + ones);
}

/**
 * The form in which texts are compared in search (our choice): NFKC, lower case, letters and digits only, so that
 * spaces, full width and every kind of bracket make no difference; 栋/号楼/座/#楼 after a number read as 幢, Chinese
 * numerals before 幢 and 单元 as digits, `3-2-1501` at the end as 3幢2单元1501; former district names as today's.
 * Returns "" when nothing is left.
 */
export function searchKey(text: string): string {
  let key = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/[一二三四五六七八九十]+(?=幢|栋|号楼|号幢|座|单元)/g, numeral)
    .replace(/(?<![a-z0-9])([a-z]|[0-9]+)(?:号楼|号幢|号栋|#楼|#|栋|座)/g, "$1幢")
    .replace(/(?<![0-9a-z-])([0-9]{1,4})-([0-9]{1,2})-([0-9]{2,5}[a-z]?)$/, "$1幢$2单元$3")
    .replace(/[^\p{L}\p{N}]+/gu, "");
  for (const [former, name] of FORMER_NAMES) key = key.replace(former, name);
  return key;
}

/** The running number a certificate ends with, without leading zeros; null for fewer than three digits. */
export function certificateSerial(text: string): string | null {
  const digits = /([0-9]{3,})号?$/u.exec(searchKey(text))?.[1];
  return digits === undefined ? null : digits.replace(/^0+(?=.)/, "");
}

/**
 * Whether a text is a running number or ends like a certificate (…第0001234号). The serial number finds those; the pairs
 * of digits do not, for every unit of a county has nearly all of them.
 */
export function namesCertificate(text: string): boolean {
  return /(?:^|第)[0-9]{3,}$|第[0-9]{3,}号$/u.test(searchKey(text));
}

/** Every pair of neighbouring characters of a key, once each; none for a key of one character. */
export function bigramsOf(key: string): string[] {
  const pairs = new Set<string>();
  let before = "";
  for (const character of key) {
    if (before !== "") pairs.add(before + character);
    before = character;
  }
  return [...pairs];
}

/**
 * Whether `needle` stands in `key`, both made by `searchKey`. A needle that begins with the number of a house, building
 * or entrance must begin where that number begins: 3幢 is not in 13幢.
 */
export function keyContains(key: string, needle: string): boolean {
  if (!/^[0-9]+(?:幢|单元|号)/.test(needle)) return key.includes(needle);
  for (let at = key.indexOf(needle); at >= 0; at = key.indexOf(needle, at + 1)) {
    if (!/[0-9]/.test(key.charAt(at - 1))) return true;
  }
  return false;
}
