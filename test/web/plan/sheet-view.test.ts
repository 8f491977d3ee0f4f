import { expect, test } from "vitest";
import { SheetView } from "../../../src/web/plan/sheet-view.svelte.ts";

const none = { left: 0, top: 0, right: 0, bottom: 0 };
const box = [-2000, -500, 2000, 500] as const;
function onStage(): SheetView {
  const sheet = new SheetView();
  sheet.size = { width: 800, height: 400 };
  sheet.whole(box, none);
  return sheet;
}

test("before it is on the page nothing is fitted, and nothing is anywhere", () => {
  const sheet = new SheetView();
  sheet.whole(box, none);
  expect([sheet.view, sheet.viewBox, sheet.onStage([0, 0]), sheet.sees(box)]).toEqual([null, undefined, null, false]);
});

test("once moved or zoomed it is held, until it is shown whole again", () => {
  const sheet = onStage();
  expect([sheet.held, sheet.viewBox]).toEqual([false, "-2000.00 -1000.00 4000.00 2000.00"]);
  sheet.zoom(2);
  expect(sheet.held).toBe(true);
  sheet.whole(box, none);
  expect(sheet.held).toBe(false);
});

test("a box out of the stage is not seen; a spot of it is brought to the middle, one in the open stays", () => {
  const sheet = onStage();
  sheet.zoom(10);
  expect(sheet.sees([1500, -500, 2000, 500])).toBe(false);
  expect(sheet.sees([100, -500, 2000, 500])).toBe(true);
  sheet.bringIn([1800, 0], none);
  expect(sheet.onStage([1800, 0])).toEqual({ x: 400, y: 200 });
  sheet.bringIn([1810, 0], none);
  expect(sheet.onStage([1800, 0])).toEqual({ x: 400, y: 200 });
});

test("texts are laid out at steps of a third of a doubling: a hundredth closer changes nothing", () => {
  const sheet = onStage();
  const { step } = sheet;
  sheet.zoom(1.01);
  expect(sheet.step).toBe(step);
  sheet.zoom(2);
  expect(sheet.step).toBeCloseTo(step / 2);
});
