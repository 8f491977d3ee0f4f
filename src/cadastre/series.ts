import { normaliseCode } from "./unit-code.ts";
import type { Series, UnitAreas } from "./unit.ts";

/** What a unit row tells about the two tables of its building. */
export interface SeriesRow {
  readonly id: string;
  /** BDCDYH as it stood in the file, "" when there is none. */
  readonly code: string;
  /** FWBM, "" when there is none. */
  readonly houseCode: string;
  readonly logical: string | null;
  readonly entrance: string;
  readonly room: string;
  readonly predicted: UnitAreas | null;
  readonly measured: UnitAreas | null;
  /** YHID, YHBH (原户): names of what the unit was before, by code, FWBM or room; a text may list several. */
  readonly former: readonly string[];
}

/** A row as it stands in the two tables, in the order of the rows. */
export interface SeriesPlace {
  readonly series: Series;
  /** Ids of the other series, sorted. */
  readonly partners: readonly string[];
  /** Names of former units that mean no row of the building. */
  readonly unknown: readonly string[];
  /** Names of former units that mean several rows alike. */
  readonly ambiguous: readonly string[];
}

const tells = (areas: UnitAreas | null): boolean =>
  areas !== null && Object.values(areas).some((area: number | null) => area !== null && area > 0);

/**
 * Which table each unit of one building stands in (our choice). A row with predicted (YC) and measured (SC) areas, or
 * with neither, is in both. Where the building has rows with YC areas only and rows with SC areas only, the former are
 * `predicted` and the latter `measured`. A building that lacks one of the two sorts has one table: all are `both`, so
 * that an off-plan building and an old one that was never predicted show everything they have. An area of 0 tells nothing.
 */
export function seriesOf(rows: readonly Pick<SeriesRow, "predicted" | "measured">[]): Series[] {
  const sorts = rows.map(({ predicted, measured }): Series => {
    if (tells(predicted) === tells(measured)) return "both";
    return tells(predicted) ? "predicted" : "measured";
  });
  return sorts.includes("predicted") && sorts.includes("measured") ? sorts : sorts.map(() => "both");
}

const SEPARATORS = /[,，;；、/]/;

const nameKey = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "").toUpperCase();

type Index = ReadonlyMap<string, readonly number[]>;

function indexOf(rows: readonly SeriesRow[], keyOf: (row: SeriesRow) => string): Index {
  const index = new Map<string, number[]>();
  rows.forEach((row, at) => {
    const key = keyOf(row);
    const known = index.get(key);
    if (known) known.push(at);
    else if (key !== "") index.set(key, [at]);
  });
  return index;
}

/**
 * Finds the rows a name of a former unit means, for the row at `at`: as unit code, else as FWBM, else as room. Rows of the
 * other series come first, of these the ones of the same entrance and logical building. A row that is in both tables may name itself.
 */
function finder(
  rows: readonly SeriesRow[],
  series: readonly Series[],
): (name: string, at: number) => readonly number[] {
  const byCode = indexOf(rows, ({ code }) => normaliseCode(code));
  const byHouse = indexOf(rows, ({ houseCode }) => nameKey(houseCode));
  const byRoom = indexOf(rows, ({ room }) => nameKey(room));
  return (name, at) => {
    const key = nameKey(name);
    const found = [byCode.get(normaliseCode(name)), byHouse.get(key), byRoom.get(key)].filter(
      (each) => each !== undefined,
    );
    const across = found.map((rowsOf) => rowsOf.filter((each) => opposite(series[at], series[each])));
    const best = across.find((rowsOf) => rowsOf.length > 0);
    if (best) return nearest(rows, best, at);
    const own = found.flat().filter((each) => each !== at || series[at] === "both");
    return own.slice(0, 1);
  };
}

/**
 * Links the two tables of one building. A name of a former unit means the row of the other series that bears it as unit
 * code, FWBM or room; where several bear it, the one of the same entrance and logical building. Links go both ways and
 * may be 1-1, 1-n, n-1 or missing. A name that means a unit of the same table is the history of a split or merge, not a
 * partner, and no fault. YHID and YHBH name the same units: a text none of whose names is known is passed over when
 * another one is. (All our choice: building-table.md §1 names the links, not how sources write them.)
 * @returns one place a row, in the order of `rows`
 */
export function pairSeries(rows: readonly SeriesRow[]): SeriesPlace[] {
  const series = seriesOf(rows);
  const bearers = finder(rows, series);
  const partners = rows.map(() => new Set<string>());
  const places = rows.map((row, at) => {
    const texts = row.former.map((text) => text.trim()).filter((text) => text !== "");
    const read = texts.map((text) => {
      const names = bearers(text, at).length > 0 ? [text] : text.split(SEPARATORS).map((name) => name.trim());
      return names.filter((name) => name !== "").map((name) => ({ name, rows: bearers(name, at) }));
    });
    const understood = read.filter((names) => names.some(({ rows: meant }) => meant.length > 0));
    const told = (understood.length > 0 ? understood : read).flat();
    for (const { rows: meant } of told) {
      const [other] = meant;
      if (meant.length !== 1 || other === undefined || !opposite(series[at], series[other])) continue;
      partners[at]?.add(rows[other]?.id ?? "");
      partners[other]?.add(row.id);
    }
    const named = (count: (meant: number) => boolean) =>
      told.filter(({ rows: meant }) => count(meant.length)).map(({ name }) => name);
    return { unknown: named((meant) => meant === 0), ambiguous: named((meant) => meant > 1) };
  });
  return places.map((place, at) => ({
    series: series[at] ?? "both",
    partners: [...(partners[at] ?? [])].sort(),
    ...place,
  }));
}

const opposite = (one: Series | undefined, other: Series | undefined): boolean =>
  one !== other && one !== "both" && other !== "both";

/** Those of the same entrance and logical building, else of the same entrance, else all of them. */
function nearest(rows: readonly SeriesRow[], found: readonly number[], at: number): readonly number[] {
  const door = found.filter((each) => rows[each]?.entrance === rows[at]?.entrance);
  const house = door.filter((each) => rows[each]?.logical === rows[at]?.logical);
  return [house, door].find((each) => each.length > 0) ?? found;
}
