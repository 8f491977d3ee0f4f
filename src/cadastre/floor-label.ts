/**
 * Where a floor label stands among others: `level` is a sort key (…, −2, −1, 1, 1.5, 2 …), never a height and never
 * shown. `key` is the label in one spelling, so that "B1", "地下1层" and "-1" are one floor.
 */
export interface FloorRank {
  readonly key: string;
  /** Null: nothing in the label tells its place. */
  readonly level: number | null;
}

const CHINESE_DIGITS = "零一二三四五六七八九";

/** 一 to 九十九 as a number; null for anything else. */
function chineseNumber(text: string): number | null {
  const match = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!match || text === "") return null;
  const [tens = "", ten = "", units = ""] = match.slice(1);
  if (ten === "") return tens !== "" && units !== "" ? null : CHINESE_DIGITS.indexOf(tens + units);
  return (tens === "" ? 1 : CHINESE_DIGITS.indexOf(tens)) * 10 + Math.max(0, CHINESE_DIGITS.indexOf(units || "零"));
}

const number = (text: string) => (/^[0-9]+$/.test(text) ? Number(text) : chineseNumber(text));

/** Half a storey above the floor it hangs on: a mezzanine. */
const MEZZANINE = 0.5;
/** Above every numbered floor, in this order. */
const TOPS = ["阁楼", "阁楼层", "跃层", "顶", "天面", "屋面", "屋顶", "R", "RF", "屋顶机房", "机房", "电梯机房"];

function levelOf(label: string): number | null {
  const below = /^(?:-|负|地下|B)([0-9]+|[一二三四五六七八九十]+)$/.exec(label)?.[1];
  const depth = below === undefined ? null : number(below);
  if (depth !== null) return -depth;
  const plain = number(label);
  if (plain !== null) return plain;
  const lettered = /^([0-9]+)([A-Z])$/.exec(label);
  if (lettered?.[1] && lettered[2]) return Number(lettered[1]) + (lettered[2].charCodeAt(0) - 64) / 100;
  if (["夹", "M"].includes(label)) return 1 + MEZZANINE;
  const hung = /^(?:夹|M)(.+)$/.exec(label)?.[1] ?? /^(.+)(?:夹|M)$/.exec(label)?.[1];
  const carrier = hung === undefined ? null : levelOf(hung);
  if (carrier !== null && Number.isInteger(carrier)) return carrier + MEZZANINE;
  if (["地下", "地下室", "负", "B"].includes(label)) return -1;
  if (label === "半地下" || label === "半地下室") return -0.25;
  if (["G", "架空", "底"].includes(label)) return 0.25;
  if (label === "首") return 1;
  const top = TOPS.indexOf(label);
  return top < 0 ? null : 10_000 + top;
}

/**
 * Reads a floor label (SJC, SJCS, CH, MYC): digits with a sign, 负, 地下 or B; Chinese numerals; 夹n and M n as the
 * mezzanine above floor n; 5A above 5; roofs on top. 第, 层, 楼 and F are dropped. The spellings are our choice.
 */
export function floorRank(label: string): FloorRank {
  const text = label
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .toUpperCase()
    .replace(/^[−–—]/, "-")
    .replace(/^第/, "");
  const bare = text.replace(/(层|楼|(?<=[0-9])F)+$/, "");
  const level = levelOf(bare) ?? levelOf(text);
  return { key: level === null ? text : `${level}`, level };
}

/** Whether a text can name a floor at all: it holds a letter or a digit. */
export const namesFloor = (text: string) => /[\p{L}\p{N}]/u.test(text);

/** A lowest-first order for labels without a place: digits inside them by value, then by text. */
export const naturalOrder = new Intl.Collator("en", { numeric: true, sensitivity: "variant" }).compare;

/** Lowest first; labels without a place above all others, in natural order. */
export function compareFloors(a: FloorRank, b: FloorRank): number {
  const [low, high] = [a.level ?? Infinity, b.level ?? Infinity];
  if (low !== high) return low < high ? -1 : 1;
  return naturalOrder(a.key, b.key);
}
