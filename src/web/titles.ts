import { parseCode, printCode } from "../cadastre/unit-code.ts";
import type { UnitView } from "../contract/shapes.ts";
import { words } from "./words.svelte.ts";

/** A building by its own name, else by its number on the parcel ("幢 0003"), else by its code. */
export function buildingName(building: { readonly code: string; readonly name: string | null }): string {
  if (building.name !== null) return building.name;
  const parsed = parseCode(building.code);
  return parsed.ok && parsed.code.buildingNo !== null
    ? words.t.buildingNumber(parsed.code.buildingNo)
    : printCode(building.code);
}

/** The same with the community in front: "漱玉苑 1栋". */
export function buildingTitle(
  building: { readonly code: string; readonly name: string | null },
  community: string | null,
): string {
  const name = buildingName(building);
  return community === null || name.includes(community) ? name : `${community} ${name}`;
}

/** Entrance and room as they are said: "1 单元 601". */
export function roomName(unit: { readonly entrance: string; readonly room: string }): string {
  return [unit.entrance === "" ? "" : words.t.entrance(unit.entrance), unit.room]
    .filter((part) => part !== "")
    .join(" ");
}

/** A unit from the community down to the room; its code where it has no words of its own. */
export function unitTitle(unit: UnitView): string {
  const building =
    unit.building === null
      ? unit.parcelName
      : buildingTitle({ code: unit.building, name: unit.buildingName }, unit.parcelName);
  return [building, roomName(unit)].filter(Boolean).join(" ") || unit.printed;
}
