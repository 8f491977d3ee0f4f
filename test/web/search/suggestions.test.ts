import { afterEach, expect, test, vi } from "vitest";
import { Suggestions } from "../../../src/web/search/suggestions.svelte.ts";

afterEach(() => vi.unstubAllGlobals());

test("the last question wins, whichever answer comes last", async () => {
  const waiting = new Map<string, () => void>();
  vi.stubGlobal("fetch", (path: string) => {
    const query = new URLSearchParams(path.split("?")[1]).get("q") ?? "";
    return new Promise((resolve) => waiting.set(query, () => resolve(Response.json({ query, hits: [], more: false }))));
  });
  const suggestions = new Suggestions();
  const first = suggestions.now("1");
  const second = suggestions.now("15");
  waiting.get("15")?.();
  expect((await second)?.query).toBe("15");
  waiting.get("1")?.();
  expect(await first).toBeNull();
  expect(suggestions.answer?.query).toBe("15");
});

test("an answer that comes after clearing is not shown", async () => {
  let answer: () => void = () => undefined;
  vi.stubGlobal(
    "fetch",
    () => new Promise((resolve) => (answer = () => resolve(Response.json({ query: "1", hits: [], more: false })))),
  );
  const suggestions = new Suggestions();
  const asked = suggestions.now("1");
  suggestions.clear();
  answer();
  await asked;
  expect(suggestions.answer).toBeNull();
  expect(suggestions.busy).toBe(false);
});
