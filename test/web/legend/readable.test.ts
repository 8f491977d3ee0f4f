import { expect, test } from "vitest";
import { LEAST_CONTRAST, textContrast } from "../../../src/web/legend/readable.ts";

test("a dark ground is too dark for ink, and a light badge too light for white", () => {
  expect(textContrast("registration.first", [0, 0, 80], [160, 160, 190])).toBeLessThan(LEAST_CONTRAST);
  expect(textContrast("registration.first", [230, 200, 90], [245, 235, 200])).toBeGreaterThan(LEAST_CONTRAST);
  expect(textContrast("mortgage", [240, 220, 120], [255, 255, 255])).toBeLessThan(LEAST_CONTRAST);
  expect(textContrast("mortgage", [31, 79, 143], [255, 255, 255])).toBeGreaterThan(LEAST_CONTRAST);
});
