/**
 * A value from a code list: the scheme it belongs to, its code, and what stood in the file.
 * Land-use numbers look alike in three schemes, so a code never travels without its scheme.
 * `code` is null when the raw text matched nothing in the list (DB-02): the raw text is kept and shown.
 */
export interface CodedValue {
  readonly scheme: string;
  readonly code: string | null;
  readonly raw: string;
}
