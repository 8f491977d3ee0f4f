import type { BuildingView, ParcelView, UnitView } from "../contract/shapes.ts";
import { api, type ApiError } from "./api.ts";

export type Stage = "map" | "city" | "building";
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
  /** Floor id shown alone in the building; null: all floors. */
  floor = $state<string | null>(null);
  /** Logical building whose tab is open; null: the first. */
  logical = $state<string | null>(null);

  parcel = $state.raw<ParcelView | null>(null);
  building = $state.raw<BuildingView | null>(null);
  unit = $state.raw<UnitView | null>(null);
  /** One byte a unit of `building`, in its order. */
  states = $state.raw<Uint8Array | null>(null);
  failure = $state.raw<ApiError | null>(null);
  /** False while the records of `chosen` are on their way. */
  settled = $state(true);

  #turn = 0;

  /** Chooses by code and fetches what belongs to it. The last call wins, whatever answers come late. */
  async choose(chosen: Chosen | null): Promise<void> {
    if (chosen?.code === this.chosen?.code && chosen?.level === this.chosen?.level) return;
    const turn = ++this.#turn;
    this.chosen = chosen;
    this.failure = null;
    this.settled = chosen === null;
    if (chosen === null) return this.#keep(null, null, null, null);
    try {
      const unit = chosen.level === "unit" ? await api.unit(chosen.code) : null;
      if (turn !== this.#turn) return;
      const buildingCode = chosen.level === "building" ? chosen.code : (unit?.building ?? null);
      const building = buildingCode === null ? null : await this.#buildingOf(buildingCode);
      if (turn !== this.#turn) return;
      const parcelCode = chosen.level === "parcel" ? chosen.code : (building?.view.parcel ?? unit?.parcel ?? null);
      const parcel = parcelCode === null ? null : await this.#parcelOf(parcelCode);
      if (turn !== this.#turn) return;
      this.#keep(parcel, building?.view ?? null, building?.states ?? null, unit);
    } catch (error) {
      if (turn === this.#turn) this.failure = error as ApiError;
    } finally {
      if (turn === this.#turn) this.settled = true;
    }
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
    states: Uint8Array | null,
    unit: UnitView | null,
  ): void {
    if (building?.code !== this.building?.code) this.floor = null;
    this.parcel = parcel;
    this.building = building;
    this.states = states;
    this.unit = unit;
    this.logical = unit?.logical ?? (building?.code === this.building?.code ? this.logical : null);
  }

  async #buildingOf(code: string): Promise<{ view: BuildingView; states: Uint8Array | null }> {
    if (this.building?.code === code) return { view: this.building, states: this.states };
    const [view, states] = await Promise.all([api.building(code), api.buildingStates(code)]);
    return { view, states };
  }

  async #parcelOf(code: string): Promise<ParcelView> {
    return this.parcel?.code === code ? this.parcel : api.parcel(code);
  }
}

/** The one of this page. */
export const selection = new Selection();
