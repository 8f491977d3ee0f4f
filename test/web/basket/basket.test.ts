import { afterEach, expect, test, vi } from "vitest";
import { Basket } from "../../../src/web/basket.svelte.ts";

afterEach(() => vi.unstubAllGlobals());

function withStorage(kept: Record<string, string> = {}): Record<string, string> {
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => (kept[key] = value),
    removeItem: (key: string) => Reflect.deleteProperty(kept, key),
  });
  return kept;
}

test("emptied by mistake it is brought back, with what was collected since", () => {
  const basket = new Basket();
  basket.add(["a", "b"]);
  basket.clear();
  expect([[...basket.codes], basket.before]).toEqual([[], ["a", "b"]]);
  basket.toggle("c");
  basket.undo();
  expect([[...basket.codes], basket.before]).toEqual([["a", "b", "c"], null]);
});

test("a link puts its units in place of those collected, which can be brought back; the same units change nothing", () => {
  const basket = new Basket();
  basket.add(["a"]);
  basket.replace(["x", "y"]);
  expect([[...basket.codes], basket.before]).toEqual([["x", "y"], ["a"]]);
  basket.replace(["y", "x"]);
  expect(basket.before).toEqual(["a"]);
});

test("a reload of the tab keeps the codes, and nothing about them", () => {
  const kept = withStorage();
  const first = new Basket();
  first.add(["a", "b"]);
  first.keep();
  expect(kept).toEqual({ "loutu-basket": '["a","b"]' });
  const second = new Basket();
  second.recall();
  expect([...second.codes]).toEqual(["a", "b"]);
  second.clear();
  second.keep();
  expect(kept).toEqual({});
});

test.each(["{", '{"a":1}', "[1,null]"])("what is no list of codes in the storage is no basket: %s", (text) => {
  withStorage({ "loutu-basket": text });
  const basket = new Basket();
  basket.recall();
  expect([...basket.codes]).toEqual([]);
});
