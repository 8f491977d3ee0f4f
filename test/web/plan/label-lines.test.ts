import { expect, test } from "vitest";
import type { Ring } from "../../../src/cadastre/ring.ts";
import { fitLabel, heightOf, markRows, markWidth, widthEm } from "../../../src/web/plan/label-lines.ts";

const room = (width: number, height: number): Ring => [[0, 0], [width, 0], [width, height], [0, height]]; // prettier-ignore
const lines = [
  { text: "1201", size: 1 },
  { text: "138.35 ㎡", size: 0.8 },
];
const fit = (width: number, height: number, cmPerPx: number, marks = 2) =>
  fitLabel(room(width, height), [width / 2, height / 2], lines, Array<number>(marks).fill(1), cmPerPx);

test("a Chinese character is as wide as high, a figure a little more than half", () => {
  expect(widthEm("登记")).toBe(2);
  expect(widthEm("1201")).toBeCloseTo(2.32);
});

test("a flat of 10 × 10 m at 5 cm a pixel (200 × 200 px) has room for everything, at the largest size", () => {
  expect(fit(1000, 1000, 5)).toEqual({ lines, markRows: 1, marksShown: 2, fontPx: 15 });
});

test("many badges are broken into rows before a line is left out", () => {
  expect(fit(1000, 1000, 10, 12)).toMatchObject({ lines, markRows: 2 });
});

test("where not all badges fit, the first are shown and one says how many are left", () => {
  const label = fit(450, 450, 8, 13);
  expect(label).toMatchObject({ lines: [{ text: "1201" }] });
  expect(label?.marksShown).toBeGreaterThanOrEqual(3);
  expect(label?.marksShown).toBeLessThan(13);
});

test("rows of marks are even: seven in two rows are four and three; a count makes a mark half as wide again", () => {
  expect(markRows([1, 2, 3, 4, 5, 6, 7], 2)).toEqual([[1, 2, 3, 4], [5, 6, 7]]); // prettier-ignore
  expect(markRows([1, 2], 0)).toEqual([]);
  expect([markWidth("抵"), markWidth("抵2")]).toEqual([1, 1.55]);
});

test("a parking space of 2.4 × 5.3 m at 10 cm a pixel keeps its number at most; at 20, nothing", () => {
  expect(fit(530, 240, 10)).toMatchObject({ lines: [{ text: "1201" }] });
  expect(fit(240, 530, 20)).toBeNull();
});

test("no label is higher than its room", () => {
  for (const cmPerPx of [1, 2, 4, 8, 12]) {
    const label = fit(600, 400, cmPerPx, 3);
    if (label) expect(heightOf(label) * cmPerPx).toBeLessThanOrEqual(400);
  }
});
