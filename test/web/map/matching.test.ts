import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { NO_FILTER, type StateFilter } from "../../../src/cadastre/state-filter.ts";
import type { MatchesView } from "../../../src/contract/shapes.ts";
import { Matching } from "../../../src/web/map/matching.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const MORTGAGED: StateFilter = { having: ["mortgage"], lacking: ["seizure"] };
const answer = (matching: number): MatchesView => ({
  buildings: [{ code: "F1", units: 9, matching, at: [105, 32] }],
  more: false,
});

function setUp() {
  const asked: { box: readonly number[]; states: string; answer: (view: MatchesView) => void; fail: () => void }[] = [];
  const told: (MatchesView | null)[] = [];
  const matching = new Matching(
    (box, states) =>
      new Promise((resolve, reject) => asked.push({ box, states, answer: resolve, fail: () => reject() })),
    (found) => void told.push(found),
  );
  return { matching, asked, told };
}

describe("the map asks which buildings match", () => {
  test("once, when it has come to rest, for what it shows then", async () => {
    const { matching, asked, told } = setUp();
    for (const west of [105, 105.1, 105.2000004]) matching.look([west, 32, 106, 33], MORTGAGED);
    await vi.runAllTimersAsync();
    expect(asked.map(({ box, states }) => [box, states])).toEqual([[[105.2, 32, 106, 33], "mortgage,-seizure"]]);
    asked[0]?.answer(answer(3));
    await vi.runAllTimersAsync();
    expect(told).toEqual([answer(3)]);
  });

  test("nothing without a filter, or from too far away; what was shown goes at once", async () => {
    const { matching, asked, told } = setUp();
    matching.look([105, 32, 106, 33], NO_FILTER);
    matching.look(null, MORTGAGED);
    await vi.runAllTimersAsync();
    expect([asked.length, told]).toEqual([0, [null, null]]);
  });

  test("and an answer to an earlier question is not shown", async () => {
    const { matching, asked, told } = setUp();
    matching.look([105, 32, 106, 33], MORTGAGED);
    await vi.runAllTimersAsync();
    matching.look([105.5, 32, 106, 33], MORTGAGED);
    await vi.runAllTimersAsync();
    asked[1]?.answer(answer(2));
    asked[0]?.answer(answer(1));
    await vi.runAllTimersAsync();
    expect(told).toEqual([answer(2)]);
  });

  test("a move leaves what is shown until the next answer; another filter takes it away at once", async () => {
    const { matching, asked, told } = setUp();
    matching.look([105, 32, 106, 33], MORTGAGED);
    await vi.runAllTimersAsync();
    asked[0]?.answer(answer(1));
    await vi.runAllTimersAsync();
    matching.look([105.5, 32, 106, 33], MORTGAGED);
    expect(told).toEqual([answer(1)]);
    matching.look([105.5, 32, 106, 33], { having: ["lock"], lacking: [] });
    expect(told).toEqual([answer(1), null]);
  });

  test("a failure shows nothing, and after stopping nothing is told", async () => {
    const { matching, asked, told } = setUp();
    matching.look([105, 32, 106, 33], MORTGAGED);
    await vi.runAllTimersAsync();
    asked[0]?.fail();
    await vi.runAllTimersAsync();
    expect(told).toEqual([null]);
    matching.look([105, 32, 106, 33], MORTGAGED);
    await vi.runAllTimersAsync();
    matching.stop();
    asked[1]?.answer(answer(1));
    await vi.runAllTimersAsync();
    expect(told).toEqual([null]);
  });
});
