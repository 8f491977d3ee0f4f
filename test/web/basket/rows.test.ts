import { afterEach, expect, test, vi } from "vitest";
import { basket } from "../../../src/web/basket.svelte.ts";
import { BasketRows } from "../../../src/web/basket/rows.svelte.ts";
import { aRow } from "./a-row.ts";

afterEach(() => vi.unstubAllGlobals());

const codeOf = (serial: number) => aRow(serial).id;

/** A server that has units 1 to `last`. */
function serverWith(last: number): string[][] {
  const asked: string[][] = [];
  const has = new Set(Array.from({ length: last }, (_, at) => codeOf(at + 1)));
  vi.stubGlobal("fetch", async (_path: string, init: { body: string }) => {
    const { units } = JSON.parse(init.body) as { units: string[] };
    asked.push(units);
    return Response.json({
      rows: units.filter((code) => has.has(code)).map((code) => aRow(Number(code.slice(-4)))),
      missing: units.filter((code) => !has.has(code)).map((code) => ({ asked: code, reason: "unit-not-found" })),
    });
  });
  return asked;
}

test("each code is asked for once, and every code has a row or a reason", async () => {
  const asked = serverWith(2);
  const list = new BasketRows();
  await list.want([codeOf(1), codeOf(9)]);
  await list.want([codeOf(2), codeOf(1), codeOf(9)]);
  expect(asked).toEqual([[codeOf(1), codeOf(9)], [codeOf(2)]]);
  const codes = [codeOf(9), codeOf(2), codeOf(1)];
  expect(list.rowsOf(codes).map(({ id }) => id)).toEqual([codeOf(2), codeOf(1)]);
  expect(list.missingOf(codes)).toEqual([{ asked: codeOf(9), reason: "unit-not-found" }]);
});

test("a code in another spelling gives way to the unit's own code", async () => {
  const odd = codeOf(1).toLowerCase();
  vi.stubGlobal("fetch", async () => Response.json({ rows: [aRow(1)], missing: [] }));
  basket.replace([odd]);
  const list = new BasketRows();
  await list.want(basket.codes);
  expect([...basket.codes]).toEqual([codeOf(1)]);
  expect(list.rowsOf(basket.codes)).toHaveLength(1);
  basket.clear();
});

test("2,500 codes go in three requests of at most 1,000", async () => {
  const asked = serverWith(0);
  await new BasketRows().want(Array.from({ length: 2500 }, (_, at) => codeOf(at)));
  expect(asked.map(({ length }) => length)).toEqual([1000, 1000, 500]);
});

test("renewed, it asks again: a unit that came with a new register gets its row, one that went loses it", async () => {
  const codes = [codeOf(1), codeOf(2)];
  const list = new BasketRows();
  serverWith(1);
  await list.want(codes);
  expect(list.missingOf(codes).map(({ asked }) => asked)).toEqual([codeOf(2)]);
  serverWith(2);
  list.renew();
  await list.want(codes);
  expect([list.rowsOf(codes).length, list.missingOf(codes).length]).toEqual([2, 0]);
  serverWith(0);
  list.renew();
  await list.want(codes);
  expect([list.rowsOf(codes).length, list.missingOf(codes).length]).toEqual([0, 2]);
});

test("after a failure the same codes are asked for again", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new Error("down")));
  const list = new BasketRows();
  await list.want([codeOf(1)]);
  expect(list.failure?.code).toBe("network");
  serverWith(1);
  await list.want([codeOf(1)]);
  expect(list.failure).toBeNull();
  expect(list.rowsOf([codeOf(1)])).toHaveLength(1);
});
