import { expect, test } from "vitest";
import type { RightView } from "../../../src/contract/shapes.ts";
import { reasonsIn, restrictionsOf } from "../../../src/web/record/basis.ts";

function right(id: string, kind: string, variant: string | null = null, status = "current"): RightView {
  return {
    id,
    kind,
    title: { zh: kind, en: kind },
    status,
    variant: variant === null ? null : { scheme: "CFLX", code: variant, raw: variant, label: { zh: "", en: "" } },
    registrationType: null,
    certificate: null,
    caseNo: null,
    from: null,
    to: null,
    registered: null,
    details: [],
    holders: [],
  };
}

const basisOf = (states: Record<string, number>, rights: RightView[]) =>
  restrictionsOf({ registration: "registered", counters: states, trade: null, certificate: null }, rights).map(
    ({ counter, count, basis }) => [counter, count, basis.map(({ id }) => id)],
  );

test("a seizure and the queued one behind it each cite their own entry", () => {
  const rights = [right("CFDJ:1", "seizure", "1"), right("CFDJ:2", "seizure", "2")];
  expect(basisOf({ seizure: 1, "queued-seizure": 1 }, rights)).toEqual([
    ["seizure", 1, ["CFDJ:1"]],
    ["queued-seizure", 1, ["CFDJ:2"]],
  ]);
});

test("past entries are no basis", () => {
  expect(basisOf({ mortgage: 1 }, [right("DYAQ:1", "mortgage", null, "past"), right("DYAQ:2", "mortgage")])).toEqual([
    ["mortgage", 1, ["DYAQ:2"]],
  ]);
});

test("the gravest comes first, and a restriction without an entry is still shown", () => {
  expect(basisOf({ filing: 1, lock: 1 }, [])).toEqual([
    ["lock", 1, []],
    ["filing", 1, []],
  ]);
});

test("a lock rests on the reason written with the unit", () => {
  const label = { zh: "锁定原因", en: "Reason for the lock" };
  expect(reasonsIn([{ field: "SDYY", label, value: "配合调查" }])).toEqual({ lock: "配合调查" });
  expect(reasonsIn([])).toEqual({});
});
