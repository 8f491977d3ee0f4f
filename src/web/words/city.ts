import { bilingual } from "./bilingual.ts";

/** Words of the city stage. */
export const cityWords = bilingual({}, {});
