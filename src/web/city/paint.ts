import type { ParcelLayer } from "../../cadastre/parcel.ts";
import { parseCode } from "../../cadastre/unit-code.ts";
import type { Others } from "../filter.svelte.ts";
import { mixed } from "../colour.ts";
import { COLOURS, type Rgb } from "../palette.ts";
import type { Chosen, Level } from "../selection.svelte.ts";

/** One feature of a city tile, as its property table tells it. */
export interface CityFeature {
  readonly kind: Level;
  readonly code: string;
  /** Of a unit, and of what belongs to no unit inside a building; null for shells and parcels. */
  readonly building: string | null;
  /** Of a parcel; "surface" for the other kinds. */
  readonly layer: ParcelLayer;
}

/** Where a parcel lies among stacked ones, by position 14 of its code; codes of another scheme lie on the surface. */
export function layerOf(code: string): ParcelLayer {
  const parsed = parseCode(code);
  const letter = parsed.ok ? parsed.code.rightKind : "";
  return letter === "X" ? "below" : letter === "S" ? "above" : "surface";
}

/** What is made see-through for the chosen thing: nothing, the building around it, or everything else. */
export type Reveal = "none" | "building" | "all";

/** How a unit of the open building looks by its states. */
export interface UnitLook {
  /** Null: its state is not known, or it has none of the group that is shown: the model's own colour. */
  readonly rgb: Rgb | null;
  /** The legend asks for it, or for nothing. */
  readonly wanted: boolean;
}

/** The open building, whose states are known. */
export interface OpenBuilding {
  readonly code: string;
  readonly units: ReadonlyMap<string, UnitLook>;
  /** True when some of its units are not wanted. */
  readonly filtered: boolean;
}

/** Everything that decides how a feature looks. */
export interface Look {
  readonly chosen: Chosen | null;
  readonly hover: Chosen | null;
  /** The building of the chosen unit, once known. */
  readonly building: string | null;
  readonly reveal: Reveal;
  /** See through the ground. */
  readonly xray: boolean;
  readonly open: OpenBuilding | null;
  /** What becomes of units that are not wanted. */
  readonly others: Others;
}

export type Mark = "none" | "hover" | "holds" | "chosen";
export interface Tone {
  readonly kind: Level;
  readonly mark: Mark;
  /** What was chosen or pointed at: a unit by itself, or with all its building. */
  readonly as: Level;
  readonly ghost: boolean;
  /** Colour of its state; null: the model's own, or a mark of its own. */
  readonly rgb: Rgb | null;
  /** What the filter does to it. */
  readonly left: Others | null;
}

const belongs = (feature: CityFeature, chosen: Chosen | null): boolean =>
  chosen !== null &&
  ((feature.kind === chosen.level && feature.code === chosen.code) ||
    (chosen.level === "building" && feature.building === chosen.code));

/** A chosen thing hides its hover; the building of the chosen unit, near or as a far shell, shows that the unit is inside. */
function markOf(feature: CityFeature, look: Look): Mark {
  if (belongs(feature, look.chosen)) return "chosen";
  if (belongs(feature, look.hover)) return "hover";
  const around = feature.kind !== "parcel" && (feature.building ?? feature.code) === look.building;
  const holds = around && look.chosen?.level === "unit";
  return holds ? "holds" : "none";
}

/** What is see-through: what hides the revealed thing, the ground under x-ray, and always the space above the ground. */
function faint(feature: CityFeature, look: Look): boolean {
  if (look.reveal === "all" || feature.layer === "above") return true;
  const hides = look.building !== null && (feature.building ?? feature.code) === look.building;
  if (look.reveal === "building" && hides) return true;
  return look.xray && feature.kind === "parcel" && feature.layer === "surface";
}

/** What the legend's filter does to a feature: its cores and corridors only ever pale, so that units do not float. */
function leftOf({ kind, code, building }: CityFeature, { open, others }: Look): Others | null {
  if (!open?.filtered) return null;
  if (kind === "building") return building === open.code ? "dimmed" : null;
  return (open.units.get(code)?.wanted ?? true) ? null : others;
}

/**
 * How a feature looks. A unit's own mark wins over its state and over the filter, and is never see-through; a mark of
 * the whole building leaves the states of its units to be seen.
 */
export function toneOf(feature: CityFeature, look: Look): Tone {
  const { kind } = feature;
  const mark = markOf(feature, look);
  const as = (mark === "chosen" ? look.chosen?.level : mark === "hover" ? look.hover?.level : null) ?? kind;
  const own = kind === "unit" && (mark === "hover" || (mark === "chosen" && as === "unit"));
  const ghost = faint(feature, look) && (mark === "none" || mark === "holds");
  const rgb = kind === "unit" && !own ? (look.open?.units.get(feature.code)?.rgb ?? null) : null;
  return { kind, mark, as, ghost, rgb, left: own ? null : leftOf(feature, look) };
}

const WHITE: Rgb = [255, 255, 255];
/** How much of its mark's colour a feature takes: a whole building takes less than a unit, or it would shout. */
const STRENGTH: Readonly<Record<Mark, Readonly<Record<Level, number>>>> = {
  none: { parcel: 0, building: 0, unit: 0 },
  hover: { parcel: 0.3, building: 0.45, unit: 0.75 },
  holds: { parcel: 0, building: 0.18, unit: 0.16 },
  chosen: { parcel: 0.76, building: 0.56, unit: 1 },
};
const GHOST_ALPHA: Readonly<Record<Level, number>> = { parcel: 0.2, building: 0.1, unit: 0.06 };
const DIMMED_ALPHA = 0.14;
/** The walls shade what is multiplied over them: so much lighter, a state looks as it does in the legend. */
const STATE_SHARE = 0.82;
/** The choice is outlined by its red (ink.ts): a state's colour may not be as red as that, but paler. */
const REDDEST = 48;

function onWalls(rgb: Rgb): Rgb {
  const light = mixed(rgb, WHITE, STATE_SHARE);
  const red = light[0] - Math.max(light[1], light[2]);
  return red <= REDDEST ? light : mixed(light, WHITE, (REDDEST - 1) / red);
}

/**
 * What the colours baked into the tile are multiplied by: red, green, blue, each 0 to 255, and alpha 0 to 1.
 * White leaves the model as it is.
 */
export function colourOf({ kind, mark, as, ghost, rgb, left }: Tone): readonly [...Rgb, number] {
  const alpha = ghost ? GHOST_ALPHA[kind] : left === null ? 1 : DIMMED_ALPHA;
  if (rgb !== null) return [...onWalls(rgb), alpha];
  const tint = mark === "hover" ? COLOURS.hover : COLOURS.chosen;
  const part = STRENGTH[mark][as];
  const mix = (at: 0 | 1 | 2): number => Math.round(WHITE[at] * (1 - part) + tint[at] * part);
  return [mix(0), mix(1), mix(2), alpha];
}
