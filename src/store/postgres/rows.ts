import type { BuildingTable } from "../../cadastre/building.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import type { Unit } from "../../cadastre/unit.ts";
import { boxOf } from "../box.ts";
import { drawnLoose, drawnText, drawnUnits } from "../drawn.ts";
import { entranceKey, roomKey } from "../search/room-query.ts";
import { stateFacts } from "../state-facts.ts";
import type { Drawn } from "../store.ts";
import { StoreError } from "../store-error.ts";
import { countyOf } from "./county.ts";
import type { Field } from "./copy-line.ts";
import type { Table } from "./schema.ts";

type House = Omit<BuildingTable, "units">;

const NO_BOX = [null, null, null, null] as const;

/**
 * One function a kind of record: hands its rows to `write`, county first and numbered within their kind. `building`
 * takes its units along. `strays` tells the parents below which there is a record of another county.
 */
export function rowWriters(write: (table: Table, values: readonly Field[]) => void) {
  const numbers = new Map<Table, number>();
  const strays = new Set<string>();

  /** Writes a record under the county of `code`; returns its number. */
  function numbered(table: Table, code: string, values: readonly Field[]): number {
    const no = (numbers.get(table) ?? 0) + 1;
    numbers.set(table, no);
    write(table, [countyOf(code), no, ...values]);
    return no;
  }

  function below(parent: string, code: string): void {
    const county = countyOf(code);
    if (county === "" || county === countyOf(parent) || strays.has(`${parent} ${county}`)) return;
    strays.add(`${parent} ${county}`);
    write("stray", [parent, county]);
  }

  /** @param house row number of the building it is in, and that building's own record */
  function writeUnit(record: Unit, drawn: Drawn, house: readonly [no: number, table: House] | null): void {
    const [no, table] = house ?? [null, null];
    const building = table?.building ?? null;
    const facts = stateFacts(record);
    const parent = building?.code ?? record.parcel;
    if (parent !== null) below(parent, record.id);
    if (record.mainUnit !== null) below(record.mainUnit, record.id);
    numbered("unit", record.id, [
      record.id,
      no,
      building?.code ?? null,
      record.parcel,
      record.mainUnit,
      entranceKey(record.entrance),
      roomKey(record.room),
      building?.project ?? null,
      building?.name ?? null,
      record.entrance,
      record.room,
      table?.logicals.find((logical) => logical.id === record.logical)?.label ?? null,
      record.location,
      facts === null ? null : JSON.stringify(facts),
      drawnText(drawn),
      JSON.stringify(record),
    ]);
  }

  return {
    numbered,
    parcel(record: Parcel): void {
      const box = boxOf(record.shape) ?? NO_BOX;
      const { code, name, location, layer } = record;
      numbered("parcel", code, [code, name, location, layer, ...box, JSON.stringify(record)]);
    },
    building({ units, ...rest }: BuildingTable): void {
      const record = rest.building;
      const box = boxOf(record.footprint) ?? NO_BOX;
      let before: string | null = null;
      for (const { id } of units) {
        if (before !== null && id < before) throw new StoreError("units-out-of-order", `${before} > ${id}`);
        before = id;
      }
      const place = [record.code, record.parcel, record.project, record.name, record.location] as const;
      below(record.parcel, record.code);
      const no = numbered("building", record.code, [...place, units.length, JSON.stringify(rest), ...box]);
      const drawn = drawnUnits({ units, ...rest });
      for (const [ix, unit] of units.entries()) writeUnit(unit, drawn[ix] ?? drawnLoose(unit), [no, rest]);
    },
    looseUnit: (record: Unit): void => writeUnit(record, drawnLoose(record), null),
  };
}
