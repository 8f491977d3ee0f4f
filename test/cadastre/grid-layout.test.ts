import fc from "fast-check";
import { expect, test } from "vitest";
import { floorList } from "../../src/cadastre/floor-list.ts";
import type { GridDraft } from "../../src/cadastre/grid-draft.ts";
import { layOut } from "../../src/cadastre/grid-layout.ts";
import type { Floor } from "../../src/cadastre/floor.ts";
import type { Placement } from "../../src/cadastre/unit.ts";

const FLOORS = floorList([{ physical: "夹1", nominal: "夹层", heightM: 2.4 }], ["-1", "1-12"], {
  heightM: null,
  floorsAbove: null,
});

const draft = (room: string, floorFrom: string, more: Partial<GridDraft> = {}): GridDraft => ({
  id: `${more.entrance ?? "1"}-${room}`,
  logical: "L",
  entrance: "1",
  room,
  floorFrom,
  floorTo: null,
  column: null,
  merge: null,
  rectangle: null,
  series: "both",
  parking: false,
  valid: true,
  ...more,
});

/** `floorFrom-floorTo cFrom-cTo`, or the tray reason, or parking. */
function brief(placement: Placement | undefined): string {
  if (placement?.kind === "cell") {
    const { floorFrom, floorTo, colFrom, colTo } = placement;
    const floors = floorFrom === floorTo ? floorFrom : `${floorFrom}..${floorTo}`;
    return `${floors} c${colFrom === colTo ? colFrom : `${colFrom}-${colTo}`}`;
  }
  if (placement?.kind === "tray") return `tray ${placement.reason} ${placement.detail}`.trim();
  return `${placement?.kind} ${placement?.floor}`;
}
const laid = (drafts: GridDraft[], settings?: { mergeCountsSelf: boolean }) =>
  layOut(drafts, FLOORS, settings).map(brief);

test("columns count through the logical building, grouped by entrance", () => {
  const drafts = [
    draft("101", "1"),
    draft("102", "1"),
    draft("101", "1", { entrance: "2" }),
    draft("102", "1", { entrance: "2" }),
  ];
  expect(laid(drafts)).toEqual(["1 c0", "1 c1", "1 c2", "1 c3"]);
});

test("entrance 10 comes after entrance 2, room 1002 after room 201", () => {
  const drafts = [draft("A", "1", { entrance: "10" }), draft("A", "1", { entrance: "2" })];
  expect(laid(drafts)).toEqual(["1 c1", "1 c0"]);
  expect(laid([draft("1002", "2"), draft("201", "2")])).toEqual(["2 c1", "2 c0"]);
});

test("301 stands above 201 even where 101 and 302 are missing", () => {
  const drafts = [
    draft("102", "1"),
    draft("201", "2"),
    draft("202", "2"),
    draft("301", "3"),
    draft("1002", "10"),
    draft("1001", "10"),
  ];
  expect(laid(drafts)).toEqual(["1 c1", "2 c0", "2 c1", "3 c0", "10 c1", "10 c0"]);
});

test("a column that counts through the logical building stays where it is", () => {
  const drafts = [
    draft("101", "1", { column: 1 }),
    draft("102", "1", { column: 2 }),
    draft("101", "1", { entrance: "2", column: 3 }),
  ];
  expect(laid(drafts)).toEqual(["1 c0", "1 c1", "1 c2"]);
  expect(layOut(drafts, FLOORS)[0]).toMatchObject({ layout: "imported" });
});

test("a column that begins anew in each entrance is moved behind the entrance before", () => {
  const second = { entrance: "2" };
  const drafts = [
    draft("101", "1", { column: 1 }),
    draft("102", "1", { column: 2 }),
    draft("101", "1", { ...second, column: 1 }),
    draft("102", "1", { ...second, column: 2 }),
  ];
  expect(laid(drafts)).toEqual(["1 c0", "1 c1", "1 c2", "1 c3"]);
});

test("shops over two floors interleave with their neighbours", () => {
  const drafts = [draft("S1", "1", { floorTo: "2" }), draft("S2", "2-3"), draft("S3", "1"), draft("S4", "3")];
  expect(laid(drafts)).toEqual(["1..2 c0", "2..3 c1", "1 c1", "3 c0"]);
});

test("a merge swallows the neighbour it names, counting itself or not as the profile says", () => {
  const right = draft("101", "1", { column: 1, merge: { direction: "right", count: 2 } });
  const up = draft("104", "1", { column: 4, merge: { direction: "up", count: 2 } });
  expect(laid([right, draft("103", "1", { column: 3 }), up])).toEqual(["1 c0-1", "1 c2", "1..夹1 c3"]);
  expect(laid([right, up], { mergeCountsSelf: false })).toEqual(["1 c0-2", "1..2 c3"]);
});

