/** A failure of the store with a stable code and the value that caused it. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly value: string;

  constructor(code: StoreErrorCode, value: string, options?: ErrorOptions) {
    super(`${code}: ${value}`, options);
    this.name = "StoreError";
    this.code = code;
    this.value = value;
  }
}

/**
 * `duplicate-*`: two records share what identifies them. `units-out-of-order`: a table's units are not sorted by id.
 * `writer-closed`: a record came after `finish` or `abandon`. `not-a-register`: the file is not one of ours, or not this
 * format. `dataset-exists`, `dataset-id`: a data set folder cannot be begun under that name.
 */
export type StoreErrorCode =
  | "duplicate-parcel"
  | "duplicate-building"
  | "duplicate-unit"
  | "units-out-of-order"
  | "writer-closed"
  | "not-a-register"
  | "dataset-exists"
  | "dataset-id";
