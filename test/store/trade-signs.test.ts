import { expect, test } from "vitest";
import { codedValue } from "../../src/cadastre/code-lists.ts";
import { stateFacts } from "../../src/store/state-facts.ts";
import { tradeOf } from "../../src/store/trade-signs.ts";
import { TABLES } from "./small-town.ts";

const [, plain] = TABLES[0].units;
if (plain === undefined) throw new Error("the small town has no unit");
const unit = (attributes: Record<string, string>, use = "11") => ({
  ...plain,
  use: codedValue("FWYT", use),
  attributes,
});

test.each([
  [{ KS: "1" }, "for-sale"],
  [{ KS: "0", YS: "1" }, "sold"],
  [{ KS: "1", YS: "1" }, "sold"],
  [{ YS: "是" }, "sold"],
  [{ HTZT: "0" }, "draft"],
  [{ HTZT: "1", KS: "1" }, "draft"],
  [{ HTZT: "2" }, "sold"],
  [{ FWXZ: "1", YS: "1" }, "resettlement"],
  [{ FWXZ: "动迁房" }, "resettlement"],
  [{ HLX: "保留房" }, "reserved"],
  [{ HLX: "非普通住房" }, "non-ordinary"],
  [{ HLX: "非普通住房", KS: "1" }, "for-sale"],
  [{ FWXZ: "0", KS: "0", YS: "" }, null],
])("%j is %s", (attributes, trade) => {
  expect(tradeOf(unit(attributes as Record<string, string>))).toBe(trade);
});

test("FWYT 84 is property management, by code and by word, whatever else it says", () => {
  expect(tradeOf(unit({ KS: "1" }, "84"))).toBe("management");
  expect(tradeOf(unit({}, "物管用房"))).toBe("management");
});

test("a plain unit has no facts; a filed contract, counters and an open case are facts", () => {
  expect(stateFacts(unit({ FWXZ: "0", XSDYACS: "0" }))).toBeNull();
  expect(stateFacts(unit({ HTZT: "2", XSDYACS: "2", XSSDCS: "1", AJZT: "1" }))).toEqual({
    inProgress: true,
    filed: true,
    counted: { mortgage: 2, lock: 1 },
    trade: "sold",
  });
});
