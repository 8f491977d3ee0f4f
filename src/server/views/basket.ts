import { permittedAttributes } from "../../access/attributes.ts";
import type { Role } from "../../access/role.ts";
import type { Floor } from "../../cadastre/floor.ts";
import type { Unit } from "../../cadastre/unit.ts";
import { statesFrom } from "../../cadastre/unit-states.ts";
import { printCode } from "../../cadastre/unit-code.ts";
import type { BasketMissing, BasketRow, BasketView } from "../../contract/basket.ts";
import type { Store } from "../../store/store.ts";
import { lookUp } from "../look-up.ts";
import { ProblemError } from "../problem.ts";
import { isTold, limitsOf } from "./basket-limits.ts";
import { codedView } from "./coded.ts";
import { rightsView } from "./rights.ts";

/** Asks once for what several units have in common. */
function once<T>(ask: (code: string) => Promise<T>): (code: string | null) => Promise<T | null> {
  const asked = new Map<string, Promise<T>>();
  return async (code) => {
    if (code === null) return null;
    const answer = asked.get(code) ?? ask(code);
    asked.set(code, answer);
    return answer;
  };
}

function storeyHeights({ placement }: Unit, floors: readonly Floor[]): number[] {
  const order = (id: string | null) => floors.find((floor) => floor.id === id)?.order;
  const from = placement.kind === "cell" ? placement.floorFrom : placement.kind === "parking" ? placement.floor : null;
  const [low, high] = [order(from), order(placement.kind === "cell" ? placement.floorTo : from)];
  if (low === undefined || high === undefined) return [];
  return floors.filter((floor) => low <= floor.order && floor.order <= high).map(({ heightM }) => heightM);
}

/** Reads the units of one basket, each as its record shows it to this role, so that no list tells more than a record. */
function rowsOver(store: Store, role: Role): (unit: Unit) => Promise<BasketRow> {
  const building = once((code) => store.building(code));
  const parcel = once((code) => store.parcel(code));
  const floors = once((code) => store.floorsOf(code));
  const landLimits = once(async (code) => {
    const [rights, holders] = await Promise.all([store.rightsOf(code), store.holdersOf(code)]);
    return limitsOf("parcel", statesFrom(rights), rights, rightsView(rights, holders, role).rights, []);
  });
  return async (unit) => {
    const house = await building(unit.building);
    const parcelCode = unit.parcel ?? house?.parcel ?? null;
    const [land, against, storeys, states, rights, holders] = await Promise.all([
      parcel(parcelCode),
      landLimits(parcelCode),
      floors(unit.building),
      store.statesOf(unit.id),
      store.rightsOf(unit.id),
      store.holdersOf(unit.id),
    ]);
    const entitled = rightsView(rights, holders, role);
    const attributes = permittedAttributes(
      unit.attributes,
      role,
      holders.map(({ name }) => name),
    );
    const { registration = "unregistered", counters = {}, trade = null, certificate = null } = states ?? {};
    return {
      id: unit.id,
      code: unit.code,
      printed: printCode(unit.id),
      building: unit.building,
      buildingName: house?.name ?? null,
      parcel: parcelCode,
      parcelName: land?.name ?? null,
      entrance: unit.entrance,
      room: unit.room,
      floorLabel: unit.floorLabel,
      use: codedView(unit.use),
      structure: codedView(house?.structure ?? null),
      storeyHeightsM: storeyHeights(unit, storeys ?? []),
      predicted: unit.predicted === null ? null : { ...unit.predicted },
      measured: unit.measured === null ? null : { ...unit.measured },
      states: { registration, counters: { ...counters }, trade, certificate },
      limits: [
        ...limitsOf("unit", { registration, counters, trade, certificate }, rights, entitled.rights, attributes.shown),
        ...(against ?? []),
      ],
      hidden: [...entitled.hidden, ...attributes.hidden].filter(({ field }) => isTold(field)),
    };
  };
}

/** The units of a basket in the order asked; codes without one are told with the reason, never left out. */
export async function basketView(store: Store, asked: readonly string[], role: Role): Promise<BasketView> {
  const rowOf = rowsOver(store, role);
  const rows: BasketRow[] = [];
  const missing: BasketMissing[] = [];
  const seen = new Set<string>();
  for (const each of asked) {
    try {
      const unit = await lookUp(each, "unit-not-found", (code) => store.unit(code));
      if (seen.has(unit.id)) missing.push({ asked: each, reason: "repeated" });
      else rows.push(await rowOf(unit));
      seen.add(unit.id);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      missing.push({ asked: each, reason: error.code === "code-malformed" ? "code-malformed" : "unit-not-found" });
    }
  }
  return { rows, missing };
}
