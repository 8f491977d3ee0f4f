import { expect, test } from "vitest";
import { legendWords } from "../../../src/web/words/legend.ts";
import { sentenceOf, type Joints } from "../../../src/web/legend/sentence.ts";
import { readFilter } from "../../../src/cadastre/state-filter.ts";

const NAMES: Readonly<Record<string, string>> = {
  "registration.registered": "已登记",
  "registration.first": "首次登记",
  mortgage: "抵押",
  seizure: "查封",
};
const zh = legendWords.zh.filterJoints as unknown as Joints;
const say = (filter: string, joints = zh) =>
  sentenceOf(readFilter(filter) ?? { having: [], lacking: [] }, (key) => NAMES[key] ?? key, joints);

test.each([
  ["registration.registered,mortgage,-seizure", "已登记 且 抵押 且 非查封"],
  ["registration.registered,registration.first", "已登记 或 首次登记"],
  ["registration.registered,registration.first,mortgage", "（已登记 或 首次登记） 且 抵押"],
  ["-seizure", "非查封"],
  ["mortgage,seizure", "抵押 且 查封"],
  ["", ""],
])("%s is said as %s", (filter, sentence) => expect(say(filter)).toBe(sentence));

test("in English too", () => {
  const en = legendWords.en.filterJoints as unknown as Joints;
  const said = sentenceOf({ having: ["mortgage"], lacking: ["seizure"] }, (key) => key, en);
  expect(said).toBe("mortgage and not seizure");
});
