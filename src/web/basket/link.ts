import { parseCode } from "../../cadastre/unit-code.ts";

/** Characters a link may have and still pass through mail and chat whole (our choice). */
export const LINK_MOST = 2000;
const TAIL = 4;

/** The separators of the list, wherever a code of another scheme has them itself. */
const escaped = (code: string): string =>
  code.replace(/[%._]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);

/**
 * Codes as one parameter of a link: those of one building by their last four digits after the first one,
 * `510802901002GB00005F00010001.0002.0003_510802901002GB00002F00020055`. The order within a building is kept, buildings
 * stand in the order of their first unit.
 * @returns null when there is nothing to write
 */
export function writeCodes(codes: readonly string[]): string | null {
  const groups = Map.groupBy(codes, (code) => (code.length === 28 ? code.slice(0, -TAIL) : code));
  const texts = [...groups].map(([start, members]) => {
    const [first, ...more] = members.map((code) => code.slice(start.length));
    return [escaped(`${start}${first ?? ""}`), ...more.map(escaped)].join(".");
  });
  return texts.length === 0 ? null : texts.join("_");
}

/** A national code as it is kept, however it was typed; a code of another scheme as it stands. */
const asKept = (code: string): string => {
  const parsed = parseCode(code);
  return parsed.ok ? parsed.code.text : code;
};

/** Reads `writeCodes`. What cannot be decoded is kept as it stands, so that the list can say it is no unit. */
export function readCodes(text: string): string[] {
  const plain = (piece: string): string => {
    try {
      return decodeURIComponent(piece);
    } catch {
      return piece;
    }
  };
  const codes = text.split("_").flatMap((group) => {
    const [first = "", ...tails] = group.split(".").map(plain);
    return [first, ...tails.map((tail) => `${first.slice(0, -TAIL)}${tail}`)];
  });
  return [...new Set(codes.filter((code) => code !== "").map(asKept))];
}

/** Units without a code of their own have a label that is good inside one data set only: no link can name them. */
export const linkable = (code: string): boolean => !code.startsWith("~");
