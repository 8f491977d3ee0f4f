import {
  CERTIFICATES,
  COUNTERS,
  REGISTRATIONS,
  TRADES,
  type Certificate,
  type Counter,
  type Registration,
  type Trade,
  type UnitStates,
} from "./states.ts";

/** One plane a kind of state, one byte a unit in each: see `stateBytes`. */
const FIRST_COUNTER = 3;
const PLANES = FIRST_COUNTER + COUNTERS.length;

/**
 * The states of all units of a building, as sent by `/api/buildings/:code/states` (our choice). Planes of one byte a
 * unit, in `ix` order, one after another: index into REGISTRATIONS; 1 + index into TRADES, 0 for none; 1 + index into
 * CERTIFICATES, 0 for none; then one count (255 at most) for each of COUNTERS. Mostly zeros, so it packs well.
 */
export function stateBytes(units: readonly UnitStates[]): Uint8Array {
  const bytes = new Uint8Array(PLANES * units.length);
  units.forEach(({ registration, trade, certificate, counters }, ix) => {
    const set = (plane: number, value: number) => (bytes[plane * units.length + ix] = value);
    set(0, REGISTRATIONS.indexOf(registration));
    set(1, trade === null ? 0 : 1 + TRADES.indexOf(trade));
    set(2, certificate === null ? 0 : 1 + CERTIFICATES.indexOf(certificate));
    COUNTERS.forEach((counter, at) => set(FIRST_COUNTER + at, Math.min(255, counters[counter] ?? 0)));
  });
  return bytes;
}

/** Reads `stateBytes` by unit, without taking them apart. `ix` is the place in `BuildingTable.units`. */
export class BuildingStates {
  readonly units: number;
  readonly #bytes: Uint8Array;

  /** @throws RangeError when the length is not a whole number of units */
  constructor(bytes: Uint8Array) {
    if (bytes.length % PLANES !== 0) throw new RangeError(`${bytes.length} state bytes are no multiple of ${PLANES}`);
    this.#bytes = bytes;
    this.units = bytes.length / PLANES;
  }

  /** A value written by a newer server than the page knows reads as `unregistered`. */
  registration(ix: number): Registration {
    return REGISTRATIONS[this.#at(0, ix)] ?? "unregistered";
  }

  trade(ix: number): Trade | null {
    return TRADES[this.#at(1, ix) - 1] ?? null;
  }

  certificate(ix: number): Certificate | null {
    return CERTIFICATES[this.#at(2, ix) - 1] ?? null;
  }

  count(ix: number, counter: Counter): number {
    return this.#at(FIRST_COUNTER + COUNTERS.indexOf(counter), ix);
  }

  /** Counters above 0 in screen order, gravest first. */
  counters(ix: number): Counter[] {
    return COUNTERS.filter((counter) => this.count(ix, counter) > 0);
  }

  #at(plane: number, ix: number): number {
    return this.#bytes[plane * this.units + ix] ?? 0;
  }
}
