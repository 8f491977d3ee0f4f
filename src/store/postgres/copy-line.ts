/** A value of one column; an array becomes a `text[]`, bytes a `bytea`. */
export type Field = string | number | null | readonly string[] | Uint8Array;

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** PostgreSQL has no zero character in text: it reads as U+FFFD, written or asked for. */
export const withoutZero = (text: string): string => text.replaceAll("\0", "\ufffd");

function fieldText(value: Field): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (value instanceof Uint8Array) return `\\\\x${Buffer.from(value).toString("hex")}`;
  const text =
    typeof value === "string" ? value : `{${value.map((each) => `"${each.replace(/["\\]/g, "\\$&")}"`).join(",")}}`;
  return withoutZero(text).replace(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character);
}

/** One line of PostgreSQL's COPY text format. */
export function copyLine(values: readonly Field[]): string {
  return `${values.map(fieldText).join("\t")}\n`;
}
