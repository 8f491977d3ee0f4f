import type { Ring } from "../cadastre/ring.ts";
import type { Design, UnitDesign } from "./design.ts";
import { box } from "./frame.ts";
import { itemAt } from "./item-at.ts";
import { roomLabel } from "./room-label.ts";
import { storeys, topOf } from "./storeys.ts";

/** A box, or the same with its north-western quarter left open as a yard. */
function houseRing(widthM: number, depthM: number, yard: boolean): Ring {
  const [w, d] = [widthM / 2, depthM / 2];
  if (!yard) return box(-w, -d, w, d);
  return [
    [-w, -d],
    [w, -d],
    [w, d],
    [0, d],
    [0, 0.1 * d],
    [-w, 0.1 * d],
  ];
}

export interface HouseSpec {
  readonly widthM: number;
  readonly depthM: number;
  readonly floors: number;
  /** An L around a yard. */
  readonly yard: boolean;
}

/** 独幢: a house that is one unit over all its floors, without logical buildings. */
export function house(spec: HouseSpec): Design {
  const floors = storeys({ above: spec.floors, heightM: (count) => (count === 1 ? 3.3 : 3) });
  const ring = houseRing(spec.widthM, spec.depthM, spec.yard);
  return {
    outline: ring,
    heightM: topOf(floors),
    floors,
    logicals: [],
    units: [wholeUnit("house", floors, ring)],
    sharedFactor: 0,
    structure: spec.floors > 2 ? "4" : "5",
    use: "11",
  };
}

export interface HallSpec extends HouseSpec {
  readonly floorM: number;
  /** FWYT of the whole building. */
  readonly use: string;
}

/** A building owned as one: school, ward, workshop. */
export function hall(spec: HallSpec): Design {
  const floors = storeys({ above: spec.floors, heightM: () => spec.floorM });
  const ring = houseRing(spec.widthM, spec.depthM, spec.yard);
  return {
    outline: ring,
    heightM: topOf(floors),
    floors,
    logicals: [],
    units: [wholeUnit("whole", floors, ring)],
    sharedFactor: 0,
    structure: spec.use === "21" ? "1" : "3",
    use: spec.use,
  };
}

function wholeUnit(kind: "house" | "whole", floors: Design["floors"], ring: Ring): UnitDesign {
  return {
    kind,
    logical: null,
    entrance: "",
    room: kind === "house" ? "1" : "整幢",
    floorFrom: itemAt(floors, 0).id,
    floorTo: itemAt(floors, -1).id,
    colFrom: 0,
    colTo: 0,
    parts: floors.map(({ id }) => ({ floor: id, ring })),
    layoutStructure: null,
  };
}

const STAIR_M = 2.6;

/** 老街房: a shop or two below, a flat or two a floor above, one stair. */
export function shophouse(spec: Omit<HouseSpec, "yard">): Design {
  const floors = storeys({ above: spec.floors, heightM: (count) => (count === 1 ? 3.8 : 3) });
  const [w, d] = [spec.widthM / 2, spec.depthM / 2];
  const sides =
    spec.widthM > 15 ? [box(-w, -d, -STAIR_M / 2, d), box(STAIR_M / 2, -d, w, d)] : [box(STAIR_M - w, -d, w, d)];
  const units = floors.flatMap((floor, index) =>
    sides.map((ring, side): UnitDesign => ({
      kind: index === 0 ? "shop" : "flat",
      logical: 0,
      entrance: index === 0 ? "" : "1",
      room: roomLabel(floor.nominal, side + 1),
      floorFrom: floor.id,
      floorTo: floor.id,
      colFrom: side,
      colTo: side,
      parts: [{ floor: floor.id, ring }],
      layoutStructure: index === 0 ? null : "1",
    })),
  );
  return {
    outline: box(-w, -d, w, d),
    heightM: topOf(floors),
    floors,
    logicals: ["商住"],
    units,
    sharedFactor: 0.0963,
    structure: "4",
    use: "11",
  };
}
