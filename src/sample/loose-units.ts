import { ringArea } from "../cadastre/area.ts";
import type { Unit } from "../cadastre/unit.ts";
import { coded } from "./shape.ts";
import type { Site } from "./site.ts";

/** 项目内多幢 (F9999): all buildings of a site held as one unit. It stands in no table, so it is in the tray of its parcel. */
export function looseUnits(site: Site): Unit[] {
  if (site.buildings.length < 2) return [];
  const plans = site.buildings.map(({ design }) => ringArea(design.outline) * design.floors.length);
  const builtM2 = Math.round(plans.reduce((sum, plan) => sum + plan, 0) * 100) / 100;
  const use = site.buildings[0]?.design.use ?? "80";
  return site.wholes.map((room, index): Unit => {
    const code = `${site.code}F9999${String(index + 1).padStart(4, "0")}`;
    return {
      id: code,
      code,
      rawCode: code,
      building: null,
      logical: null,
      parcel: site.code,
      entrance: "",
      room,
      floorLabel: "",
      location: `${site.address}${site.name ?? ""}${room}`,
      use: coded("FWYT", use),
      houseType: coded("FWLX", use === "21" ? "4" : "99"),
      layout: null,
      layoutStructure: null,
      predicted: null,
      measured: { innerM2: builtM2, sharedM2: 0, builtM2 },
      series: "both",
      partners: [],
      mainUnit: null,
      valid: true,
      placement: { kind: "tray", reason: "no-logical-building", detail: "F9999" },
      solids: [],
      attributes: { QXDM: site.code.slice(0, 6), ZT: "1" },
    };
  });
}
