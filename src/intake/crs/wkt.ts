import { present } from "../present.ts";
/** One element of a WKT 1 text: `PARAMETER["Central_Meridian",105.0]`. */
export interface WktNode {
  readonly keyword: string;
  readonly values: readonly (string | number)[];
  readonly children: readonly WktNode[];
}

/** Reads WKT 1 (ESRI and OGC spelling, either bracket). Null when the text is not WKT. */
export function readWkt(text: string): WktNode | null {
  const tokens = text.replace(/^\uFEFF/, "").match(/"[^"]*"|[[\](),]|[^\s[\](),"]+/g) ?? [];
  let at = 0;

  function node(): WktNode | null {
    const keyword = tokens[at];
    if (keyword === undefined || !/^[A-Za-z_]/.test(keyword) || !/^[[(]$/.test(tokens[at + 1] ?? "")) return null;
    at += 2;
    const values: (string | number)[] = [];
    const children: WktNode[] = [];
    while (at < tokens.length && !/^[\])]$/.test(present(tokens[at]))) {
      const token = present(tokens[at]);
      if (token === ",") at += 1;
      else if (/^[[(]$/.test(tokens[at + 1] ?? "")) {
        const child = node();
        if (child === null) return null;
        children.push(child);
      } else {
        values.push(token.startsWith('"') ? token.slice(1, -1) : Number.isNaN(Number(token)) ? token : Number(token));
        at += 1;
      }
    }
    if (at >= tokens.length) return null;
    at += 1;
    return { keyword: keyword.toUpperCase(), values, children };
  }

  return node();
}

/** The first element of that keyword at or below `node`, depth first. */
export function findWkt(node: WktNode, keyword: string): WktNode | null {
  if (node.keyword === keyword) return node;
  for (const child of node.children) {
    const found = findWkt(child, keyword);
    if (found !== null) return found;
  }
  return null;
}
