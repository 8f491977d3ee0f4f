import { DatabaseSync } from "node:sqlite";
import type { BoundaryLine, BoundaryPoint } from "../../cadastre/boundary.ts";
import type { BuildingTable } from "../../cadastre/building.ts";
import type { DatasetInfo, Finding, TableTally } from "../../cadastre/hand-over.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import type { Holder, Right } from "../../cadastre/right.ts";
import type { Fidelity, Unit } from "../../cadastre/unit.ts";
import { statesFrom } from "../../cadastre/unit-states.ts";
import { boxIn, statesAt, whereaboutsOf, type BoxRow, type StatesInRow } from "../box.ts";
import { drawnIn } from "../drawn.ts";
import { byHeight } from "../plan-stack.ts";
import { searchOver } from "../search/search.ts";
import type { Listed, Store } from "../store.ts";
import { stateFacts } from "../state-facts.ts";
import { StoreError } from "../store-error.ts";
import { openBodies } from "./bodies.ts";
import { FORMAT } from "./schema.ts";
import { sqliteSearchSource } from "./search-source.ts";
import { inChunks } from "./walk.ts";

type BuildingBody = Omit<BuildingTable, "units">;

function openRegister(path: string): DatabaseSync {
  let db: DatabaseSync | null = null;
  try {
    db = new DatabaseSync(path, { readOnly: true });
    db.exec("PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456; PRAGMA query_only = ON;");
    const format = db.prepare("PRAGMA user_version").get()?.user_version;
    if (format !== FORMAT) throw new StoreError("not-a-register", `${path} (format ${String(format)})`);
    return db;
  } catch (cause) {
    db?.close();
    if (cause instanceof StoreError) throw cause;
    throw new StoreError("not-a-register", path, { cause });
  }
}

const WHEREABOUTS = {
  parcel: "SELECT west, south, east, north FROM parcel WHERE code = ?",
  building: "SELECT west, south, east, north FROM building WHERE code = ?",
  unit: `SELECT coalesce(building.west, parcel.west) AS west, coalesce(building.south, parcel.south) AS south,
           coalesce(building.east, parcel.east) AS east, coalesce(building.north, parcel.north) AS north
         FROM unit LEFT JOIN building ON building.no = unit.building LEFT JOIN parcel ON parcel.code = unit.parcel
         WHERE unit.id = ?`,
} as const;

