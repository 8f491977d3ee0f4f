import { permittedAttributes } from "../../access/attributes.ts";
import type { Role } from "../../access/role.ts";
import { multiPolygonArea } from "../../cadastre/area.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import { printCode } from "../../cadastre/unit-code.ts";
import type { ParcelView } from "../../contract/shapes.ts";
import type { Store } from "../../store/store.ts";
import { codedView } from "./coded.ts";
import { rightsView } from "./rights.ts";
import { whereView } from "./where.ts";

/** m² to two decimals, as areas are written in the register. */
export const squareMetres = (value: number): number => Math.round(value * 100) / 100;

export async function parcelView(store: Store, parcel: Parcel, role: Role): Promise<ParcelView> {
  const { code } = parcel;
  const [where, buildings, loose, stack, rights, holders] = await Promise.all([
    store.whereabouts("parcel", code),
    store.buildingsOn(code),
    store.looseUnitsOf(code),
    store.stackOf(code),
    store.rightsOf(code),
    store.holdersOf(code),
  ]);
  const entitled = rightsView(rights, holders, role);
  const attributes = permittedAttributes(
    parcel.attributes,
    role,
    holders.map((holder) => holder.name),
  );
  return {
    code,
    printed: printCode(code),
    name: parcel.name,
    location: parcel.location,
    layer: parcel.layer,
    heightRange: parcel.heightRange,
    registeredAreaM2: parcel.registeredAreaM2,
    computedAreaM2: parcel.shape === null ? null : squareMetres(multiPolygonArea(parcel.shape.plane)),
    use: codedView(parcel.use),
    rightType: codedView(parcel.rightType),
    rightNature: codedView(parcel.rightNature),
    where: whereView(where?.box),
    buildings,
    looseUnits: loose.map(({ id, code: unitCode, location }) => ({ id, code: unitCode, location })),
    stack: stack.map(({ code: other, layer }) => ({ code: other, layer })),
    rights: entitled.rights,
    attributes: attributes.shown,
    hidden: [...attributes.hidden, ...entitled.hidden],
  };
}
