import { naturalOrder } from "../../cadastre/floor-label.ts";
import { printCode } from "../../cadastre/unit-code.ts";
import type { Hit } from "../store.ts";

type Text = string | null;
/** A found row before it becomes a hit: what is needed to name and order it. */
export interface Found {
  readonly kind: Hit["kind"];
  readonly id: string;
  readonly community: Text;
  readonly name: Text;
  readonly entrance: Text;
  readonly room: Text;
  /** Label of the logical building of a unit; null for the implicit one. */
  readonly logical: Text;
  readonly location: Text;
}

function titleOf({ kind, id, community, name, entrance, room, logical, location }: Found): string {
  if (kind === "parcel") return name ?? location ?? printCode(id);
  const house = name !== null && community !== null && !name.includes(community) ? `${community} ${name}` : name;
  const where = house ?? community;
  if (where === null) return location ?? printCode(id);
  if (kind === "building") return where;
  const door = entrance && /^[0-9A-Za-z]+$/.test(entrance) ? `${entrance}单元` : entrance;
  const tower =
    logical !== null && !logical.includes("单元") && (name === null || !logical.includes(name)) ? logical : null;
  return [where, tower, door, room].filter(Boolean).join(" ");
}

export function hitOf(found: Found, matched: string): Hit {
  const { kind, id, location } = found;
  const title = titleOf(found);
  const subtitle = kind === "parcel" || location === null || location === title ? printCode(id) : location;
  return { kind, id, title, subtitle, matched };
}

/** Buildings and units as a person would list them: by place, entrance, room. */
export function byPlace(one: Found, two: Found): number {
  return (
    naturalOrder(one.community ?? "", two.community ?? "") ||
    naturalOrder(one.name ?? "", two.name ?? "") ||
    naturalOrder(one.logical ?? "", two.logical ?? "") ||
    naturalOrder(one.entrance ?? "", two.entrance ?? "") ||
    naturalOrder(one.room ?? "", two.room ?? "") ||
    (one.id < two.id ? -1 : 1)
  );
}
