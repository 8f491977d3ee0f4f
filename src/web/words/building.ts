import { bilingual } from "./bilingual.ts";

/** Words of the building stage. */
export const buildingWords = bilingual({}, {});
