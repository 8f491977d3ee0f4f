import type { Position } from "../cadastre/ring.ts";
import { ringToPlane, box } from "./frame.ts";
import { seeded } from "./random.ts";
import type { Site, SitedBuilding } from "./site.ts";
import { slab, slabWidth } from "./slabs.ts";

const CENTRE: Position = [35579000, 3589850];

/** Every parcel of the district with what stands on it, in code order. */
export function planTown(): Site[] {
  const random = seeded("town");
  return Array.from({ length: 100 }, (_, index): Site => {
    const frame = {
      origin: [CENTRE[0] + (index % 10) * 130 - 650, CENTRE[1] + Math.floor(index / 10) * 110 - 550] as Position,
      angle: 0.12,
    };
    const buildings = [0, 1, 2].map((row): SitedBuilding => {
      const spec = {
        entrances: random.int(2, 4),
        floors: random.int(6, 11),
        flatM: 10.2,
        depthM: 11.4,
        shops: row === 0,
        names: "plain" as const,
        duplexTop: row === 2,
      };
      const at = ringToPlane(frame, [[Math.max(10 + slabWidth(spec) / 2, 48), 18 + row * 28]])[0]!;
      return {
        design: slab(spec),
        frame: { origin: at, angle: 0.12 },
        number: row + 1,
        name: `${row + 1}栋`,
        survey: "surveyed",
        stage: "settled",
        year: 2008 + (index % 9),
      };
    });
    return {
      code: `510802901001GB${String(index + 1).padStart(5, "0")}`,
      ring: ringToPlane(frame, box(0, 0, 110, 92)),
      layer: "surface",
      heightRange: null,
      name: `青屏${index + 1}苑`,
      address: `广元市利州区青屏街${index + 1}号`,
      use: "0701",
      rightType: "3",
      rightNature: "102",
      landHolder: null,
      buildings,
      wholes: [],
      grantedYear: 2003,
    };
  });
}
