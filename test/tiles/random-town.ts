import type { BoundaryLine, BoundaryPoint } from "../../src/cadastre/boundary.ts";
import type { Building, BuildingTable } from "../../src/cadastre/building.ts";
import type { Floor } from "../../src/cadastre/floor.ts";
import type { DatasetInfo } from "../../src/cadastre/hand-over.ts";
import type { Parcel } from "../../src/cadastre/parcel.ts";
import type { Position, Ring, Shape } from "../../src/cadastre/ring.ts";
import type { Placement, Solid, Unit } from "../../src/cadastre/unit.ts";
import type { ParcelBoundary, TileSource } from "../../src/tiles/tile-source.ts";

/** Mulberry32: the same numbers for the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ORIGIN: Position = [35_579_000, 3_590_000];

/** Flat-earth stand-in for a projection round 105.83° E 32.43° N, good to a metre over a town. */
export function toLonLat([x, y]: Position): Position {
  return [105.83 + (x - ORIGIN[0]) / 94_000, 32.43 + (y - ORIGIN[1]) / 110_900];
}

function shapeOf(ring: Ring): Shape {
  return { epsg: 4523, planeEpsg: 4523, plane: [[ring]], lonLat: [[ring.map(toLonLat)]] };
}

function rectangle(x: number, y: number, width: number, depth: number): Ring {
  return [[x, y], [x + width, y], [x + width, y + depth], [x, y + depth]]; // prettier-ignore
}

export interface TownOptions {
  readonly parcels: number;
  readonly seed: number;
  readonly maxFloors?: number;
}

const PARCEL_M = 60;
const STREET_M = 15;

function parcelCode(n: number): string {
  return `510802001001GB${String(n + 1).padStart(5, "0")}`;
}

function parcelOf(n: number, columns: number): { parcel: Parcel; corner: Position } {
  const pitch = PARCEL_M + STREET_M;
  const corner: Position = [ORIGIN[0] + (n % columns) * pitch, ORIGIN[1] + Math.floor(n / columns) * pitch];
  const stacked = n % 17 === 5;
  const code = stacked ? parcelCode(n).replace("GB", "GX") : parcelCode(n);
  const parcel: Parcel = {
    code,
    rawCode: code,
    location: `嘉陵路${n}号`,
    name: n % 3 === 0 ? `利苑${n}` : null,
    layer: stacked ? "below" : "surface",
    heightRange: stacked && n % 2 === 0 ? { bottomM: -9, topM: -1 } : null,
    registeredAreaM2: PARCEL_M * PARCEL_M,
    use: null,
    rightType: null,
    rightNature: null,
    shape: shapeOf(rectangle(corner[0], corner[1], PARCEL_M, PARCEL_M)),
    attributes: { ZL: "secret street", QLRMC: "某人" },
  };
  return { parcel, corner };
}

function floorsOf(below: number, above: number): Floor[] {
  return Array.from({ length: below + above }, (_, order): Floor => {
    const physical = String(order < below ? order - below : order - below + 1);
    return { id: physical, order, physical, nominal: physical, baseM: (order - below) * 3, heightM: 3 };
  });
}

/** An L of two wings, or a bar; cut in cells along its long side. */
function cellsOf(x: number, y: number, columns: number, bent: boolean): { footprint: Ring; cells: Ring[] } {
  const width = columns * 8;
  const cells = Array.from({ length: columns }, (_, i) => rectangle(x + i * 8, y, 8, 12));
  if (!bent) return { footprint: rectangle(x, y, width, 12), cells };
  const last: Ring = [[x + width - 8, y], [x + width, y], [x + width, y + 30], [x + width - 4, y + 30], [x + width - 4, y + 12], [x + width - 8, y + 12]]; // prettier-ignore
  const footprint: Ring = [[x, y], [x + width, y], [x + width, y + 30], [x + width - 4, y + 30], [x + width - 4, y + 12], [x, y + 12]]; // prettier-ignore
  return { footprint, cells: [...cells.slice(0, -1), last] };
}

function unitOf(building: string, parcel: string, serial: number, placement: Placement, solids: Solid[]): Unit {
  const id = `${building}${String(serial).padStart(4, "0")}`;
  const none = {
    houseType: null,
    layout: null,
    layoutStructure: null,
    predicted: null,
    measured: null,
    series: "both" as const,
    partners: [],
    mainUnit: null,
  };
  return {
    id,
    code: id,
    rawCode: id,
    building,
    logical: `${building}~`,
    parcel,
    entrance: "1",
    room: String(serial),
    floorLabel: "",
    location: null,
    use: null,
    ...none,
    valid: true,
    placement,
    solids,
    attributes: {},
  };
}

