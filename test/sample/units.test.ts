import { describe, expect, test, vi } from "vitest";
import { ringArea } from "../../src/cadastre/area.ts";
import { plansOverlap } from "../../src/cadastre/plan-overlap.ts";
import { pairSeries } from "../../src/cadastre/series.ts";
import { tableSolids } from "../../src/cadastre/solids.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { collectDistrict, must } from "./district.ts";

// The whole district is gone through; a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const { parcels, tables, loose, units } = collectDistrict();
const table = (code: string) => must(tables.find(({ building }) => building.code === code));
const unit = (id: string) => must(units.find((one) => one.id === id));

describe("the units", () => {
  test("are placed, parked or in the tray, and together all of them", () => {
    const kinds = { cell: 0, parking: 0, tray: 0 };
    for (const { placement } of units) kinds[placement.kind] += 1;
    expect(kinds.cell + kinds.parking + kinds.tray).toBe(units.length);
    expect(kinds.parking).toBeGreaterThan(1000);
    expect(kinds.tray).toBe(7);
    expect(loose.every(({ placement, building }) => placement.kind === "tray" && building === null)).toBe(true);
  });

  test("stand on floors and in logical buildings of their own table, no two in one cell", () => {
    for (const { building, floors, logicals, units: own } of tables) {
      const order = new Map(floors.map((floor) => [floor.id, floor.order]));
      const known = new Set(logicals.map(({ id }) => id));
      const taken = new Set<string>();
      for (const { placement, logical, series } of own) {
        if (placement.kind !== "cell" || series === "predicted") continue;
        expect(known.has(must(logical)), building.code).toBe(true);
        const [from, to] = [must(order.get(placement.floorFrom)), must(order.get(placement.floorTo))];
        expect(from).toBeLessThanOrEqual(to);
        for (let floor = from; floor <= to; floor++) {
          const cell = `${logical} ${floor} ${placement.colFrom}`;
          expect(taken.has(cell), `${building.code} ${cell}`).toBe(false);
          taken.add(cell);
        }
      }
    }
  });

  test("add up: built = inner + shared within 0.01, inner = plan of the solids within 0.05 m²", () => {
    for (const one of units) {
      for (const areas of [one.predicted, one.measured]) {
        if (areas !== null)
          expect(Math.abs(must(areas.builtM2) - must(areas.innerM2) - must(areas.sharedM2))).toBeLessThan(0.0101);
      }
      if (one.measured === null || one.solids.length === 0) continue;
      const plan = one.solids.reduce((sum, { ring }) => sum + ringArea(ring), 0);
      expect(Math.abs(plan - must(one.measured.innerM2))).toBeLessThan(Math.max(0.05, plan * 0.0005));
    }
  });

  test("lie inside the outline and beside each other on a floor of a tower, a slab, an L and a podium", () => {
    for (const code of [
      landmarks.tower272,
      landmarks.complex2000,
      "510802901002GB00002F0002",
      "510802901002GB00015F0001",
    ]) {
      const { building, units: own } = table(code);
      const rings = own.flatMap(({ solids }) => solids.filter(({ baseM }) => baseM > 9 && baseM < 11.9));
      expect(rings.length).toBeGreaterThanOrEqual(6);
      const plan = rings.reduce((sum, { ring }) => sum + ringArea(ring), 0);
      expect(plan).toBeLessThan(ringArea(must(building.footprint?.plane[0]?.[0])));
      expect(plan).toBeGreaterThan(0.6 * ringArea(must(building.footprint?.plane[0]?.[0])));
      rings.forEach((a, index) =>
        rings.slice(index + 1).forEach((b) => expect(plansOverlap([[a.ring]], [[b.ring]], 0.01)).toBe(false)),
      );
    }
  });

  test("have flats between 35 and 200 m² of plan", () => {
    const flats = units.filter(({ houseType, solids }) => houseType?.code === "1" && solids.length === 1);
    expect(flats.length).toBeGreaterThan(9000);
    const sizes = flats.map(({ solids }) => ringArea(must(solids[0]).ring)).sort((a, b) => a - b);
    expect(sizes[0]).toBeGreaterThan(20);
    expect(sizes[Math.floor(sizes.length / 20)]).toBeGreaterThan(45);
    expect(sizes[Math.floor(sizes.length * 0.95)]).toBeLessThan(150);
  });
});

