import fc from "fast-check";
import { expect, test } from "vitest";
import { readDate } from "../../src/intake/dates.ts";

test.each([
  ["2019-03-05", "2019-03-05"],
  ["2019/3/5", "2019-03-05"],
  ["2019/3/5 10:00:00", "2019-03-05"],
  ["2019-03-05T10:00:00", "2019-03-05"],
  ["2019.3.5", "2019-03-05"],
  ["2019年3月5日", "2019-03-05"],
  ["20190305", "2019-03-05"],
  ["２０１９－０３－０５", "2019-03-05"],
  ["9999-12-31", "9999-12-31"],
  ["2019-02-30", null],
  ["2019", null],
  ["长期", null],
])("%s is read as %s", (text, date) => {
  expect(readDate(text)).toBe(date);
});

test("a day written with dashes, slashes or nothing between is the same day", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true }), (day) => {
      const iso = day.toISOString().slice(0, 10);
      const [year, month, date] = iso.split("-").map(Number);
      expect(readDate(`${year}/${month}/${date}`)).toBe(iso);
      expect(readDate(iso.replaceAll("-", ""))).toBe(iso);
    }),
  );
});
