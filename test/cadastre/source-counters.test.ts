import { expect, test } from "vitest";
import { counterDifferences, readCounters } from "../../src/cadastre/source-counters.ts";

test("columns that are absent, empty or no number count nothing; 0 is a count", () => {
  expect(readCounters({ XSDYACS: "2", XSCFCS: "0", XSYYCS: "", XSSDCS: "有", XSJZQCS: "1.0", KS: "1" })).toEqual({
    mortgage: 2,
    seizure: 0,
    residence: 1,
  });
});

test("counters and rights that disagree are named with both numbers, in either direction", () => {
  expect(counterDifferences({ mortgage: 2, objection: 1 }, { mortgage: 1, objection: 1, notice: 3 })).toEqual([
    { counter: "mortgage", counted: 1, found: 2 },
    { counter: "notice", counted: 3, found: 0 },
  ]);
});

test("XSCFCS may count queued seizures in or not; locks have no right to be compared with", () => {
  const found = { seizure: 1, "queued-seizure": 3 };
  expect(counterDifferences(found, { seizure: 1, lock: 5 })).toEqual([]);
  expect(counterDifferences(found, { seizure: 4 })).toEqual([]);
  expect(counterDifferences(found, { seizure: 2 })).toEqual([{ counter: "seizure", counted: 2, found: 1 }]);
});
