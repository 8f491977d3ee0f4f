import { expect, test } from "vitest";
import { codedValue } from "../../src/cadastre/code-lists.ts";
import type { Right, RightKind } from "../../src/cadastre/right.ts";
import { statesFrom } from "../../src/cadastre/unit-states.ts";

const right = (kind: RightKind, more: Partial<Right> = {}): Right => ({
  id: `${kind}:1`,
  kind,
  subject: "510802001002GB00015F00030027",
  onParcel: false,
  caseNo: null,
  rightType: codedValue("QLLX", "4"),
  registrationType: null,
  variant: null,
  underConstruction: false,
  certificate: null,
  status: "current",
  from: null,
  to: null,
  registered: null,
  attributes: {},
  ...more,
});
const first = right("ownership", { registrationType: codedValue("DJLX", "100") });
const transfer = right("ownership", { registrationType: codedValue("DJLX", "200") });
const past = { status: "past" } as const;

test("the background follows the registration: none, first, transferred", () => {
  expect(statesFrom([]).registration).toBe("unregistered");
  expect(statesFrom([first]).registration).toBe("first");
  expect(statesFrom([{ ...first, ...past }, transfer]).registration).toBe("registered");
  expect(statesFrom([right("notice")]).registration).toBe("notice");
});

test("precedence: cancelled over in progress over notice over registered", () => {
  const rights = [transfer, right("notice")];
  expect(statesFrom(rights).registration).toBe("notice");
  expect(statesFrom(rights, { inProgress: true }).registration).toBe("in-progress");
  expect(statesFrom(rights, { inProgress: true, cancelled: true }).registration).toBe("cancelled");
  expect(statesFrom([{ ...transfer, status: "ended" }]).registration).toBe("cancelled");
});

test("a house built by its owner is registered, not waiting to be handed on", () => {
  const homestead = { ...first, rightType: codedValue("QLLX", "6") };
  expect(statesFrom([homestead]).registration).toBe("registered");
  expect(statesFrom([first], { personOwned: true }).registration).toBe("registered");
});

test("states are counted: two mortgages and three queued seizures stay two and three", () => {
  const queued = right("seizure", { variant: codedValue("CFLX", "2") });
  const rights = [
    transfer,
    right("mortgage"),
    right("mortgage"),
    queued,
    queued,
    { ...queued, variant: codedValue("CFLX", "4") },
  ];
  expect(statesFrom(rights)).toMatchObject({
    registration: "registered",
    counters: { mortgage: 2, "queued-seizure": 3 },
  });
});

test.each([
  ["seizure", "CFLX", "1", "seizure"],
  ["seizure", "CFLX", "5", "seizure"],
  ["seizure", "CFLX", "?", "seizure"],
  ["seizure", "CFLX", "3", "provisional-seizure"],
  ["notice", "YGDJZL", "1", "notice"],
  ["notice", "YGDJZL", "3", "notice-mortgage"],
  ["notice", "YGDJZL", "4", "notice-mortgage"],
  ["objection", "CFLX", "", "objection"],
  ["residence", "CFLX", "", "residence"],
  ["easement", "CFLX", "", "easement"],
] as const)("%s with %s %s counts as %s", (kind, scheme, raw, counter) => {
  expect(statesFrom([right(kind, { variant: codedValue(scheme, raw) })]).counters).toEqual({ [counter]: 1 });
});

test("a mortgage on a building under construction has its own badge", () => {
  expect(statesFrom([right("mortgage", { underConstruction: true })]).counters).toEqual({ "construction-mortgage": 1 });
});

test("past, ended and provisional rights raise nothing", () => {
  const gone = (["past", "ended", "provisional", "unknown"] as const).map((status) => right("seizure", { status }));
  expect(statesFrom([transfer, ...gone]).counters).toEqual({});
});

test("locks and filings come from outside the rights", () => {
  expect(statesFrom([], { counted: { lock: 2 }, filed: true })).toMatchObject({
    registration: "notice",
    counters: { lock: 2, filing: 1 },
  });
});

test("the badge shows the larger of what rights say and what the source counts", () => {
  const rights = [transfer, right("mortgage"), right("mortgage")];
  const counted = { mortgage: 1, objection: 1, notice: 0 };
  expect(statesFrom(rights, { counted })).toMatchObject({
    registration: "registered",
    counters: { mortgage: 2, objection: 1 },
  });
  expect(statesFrom([transfer], { counted: { notice: 1 } }).registration).toBe("notice");
});

test("4 counted seizures are one in force and three in the queue, or four in force when no queue was delivered", () => {
  const inForce = right("seizure", { variant: codedValue("CFLX", "1") });
  const queued = right("seizure", { variant: codedValue("CFLX", "2") });
  const counted = { seizure: 4 };
  expect(statesFrom([inForce, queued, queued, queued], { counted }).counters).toEqual({
    seizure: 1,
    "queued-seizure": 3,
  });
  expect(statesFrom([inForce], { counted }).counters).toEqual({ seizure: 4 });
});

test("a certificate number makes a certificate, a notice's a proof, an ownership without one stands in the book only", () => {
  const numbered = { certificate: "川（2025）广元市不动产权第9000001号" };
  expect(statesFrom([]).certificate).toBeNull();
  expect(statesFrom([{ ...transfer, ...numbered }]).certificate).toBe("certificate");
  expect(statesFrom([{ ...right("notice"), ...numbered }]).certificate).toBe("proof");
  expect(statesFrom([first]).certificate).toBe("book-only");
  expect(statesFrom([{ ...transfer, ...numbered, status: "past" }]).certificate).toBeNull();
});
