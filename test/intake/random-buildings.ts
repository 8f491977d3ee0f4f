import fc from "fast-check";

const PARCEL = "510802001002GB00015";

/** A storey as table C writes it. */
interface Storey {
  readonly physical: string;
  readonly nominal: string;
}

/** One unit where it truly is: storeys and columns from 0, both ends included. */
export interface TrueUnit {
  readonly logical: number;
  readonly entrance: string;
  readonly room: string;
  readonly low: number;
  readonly high: number;
  readonly left: number;
  readonly right: number;
}

export interface TrueBuilding {
  /** Lowest first. */
  readonly storeys: readonly Storey[];
  /** Columns of each entrance, by logical building; no entrance: an empty logical building. */
  readonly entrances: readonly (readonly number[])[];
  readonly units: readonly TrueUnit[];
  /** Parking on the lowest storey. */
  readonly stalls: number;
}

/** 4 → 3A and so on, or 4 and 13 left out, or plain. */
function nominalOf(number: number, naming: "plain" | "letters" | "skip"): string {
  if (naming === "letters") return number === 4 ? "3A" : `${number}`;
  return naming === "skip" && number > 3 ? `${number + 1}` : `${number}`;
}

interface Plan {
  readonly below: number;
  readonly above: number;
  readonly mezzanine: boolean;
  readonly naming: "plain" | "letters" | "skip";
  readonly entrances: readonly (readonly number[])[];
  readonly stalls: number;
  /** Choices, taken in turn: gaps, widths and heights of units. */
  readonly dice: readonly number[];
}

function storeysOf({ below, above, mezzanine, naming }: Plan): Storey[] {
  const storeys = Array.from({ length: below }, (_, depth) => {
    const label = `-${below - depth}`;
    return { physical: label, nominal: label };
  });
  for (let number = 1; number <= above; number++) {
    storeys.push({ physical: `${number}`, nominal: nominalOf(number, naming) });
    if (mezzanine && number === 1) storeys.push({ physical: "夹1", nominal: "夹层" });
  }
  return storeys;
}

/**
 * Fills each entrance with units of 1–3 storeys or 1–3 columns and a few gaps, interleaving as they come. The lowest storey
 * and the leftmost column hold units of one cell, so that every wall of the table is drawn by some unit.
 */
function unitsOf(plan: Plan, storeys: number, spans: "floors" | "either" | "both"): TrueUnit[] {
  let turn = 0;
  const roll = () => plan.dice[turn++ % plan.dice.length] ?? 0;
  return plan.entrances.flatMap((widths, logical) => {
    const taken = new Set<string>();
    const units: TrueUnit[] = [];
    let first = 0;
    widths.forEach((width, entrance) => {
      for (let low = 0; low < storeys; low++) {
        for (let column = 0; column < width; column++) {
          const left = first + column;
          if (taken.has(`${low}:${left}`)) continue;
          const edge = low === 0 || left === 0;
          const [gap, wide, tall] = [roll() % 8 === 0, 1 + (roll() % 3), 1 + (roll() % 3)];
          if (gap && !edge) continue;
          const across = edge || spans === "floors" ? 1 : wide;
          const up = edge || (spans === "either" && across > 1) ? 1 : tall;
          let right = left;
          while (right - left + 1 < across && right + 1 < first + width && !taken.has(`${low}:${right + 1}`))
            right += 1;
          const free = (storey: number) => {
            for (let at = left; at <= right; at++) if (taken.has(`${storey}:${at}`)) return false;
            return storey < storeys;
          };
          let high = low;
          while (high - low + 1 < up && free(high + 1)) high += 1;
          for (let storey = low; storey <= high; storey++) {
            for (let at = left; at <= right; at++) taken.add(`${storey}:${at}`);
          }
          units.push({
            logical,
            entrance: `${entrance + 1}`,
            room: `${low + 1}0${column + 1}`,
            low,
            high,
            left,
            right,
          });
        }
      }
      first += width;
    });
    return units;
  });
}

/**
 * Made-up buildings with basements, a mezzanine, skipped and lettered names, several entrances and logical buildings
 * (some empty), units over several floors or columns, and parking.
 * @param spans what a unit may span: floors; either floors or columns; both at once
 */
export const trueBuildings = (spans: "floors" | "either" | "both"): fc.Arbitrary<TrueBuilding> =>
  fc
    .record<Plan>({
      below: fc.nat(2),
      above: fc.integer({ min: 2, max: 7 }),
      mezzanine: fc.boolean(),
      naming: fc.constantFrom("plain", "letters", "skip"),
      entrances: fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
      stalls: fc.nat(3),
      dice: fc.array(fc.nat(1000), { minLength: 40, maxLength: 40 }),
    })
    .map((plan) => {
      const storeys = storeysOf(plan);
      const { entrances, stalls } = plan;
      return { storeys, entrances, stalls, units: unitsOf(plan, storeys.length, spans) };
    });

/** Columns of table H that one encoding fills for a unit. */
export type Encoding = (unit: TrueUnit, building: TrueBuilding) => Readonly<Record<string, string | number>>;

/** A hand-over of one building; units are numbered from 0001 in their order, stalls after them. */
export function handOver(building: TrueBuilding, encode: Encoding): Record<string, string> {
  const { storeys, units, entrances, stalls } = building;
  const rows: Readonly<Record<string, string | number>>[] = units.map((unit) => ({
    LJZH: `L${unit.logical}`,
    DYH: unit.entrance,
    SHBW: unit.room,
    FWLX: 1,
    ...encode(unit, building),
  }));
  const parking = Array.from({ length: stalls }, (_, at) => ({
    LJZH: "L0",
    SHBW: `车${at + 1}`,
    FWLX: 6,
    SJCS: storeys[0]?.physical ?? "",
  }));
  const all = [...rows, ...parking];
  const columns = [...new Set(all.flatMap((row) => Object.keys(row)))];
  const line = (row: Readonly<Record<string, string | number>>, at: number) =>
    [`${PARCEL}F0001${`${at + 1}`.padStart(4, "0")}`, "0001", ...columns.map((column) => row[column] ?? "")].join(",");
  return {
    "ZRZ.csv": `ZRZH,ZDDM\n0001,${PARCEL}\n`,
    "LJZ.csv": `LJZH,ZRZH,MPH\n${entrances.map((_, at) => `L${at},${PARCEL}F0001,${at + 1}`).join("\n")}\n`,
    "C.csv": `CH,ZRZH,SJC,MYC\n${storeys.map(({ physical, nominal }) => `${physical},${PARCEL}F0001,${physical},${nominal}`).join("\n")}\n`,
    "H.csv": `BDCDYH,ZRZH,${columns.join(",")}\n${all.map(line).join("\n")}\n`,
  };
}
