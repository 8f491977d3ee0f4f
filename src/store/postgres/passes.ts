import type { Parcel } from "../../cadastre/parcel.ts";
import { stacked } from "../plan-stack.ts";
import { buildingKey, buildingNames, joinedKey, placeTokens, type NamedBuilding } from "../search/tokens.ts";
import type { OnFinishProgress } from "../store.ts";
import { unitPass, type UnitRow } from "../unit-pass.ts";
import { countyOf } from "./county.ts";
import type { Table } from "./schema.ts";
import type { Session } from "./session.ts";
import type { Spool } from "./spool.ts";

interface Located {
  readonly county: string;
  readonly no: number;
}

interface ParcelText extends Located {
  readonly name: string | null;
  readonly location: string | null;
  readonly papers: readonly string[];
}

/** Writes the keys of parcels and buildings and their bigrams. Names, locations, certificate numbers: never a person. */
async function indexPlaces(session: Session, spool: Spool<Table>): Promise<void> {
  const parcels = session.each<ParcelText>(
    `SELECT county, no, name, location,
            ARRAY(SELECT certificate FROM entitlement
                  WHERE entitlement.county = parcel.county AND subject = code AND certificate IS NOT NULL
                  ORDER BY entitlement.no) AS papers
     FROM parcel ORDER BY no`,
  );
  for await (const { county, no, name, location, papers } of parcels) {
    const key = joinedKey([name, location, ...papers]);
    spool.row("parcel_text", [county, no, key, placeTokens(key, name ?? "")]);
  }
  const buildings = session.each<NamedBuilding & Located>(
    `SELECT building.county AS county, building.no AS no, building.name AS name, building.location AS location,
            building.project AS project, parcel.name AS community, parcel.location AS place,
            building.body AS body
     FROM building LEFT JOIN parcel ON parcel.code = building.parcel ORDER BY building.no`,
  );
  for await (const building of buildings) {
    const key = buildingKey(building);
    spool.row("building_text", [building.county, building.no, key, placeTokens(key, buildingNames(building))]);
  }
}

const TOLD_EVERY = 5000;

/** A unit of a building always comes with the building's code. */
interface HousedRow extends UnitRow {
  readonly county: string;
  readonly house: string | null;
}

/** The state bytes of every building, the bigrams of every unit, and those of more than one unit in a hundred. */
async function passOverUnits(
  session: Session,
  spool: Spool<Table>,
  units: number,
  onUnits: (done: number) => void,
): Promise<void> {
  onUnits(0);
  let done = 0;
  const having = new Map<string, number>();
  const pass = unitPass<HousedRow>({
    tokens({ county, no }, tokens) {
      for (const token of tokens) having.set(token, (having.get(token) ?? 0) + 1);
      spool.row("unit_text", [county, no, tokens]);
      if (++done % TOLD_EVERY === 0) onUnits(done);
    },
    states({ house }, bytes) {
      if (house !== null) spool.row("state_bytes", [countyOf(house), house, bytes]);
    },
  });
  const rows = session.each<HousedRow>(
    `SELECT unit.county AS county, unit.no AS no, unit.building AS building, unit.house AS house,
            unit.location AS location, unit.facts AS facts, entitlement.body AS body
     FROM unit LEFT JOIN entitlement ON entitlement.county = unit.county AND entitlement.subject = unit.id
     ORDER BY unit.no, entitlement.no`,
  );
  for await (const row of rows) pass.row(row);
  pass.end();
  const empty = session.each<{ code: string }>("SELECT code FROM building WHERE units = 0");
  for await (const { code } of empty) spool.row("state_bytes", [countyOf(code), code, new Uint8Array()]);
  for (const [pair, count] of having) if (count > units / 100) spool.row("common_pair", [pair, count]);
}

/** Pairs of parcels of different layers whose plans really overlap; the box index proposes them. */
async function findStacks(session: Session, spool: Spool<Table>): Promise<void> {
  const pairs = new Set<string>();
  const put = (one: string, two: string): void => {
    if (pairs.has(`${one} ${two}`)) return;
    pairs.add(`${one} ${two}`);
    spool.row("stack", [countyOf(one), one, two]);
  };
  const candidates = session.each<{ body: string; others: string[] }>(
    `SELECT body, ARRAY(
       SELECT other.body FROM parcel AS other
       WHERE box(point(other.west, other.south), point(other.east, other.north))
             && box(point(parcel.west, parcel.south), point(parcel.east, parcel.north))
         AND other.layer <> parcel.layer) AS others
     FROM parcel WHERE layer <> 'surface' AND west IS NOT NULL`,
  );
  for await (const { body, others } of candidates) {
    const parcel = JSON.parse(body) as Parcel;
    for (const text of others) {
      const other = JSON.parse(text) as Parcel;
      if (!stacked(parcel, other)) continue;
      put(parcel.code, other.code);
      put(other.code, parcel.code);
    }
  }
}

/** Fills the tables that follow from the records. Needs the record indices. @param units how many there are */
export async function makePasses(
  session: Session,
  spool: Spool<Table>,
  units: number,
  onProgress: OnFinishProgress,
): Promise<void> {
  onProgress({ step: "宗地与幢检索 search of places", done: 0, total: null });
  await findStacks(session, spool);
  await indexPlaces(session, spool);
  await passOverUnits(session, spool, units, (done) =>
    onProgress({ step: "户状态与检索 units: states, search", done, total: units }),
  );
  const tables = ["stack", "parcel_text", "building_text", "unit_text", "state_bytes", "common_pair"] as const;
  for (const table of tables) await session.copy(table, spool);
}