describe("the landmarks", () => {
  test("twoSeries: 15 flats as planned, one split in two, two merged, two planned and one built without a partner", () => {
    const { units: own, building } = table(landmarks.twoSeries);
    const count = (series: string) => own.filter((one) => one.series === series).length;
    expect([count("both"), count("predicted"), count("measured")]).toEqual([4, 19, 18]);
    const links = (series: string, partners: number) =>
      own.filter((one) => one.series === series && one.partners.length === partners).length;
    expect([0, 1, 2].map((partners) => links("predicted", partners))).toEqual([2, 16, 1]);
    expect([0, 1, 2].map((partners) => links("measured", partners))).toEqual([1, 16, 1]);
    expect(building.unitsDeclared).toBe(22);
    const kinds = new Set(own.map(({ placement }) => placement.kind));
    expect(kinds).toEqual(new Set(["cell"]));
  });

  test("twoSeries is what an import makes of its columns, and has no two units of one series in a cell", () => {
    const { units: own } = table(landmarks.twoSeries);
    const places = pairSeries(
      own.map((one) => ({
        ...one,
        code: one.rawCode,
        houseCode: one.attributes.FWBM ?? "",
        former: [one.attributes.YHBH ?? ""],
      })),
    );
    expect(places.map(({ series, partners }) => ({ series, partners }))).toEqual(
      own.map(({ series, partners }) => ({ series, partners })),
    );
    for (const other of ["predicted", "measured"]) {
      const cells = own.flatMap(({ placement, series, logical }) => {
        if (series === other || placement.kind !== "cell") return [];
        const { floorFrom, colFrom, colTo } = placement;
        return Array.from({ length: colTo - colFrom + 1 }, (_, at) => `${logical} ${floorFrom} ${colFrom + at}`);
      });
      expect(new Set(cells).size).toBe(cells.length);
    }
    const solids = tableSolids(table(landmarks.twoSeries)).units;
    expect(own.every((one, ix) => (one.series === "predicted") === (must(solids[ix]).parts.length === 0))).toBe(true);
  });

  test("tower272: 34 floors of 8 flats", () => {
    const { units: own, floors } = table(landmarks.tower272);
    expect([own.length, floors.length]).toEqual([272, 34]);
    expect(own.every(({ solids }) => solids.length === 1)).toBe(true);
    expect(unit(landmarks.manyStates)).toMatchObject({ floorLabel: "19", room: "1906" });
  });

  test("complex2000: two towers and shops over two floors of parking, about 2,000 units", () => {
    const { units: own, floors, logicals } = table(landmarks.complex2000);
    expect(own.length).toBeGreaterThan(1900);
    expect(own.length).toBeLessThan(2100);
    expect(floors.slice(0, 3).map(({ id, baseM }) => [id, baseM])).toEqual([
      ["-2", -7.8],
      ["-1", -3.9],
      ["1", 0],
    ]);
    expect(logicals.map(({ label }) => label)).toEqual(["1号塔楼", "2号塔楼", "商业裙房", "地下车库"]);
    expect(own.filter(({ placement }) => placement.kind === "parking").length).toBeGreaterThan(600);
    expect(own.some(({ mainUnit }) => mainUnit !== null)).toBe(true);
  });

  test("duplexUnit and penthouseUnit: two floors that differ", () => {
    for (const [id, structure] of [
      [landmarks.duplexUnit, "4"],
      [landmarks.penthouseUnit, "3"],
    ] as const) {
      const { solids, layoutStructure } = unit(id);
      expect(layoutStructure?.code).toBe(structure);
      expect(solids.length).toBe(2);
      const [lower, upper] = [must(solids[0]), must(solids[1])];
      expect(ringArea(upper.ring)).toBeLessThan(ringArea(lower.ring) - 10);
      expect(upper.baseM).toBe(lower.topM);
    }
  });

  test("interleavedShop: floors 2–3 beside a shop on floors 1–2", () => {
    const { placement, building } = unit(landmarks.interleavedShop);
    expect(placement).toMatchObject({ floorFrom: "2", floorTo: "3", colFrom: 1 });
    const beside = table(must(building)).units.find(
      ({ placement: other }) => other.kind === "cell" && other.colFrom === 0,
    );
    expect(must(beside).placement).toMatchObject({ floorFrom: "1", floorTo: "2" });
  });

  test("mezzanineBuilding: 夹1 between 1 and 2, with units on it", () => {
    const { floors, units: own } = table(landmarks.mezzanineBuilding);
    expect(floors.slice(0, 3).map(({ id, nominal }) => [id, nominal])).toEqual([
      ["1", "1"],
      ["夹1", "夹层"],
      ["2", "2"],
    ]);
    expect(own.some(({ placement }) => placement.kind === "cell" && placement.floorFrom === "夹1")).toBe(true);
  });

  test("letteredFloors and skippedFloors: names differ from places", () => {
    const lettered = table(landmarks.letteredFloors).floors;
    expect(["4", "13", "14"].map((id) => must(lettered.find((floor) => floor.id === id)).nominal)).toEqual([
      "3A",
      "12A",
      "12B",
    ]);
    const skipped = table(landmarks.skippedFloors).floors;
    expect(["3", "4", "12"].map((id) => must(skipped.find((floor) => floor.id === id)).nominal)).toEqual([
      "3",
      "5",
      "15",
    ]);
  });

  test("emptyLogical: shops and flats of one tower apart, and a third logical building with nothing in it", () => {
    const { logicals, units: own } = table(landmarks.letteredFloors);
    expect(logicals.map(({ id }) => own.filter(({ logical }) => logical === id).length > 0)).toEqual([
      true,
      true,
      false,
    ]);
    expect(must(logicals[2]).id).toBe(landmarks.emptyLogical);
  });

  test("ruralHouse and wholeBuilding: one unit over all floors", () => {
    const rural = table(landmarks.ruralHouse.slice(0, 24));
    expect(rural.logicals).toMatchObject([{ label: null }]);
    expect(rural.units.map(({ id }) => id)).toEqual([landmarks.ruralHouse]);
    expect(must(rural.units[0]).solids.length).toBe(rural.floors.length);
    expect(unit(landmarks.wholeBuilding).placement).toMatchObject({ kind: "cell", floorFrom: "1" });
  });

  test("stackedBelow and stackedAbove: over and under a surface parcel, with buildings in their height range", () => {
    for (const [code, layer, range] of [
      [landmarks.stackedBelow, "below", { bottomM: -12, topM: -1 }],
      [landmarks.stackedAbove, "above", { bottomM: 6, topM: 18 }],
    ] as const) {
      const parcel = must(parcels.find((one) => one.code === code));
      expect([parcel.layer, parcel.heightRange]).toEqual([layer, range]);
      const host = parcels.find(
        (one) => one.layer === "surface" && plansOverlap(must(one.shape).plane, must(parcel.shape).plane, 0.5),
      );
      expect(host).toBeDefined();
      for (const { baseM, heightM } of table(`${code}F0001`).floors) {
        expect(baseM).toBeGreaterThanOrEqual(range.bottomM);
        expect(baseM + heightM).toBeLessThanOrEqual(range.topM + 1e-9);
      }
    }
  });

  test("looseUnit: several buildings as one unit of the parcel", () => {
    expect(loose.find(({ id }) => id === landmarks.looseUnit)).toMatchObject({ building: null, logical: null });
  });

  test("faultyBuilding: every reason for the tray, codes missing, short and misspelt, transitional codes", () => {
    const own = table(landmarks.faultyBuilding).units;
    const reasons = own.flatMap(({ placement }) => (placement.kind === "tray" ? [placement.reason] : []));
    expect(reasons.sort()).toEqual(
      ["no-floor", "unknown-floor", "no-column", "overlap", "outside", "invalid", "no-logical-building"].sort(),
    );
    expect(own.filter(({ id }) => id.startsWith("~")).map(({ rawCode }) => rawCode.length)).toEqual([27, 28, 0]);
    expect(own.filter(({ id }) => id.slice(6, 12) === "000000").length).toBe(2);
    expect(own.filter(({ id }) => id.endsWith("F99999999")).length).toBe(1);
  });

  test("offPlanBuilding: predicted areas only", () => {
    const { building, units: own } = table(landmarks.offPlanBuilding);
    expect(building.completed).toBe(null);
    expect(own.every(({ predicted, measured }) => predicted !== null && measured === null)).toBe(true);
  });

  test("every fidelity is there: L3, schematic L2, floors only, outline only, and a grid without outline", () => {
    const fidelities = (code: string) => new Set(tableSolids(table(code)).units.map(({ fidelity }) => fidelity));
    expect(fidelities(landmarks.tower272)).toEqual(new Set(["L3"]));
    expect(fidelities(landmarks.schematicBuilding)).toEqual(new Set(["L2"]));
    expect(fidelities(landmarks.gridOnly)).toEqual(new Set(["L0"]));
    const floorsOnly = table(landmarks.floorsOnly);
    expect([floorsOnly.units.length, floorsOnly.floors.length > 0]).toEqual([0, true]);
    const outlineOnly = table(landmarks.outlineOnly);
    expect([outlineOnly.units.length, outlineOnly.floors.length]).toEqual([0, 0]);
    expect(outlineOnly.building.heightM).toBeGreaterThan(3);
    expect(table(landmarks.gridOnly).building.footprint).toBe(null);
  });
});

describe("stalls", () => {
  const stalls = units.filter(({ mainUnit }) => mainUnit !== null);

  test("belong to flats of the district; those of the car park under the park to flats of a tower on another parcel", () => {
    expect(stalls.length).toBeGreaterThan(300);
    const owner = (stall: (typeof stalls)[number]) => must(units.find(({ id }) => id === stall.mainUnit));
    expect(stalls.every((stall) => owner(stall).houseType?.code === "1")).toBe(true);
    const away = stalls.filter((stall) => owner(stall).building !== stall.building);
    expect(away.length).toBeGreaterThan(50);
    expect(new Set(away.map(({ parcel }) => parcel))).toEqual(new Set([landmarks.stackedBelow]));
    expect(new Set(away.map((stall) => owner(stall).building))).toEqual(new Set([landmarks.tower272]));
  });
});
