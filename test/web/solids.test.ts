import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { selection } from "../../src/web/selection.svelte.ts";
import { Solids } from "../../src/web/solids.svelte.ts";
import { aBuilding } from "./a-building.ts";

/** Requests under way: answered by the test, in the order it likes. */
let waiting: Map<string, (answer: Response) => void>;
let asked: string[];
beforeEach(() => {
  waiting = new Map();
  asked = [];
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return new Promise<Response>((resolve) => waiting.set(path, resolve));
  });
});
afterEach(() => {
  selection.building = null;
  vi.unstubAllGlobals();
});

const path = (code: string) => `/api/buildings/${code}/solids`;
const answer = (code: string) =>
  waiting.get(path(code))?.(Response.json({ building: code, outline: [], northDeg: 0, block: [], floors: [] }));
const open = (code: string) => (selection.building = aBuilding([], { code }));

test("nothing is fetched until somebody wants it, and then once", async () => {
  const solids = new Solids();
  open("A");
  expect([solids.current, asked]).toEqual([null, []]);
  const wanted = solids.want();
  void solids.want();
  answer("A");
  await wanted;
  await solids.want();
  expect(solids.current?.building).toBe("A");
  expect(asked).toEqual([path("A")]);
});

test("the solids of a building that is no longer open are never shown, however late they come", async () => {
  const solids = new Solids();
  open("A");
  const first = solids.want();
  open("B");
  const second = solids.want();
  answer("B");
  await second;
  answer("A");
  await first;
  expect(solids.current?.building).toBe("B");
  open("A");
  expect(solids.current).toBeNull();
});

test("a failure is told for its building alone, and can be tried again", async () => {
  const solids = new Solids();
  open("A");
  const failing = solids.want();
  waiting.get(path("A"))?.(Response.json({ code: "busy", status: 503, detail: "busy" }, { status: 503 }));
  await failing;
  expect([solids.current, solids.failure?.code]).toEqual([null, "busy"]);
  open("B");
  expect(solids.failure).toBeNull();
  open("A");
  const again = solids.want();
  answer("A");
  await again;
  expect([solids.current?.building, solids.failure]).toEqual(["A", null]);
});
