import type { BuildingTable } from "../cadastre/building.ts";
import type { Cell, Unit, UnitAreas } from "../cadastre/unit.ts";

/**
 * What became of the first entrance on some floors between the plans and the survey; everywhere else above the shops each
 * flat is what it was to be. `split`: one flat became two; `merged`: two became one; `unlinked`: two became one, and
 * nobody wrote down which.
 */
const CHANGES: Readonly<Record<string, "split" | "merged" | "unlinked">> = { 4: "split", 5: "merged", 6: "unlinked" };

type Flat = Unit & { readonly placement: Cell };

const cent = (value: number): number => Math.round(value * 100) / 100;

function sumOf(areas: readonly (UnitAreas | null)[]): UnitAreas {
  const sum = (key: keyof UnitAreas) => cent(areas.reduce((total, each) => total + (each?.[key] ?? 0), 0));
  return { builtM2: sum("builtM2"), innerM2: sum("innerM2"), sharedM2: sum("sharedM2") };
}

/** Neighbours as one unit, under the code and room of the first. */
function joined(flats: readonly Flat[]): Flat[] {
  const [first] = flats;
  if (first === undefined) return [];
  const whole = {
    predicted: sumOf(flats.map(({ predicted }) => predicted)),
    measured: sumOf(flats.map(({ measured }) => measured)),
    placement: { ...first.placement, colTo: Math.max(...flats.map(({ placement }) => placement.colTo)) },
    solids: flats.flatMap(({ solids }) => solids),
  };
  return [{ ...first, ...whole }];
}

/** The plan of one entrance on one floor and what was built, linked unless nobody wrote it down. */
function seriesOf(flats: readonly Flat[], nextCode: () => string): Unit[] {
  const [first] = flats;
  const change = first?.entrance === "1" ? CHANGES[first.placement.floorFrom] : undefined;
  const planned = change === "split" ? joined(flats) : flats;
  const built = change === "split" || change === undefined ? flats : joined(flats);
  const predicted = planned.map((flat): Unit => {
    const code = nextCode();
    const { SCFTXS: factor, ...attributes } = flat.attributes;
    return {
      ...flat,
      ...{ id: code, code, rawCode: code, series: "predicted", measured: null, solids: [], mainUnit: null },
      attributes: { ...attributes, YCFTXS: factor ?? "", FWBM: `YC${flat.entrance}-${flat.room}`, YS: "1" },
    };
  });
  const measured = built.map((flat): Unit => ({ ...flat, series: "measured", predicted: null }));
  if (change === "unlinked") return [...predicted, ...measured];
  const oneToOne = change === undefined;
  const linked = (units: readonly Unit[], others: readonly Unit[]): Unit[] =>
    units.map((unit, index) => {
      const partners = others.filter((_, other) => !oneToOne || other === index);
      const former = partners.map(({ attributes }) => attributes.FWBM).join("、");
      return {
        ...unit,
        partners: partners.map(({ id }) => id).sort(),
        attributes: unit.series === "measured" ? { ...unit.attributes, YHBH: former } : unit.attributes,
      };
    });
  return [...linked(predicted, measured), ...linked(measured, predicted)];
}

/** Shops and whatever has no cell stay in both tables. */
const isFlat = (unit: Unit): unit is Flat => unit.placement.kind === "cell" && unit.use?.code === "11";

/** The table of a building whose flats were numbered anew when they were measured: two series, linked by YHBH. */
export function asTwoSeries(table: BuildingTable): BuildingTable {
  const { building } = table;
  let serial = table.units.length;
  const nextCode = () => `${building.code}${String(++serial).padStart(4, "0")}`;
  const flats = Map.groupBy(table.units.filter(isFlat), (flat) => `${flat.placement.floorFrom} ${flat.entrance}`);
  const units = [
    ...table.units.filter((unit) => !isFlat(unit)),
    ...[...flats.values()].flatMap((list) => seriesOf(list, nextCode)),
  ].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...table,
    building: {
      ...building,
      unitsDeclared: units.filter(({ series }) => series !== "predicted").length,
      predictedAreaM2: sumOf(units.map(({ predicted }) => predicted)).builtM2,
      measuredAreaM2: sumOf(units.map(({ measured }) => measured)).builtM2,
    },
    units,
  };
}
