import { bilingual } from "./bilingual.ts";

/** Words of the table. */
export const tableWords = bilingual({}, {});
