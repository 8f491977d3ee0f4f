import type { Ring } from "../cadastre/ring.ts";
import { arcade, type ArcadeSpec } from "./arcades.ts";
import { hall, house, shophouse } from "./houses.ts";
import { itemAt } from "./item-at.ts";
import { around, split } from "./lots.ts";
import { placeInRows, placeLargest, southFacing, type Choice, type Option, type Placed } from "./place.ts";
import { podium, type PodiumSpec } from "./podium.ts";
import type { Random } from "./random.ts";
import { cornerSize, cornerSlab, type CornerSpec } from "./corner-slabs.ts";
import { slab, slabWidth, type SlabSpec } from "./slabs.ts";
import type { FloorNames } from "./storeys.ts";
import { butterfly, corridor, crown, type TowerPlan } from "./tower-plans.ts";
import { tower } from "./towers.ts";

const tenth = (metres: number): number => Math.round(metres * 10) / 10;

/** Rows of slabs facing south, one height an estate, the last row a little higher. */
export function slabEstate(lot: Ring, random: Random): Placed[] {
  const floors = random.pick([6, 6, 7, 7, 9, 11]);
  const flatM = tenth(random.between(8.6, 10.6));
  const depthM = tenth(random.between(11.2, 12.8));
  const names: FloorNames = floors > 7 ? random.pick(["plain", "letters"]) : "plain";
  const shops = random.chance(0.35);
  const option = (entrances: number, row: number): Option => {
    const spec: SlabSpec = {
      entrances,
      floors: floors + (row > 1 && floors > 6 ? 2 : 0),
      flatM,
      depthM,
      shops: shops && row === 0,
      names,
      duplexTop: row % 2 === 1,
    };
    return { widthM: slabWidth(spec), depthM, draw: () => slab(spec) };
  };
  const orders = [
    [4, 3, 2],
    [3, 4, 2],
    [2, 3],
    [5, 3, 2],
  ];
  const corner: CornerSpec = { entrances: 2, wing: 2, floors, flatM, depthM, names };
  const angled: Option = { ...cornerSize(corner), draw: () => cornerSlab(corner) };
  const withCorner = random.chance(0.5);
  const spacing = { setbackM: 4.5, besideM: 8, behindM: Math.min(27, floors * 2.9 * 0.9) };
  const choice: Choice = (row, place) => [
    ...(withCorner && row === 0 && place === 0 ? [angled] : []),
    ...itemAt(orders, row + floors).map((count) => option(count, row)),
  ];
  const facingSouth = placeInRows(lot, spacing, choice);
  return facingSouth.length > 1 ? facingSouth : placeInRows(lot, spacing, choice, southFacing(lot) + Math.PI / 2);
}

const TOWER_PLANS: readonly (() => TowerPlan)[] = [
  () => butterfly(15.6, 9.2),
  () => crown(18.4, 9),
  () => butterfly(17.2, 9.8),
  () => crown(19.2, 8.6),
];

/** 34 floors × 8 flats = 272 units, with plain floor names. */
function tower272(): Option {
  const plan = corridor(23, 10.6, 4, 4);
  const spec = { plan, floors: 34, below: 0, names: "plain", shopFloors: 0, penthouse: false } as const;
  return { widthM: plan.widthM, depthM: plan.depthM, draw: () => tower({ ...spec, use: "flat", emptyLogical: null }) };
}

/** Towers in loose rows around a green court; `withLargest` puts the 272-unit tower first. */
export function towerCompound(lot: Ring, random: Random, withLargest: boolean): Placed[] {
  const plan = random.pick(TOWER_PLANS)();
  const floors = random.int(27, 31);
  const names: FloorNames = random.pick(["plain", "letters", "skip"]);
  const option = (row: number, place: number): Option => ({
    widthM: plan.widthM,
    depthM: plan.depthM,
    draw: () =>
      tower({
        plan,
        floors: floors - ((row + place) % 3),
        below: 1,
        names,
        shopFloors: row === 0 && place === 0 ? 2 : 0,
        penthouse: place === 1,
        use: "flat",
        emptyLogical: row === 0 && place === 0 ? "架空层" : null,
      }),
  });
  return placeInRows(lot, { setbackM: 7, besideM: 22, behindM: 32 }, (row, place) => [
    ...(withLargest && row === 0 && place === 0 ? [tower272()] : []),
    option(row, place),
  ]);
}

/** One podium complex, as large as the lot lets it be. */
export function complex(lot: Ring, spec: Omit<PodiumSpec, "widthM" | "depthM">, largest: number): Placed[] {
  const options = Array.from({ length: 12 }, (_, step): Option => {
    const [widthM, depthM] = [largest - step * 4, tenth((largest - step * 4) * 0.54)];
    return { widthM, depthM, draw: () => podium({ ...spec, widthM, depthM }) };
  });
  const placed = placeLargest(lot, 6, options);
  return placed === null ? [] : [placed];
}

