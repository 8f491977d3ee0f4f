import type { BuildingStates } from "../../cadastre/state-bytes.ts";
import type { BuildingView, TableUnit } from "../../contract/shapes.ts";

/** Numbers of a building's units, from the data and not from the cells on the screen (building-table.md §5). */
export interface Statistics {
  readonly units: number;
  /** By the highest floor a unit reaches; `above + below + nowhere = units`. */
  readonly above: number;
  readonly below: number;
  /** No floor says where it is. */
  readonly nowhere: number;
  /** First registration is in the register too, so it counts (our choice); null: states are not known. */
  readonly registered: number | null;
  readonly unregistered: number | null;
  readonly mortgaged: number | null;
  readonly seized: number | null;
  /** Sums of what is known, m²; null when no unit has one. */
  readonly measuredM2: number | null;
  readonly predictedM2: number | null;
  /** Null also while the reader has not asked for these columns. */
  readonly innerM2: number | null;
  readonly sharedM2: number | null;
  /** `placed + parking + tray = units` */
  readonly placed: number;
  readonly parking: number;
  readonly tray: number;
}

type Side = "above" | "below" | "nowhere";

function sides(view: BuildingView): (unit: TableUnit) => Side {
  const floors = new Map(view.floors.map((floor) => [floor.id, floor.baseM < 0 ? "below" : "above"] as const));
  return ({ placement }) => {
    const floor = placement.kind === "cell" ? placement.floorTo : placement.kind === "parking" ? placement.floor : null;
    return (floor === null ? undefined : floors.get(floor)) ?? "nowhere";
  };
}

const sum = (areas: readonly (number | null)[]): number | null => {
  const known = areas.filter((area) => area !== null);
  return known.length === 0 ? null : known.reduce((total, area) => total + area, 0);
};

/** Areas that came beside the building, in `ix` order, m² as text; null: they did not. */
interface MoreAreas {
  readonly inner: readonly (string | null)[] | null;
  readonly shared: readonly (string | null)[] | null;
}

/** @param counts which units of the building to count, by `ix` */
export function statisticsOf(
  view: BuildingView,
  states: BuildingStates | null,
  counts: (ix: number) => boolean = () => true,
  more: MoreAreas = { inner: null, shared: null },
): Statistics {
  const sideOf = sides(view);
  const chosen = view.units.flatMap((unit, ix) => (counts(ix) ? [{ unit, ix }] : []));
  const having = (test: (unit: TableUnit) => boolean) => chosen.filter(({ unit }) => test(unit)).length;
  const stated = (test: (known: BuildingStates, ix: number) => boolean) =>
    states === null ? null : chosen.filter(({ ix }) => test(states, ix)).length;
  const column = (values: readonly (string | null)[] | null) =>
    sum(
      chosen.map(({ ix }) => {
        const text = values?.[ix] ?? null;
        return text === null ? null : Number(text);
      }),
    );
  return {
    units: chosen.length,
    above: having((unit) => sideOf(unit) === "above"),
    below: having((unit) => sideOf(unit) === "below"),
    nowhere: having((unit) => sideOf(unit) === "nowhere"),
    registered: stated((known, ix) => ["registered", "first"].includes(known.registration(ix))),
    unregistered: stated((known, ix) => known.registration(ix) === "unregistered"),
    mortgaged: stated((known, ix) => known.count(ix, "mortgage") > 0),
    seized: stated((known, ix) => known.count(ix, "seizure") > 0),
    measuredM2: sum(chosen.map(({ unit }) => unit.measuredM2)),
    predictedM2: sum(chosen.map(({ unit }) => unit.predictedM2)),
    innerM2: column(more.inner),
    sharedM2: column(more.shared),
    placed: having(({ placement }) => placement.kind === "cell"),
    parking: having(({ placement }) => placement.kind === "parking"),
    tray: having(({ placement }) => placement.kind === "tray"),
  };
}
