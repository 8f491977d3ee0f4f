/** How far a reading is. `total` null: not known yet. Bytes while reading, buildings while laying out. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}
