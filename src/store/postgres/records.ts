import type { BoundaryLine, BoundaryPoint } from "../../cadastre/boundary.ts";
import type { BuildingTable } from "../../cadastre/building.ts";
import type { TableTally } from "../../cadastre/hand-over.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import type { Holder, Right } from "../../cadastre/right.ts";
import type { Unit } from "../../cadastre/unit.ts";
import { statesFrom } from "../../cadastre/unit-states.ts";
import { boxIn, statesAt, whereaboutsOf, type BoxRow, type StatesInRow } from "../box.ts";
import { drawnIn } from "../drawn.ts";
import { byHeight } from "../plan-stack.ts";
import { stateFacts } from "../state-facts.ts";
import type { Listed, Store } from "../store.ts";
import { countyOf, type Counties } from "./county.ts";
import type { Statements } from "./statements.ts";

interface Body {
  readonly body: string;
}

const parsed = <T>(rows: readonly Body[]): T[] => rows.map(({ body }) => JSON.parse(body) as T);

/** Look-ups by code: each names the county of the code, so that one shard answers where there are several. */
export function openRecords({ lookUp, ask }: Statements, counties: Counties) {
  /** Bodies of the records that are told by `condition`, whose `$2` is a code and `$1` its county. */
  function bodies<T>(condition: string): (code: string) => Promise<T[]> {
    const statement = lookUp<Body>(`SELECT body FROM ${condition}`);
    return async (code) => parsed<T>(await statement(countyOf(code), code));
  }
  const first = async <T>(rows: Promise<T[]>): Promise<T | null> => (await rows)[0] ?? null;

  const parcels = bodies<Parcel>("{parcel} WHERE county = $1 AND code = $2");
  const units = bodies<Unit>("{unit} WHERE county = $1 AND id = $2");
  const rightsOf = bodies<Right>("{entitlement} WHERE county = $1 AND subject = $2 ORDER BY no");
  const holdersOf = bodies<Holder>("{holder} WHERE county = $1 AND subject = $2 ORDER BY no");
  const points = bodies<BoundaryPoint>("{boundary} WHERE county = $1 AND parcel = $2 AND kind = 'point' ORDER BY no");
  const lines = bodies<BoundaryLine>("{boundary} WHERE county = $1 AND parcel = $2 AND kind = 'line' ORDER BY no");
  const buildingRow = lookUp<Body & { no: number }>("SELECT no, body FROM {building} WHERE county = $1 AND code = $2");
  const unitsIn = lookUp<Body>("SELECT body FROM {unit} WHERE county = ANY($1::text[]) AND building = $2 ORDER BY id");
  const drawnInside = lookUp<{ drawn: string }>(
    "SELECT drawn FROM {unit} WHERE county = ANY($1::text[]) AND building = $2 ORDER BY id",
  );
  const drawnOf = lookUp<{ drawn: string }>("SELECT drawn FROM {unit} WHERE county = $1 AND id = $2");
  const looseUnits = lookUp<Body>(
    "SELECT body FROM {unit} WHERE county = ANY($1::text[]) AND building IS NULL AND parcel = $2 ORDER BY id",
  );
  const accessories = lookUp<Body>("SELECT body FROM {unit} WHERE county = ANY($1::text[]) AND main = $2 ORDER BY id");
  const buildingList = lookUp<Listed>(
    `SELECT code, name, location, units AS children FROM {building}
     WHERE county = ANY($1::text[]) AND parcel = $2 ORDER BY code`,
  );
  const parcelPage = lookUp<Omit<Listed, "children">>(
    "SELECT code, name, location FROM {parcel} WHERE code > $1 ORDER BY code LIMIT $2",
  );
  const others = lookUp<{ other: string }>("SELECT other FROM {stack} WHERE county = $1 AND parcel = $2");
  const stateBytes = lookUp<{ bytes: Uint8Array }>(
    "SELECT bytes FROM {state_bytes} WHERE county = $1 AND building = $2",
  );
  const boxes = {
    parcel: lookUp<BoxRow>("SELECT west, south, east, north FROM {parcel} WHERE county = $1 AND code = $2"),
    building: lookUp<BoxRow>("SELECT west, south, east, north FROM {building} WHERE county = $1 AND code = $2"),
  };
  const parents = lookUp<{ house: string | null; parcel: string | null }>(
    "SELECT house, parcel FROM {unit} WHERE county = $1 AND id = $2",
  );

  const boxOf = async (kind: "parcel" | "building", code: string | null) =>
    code === null ? null : boxIn((await boxes[kind](countyOf(code), code))[0]);

  return {
    parcel: (code) => first(parcels(code)),
    async parcels(after, limit) {
      const page = await parcelPage(after ?? "", limit);
      const codes = page.map(({ code }) => code);
      const counted = await ask<{ parcel: string; children: number }>(
        `SELECT parcel, count(*)::int AS children FROM {building}
         WHERE county = ANY($1::text[]) AND parcel = ANY($2::text[]) GROUP BY parcel`,
        [counties.below(...codes), codes],
      );
      const children = new Map(counted.map((row) => [row.parcel, row.children]));
      return page.map((row) => ({ ...row, children: children.get(row.code) ?? 0 }));
    },
    buildingsOn: (parcel) => buildingList(counties.below(parcel), parcel),
    looseUnitsOf: async (parcel) => parsed<Unit>(await looseUnits(counties.below(parcel), parcel)),
    async stackOf(code) {
      const self = (await parcels(code))[0];
      if (self === undefined) return [];
      const found = await Promise.all((await others(countyOf(code), code)).map(({ other }) => parcels(other)));
      return [self, ...found.flat()].sort(byHeight);
    },
    async building(code) {
      const row = (await buildingRow(countyOf(code), code))[0];
      return row === undefined ? null : (JSON.parse(row.body) as BuildingTable).building;
    },
    async table(code) {
      const row = (await buildingRow(countyOf(code), code))[0];
      if (row === undefined) return null;
      const inside = parsed<Unit>(await unitsIn(counties.below(code), row.no));
      return { ...(JSON.parse(row.body) as Omit<BuildingTable, "units">), units: inside };
    },
    async logicalsOf(code) {
      const row = (await buildingRow(countyOf(code), code))[0];
      return row === undefined ? [] : [...(JSON.parse(row.body) as BuildingTable).logicals];
    },
    async floorsOf(code) {
      const row = (await buildingRow(countyOf(code), code))[0];
      return row === undefined ? [] : [...(JSON.parse(row.body) as BuildingTable).floors];
    },
    unit: (id) => first(units(id)),
    accessoriesOf: async (unit) => parsed<Unit>(await accessories(counties.below(unit), unit)),
    async drawn(id) {
      const row = (await drawnOf(countyOf(id), id))[0];
      return row === undefined ? null : drawnIn(row.drawn);
    },
    async fidelities(code) {
      const row = (await buildingRow(countyOf(code), code))[0];
      if (row === undefined) return [];
      return (await drawnInside(counties.below(code), row.no)).map(({ drawn }) => drawnIn(drawn).fidelity);
    },
    rightsOf,
    holdersOf,
    async statesOf(id) {
      const [unit, rights] = await Promise.all([first(units(id)), rightsOf(id)]);
      return unit === null ? null : statesFrom(rights, stateFacts(unit) ?? {});
    },
    stateBytes: async (code) => (await stateBytes(countyOf(code), code))[0]?.bytes ?? null,
    statesIn: async ([west, south, east, north], limit) =>
      (
        await ask<StatesInRow>(
          `SELECT code, west, south, east, north, bytes FROM {building} AS building
           JOIN {state_bytes} AS states ON states.county = building.county AND states.building = building.code
           WHERE units > 0 AND box(point(west, south), point(east, north)) && box(point($1, $2), point($3, $4))
           ORDER BY code LIMIT $5`,
          [west, south, east, north, limit],
        )
      ).map(statesAt),
    async boundaryOf(parcel) {
      const [ofPoints, ofLines] = await Promise.all([points(parcel), lines(parcel)]);
      return { points: ofPoints, lines: ofLines };
    },
    async whereabouts(kind, id) {
      if (kind !== "unit") return whereaboutsOf(await boxOf(kind, id));
      const parent = (await parents(countyOf(id), id))[0];
      if (parent === undefined) return null;
      return whereaboutsOf((await boxOf("building", parent.house)) ?? (await boxOf("parcel", parent.parcel)));
    },
    tallies: async () => parsed<TableTally>(await ask<Body>("SELECT body FROM {tally} ORDER BY no", [])),
  } satisfies Partial<Store>;
}