/** A building of surveyed cells, every fifth unit a duplex, some units in the tray, on the given corner. */
export function randomTable(n: number, parcel: Parcel, corner: Position, options: TownOptions): BuildingTable {
  const random = randomFrom(options.seed * 1_000_003 + n);
  const code = `${parcel.code}F0001`;
  const columns = 2 + Math.floor(random() * 5);
  const { footprint, cells } = cellsOf(corner[0] + 5, corner[1] + 8, columns, random() < 0.4);
  const floors = floorsOf(random() < 0.5 ? 1 : 0, 1 + Math.floor(random() * (options.maxFloors ?? 12)));
  const units: Unit[] = [];
  const surveyed = random() < 0.7;
  for (const [column, ring] of cells.entries()) {
    for (let at = 0; at < floors.length;) {
      const span = random() < 0.2 && at + 1 < floors.length ? 2 : 1;
      const own = floors.slice(at, at + span);
      const [from, to] = [own[0]?.id ?? "", own.at(-1)?.id ?? ""];
      const placement: Placement = { kind: "cell", floorFrom: from, floorTo: to, colFrom: column, colTo: column, layout: "imported" }; // prettier-ignore
      const solids = own.map(({ baseM, heightM }) => ({ ring, baseM, topM: baseM + heightM }));
      units.push(unitOf(code, parcel.code, units.length + 1, placement, surveyed ? solids : []));
      at += span;
    }
  }
  const tray: Placement = { kind: "tray", reason: "no-floor", detail: "?" };
  if (random() < 0.3) units.push(unitOf(code, parcel.code, units.length + 1, tray, []));
  return {
    building: buildingOf(code, parcel.code, n, footprint, floors),
    logicals: [{ id: `${code}~`, building: code, label: null, attributes: {} }],
    floors,
    units,
  };
}

function buildingOf(
  code: string,
  parcel: string,
  n: number,
  footprint: Ring | null,
  floors: readonly Floor[],
): Building {
  return {
    code,
    rawNumber: code.slice(-4),
    parcel,
    name: `利苑${n}栋`,
    project: null,
    location: null,
    completed: null,
    heightM: floors.filter(({ baseM }) => baseM >= 0).length * 3,
    floorsTotal: floors.length,
    floorsAbove: null,
    floorsBelow: null,
    unitsDeclared: null,
    structure: null,
    use: null,
    predictedAreaM2: null,
    measuredAreaM2: null,
    footprint: footprint === null ? null : shapeOf(footprint),
    attributes: {},
  };
}

function boundaryOf(parcel: Parcel): ParcelBoundary {
  const ring = parcel.shape?.plane[0]?.[0] ?? [];
  const points = ring.map(
    (plane, i): BoundaryPoint => ({ parcel: parcel.code, label: `J${i + 1}`, order: i, marker: null, pointType: null, plane, lonLat: toLonLat(plane), attributes: {} }), // prettier-ignore
  );
  const lines = ring.map((from, i): BoundaryLine => {
    const plane = [from, ring[(i + 1) % ring.length] ?? from];
    return { parcel: parcel.code, surveyedLengthM: null, category: null, position: null, nature: null, plane, lonLat: plane.map(toLonLat), attributes: {} }; // prettier-ignore
  });
  return { parcel: parcel.code, points, lines };
}

export interface Town {
  readonly parcels: Parcel[];
  readonly tables: BuildingTable[];
  readonly boundaries: ParcelBoundary[];
  readonly dataset: DatasetInfo;
  readonly source: TileSource;
}

/** Parcels on a street grid, two of three with a building. The 101st building, if there is one, has no footprint. */
export function randomTown(options: TownOptions): Town {
  const columns = Math.ceil(Math.sqrt(options.parcels));
  const made = Array.from({ length: options.parcels }, (_, n) => parcelOf(n, columns));
  const parcels = made.map(({ parcel }) => parcel);
  const tables = made.flatMap(({ parcel, corner }, n) =>
    n % 3 === 2 ? [] : [randomTable(n, parcel, corner, options)],
  );
  const boundaries = parcels.map(boundaryOf);
  const [west, south] = toLonLat(ORIGIN);
  const far = columns * (PARCEL_M + STREET_M);
  const [east, north] = toLonLat([ORIGIN[0] + far, ORIGIN[1] + far]);
  const counts = { parcels: parcels.length, buildings: tables.length, units: 0, rights: 0, holders: 0, placed: 0, parking: 0, tray: 0, rejected: 0 }; // prettier-ignore
  const dataset: DatasetInfo = { id: "town", title: { zh: "小镇", en: "Town" }, date: "2026-01-01", invented: true, crs: "EPSG:4523", bounds: [west, south, east, north], counts }; // prettier-ignore
  return { parcels, tables, boundaries, dataset, source: sourceOf(parcels, tables, boundaries) };
}

export function sourceOf(parcels: Parcel[], tables: BuildingTable[], boundaries: ParcelBoundary[]): TileSource {
  return {
    async *eachParcel() {
      yield* parcels;
    },
    async *eachTable() {
      yield* tables;
    },
    async *eachBoundary() {
      yield* boundaries;
    },
  };
}
