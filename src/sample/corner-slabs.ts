import type { Position, Ring } from "../cadastre/ring.ts";
import type { Design, UnitDesign } from "./design.ts";
import { roomLabel } from "./room-label.ts";
import { flatBesideStair } from "./slabs.ts";
import { storeys, topOf, type FloorNames } from "./storeys.ts";

export interface CornerSpec {
  /** Stairs in the wing along the street and in the wing that turns north. */
  readonly entrances: number;
  readonly wing: number;
  readonly floors: number;
  readonly flatM: number;
  readonly depthM: number;
  readonly names: FloorNames;
}

/** The room an L takes: the front wing and, at its eastern end, the depth of the other one. */
export const cornerSize = (spec: CornerSpec): { widthM: number; depthM: number } => ({
  widthM: spec.entrances * spec.flatM * 2 + spec.depthM,
  depthM: spec.wing * spec.flatM * 2,
});

/** The flats of one floor: first those of the front wing, then those of the wing going north, in metres from the middle. */
function flatsOf(spec: CornerSpec): { ring: Ring; entrance: number; number: number }[] {
  const { widthM, depthM } = cornerSize(spec);
  const along = (stairs: number, turned: boolean, first: number) =>
    Array.from({ length: stairs }, (_, stair) =>
      ([-1, 1] as const).map((side) => ({
        ring: flatBesideStair((stair * 2 + 1) * spec.flatM, side, spec).map(([u, v]): Position =>
          turned
            ? [widthM / 2 - spec.depthM / 2 - v, u - depthM / 2]
            : [u - widthM / 2, v - depthM / 2 + spec.depthM / 2],
        ),
        entrance: first + stair,
        number: side === -1 ? 1 : 2,
      })),
    ).flat();
  return [...along(spec.entrances, false, 1), ...along(spec.wing, true, spec.entrances + 1)];
}

/** L 形住宅: two slabs at a right angle around a court, one natural building. */
export function cornerSlab(spec: CornerSpec): Design {
  const { widthM, depthM } = cornerSize(spec);
  const [w, d] = [widthM / 2, depthM / 2];
  const floors = storeys({ above: spec.floors, heightM: () => 2.9, names: spec.names });
  const flats = flatsOf(spec);
  const units = floors.flatMap((floor) =>
    flats.map(({ ring, entrance, number }, column): UnitDesign => ({
      kind: "flat",
      logical: 0,
      entrance: String(entrance),
      room: roomLabel(floor.nominal, number),
      floorFrom: floor.id,
      floorTo: floor.id,
      colFrom: column,
      colTo: column,
      parts: [{ floor: floor.id, ring }],
      layoutStructure: "1",
    })),
  );
  return {
    outline: [
      [-w, -d],
      [w, -d],
      [w, d],
      [w - spec.depthM, d],
      [w - spec.depthM, spec.depthM - d],
      [-w, spec.depthM - d],
    ],
    heightM: topOf(floors),
    floors,
    logicals: ["住宅"],
    units,
    sharedFactor: 0.1396,
    structure: "3",
    use: "11",
  };
}