/** Opens a finished register for reading. Throws StoreError `not-a-register` for any other file. */
export function openSqliteStore(path: string): Store {
  const db = openRegister(path);
  const info = JSON.parse(
    db.prepare("SELECT value FROM meta WHERE name = 'dataset'").get()?.value as string,
  ) as DatasetInfo;
  const { one, many } = openBodies(db);
  const listed = "SELECT code, name, location, %s AS children FROM %t";
  const parcelList = db.prepare(
    `${listed.replace("%s", "(SELECT count(*) FROM building WHERE building.parcel = parcel.code)").replace("%t", "parcel")}
     WHERE code > ? ORDER BY code LIMIT ?`,
  );
  const buildingList = db.prepare(
    `${listed.replace("%s", "units").replace("%t", "building")} WHERE parcel = ? ORDER BY code`,
  );
  const parcelBody = one<Parcel>("SELECT body FROM parcel WHERE code = ?");
  const buildingBody = one<BuildingBody>("SELECT body FROM building WHERE code = ?");
  const unitBody = one<Unit>("SELECT body FROM unit WHERE id = ?");
  const unitBodies = many<Unit>(
    "SELECT unit.body AS body FROM unit JOIN building ON building.no = unit.building WHERE building.code = ? ORDER BY id",
  );
  const looseBodies = many<Unit>("SELECT body FROM unit WHERE building IS NULL AND parcel = ? ORDER BY id");
  const accessoryBodies = many<Unit>("SELECT body FROM unit WHERE main = ? ORDER BY id");
  const rightBodies = many<Right>("SELECT body FROM entitlement WHERE subject = ? ORDER BY no");
  const holderBodies = many<Holder>("SELECT body FROM holder WHERE subject = ? ORDER BY no");
  const stackBodies = many<Parcel>("SELECT body FROM stack JOIN parcel ON code = other WHERE stack.parcel = ?");
  const pointBodies = many<BoundaryPoint>("SELECT body FROM boundary WHERE parcel = ? AND kind = 'point' ORDER BY no");
  const lineBodies = many<BoundaryLine>("SELECT body FROM boundary WHERE parcel = ? AND kind = 'line' ORDER BY no");
  const tallyBodies = many<TableTally>("SELECT body FROM tally WHERE no > ? ORDER BY no");
  const findingRows = db.prepare("SELECT no, body FROM finding WHERE no > ? ORDER BY no LIMIT ?");
  const drawnOf = db.prepare("SELECT drawn FROM unit WHERE id = ?");
  const fidelityOf = db.prepare(
    `SELECT drawn ->> '$[0]' AS fidelity FROM unit JOIN building ON building.no = unit.building
     WHERE building.code = ? ORDER BY id`,
  );
  const bytesOf = db.prepare("SELECT bytes FROM state_bytes JOIN building ON no = building WHERE code = ?");
  const bytesIn = db.prepare(
    `SELECT building.code AS code, building.west AS west, building.south AS south, building.east AS east,
            building.north AS north, bytes
     FROM building_box AS box JOIN building ON building.no = box.no JOIN state_bytes ON state_bytes.building = box.no
     WHERE box.west <= ?3 AND box.east >= ?1 AND box.south <= ?4 AND box.north >= ?2
       -- The tree keeps its numbers rounded, outwards.
       AND building.west <= ?3 AND building.east >= ?1 AND building.south <= ?4 AND building.north >= ?2
       AND units > 0
     ORDER BY building.code LIMIT ?5`,
  );
  const boxes = {
    parcel: db.prepare(WHEREABOUTS.parcel),
    building: db.prepare(WHEREABOUTS.building),
    unit: db.prepare(WHEREABOUTS.unit),
  };
  const search = searchOver(sqliteSearchSource(db));

  const tableOf = (code: string): BuildingTable | null => {
    const body = buildingBody(code);
    return body === null ? null : { ...body, units: unitBodies(code) };
  };
  const boundaryOf = (parcel: string) => ({ points: pointBodies(parcel), lines: lineBodies(parcel) });

  return {
    dataset: async () => info,
    parcel: async (code) => parcelBody(code),
    parcels: async (after, limit) => parcelList.all(after ?? "", limit) as unknown as Listed[],
    buildingsOn: async (parcel) => buildingList.all(parcel) as unknown as Listed[],
    looseUnitsOf: async (parcel) => looseBodies(parcel),
    async stackOf(code) {
      const self = parcelBody(code);
      return self === null ? [] : [self, ...stackBodies(code)].sort(byHeight);
    },
    building: async (code) => buildingBody(code)?.building ?? null,
    table: async (code) => tableOf(code),
    logicalsOf: async (code) => [...(buildingBody(code)?.logicals ?? [])],
    floorsOf: async (code) => [...(buildingBody(code)?.floors ?? [])],
    unit: async (id) => unitBody(id),
    accessoriesOf: async (unit) => accessoryBodies(unit),
    async drawn(id) {
      const row = drawnOf.get(id);
      return row === undefined ? null : drawnIn(row.drawn as string);
    },
    fidelities: async (building) => fidelityOf.all(building).map((row) => row.fidelity as Fidelity),
    rightsOf: async (subject) => rightBodies(subject),
    holdersOf: async (subject) => holderBodies(subject),
    async statesOf(id) {
      const unit = unitBody(id);
      return unit === null ? null : statesFrom(rightBodies(id), stateFacts(unit) ?? {});
    },
    stateBytes: async (building) => (bytesOf.get(building)?.bytes as Uint8Array | undefined) ?? null,
    statesIn: async ([west, south, east, north], limit) =>
      (bytesIn.all(west, south, east, north, limit) as unknown as StatesInRow[]).map(statesAt),
    boundaryOf: async (parcel) => boundaryOf(parcel),
    whereabouts: async (kind, id) => whereaboutsOf(boxIn(boxes[kind].get(id) as BoxRow | undefined)),
    search,
    findings: async (after, limit) =>
      findingRows.all(after, limit).map((row) => ({
        id: row.no as number,
        finding: JSON.parse(row.body as string) as Finding,
      })),
    tallies: async () => tallyBodies(0),
    eachParcel: () => inChunks(db, "SELECT code FROM parcel WHERE code > ? ORDER BY code LIMIT 256", parcelBody),
    eachTable: () => inChunks(db, "SELECT code FROM building WHERE code > ? ORDER BY code LIMIT 256", tableOf),
    eachBoundary: () =>
      inChunks(
        db,
        "SELECT DISTINCT parcel AS code FROM boundary WHERE parcel > ? ORDER BY parcel LIMIT 256",
        (parcel) => ({
          parcel,
          ...boundaryOf(parcel),
        }),
      ),
    async close() {
      db.close();
    },
  };
}