/** A shop building along the street, filling its lot. */
export function shopLot(lot: Ring, random: Random, kind: ArcadeSpec["kind"]): Placed[] {
  const { lengthM, depthM } = around(lot);
  const floors = random.int(3, 5);
  const options = [0.94, 0.88, 0.82, 0.76, 0.7, 0.6, 0.5].flatMap((share) =>
    [26, 22, 18, 14].map((deep): Option => {
      const spec = { widthM: tenth(lengthM * share), depthM: Math.min(deep, tenth(depthM * 0.92)), floors, kind };
      return { widthM: spec.widthM, depthM: spec.depthM, draw: () => arcade(spec) };
    }),
  );
  const placed = placeLargest(lot, 1.5, options);
  return placed === null ? [] : [placed];
}

const TWO_HOUSES_M2 = 680;

/** Old-town lot: a shop house, or a family's house around a yard; larger lots hold two. */
export function oldTownLot(lot: Ring, random: Random): Placed[] {
  const halves = split(lot, { upToM2: TWO_HOUSES_M2, laneM: 0, lanesAboveM2: 0 }, random);
  return halves.flatMap((half) => oldHouse(half, random));
}

function oldHouse(lot: Ring, random: Random): Placed[] {
  const { lengthM, depthM } = around(lot);
  const floors = random.int(2, 4);
  const family = random.chance(0.35);
  const yard = random.chance(0.5);
  const shares = [0.95, 0.9, 0.85, 0.8, 0.72, 0.64, 0.55, 0.45];
  const options = shares.map((share): Option => {
    const spec = { widthM: tenth(lengthM * share), depthM: tenth(Math.min(depthM * share, 16)), floors };
    return { ...spec, draw: () => (family ? house({ ...spec, floors: Math.min(floors, 3), yard }) : shophouse(spec)) };
  });
  const placed = placeLargest(lot, 0.6, options);
  return placed === null ? [] : [placed];
}

/** A courtyard house or a plain one on a village lot. */
export function villageLot(lot: Ring, random: Random): Placed[] {
  const base = random.between(9.2, 12.4);
  const spec = {
    widthM: tenth(base),
    depthM: tenth(random.between(8.4, 10.6)),
    floors: random.int(1, 3),
    yard: random.chance(0.3),
  };
  const smaller = { ...spec, widthM: 8.4, depthM: 7.6 };
  const placed = placeLargest(
    lot,
    1,
    [spec, smaller].map((one) => ({ ...one, draw: () => house(one) })),
  );
  return placed === null ? [] : [placed];
}

/** Sizes of the buildings of an institution, in metres and floors, in the order they look for a place. */
const CAMPUS = {
  school: [
    { widthM: 64, depthM: 11, floors: 5, floorM: 3.6, yard: false },
    { widthM: 52, depthM: 11, floors: 5, floorM: 3.6, yard: false },
    { widthM: 34, depthM: 26, floors: 2, floorM: 6, yard: false },
    { widthM: 40, depthM: 14, floors: 4, floorM: 3.6, yard: false },
  ],
  hospital: [
    { widthM: 70, depthM: 42, floors: 4, floorM: 4.2, yard: true },
    { widthM: 56, depthM: 20, floors: 14, floorM: 3.9, yard: false },
    { widthM: 48, depthM: 18, floors: 9, floorM: 3.9, yard: false },
    { widthM: 30, depthM: 15, floors: 3, floorM: 3.9, yard: false },
    { widthM: 22, depthM: 13, floors: 2, floorM: 3.9, yard: false },
  ],
  works: [
    { widthM: 72, depthM: 30, floors: 1, floorM: 9.6, yard: false },
    { widthM: 54, depthM: 24, floors: 1, floorM: 8.4, yard: false },
    { widthM: 40, depthM: 16, floors: 3, floorM: 4.2, yard: false },
    { widthM: 26, depthM: 13, floors: 2, floorM: 4, yard: false },
  ],
} as const;
const CAMPUS_USE = { school: "41", hospital: "42", works: "21" } as const;

/** A school, a hospital or a works: each building owned as one, `count` of them at most. */
export function campus(lot: Ring, kind: keyof typeof CAMPUS, count: number): Placed[] {
  const kinds = CAMPUS[kind];
  return placeInRows(lot, { setbackM: 7, besideM: 12, behindM: 16 }, (_row, _place, standing) =>
    standing >= count
      ? []
      : [...kinds.slice(standing % kinds.length), ...kinds].map((spec) => ({
          ...spec,
          draw: () => hall({ ...spec, use: CAMPUS_USE[kind] }),
        })),
  );
}

/** An office tower in its grounds. */
export function officeLot(lot: Ring, random: Random): Placed[] {
  const options = [28, 24, 20].map((halfW): Option => {
    const plan = corridor(halfW, 9.4, 6, 4);
    const spec = {
      plan,
      floors: random.int(9, 14),
      below: 1,
      names: "plain",
      shopFloors: 1,
      penthouse: false,
    } as const;
    return {
      widthM: plan.widthM,
      depthM: plan.depthM,
      draw: () => tower({ ...spec, use: "office", emptyLogical: null }),
    };
  });
  const placed = placeLargest(lot, 6, options);
  return placed === null ? [] : [placed];
}
