import { permittedAttributes } from "../../access/attributes.ts";
import type { Role } from "../../access/role.ts";
import { ringArea } from "../../cadastre/area.ts";
import type { Unit, UnitAreas } from "../../cadastre/unit.ts";
import { parseCode, printCode } from "../../cadastre/unit-code.ts";
import type { UnitView } from "../../contract/shapes.ts";
import type { Store } from "../../store/store.ts";
import { codedView } from "./coded.ts";
import { relatedViews } from "./related.ts";
import { squareMetres } from "./parcel.ts";
import { rightsView } from "./rights.ts";
import { whereView } from "./where.ts";

/** What a person should know about the code itself: why it is none, or what is unusual about it. */
function codeWarnings(unit: Unit): UnitView["warnings"] {
  if (unit.code === null && unit.rawCode === "") {
    return [{ zh: "没有不动产单元代码", en: "It has no unit code" }];
  }
  const parsed = parseCode(unit.code ?? unit.rawCode);
  return parsed.ok ? parsed.warnings.map((warning) => warning.message) : [parsed.error.message];
}

/** The counterparts of a unit in the other series, each with the area its own series tells. */
async function partnersView(store: Store, unit: Unit): Promise<UnitView["partners"]> {
  const partners = await Promise.all(unit.partners.map((id) => store.unit(id)));
  return partners.flatMap((partner) => {
    if (partner === null) return [];
    const areas = partner.series === "predicted" ? partner.predicted : partner.measured;
    return [{ id: partner.id, room: partner.room, builtM2: areas?.builtM2 ?? null }];
  });
}

const areasView = (areas: UnitAreas | null) => (areas === null ? null : { ...areas });

export async function unitView(store: Store, unit: Unit, role: Role): Promise<UnitView> {
  const [building, parcel, logicals, states, whereabouts, drawn, rights, holders, partners, related] =
    await Promise.all([
      unit.building === null ? null : store.building(unit.building),
      unit.parcel === null ? null : store.parcel(unit.parcel),
      unit.logical === null || unit.building === null ? [] : store.logicalsOf(unit.building),
      store.statesOf(unit.id),
      store.whereabouts("unit", unit.id),
      store.drawn(unit.id),
      store.rightsOf(unit.id),
      store.holdersOf(unit.id),
      partnersView(store, unit),
      relatedViews(store, unit),
    ]);
  const entitled = rightsView(rights, holders, role);
  const attributes = permittedAttributes(
    unit.attributes,
    role,
    holders.map((holder) => holder.name),
  );
  const surveyed = unit.solids.reduce((sum, solid) => sum + ringArea(solid.ring), 0);
  return {
    id: unit.id,
    code: unit.code,
    rawCode: unit.rawCode,
    printed: printCode(unit.id),
    building: unit.building,
    buildingName: building?.name ?? null,
    parcel: unit.parcel ?? building?.parcel ?? null,
    parcelName: parcel?.name ?? null,
    logical: unit.logical,
    logicalLabel: logicals.find((each) => each.id === unit.logical)?.label ?? null,
    entrance: unit.entrance,
    room: unit.room,
    floorLabel: unit.floorLabel,
    location: unit.location,
    use: codedView(unit.use),
    houseType: codedView(unit.houseType),
    layout: codedView(unit.layout),
    layoutStructure: codedView(unit.layoutStructure),
    areas: {
      predicted: areasView(unit.predicted),
      measured: areasView(unit.measured),
      computedM2: unit.solids.length === 0 ? null : squareMetres(surveyed),
    },
    series: unit.series,
    partners,
    ...related,
    placement: unit.placement,
    fidelity: drawn?.fidelity ?? "L0",
    states: {
      registration: states?.registration ?? "unregistered",
      counters: { ...states?.counters },
      trade: states?.trade ?? null,
      certificate: states?.certificate ?? null,
    },
    where: whereView(drawn?.box ?? whereabouts?.box),
    rights: entitled.rights,
    warnings: codeWarnings(unit),
    attributes: attributes.shown,
    hidden: [...attributes.hidden, ...entitled.hidden],
  };
}
