import { fillLot, type Filled } from "./fill-lot.ts";
import { split, type SplitRule } from "./lots.ts";
import { seeded } from "./random.ts";
import { middleOf, type Site } from "./site.ts";
import { stackedSites } from "./stacked.ts";
import { townBlocks, type Block, type Zone } from "./streets.ts";
import { villageSites } from "./village-sites.ts";
import type { Ring } from "../cadastre/ring.ts";

const WHOLE_BLOCK: SplitRule = { upToM2: Infinity, laneM: 0, lanesAboveM2: 0 };
const RULES: Readonly<Record<Zone, SplitRule>> = {
  G: WHOLE_BLOCK,
  T: { upToM2: 26000, laneM: 7, lanesAboveM2: 0 },
  S: { upToM2: 14000, laneM: 6, lanesAboveM2: 0 },
  P: WHOLE_BLOCK,
  C: { upToM2: 1900, laneM: 0, lanesAboveM2: 0 },
  O: { upToM2: 1000, laneM: 3.6, lanesAboveM2: 3400 },
  E: WHOLE_BLOCK,
  H: WHOLE_BLOCK,
  I: WHOLE_BLOCK,
  A: { upToM2: 5200, laneM: 0, lanesAboveM2: 0 },
  V: WHOLE_BLOCK,
};

interface Lot {
  readonly ring: Ring;
  readonly block: Block;
  readonly street: string;
  /** Even on the south side of its street, odd on the north side. */
  readonly northOfStreet: boolean;
}

/** Lots of all blocks, each with the street it fronts: the nearer of the two along its block. */
function townLots(): Lot[] {
  return townBlocks().flatMap((block, index) => {
    const [, middle] = middleOf(block.ring);
    return split(block.ring, RULES[block.zone], seeded(`lots ${index}`)).map((ring) => {
      const upper = middleOf(ring)[1] > middle + 8;
      return { ring, block, street: upper ? block.north : block.south, northOfStreet: !upper };
    });
  });
}

/** House numbers run from west to east along each side of a street. */
function numbered(lots: readonly Lot[]): (Lot & { readonly houseNo: number })[] {
  const passed = new Map<string, number>();
  return [...lots]
    .sort((a, b) => middleOf(a.ring)[0] - middleOf(b.ring)[0])
    .map((lot) => {
      const side = `${lot.street}${lot.northOfStreet}`;
      const count = passed.get(side) ?? 0;
      passed.set(side, count + 1);
      return { ...lot, houseNo: count * 2 + (lot.northOfStreet ? 1 : 2) };
    });
}

const threeDigits = (number: number): string => String(number).padStart(3, "0");
const fiveDigits = (number: number): string => String(number).padStart(5, "0");

/** Every parcel of the district with what stands on it, in code order. */
export function planTown(): Site[] {
  const fill = fillLot();
  const serials = new Map<number, number>();
  const town = numbered(townLots())
    .sort((a, b) => a.block.row - b.block.row)
    .map((lot): Site => {
      const serial = (serials.get(lot.block.row) ?? 0) + 1;
      serials.set(lot.block.row, serial);
      const filled: Filled = fill(lot.ring, lot.block.zone);
      return {
        code: `510802901${threeDigits(lot.block.row + 1)}GB${fiveDigits(serial)}`,
        ring: lot.ring,
        layer: "surface",
        heightRange: null,
        address: `广元市利州区${lot.street}${lot.houseNo}号`,
        ...filled,
      };
    });
  return [...town, ...villageSites(), ...stackedSites(town)].sort((a, b) => (a.code < b.code ? -1 : 1));
}
