import { bilingual } from "./bilingual.ts";

/** Words of the map stage. */
export const mapWords = bilingual({}, {});