test("rectangles are read by rank: drawing units and direction do not matter", () => {
  const rectangle = (left: number, top: number, right: number, bottom: number) => ({
    rectangle: { left, top, right, bottom },
  });
  const drafts = [
    draft("201", "2", rectangle(0, 0, 120, 60)),
    draft("202", "2", rectangle(120, 0, 360, 60)),
    draft("101", "1", rectangle(0, 60, 120, 120)),
    draft("102", "1", rectangle(120, 60, 240, 120)),
    draft("103", "1", rectangle(240, 60, 360, 120)),
  ];
  expect(laid(drafts)).toEqual(["2 c0", "2 c1-2", "1 c0", "1 c1", "1 c2"]);
});

/** A rectangle of one column, `low` and `high` in drawing units, y downwards. */
const drawn = (low: number, high: number, left = 0) => ({
  rectangle: { left, right: left + 1, top: -high, bottom: -low },
});

test("a duplex on the topmost floors is as high as two storeys, although no other wall ends between them", () => {
  const drafts = [1, 2, 3, 4].map((floor) => draft(`${floor}01`, `${floor}`, drawn(60 * floor, 60 * floor + 60)));
  const floors = floorList([], ["1-6"], { heightM: null, floorsAbove: null });
  const top = draft("501", "5", drawn(300, 420));
  expect(layOut([...drafts, top], floors).map(brief)).toEqual(["1 c0", "2 c0", "3 c0", "4 c0", "5..6 c0"]);
});

test("shops drawn 1, 3, 5 are two floors high each; a single such gap is a floor nobody drew", () => {
  const floors = floorList([], ["1-6"], { heightM: null, floorsAbove: null });
  const shops = [1, 3, 5].map((floor) => draft(`${floor}01`, `${floor}`, drawn(50 * floor, 50 * floor + 100)));
  expect(layOut(shops, floors).map(brief)).toEqual(["1..2 c0", "3..4 c0", "5..6 c0"]);
  expect(layOut(shops.slice(0, 2), floors).map(brief)).toEqual(["1 c0", "3 c0"]);
});

test("a unit numbered at its upper floor reaches down to the floor its rectangle begins on", () => {
  const drafts = [
    draft("101", "1", drawn(0, 60)),
    draft("201", "2", drawn(60, 120)),
    draft("202", "2", drawn(0, 120, 1)),
  ];
  const floors = floorList([], ["1-2"], { heightM: null, floorsAbove: null });
  expect(layOut(drafts, floors).map(brief)).toEqual(["1 c0", "2 c0", "1..2 c1"]);
});

test("predicted and measured units share the places; a unit of both has one place in both", () => {
  const predicted = { series: "predicted" } as const;
  const measured = { series: "measured" } as const;
  const drafts = [
    draft("101", "1", { column: 1 }),
    draft("102", "1", { column: 2, ...predicted, id: "p102" }),
    draft("103", "1", { column: 3, ...predicted, id: "p103" }),
    draft("102", "1", { column: 2, ...measured, id: "m102", merge: { direction: "right", count: 2 } }),
    draft("109", "1", { column: 1, ...measured, id: "m109" }),
    draft("109", "1", { column: 2, id: "b109" }),
  ];
  expect(laid(drafts)).toEqual(["1 c0", "1 c1", "1 c2", "1 c1-2", "tray overlap 1-101", "tray overlap p102"]);
});

test("an entrance is as wide as the wider of its two series, so that the next one begins in the same column", () => {
  const drafts = [
    draft("101", "1", { series: "predicted" }),
    draft("102", "1", { series: "predicted" }),
    draft("101", "1", { series: "measured" }),
    draft("101", "1", { series: "predicted", entrance: "2" }),
    draft("101", "1", { series: "measured", entrance: "2" }),
  ];
  expect(laid(drafts)).toEqual(["1 c0", "1 c1", "1 c0", "1 c2", "1 c2"]);
});

test("what cannot be placed goes to the tray with its reason and the value", () => {
  const drafts = [
    draft("1501", "15"),
    draft("x", ""),
    draft("101", "1", { logical: null }),
    draft("101", "1", { valid: false }),
    draft("101", "1", { column: 1, id: "first" }),
    draft("109", "1", { column: 1 }),
    draft("", "2", { entrance: "" }),
    draft("103", "1", { column: 3, merge: { direction: "up", count: 40 } }),
    draft("车1", "-1", { parking: true }),
    draft("车2", "?", { parking: true }),
  ];
  expect(laid(drafts)).toEqual([
    "tray unknown-floor 15",
    "tray no-floor",
    "tray no-logical-building 101",
    "tray invalid 101",
    "1 c0",
    "tray overlap first",
    "tray no-column",
    "tray outside HBHS 40",
    "parking -1",
    "parking null",
  ]);
});

