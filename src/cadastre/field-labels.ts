import type { Words } from "./code-words.ts";
import { BUILDING_FIELDS } from "./lists/building-fields.ts";
import { PARCEL_FIELDS } from "./lists/parcel-fields.ts";
import { RIGHT_FIELDS } from "./lists/right-fields.ts";

const LABELS = new Map([...PARCEL_FIELDS, ...BUILDING_FIELDS, ...RIGHT_FIELDS].map((entry) => [entry[0], entry]));

/** What a source column is called on screen; a column we do not know keeps its own name. Case does not matter. */
export function fieldLabel(field: string): Words {
  const entry = LABELS.get(field.toUpperCase());
  return entry ? { zh: entry[1], en: entry[2] } : { zh: field, en: field };
}
