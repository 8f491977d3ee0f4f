import type { BuildingStates } from "../../cadastre/state-bytes.ts";
import type { TableUnit } from "../../contract/shapes.ts";
import { squareMetres } from "../numbers.ts";
import { roomName } from "../titles.ts";
import { words } from "../words.svelte.ts";
import type { CellLine } from "./cell-lines.ts";
import { areaOf, type AreaSet, useOf } from "./unit-label.ts";

/** What is said of a unit beyond its room and place. */
interface Said {
  readonly areaSet: AreaSet;
  readonly states: BuildingStates | null;
  readonly lines: readonly CellLine[];
  /** Said last: collected, beside the filter. */
  readonly notes: readonly string[];
}

const joined = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").join(words.language === "zh" ? "，" : ", ");

/** The states of a unit, or of several with how many of them carry each: "已登记，抵押 2，轮候查封 3". */
function statesSaid(states: BuildingStates, ix: number): string[] {
  const said: string[] = [words.t.registration[states.registration(ix)]];
  for (const counter of states.counters(ix)) {
    const count = states.count(ix, counter);
    said.push(count > 1 ? `${words.t.counter[counter]} ${count}` : words.t.counter[counter]);
  }
  return said;
}

/**
 * A cell in one sentence, for those who hear the table: "1 单元 601，6 层，住宅，89.12 平方米，已登记，抵押 2".
 * @param place floor or floors, or the strip it stands in
 */
export function sentenceOf(
  unit: TableUnit,
  ix: number,
  place: string,
  { areaSet, states, lines, notes }: Said,
): string {
  const area = areaOf(unit, areaSet);
  return joined([
    roomName(unit) || words.t.noRoom,
    place,
    useOf(unit, words.language),
    area === null ? "" : words.t.squareMetresSaid(squareMetres(area)),
    ...lines.filter(({ text }) => text !== "—").map(({ label, text }) => `${label} ${text}`),
    ...(states === null ? [words.t.noStates] : statesSaid(states, ix)),
    unit.code === null ? words.t.codeMissing : "",
    ...notes,
  ]);
}
