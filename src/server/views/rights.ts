import { permittedAttributes } from "../../access/attributes.ts";
import { maskHolder } from "../../access/holder.ts";
import { permitted, REASONS } from "../../access/policy.ts";
import type { HiddenField, Role } from "../../access/role.ts";
import type { Holder, Right } from "../../cadastre/right.ts";
import type { RightView } from "../../contract/shapes.ts";
import { codedView } from "./coded.ts";
import { rightTitle } from "./right-title.ts";

/** A holder belongs to the right of the same certificate or, where one of them has none, of the same case. */
function holds(holder: Holder, right: Right): boolean {
  if (holder.certificate !== null && right.certificate !== null) return holder.certificate === right.certificate;
  return holder.caseNo !== null && holder.caseNo === right.caseNo;
}

function holderView(holder: Holder, role: Role): RightView["holders"][number] {
  const masked = maskHolder(holder, role);
  return { ...masked, coOwnership: codedView(masked.coOwnership) };
}

/** What every right of these subjects is called, says and hides. `hidden` names each field once. */
export interface RightsView {
  readonly rights: RightView[];
  readonly hidden: HiddenField[];
}

/** The rights about one unit or parcel with their holders, as this role may see them. */
export function rightsView(rights: readonly Right[], holders: readonly Holder[], role: Role): RightsView {
  const hidden = new Map<string, HiddenField>();
  const names = holders.map((holder) => holder.name);
  const unlessHidden = (field: string, value: string | null): string | null => {
    if (value === null || permitted(role, field)) return value;
    hidden.set(field, { field, reason: REASONS.private });
    return null;
  };
  const views = rights.map((right): RightView => {
    const details = permittedAttributes(right.attributes, role, names);
    for (const each of details.hidden) hidden.set(each.field, each);
    return {
      id: right.id,
      kind: right.kind,
      title: rightTitle(right),
      status: right.status,
      variant: codedView(right.variant),
      registrationType: codedView(right.registrationType),
      certificate: unlessHidden("BDCQZH", right.certificate),
      caseNo: unlessHidden("YWH", right.caseNo),
      from: right.from,
      to: right.to,
      registered: right.registered,
      details: details.shown,
      holders: holders
        .filter((holder) => holds(holder, right))
        .sort((one, two) => one.order - two.order)
        .map((holder) => holderView(holder, role)),
    };
  });
  return { rights: views, hidden: [...hidden.values()] };
}