test("a whole house without room or entrance is one cell over its floors", () => {
  expect(laid([draft("", "1-3", { entrance: "" })])).toEqual(["1..3 c0"]);
});

const drafts = fc.array(
  fc.record<Omit<GridDraft, "id">>({
    logical: fc.constantFrom("A", "B", null),
    entrance: fc.constantFrom("", "1", "2", "10"),
    room: fc.oneof(fc.integer({ min: 1, max: 1206 }).map(String), fc.constantFrom("", "B1-001", "铺3")),
    floorFrom: fc.constantFrom("1", "2", "3", "夹1", "-1", "1-2", "2-3", "12", "?", "", "1,3"),
    floorTo: fc.option(fc.constantFrom("1", "2", "4", "x")),
    column: fc.option(fc.integer({ min: 0, max: 6 })),
    merge: fc.option(
      fc.record({ direction: fc.constantFrom("left", "right", "up", "down"), count: fc.integer({ min: 0, max: 3 }) }),
      { freq: 6 },
    ),
    rectangle: fc.option(
      fc.record({
        left: fc.integer({ max: 9, min: 0 }),
        right: fc.integer({ max: 9, min: 0 }),
        top: fc.nat(9),
        bottom: fc.nat(9),
      }),
      { freq: 6 },
    ),
    series: fc.constantFrom("both", "predicted", "measured"),
    parking: fc.boolean(),
    valid: fc.integer({ max: 9, min: 0 }).map((n) => n > 0),
  }),
  { maxLength: 60 },
);

function cellsOf(placement: Placement, floors: readonly Floor[]): string[] {
  if (placement.kind !== "cell") return [];
  const order = (id: string) => floors.findIndex((floor) => floor.id === id);
  const cells: string[] = [];
  for (let floor = order(placement.floorFrom); floor <= order(placement.floorTo); floor++) {
    for (let column = placement.colFrom; column <= placement.colTo; column++) cells.push(`${floor}:${column}`);
  }
  return cells;
}

test("random buildings: every unit is placed, parked or in the tray, and no two cells overlap", () => {
  fc.assert(
    fc.property(drafts, fc.boolean(), (random, mergeCountsSelf) => {
      const all = random.map((each, i): GridDraft => ({ ...each, id: `u${i}` }));
      const placements = layOut(all, FLOORS, { mergeCountsSelf });
      expect(placements).toHaveLength(all.length);
      const count = (kind: string) => placements.filter((placement) => placement.kind === kind).length;
      expect(count("cell") + count("parking") + count("tray")).toBe(all.length);
      for (const [logical, absent] of [
        ["A", "predicted"],
        ["A", "measured"],
        ["B", "predicted"],
        ["B", "measured"],
      ]) {
        const cells = placements.flatMap((placement, i) =>
          all[i]?.logical === logical && all[i]?.series !== absent ? cellsOf(placement, FLOORS) : [],
        );
        expect(new Set(cells).size).toBe(cells.length);
        expect(cells.every((cell) => /^[0-9]+:[0-9]+$/.test(cell))).toBe(true);
      }
      placements.forEach((placement, i) => {
        if (!all[i]?.valid) expect(placement).toMatchObject({ kind: "tray", reason: "invalid" });
        else if (all[i]?.parking) expect(placement.kind).toBe("parking");
        else if (placement.kind === "cell") expect(cellsOf(placement, FLOORS).length).toBeGreaterThan(0);
      });
    }),
    { numRuns: 400 },
  );
});

test("the same units in another order are placed the same", () => {
  fc.assert(
    fc.property(drafts, fc.infiniteStream(fc.nat()), (random, stream) => {
      const all = random.map((each, i): GridDraft => ({ ...each, id: `u${i}` }));
      const keys = all.map(() => stream.next().value as number);
      const shuffled = all.map((each, i) => ({ each, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key);
      const once = new Map(layOut(all, FLOORS).map((placement, i) => [all[i]?.id, placement]));
      layOut(
        shuffled.map(({ each }) => each),
        FLOORS,
      ).forEach((placement, i) => {
        expect(placement).toEqual(once.get(shuffled[i]?.each.id));
      });
    }),
  );
});
