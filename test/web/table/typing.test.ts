import { afterEach, expect, test, vi } from "vitest";
import { Typing } from "../../../src/web/table/typing.svelte.ts";
import { aUnit } from "../a-building.ts";

const units = ["101", "102", "201"].map((room, ix) => ({ ix, unit: aUnit(ix + 1, { room }) }));

afterEach(() => vi.useRealTimers());

test("keys in quick succession are one word; after a pause a new one begins", () => {
  const typing = new Typing();
  const first = performance.now() + 10_000;
  const room = (key: string, after: number) => typing.type(key, first + after, units, null)?.member.unit.room ?? null;
  expect(["1", "0", "2"].map((key, at) => room(key, at * 400))).toEqual(["101", "101", "102"]);
  expect(room("2", 3_000)).toBe("201");
  expect(typing.text).toBe("2");
});

test("the time it took to show what was found is no pause", () => {
  vi.useFakeTimers();
  const typing = new Typing();
  typing.type("1", performance.now(), units, null);
  vi.advanceTimersByTime(2_000);
  typing.shown();
  typing.type("0", performance.now() + 100, units, null);
  expect(typing.text).toBe("10");
});

test("what was typed goes from the screen by itself", () => {
  vi.useFakeTimers();
  const typing = new Typing();
  typing.type("9", performance.now(), units, null);
  expect([typing.text, typing.found]).toEqual(["9", null]);
  vi.advanceTimersByTime(4_000);
  expect(typing.text).toBe("");
});

test("a scanner's whole code is known as one, a room number is not", () => {
  const typing = new Typing();
  for (const key of "510802901002GB00005F00010150") typing.type(key, 0, units, null);
  expect(typing.code).toEqual({ level: "unit", code: "510802901002GB00005F00010150" });
  typing.stop();
  for (const key of "1502") typing.type(key, 0, units, null);
  expect(typing.code).toBeNull();
  typing.stop();
});
