import type { Design, UnitDesign } from "./design.ts";
import { box } from "./frame.ts";
import { roomLabel } from "./room-label.ts";
import { storeys, topOf } from "./storeys.ts";

export interface ArcadeSpec {
  readonly widthM: number;
  readonly depthM: number;
  readonly floors: number;
  /** Two-storey shops that interleave, a 夹层 with small shops of its own, or a shop a floor. */
  readonly kind: "plain" | "interleaved" | "mezzanine";
}

/** A passage behind the shops with the stairs to the upper floors. */
const PASSAGE_M = 2.6;
const BAY_M = 6.6;

/** 沿街商业: bays side by side along the street, deep enough for a shop and its store. */
export function arcade(spec: ArcadeSpec): Design {
  const mezzanine = spec.kind === "mezzanine";
  const floors = storeys({
    above: spec.floors,
    heightM: (count) => (count === 1 ? (mezzanine ? 6.4 : 4.8) : 3.9),
    mezzanine,
  });
  const [w, d] = [spec.widthM / 2, spec.depthM / 2];
  const bays = Math.max(1, Math.round(spec.widthM / BAY_M));
  const step = spec.widthM / bays;
  const units = Array.from({ length: bays }, (_, bay) => {
    const pairAt = spec.kind === "interleaved" ? bay % 2 : -1;
    return floors.flatMap((floor, index): UnitDesign[] => {
      if (pairAt >= 0 && index === pairAt + 1) return [];
      const upper = index === pairAt ? (floors[index + 1] ?? floor) : floor;
      const covered = upper === floor ? [floor] : [floor, upper];
      const front = floor.id === "夹1" ? -d / 3 : d - PASSAGE_M;
      const ring = box(-w + bay * step, -d, -w + (bay + 1) * step, front);
      return [
        {
          kind: "shop",
          logical: 0,
          entrance: "",
          room: floor.id === "夹1" ? `夹${roomLabel("1", bay + 1)}` : roomLabel(floor.nominal, bay + 1),
          floorFrom: floor.id,
          floorTo: upper.id,
          colFrom: bay,
          colTo: bay,
          parts: covered.map(({ id }) => ({ floor: id, ring })),
          layoutStructure: null,
        },
      ];
    });
  }).flat();
  return {
    outline: box(-w, -d, w, d),
    heightM: topOf(floors),
    floors,
    logicals: ["商业"],
    units,
    sharedFactor: 0.1187,
    structure: "3",
    use: "31",
  };
}
