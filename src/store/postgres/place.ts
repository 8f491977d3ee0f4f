/** Where a register is kept: a PostgreSQL database (tested: 15; in UTF-8) and the id of the data set in it. */
export interface PostgresPlace {
  /** `postgres://user@host:5432/database`, or what else the package `pg` understands. */
  readonly connectionString: string;
  readonly dataset: string;
}
