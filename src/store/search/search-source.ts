import type { Hit } from "../store.ts";
import type { Found } from "./found.ts";

type Kind = Hit["kind"];
type Answer<T> = T | Promise<T>;

/** A row the bigram index brought up; whether it really holds what was typed is decided by its text. */
export interface Candidate {
  /** Position in the load, 1-based; rows of one kind are gone through in this order. */
  readonly no: number;
  /** The key of a parcel or building (`joinedKey`); the location of a unit as it came. */
  readonly text: string | null;
  /** Numbers of the certificates of a unit; asked for only when its location does not decide. */
  papers(): readonly string[];
}

/** Keys as `entranceKey` and `roomKey` make them; null does not matter. */
interface Doors {
  readonly entrance: string | null;
  readonly room: string | null;
}

/** What search needs of an engine. Every answer has a fixed order, so that two engines give the same hits. */
export interface SearchSource {
  /** The record of exactly this code. */
  exact(kind: Kind, code: string): Answer<Found[]>;
  /** Records whose code begins so, in code order. */
  beginning(kind: Kind, piece: string, limit: number): Answer<Found[]>;
  /** Codes of full length with `piece` at character 13 (the parcel letters) or 20 (the tail), in order of the rest. */
  within(kind: Kind, from: 13 | 20, piece: string, limit: number): Answer<Found[]>;
  /** Parcels whose code is not of 19 characters and holds `piece`, in code order; of many such codes at least the first 20,000 are looked at. */
  foreign(piece: string, limit: number): Answer<Found[]>;
  /** How many units have this bigram; 0 for one that fewer than a hundredth of them has. */
  unitsWith(token: string): number;
  /** Rows that have all these bigrams, in row order after row `after`. */
  candidates(kind: Kind, tokens: readonly string[], after: number, limit: number): Answer<Candidate[]>;
  /** Records by row number, in row order. */
  rows(kind: Kind, numbers: readonly number[]): Answer<Found[]>;
  /** Records by code, in code order; codes of other kinds are passed over. */
  byCodes(kind: "parcel" | "unit", codes: readonly string[]): Answer<Found[]>;
  /** Certificates with this running number, in the order of the load. */
  certificates(serial: string, limit: number): Answer<{ readonly subject: string; readonly certificate: string }[]>;
  /** Units of these buildings (row numbers) whose room key begins so, by building and room, or by building and code when no room is given. */
  roomsIn(buildings: readonly number[], doors: Doors, limit: number): Answer<Found[]>;
  /** Units anywhere with exactly this room key, in row order. */
  roomsAnywhere(doors: Doors, limit: number): Answer<Found[]>;
}
