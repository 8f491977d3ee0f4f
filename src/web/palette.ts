import type { Certificate, Counter, Registration, Trade } from "../cadastre/states.ts";
import type { Rgb } from "./colour.ts";

export type { Rgb } from "./colour.ts";

/** Told apart without colour: on a black-and-white print and by every eye. */
export type Pattern = "plain" | "diagonal" | "slant" | "horizontal" | "vertical" | "dots" | "cross";

/** How a state looks that lies under a whole unit (our choice; no national colour standard was found). */
export interface RegistrationStyle {
  /** Cell background in the table: a `var()` of tokens.css. */
  readonly css: string;
  /** The same hue, stronger, for maps and models: a `var()` of tokens.css … */
  readonly bodyCss: string;
  /** … and as numbers, for the engines. */
  readonly rgb: Rgb;
  readonly character: string;
  readonly pattern: Pattern;
}

/** How a restriction looks: a badge of white `character` on `css`. The key is the state, never the character. */
export interface CounterStyle {
  readonly css: string;
  readonly rgb: Rgb;
  readonly character: string;
  readonly pattern: Pattern;
}

/** How much of the body colour a cell's background takes, the rest is paper; see tokens.css. */
export const TINT_SHARE = 0.36;

const ground =
  (group: string) =>
  (key: string, rgb: Rgb, character: string, pattern: Pattern): RegistrationStyle => ({
    css: `var(--${group}-${key})`,
    bodyCss: `var(--${group}-${key}-body)`,
    rgb,
    character,
    pattern,
  });
const registration = ground("state");
const trade = ground("trade");
const certificate = ground("certificate");

const counter = (key: Counter, rgb: Rgb, character: string, pattern: Pattern): CounterStyle => ({
  css: `var(--badge-${key})`,
  rgb,
  character,
  pattern,
});

export const REGISTRATION_STYLES: Readonly<Record<Registration, RegistrationStyle>> = {
  cancelled: registration("cancelled", [135, 139, 135], "销", "diagonal"),
  "in-progress": registration("in-progress", [204, 183, 230], "办", "dots"),
  notice: registration("notice", [97, 134, 214], "期", "horizontal"),
  registered: registration("registered", [125, 195, 121], "登", "plain"),
  first: registration("first", [215, 165, 50], "首", "vertical"),
  unregistered: registration("unregistered", [222, 226, 220], "未", "cross"),
};

export const TRADE_STYLES: Readonly<Record<Trade, RegistrationStyle>> = {
  management: trade("management", [130, 138, 128], "物", "diagonal"),
  resettlement: trade("resettlement", [110, 140, 220], "安", "horizontal"),
  reserved: trade("reserved", [188, 170, 208], "留", "dots"),
  sold: trade("sold", [186, 122, 69], "售", "cross"),
  draft: trade("draft", [238, 225, 116], "草", "vertical"),
  "for-sale": trade("for-sale", [158, 209, 152], "可", "plain"),
  "non-ordinary": trade("non-ordinary", [215, 234, 233], "非", "slant"),
};

export const CERTIFICATE_STYLES: Readonly<Record<Certificate, RegistrationStyle>> = {
  certificate: certificate("certificate", [107, 156, 139], "证", "plain"),
  proof: certificate("proof", [91, 136, 213], "明", "horizontal"),
  "book-only": certificate("book-only", [229, 209, 120], "簿", "vertical"),
};

export const COUNTER_STYLES: Readonly<Record<Counter, CounterStyle>> = {
  seizure: counter("seizure", [155, 28, 49], "查", "cross"),
  "queued-seizure": counter("queued-seizure", [179, 74, 47], "候", "diagonal"),
  "provisional-seizure": counter("provisional-seizure", [176, 46, 99], "封", "diagonal"),
  lock: counter("lock", [59, 63, 70], "锁", "cross"),
  objection: counter("objection", [122, 74, 0], "异", "dots"),
  mortgage: counter("mortgage", [31, 79, 143], "抵", "horizontal"),
  "notice-mortgage": counter("notice-mortgage", [54, 103, 156], "押", "horizontal"),
  "construction-mortgage": counter("construction-mortgage", [42, 95, 116], "在", "horizontal"),
  notice: counter("notice", [91, 63, 145], "预", "vertical"),
  residence: counter("residence", [28, 102, 80], "居", "plain"),
  easement: counter("easement", [84, 98, 25], "役", "plain"),
  filing: counter("filing", [86, 97, 94], "备", "plain"),
};

/** Colours that every view shares, for engines that cannot read CSS. The key is the token's name. */
export const COLOURS = {
  chosen: [191, 58, 27],
  hover: [29, 111, 134],
  ink: [23, 33, 31],
  "ink-soft": [65, 78, 75],
  film: [233, 236, 231],
  "film-deep": [221, 225, 219],
  paper: [251, 252, 250],
  line: [211, 216, 209],
  "line-strong": [170, 179, 171],
} as const satisfies Record<string, Rgb>;

/**
 * The drawing of the cadastral map, told apart at a glance: streets are the toned sheet, parcels lie on it as paper,
 * buildings stand dark on the parcels. Engines only: no page element has these colours.
 */
export const MAP_COLOURS = {
  street: "#dde2da",
  parcel: "#fbfcf8",
  parcelAbove: "#d5e1ee",
  parcelHover: "#d3e7ec",
  parcelChosen: "#fbdccf",
  parcelLine: "#8d988c",
  building: "#b4bfb2",
  buildingHover: "#86b8c6",
  buildingChosen: "#e58f72",
  /** With a filter: has units that match, or none. */
  buildingWanted: "#e2a93a",
  buildingOther: "#e4e7e1",
  buildingLine: "#6f7c70",
  below: "#6d5c86",
  above: "#4a6a8f",
} as const;
