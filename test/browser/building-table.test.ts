import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { printCode } from "../../src/cadastre/unit-code.ts";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView, TableUnit } from "../../src/contract/shapes.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { atRest, expectInStage, spotOf } from "./agreement.ts";
import { expectBothWays } from "./both-ways.ts";
import { floorsOf, unitWhere } from "./building-cases.ts";
import { launch, watchedPage } from "./watched-page.ts";

const origin = inject("origin");
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const buildingAt = async (code: string): Promise<BuildingView> =>
  (await (await fetch(`${origin}${routes.building(code)}`)).json()) as BuildingView;

type Pick = (view: BuildingView) => TableUnit;

const byCode =
  (code: string): Pick =>
  (view) =>
    unitWhere(view, (_, { id }) => id === code);
const onFloor =
  (nominal: string): Pick =>
  (view) =>
    unitWhere(view, ([first]) => first?.nominal === nominal);
const ofLogical =
  (name: string): Pick =>
  (view) => {
    const logical = view.logicals.find(({ label }) => label?.includes(name) === true);
    return unitWhere(view, (_, unit) => unit.logical === logical?.id);
  };
const building = (unit: string): string => unit.slice(0, 24);
const { duplexUnit, penthouseUnit, interleavedShop } = landmarks;

/** What a building may be like, a unit that shows it, and the names of the floors that unit stands on. */
const cases: readonly [string, string, Pick, string][] = [
  ["a flat of a tower", landmarks.tower272, onFloor("12"), "12"],
  ["a 跃层 flat", building(duplexUnit), byCode(duplexUnit), "10 11"],
  ["a 复式 flat", building(penthouseUnit), byCode(penthouseUnit), "28 29"],
  ["a shop over two floors", building(interleavedShop), byCode(interleavedShop), "2 3"],
  ["the shop one floor lower beside it", building(interleavedShop), onFloor("1"), "1 2"],
  ["a shop on a mezzanine", landmarks.mezzanineBuilding, onFloor("夹层"), "夹层"],
  ["a flat over a floor name left out", landmarks.skippedFloors, onFloor("5"), "5"],
  ["a flat on a lettered floor", landmarks.letteredFloors, onFloor("12A"), "12A"],
  ["the second tower of a complex", landmarks.complex2000, ofLogical("2号塔楼"), "5"],
  ["the podium of a complex", landmarks.complex2000, ofLogical("商业裙房"), "1 2"],
];

test.each(cases)("%s: cell clicked and solid drawn are one unit on the same floors, both ways", async (...row) => {
  const [, code, pick, floors] = row;
  const view = await buildingAt(code);
  const unit = pick(view);
  expect(
    floorsOf(view, unit)
      .map(({ nominal }) => nominal)
      .join(" "),
  ).toBe(floors);
  await expectBothWays(browser, origin, view, unit);
});

test("a stall in the basement: strip and solid are one unit under the ground, both ways", async () => {
  const view = await buildingAt(landmarks.complex2000);
  const stall = view.units.find(({ placement }) => placement.kind === "parking");
  const floor = view.floors.find(({ id }) => stall?.placement.kind === "parking" && id === stall.placement.floor);
  if (stall === undefined || floor === undefined) throw new Error("no stall on a floor");
  expect(floor.baseM + floor.heightM).toBeLessThanOrEqual(0);
  const truth = { code: stall.id, building: view.code, floor: floor.nominal, room: stall.room };
  const heights = { baseM: floor.baseM, topM: floor.baseM + floor.heightM };
  const { page, faults, close } = await watchedPage(browser, origin);
  const pressed = page.locator(`[role="gridcell"][data-code="${stall.id}"][aria-selected="true"]`);

  const other = view.units.find(({ id, placement }) => placement.kind === "parking" && id !== stall.id);
  await page.goto(`${origin}/?unit=${String(other?.id)}&view=building`);
  await atRest(page, "building");
  await page.locator(`[role="gridcell"][data-code="${stall.id}"]`).click();
  await pressed.waitFor();
  await page.getByTestId("record").getByText(printCode(stall.id), { exact: true }).first().waitFor();
  await expectInStage(page, "building", { ...truth, ...heights });

  await page.goto(`${origin}/?building=${view.code}&view=building&floor=${encodeURIComponent(floor.id)}`);
  await atRest(page, "building");
  const spot = await spotOf(page, "building", stall.id);
  await page.mouse.click(spot.x, spot.y);
  await pressed.waitFor();
  await expectInStage(page, "building", { ...truth, ...heights });
  expect(faults).toEqual([]);
  await close();
});
