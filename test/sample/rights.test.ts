import { describe, expect, test, vi } from "vitest";
import type { Right } from "../../src/cadastre/right.ts";
import { CERTIFICATES, COUNTERS, REGISTRATIONS, TRADES } from "../../src/cadastre/states.ts";
import { statesFrom } from "../../src/cadastre/unit-states.ts";
import type { Unit } from "../../src/cadastre/unit.ts";
import { stateFacts } from "../../src/store/state-facts.ts";
import { landmarks } from "../../src/sample/landmarks.ts";
import { collectDistrict, must } from "./district.ts";

// The whole district is gone through; a busy machine takes longer than the usual five seconds.
vi.setConfig({ testTimeout: 60_000 });

const { parcels, tables, rights, holders, units } = collectDistrict();
const bySubject = Map.groupBy(rights, ({ subject }) => subject);
const statesOf = (unit: Unit) => statesFrom(bySubject.get(unit.id) ?? [], stateFacts(unit) ?? {});

describe("the rights", () => {
  test("give every registration state and every badge to some unit", () => {
    const states = units.map(statesOf);
    expect(new Set(states.map(({ registration }) => registration))).toEqual(new Set(REGISTRATIONS));
    const counters = new Set(states.flatMap(({ counters: own }) => Object.keys(own)));
    expect(counters).toEqual(new Set(COUNTERS));
  });

  test("manyStates carries every badge, two mortgages and three queued seizures", () => {
    const { counters } = statesOf(must(units.find(({ id }) => id === landmarks.manyStates)));
    expect(Object.keys(counters).sort()).toEqual([...COUNTERS].sort());
    expect(counters).toMatchObject({ mortgage: 2, "queued-seizure": 3, seizure: 1 });
  });

  test("leave at most one current ownership on a unit", () => {
    const current = (list: readonly Right[]) =>
      list.filter(({ kind, status }) => kind === "ownership" && status === "current").length;
    expect([...bySubject.values()].filter((list) => current(list) > 1)).toEqual([]);
  });

  test("give every trade state and every way of certification to some unit", () => {
    const states = units.map(statesOf);
    expect(new Set(states.map(({ trade }) => trade))).toEqual(new Set([...TRADES, null]));
    expect(new Set(states.map(({ certificate }) => certificate))).toEqual(new Set([...CERTIFICATES, null]));
  });

  test("the off-plan tower is for sale, under contract, sold, kept back; the resettlement estate is nothing else", () => {
    const { units: own } = must(tables.find(({ building }) => building.code === landmarks.offPlanBuilding));
    const trades = new Set(own.map((unit) => statesOf(unit).trade));
    expect([...trades].sort()).toEqual(["draft", "for-sale", "reserved", "sold"]);
    const estate = units.filter(({ parcel }) => parcel === landmarks.resettlement);
    expect(estate.length).toBeGreaterThan(100);
    expect(new Set(estate.map((unit) => statesOf(unit).trade))).toEqual(new Set(["resettlement"]));
  });

  test("give every right but a seizure a holder and a certificate or proof, unless it stands in the book only", () => {
    const held = new Set(holders.map(({ subject, caseNo }) => `${subject} ${caseNo}`));
    for (const { kind, subject, caseNo, certificate, registrationType } of rights) {
      if (kind === "seizure") continue;
      if (certificate === null) expect([kind, registrationType?.code], subject).toEqual(["ownership", "100"]);
      expect(held.has(`${subject} ${caseNo}`)).toBe(true);
    }
  });

  test("put land rights on nearly every parcel, and leave some without", () => {
    const granted = parcels.filter(({ code }) => bySubject.get(code)?.some(({ kind }) => kind === "land-use"));
    expect(granted.length).toBeGreaterThan(parcels.length * 0.9);
    expect(granted.length).toBeLessThan(parcels.length);
    expect(rights.some(({ onParcel, kind }) => onParcel && kind === "mortgage")).toBe(true);
  });

  test("sell off-plan flats by notice and filing, and mortgage the unsold ones as under construction", () => {
    const { units: own } = must(tables.find(({ building }) => building.code === landmarks.offPlanBuilding));
    const states = own.map(statesOf);
    expect(states.some(({ registration, counters }) => registration === "notice" && counters.filing === 1)).toBe(true);
    expect(states.some(({ counters }) => counters["construction-mortgage"] === 1)).toBe(true);
    expect(states.some(({ registration }) => registration === "registered" || registration === "first")).toBe(false);
  });
});
