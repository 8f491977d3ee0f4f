import type { BuildingStates } from "../cadastre/state-bytes.ts";
import type { BuildingView, ParcelView, UnitView } from "../contract/shapes.ts";
import { api, ApiError } from "./api.ts";

export type Stage = "map" | "city" | "building" | "plan";
export type Level = "parcel" | "building" | "unit";
export interface Chosen {
  readonly level: Level;
  readonly code: string;
}

/**
 * The one selection that map, city, building, table, record and URL share. Any of them calls `choose`;
 * each of them shows `chosen` and the records beside it; none knows another.
 * `unit` always lies in `building`, and `building` on `parcel`, once `settled`.
 */
export class Selection {
  /** What is chosen; null: the whole district. */
  chosen = $state.raw<Chosen | null>(null);
  /** What the pointer is over, in any view. */
  hover = $state.raw<Chosen | null>(null);
  stage = $state<Stage>("map");
  /** A second stage beside the first; null: the first has all the room. */
  beside = $state<Stage | null>(null);
  /** Floor id shown alone in the building; null: all floors. */
  floor = $state<string | null>(null);
  /** Logical building whose tab is open; null: the first. */
  logical = $state<string | null>(null);

  parcel = $state.raw<ParcelView | null>(null);
  building = $state.raw<BuildingView | null>(null);
  unit = $state.raw<UnitView | null>(null);
  /** Of the units of `building`, in its order; null: they did not come. */
  states = $state.raw<BuildingStates | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** False while the records of `chosen` are on their way. */
  settled = $state(true);

  #turn = 0;

  /** Chooses by code and fetches what belongs to it. The last call wins, whatever answers come late. */
  async choose(chosen: Chosen | null): Promise<void> {
    const same = chosen?.code === this.chosen?.code && chosen?.level === this.chosen?.level;
    if (same && this.failure === null) return;
    const turn = ++this.#turn;
    this.chosen = chosen;
    this.failure = null;
    this.settled = chosen === null;
    if (chosen === null) return this.#keep(null, null, null, null);
    try {
      const unit = chosen.level === "unit" ? await api.unit(chosen.code) : null;
      if (turn !== this.#turn) return;
      const buildingCode = chosen.level === "building" ? chosen.code : (unit?.building ?? null);
      const building = buildingCode === null ? null : await this.#buildingOf(buildingCode, chosen.level !== "building");
      if (turn !== this.#turn) return;
      const parcelCode = chosen.level === "parcel" ? chosen.code : (building?.view.parcel ?? unit?.parcel ?? null);
      const parcel = parcelCode === null ? null : await this.#parcelOf(parcelCode, chosen.level !== "parcel");
      if (turn !== this.#turn) return;
      this.#keep(parcel, building?.view ?? null, building?.states ?? null, unit);
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#keep(null, null, null, null);
      this.failure =
        error instanceof ApiError ? error : new ApiError({ code: "page", status: 0, detail: String(error) });
    } finally {
      if (turn === this.#turn) this.settled = true;
    }
  }

  /** Opens a tab of the building's table; a chosen unit of another tab is let go, its building kept. "": no logical building. */
  async openLogical(id: string): Promise<void> {
    if (this.building && this.unit && (this.unit.logical ?? "") !== id)
      await this.choose({ level: "building", code: this.building.code });
    this.logical = id;
  }

  /** One step out: floor → unit → building → parcel → district. */
  back(): void {
    if (this.floor !== null) this.floor = null;
    else if (this.chosen?.level === "unit" && this.building)
      void this.choose({ level: "building", code: this.building.code });
    else if (this.chosen?.level !== "parcel" && this.parcel)
      void this.choose({ level: "parcel", code: this.parcel.code });
    else void this.choose(null);
  }

  #keep(
    parcel: ParcelView | null,
    building: BuildingView | null,
    states: BuildingStates | null,
    unit: UnitView | null,
  ): void {
    const sameBuilding = building !== null && building.code === this.building?.code;
    if (!sameBuilding) this.floor = null;
    this.logical = unit ? unit.logical : sameBuilding ? this.logical : null;
    this.parcel = parcel;
    this.building = building;
    this.states = states;
    this.unit = unit;
    if (building && unit && this.floor !== null) this.floor = floorToShow(building, unit, this.floor);
  }

  /** `optional`: a unit still opens when the building it names has no record, and then the answer is null. */
  async #buildingOf(
    code: string,
    optional: boolean,
  ): Promise<{ view: BuildingView; states: BuildingStates | null } | null> {
    if (this.building?.code === code) return { view: this.building, states: this.states };
    const [view, states] = await Promise.all([
      optional ? orNone(api.building(code)) : api.building(code),
      orNone(api.buildingStates(code)),
    ]);
    return view === null ? null : { view, states };
  }

  async #parcelOf(code: string, optional: boolean): Promise<ParcelView | null> {
    if (this.parcel?.code === code) return this.parcel;
    return optional ? orNone(api.parcel(code)) : api.parcel(code);
  }
}

/** Null in place of a 404; every other failure goes on. */
async function orNone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
}

/** The floor shown alone, moved to the unit's lowest one when the unit would else be out of sight; null: all floors. */
function floorToShow(building: BuildingView, unit: UnitView, shown: string): string | null {
  const { placement } = unit;
  if (placement.kind === "tray") return null;
  if (placement.kind === "parking") return placement.floor;
  const order = (id: string) => building.floors.find((floor) => floor.id === id)?.order ?? NaN;
  const visible = order(placement.floorFrom) <= order(shown) && order(shown) <= order(placement.floorTo);
  return visible ? shown : placement.floorFrom;
}

/** The one of this page. */
export const selection = new Selection();
