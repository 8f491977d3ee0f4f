import type { StyleSpecification } from "maplibre-gl";

type FontFaces = NonNullable<StyleSpecification["font-faces"]>;
/** One file of a typeface and the characters it has, e.g. `U+4E00-4E0F`. */
export interface Face {
  readonly url: string;
  readonly "unicode-range": string[];
}

/** A CSS `@font-face` rule as text: what `src` and `unicode-range` say, and where its style sheet is. */
export interface FaceRule {
  readonly src: string;
  readonly unicodeRange: string;
  readonly base: string;
}

/** The WOFF2 file of a rule as an absolute address; null when it has none. */
export function faceOf({ src, unicodeRange, base }: FaceRule): Face | null {
  const file = /url\(\s*["']?([^"')]+\.woff2)["']?\s*\)/.exec(src)?.[1];
  if (file === undefined) return null;
  return {
    url: new URL(file, base).href,
    "unicode-range": unicodeRange === "" ? ["U+0-10FFFF"] : unicodeRange.split(/\s*,\s*/),
  };
}

/**
 * The files of one typeface and weight that this page's own style sheets declare. The map draws its labels from
 * the same slices as the page, so nothing is bundled twice and no glyph server is needed.
 */
function facesOfPage(family: string, weight: string): Face[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules].map((rule) => ({ rule, base: sheet.href ?? document.baseURI })))
    .flatMap(({ rule, base }) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const say = (name: string) => rule.style.getPropertyValue(name);
      if (say("font-family").replaceAll(/["']/g, "") !== family || say("font-weight") !== weight) return [];
      const face = faceOf({ src: say("src"), unicodeRange: say("unicode-range"), base });
      return face ? [face] : [];
    });
}

/** True when the reader's system draws Chinese by itself: 楼 and 图 then differ, instead of being the same empty box. */
function systemHasChinese(families: string): boolean {
  const canvas = document.createElement("canvas");
  canvas.width = 64;
  canvas.height = 32;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) return false;
  pen.font = `28px ${families}`;
  const [a, b] = ["楼", "图"].map((text) => {
    pen.clearRect(0, 0, 64, 32);
    pen.fillText(text, 2, 28);
    return pen.getImageData(0, 0, 64, 32).data.join();
  });
  return a !== b;
}

/** What the map's labels are drawn with. */
export interface LabelFont {
  readonly stack: string[];
  readonly faces: FontFaces | undefined;
}

const OURS = "Noto Sans SC";
const SYSTEM = ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC"];

/** The reader's own Chinese font where there is one (nothing to fetch), else our slices, as on the rest of the page. */
export function labelFont(): LabelFont {
  const own = systemHasChinese([...SYSTEM.map((name) => `"${name}"`), "sans-serif"].join(","));
  return own ? { stack: SYSTEM, faces: undefined } : { stack: [OURS], faces: { [OURS]: facesOfPage(OURS, "400") } };
}
