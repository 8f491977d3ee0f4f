import { printCode } from "../../cadastre/unit-code.ts";
import type { BasketRow } from "../../contract/basket.ts";
import { buildingTitle } from "../titles.ts";

/** Where the units of one group stand: community and building, or the parcel of units over several buildings. */
export function groupTitle([row]: readonly BasketRow[]): string {
  if (row === undefined) return "";
  const { building, buildingName, parcel, parcelName } = row;
  if (building !== null) return buildingTitle({ code: building, name: buildingName }, parcelName);
  return parcelName ?? printCode(parcel ?? "");
}
