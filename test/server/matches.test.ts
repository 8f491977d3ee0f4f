import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import type { MatchesView, Problem } from "../../src/contract/shapes.ts";
import { B1 } from "../store/small-town.ts";
import { townServer, type TownServer } from "./town-server.ts";

let town: TownServer;
beforeAll(async () => (town = await townServer()));
afterAll(() => town.remove());

const WORLD = [105, 32, 106, 33];
const ask = async (box: readonly number[], states: string) => {
  const answer = await town.app.inject({ url: routes.matches(box, states) });
  return answer.json<MatchesView>();
};
const matching = async (states: string) => (await ask(WORLD, states)).buildings.map((each) => each.matching);

describe("which buildings have units with the states asked for", () => {
  test("B1 has one unit that is mortgaged and one with a lock: the same one is not both", async () => {
    const { buildings, more } = await ask(WORLD, "mortgage");
    expect(buildings).toMatchObject([{ code: B1, matching: 1 }]);
    expect(more).toBe(false);
    expect(await matching("lock")).toEqual([1]);
    expect(await matching("mortgage,lock")).toEqual([0]);
    expect(await matching("mortgage,-seizure")).toEqual([0]);
    expect(await matching("mortgage,-lock")).toEqual([1]);
  });

  test("what must not be there is counted from all units of the building", async () => {
    const [units] = (await ask(WORLD, "-mortgage")).buildings.map((each) => each.units - each.matching);
    expect(units).toBe(1);
  });

  test("a building outside the box is not told of", async () => {
    expect((await ask([100, 30, 101, 31], "mortgage")).buildings).toEqual([]);
  });

  test("a building without units has nothing to match and is left out", async () => {
    expect((await ask(WORLD, "-mortgage")).buildings.map(({ code }) => code)).toEqual([B1]);
  });
});

test.each([
  ["three numbers", "box-malformed", "/api/matches?box=1,2,3&states=mortgage", "1,2,3"],
  ["a word", "box-malformed", "/api/matches?box=1,2,3,east&states=mortgage", "1,2,3,east"],
  ["nothing between commas", "box-malformed", "/api/matches?box=1,,3,4&states=mortgage", "1,,3,4"],
  ["east before west", "box-malformed", "/api/matches?box=3,2,1,4&states=mortgage", "3,2,1,4"],
  ["off the earth", "box-malformed", "/api/matches?box=1,2,3,94&states=mortgage", "1,2,3,94"],
  ["a state there is not", "filter-malformed", "/api/matches?box=1,2,3,4&states=mortgage,-moon", "-moon"],
  ["no state", "query-invalid", "/api/matches?box=1,2,3,4&states=", /states/],
  ["no box", "query-invalid", "/api/matches?states=mortgage", /box/],
])("%s is refused by name: %s", async (_name, code, url, detail) => {
  const answer = await town.app.inject({ url });
  expect(answer.statusCode).toBe(400);
  const problem = answer.json<Problem>();
  expect(problem.code).toBe(code);
  if (typeof detail === "string") expect(problem.detail).toBe(detail);
  else expect(problem.detail).toMatch(detail);
});
