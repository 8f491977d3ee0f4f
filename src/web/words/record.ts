import { bilingual } from "./bilingual.ts";

/** Words of the record. */
export const recordWords = bilingual({}, {});
