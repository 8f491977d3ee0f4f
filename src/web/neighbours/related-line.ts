import { printCode } from "../../cadastre/unit-code.ts";
import type { RelatedUnit, UnitView } from "../../contract/shapes.ts";
import { squareMetres } from "../numbers.ts";
import { coded } from "../record/facts.ts";
import { buildingTitle, roomName } from "../titles.ts";
import { words } from "../words.svelte.ts";

/** One unit that belongs to another, as a line to read and to follow. */
export interface RelatedLine {
  readonly id: string;
  readonly title: string;
  /** "" where the title is the code itself, and for units without a code. */
  readonly printed: string;
  readonly note: string;
  /** Why it cannot be opened; null: it can. */
  readonly unknown: string | null;
}

const area = (m2: number | null, series: string): string | null =>
  m2 === null ? null : words.t.relatedArea(squareMetres(m2), series);

const printed = (id: string): string => (id.startsWith("~") ? "" : printCode(id));

/** @param own building of the unit whose record it stands in: another one is named */
export function relatedLine(each: RelatedUnit, own: string | null): RelatedLine {
  if (!each.known) return { id: each.id, title: each.printed, printed: "", note: "", unknown: words.t.relatedUnknown };
  const elsewhere = each.building !== null && each.building !== own;
  const building = elsewhere
    ? buildingTitle({ code: each.building ?? "", name: each.buildingName }, each.project)
    : null;
  const m2 = area(each.measuredM2, words.t.measured) ?? area(each.predictedM2, words.t.predicted);
  const room = [building, roomName(each)].filter(Boolean).join(" ");
  return {
    id: each.id,
    title: room || each.printed,
    printed: room === "" ? "" : printed(each.id),
    note: [coded(each.use, words.language), m2].filter((part) => part !== null).join(" · "),
    unknown: null,
  };
}

/** A counterpart of a unit in the other series: what is known of it is of that series alone. */
export function partnerLine({ id, room, builtM2 }: UnitView["partners"][number], own: UnitView["series"]): RelatedLine {
  const series = own === "measured" ? words.t.predicted : words.t.measured;
  return { id, title: room || id, printed: printed(id), note: area(builtM2, series) ?? "", unknown: null };
}
