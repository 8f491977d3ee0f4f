import { codedValue, labelOf } from "../cadastre/code-lists.ts";
import { fieldLabel } from "../cadastre/field-labels.ts";
import { fieldClass } from "./field-class.ts";
import { maskIdNumber, maskParties, maskPhone, maskRemark } from "./mask.ts";
import { grant, REASONS } from "./policy.ts";
import type { HiddenField, Role, Words } from "./role.ts";

/** A column as it may leave, with its name for the screen. */
interface ShownField {
  readonly field: string;
  readonly label: Words;
  readonly value: string;
}

export interface PermittedAttributes {
  readonly shown: ShownField[];
  readonly hidden: HiddenField[];
}

function masked(field: string, value: string, names: readonly string[]): string {
  switch (fieldClass(field)) {
    case "party":
      return maskParties(value);
    case "identity-number":
      return maskIdNumber(value);
    case "phone":
      return maskPhone(value);
    default:
      return maskRemark(value, names);
  }
}

/** Why a column may not leave for a role at all; null when it may, whole or masked. */
export function hiddenReason(field: string, role: Role): Words | null {
  if (grant(role, field) !== "none") return null;
  return fieldClass(field) === null ? REASONS.unclassified : REASONS.private;
}

/** One value of a column that is not hidden, as it may leave for a role. */
export const permittedText = (field: string, value: string, role: Role): string =>
  grant(role, field) === "full" ? value : masked(field, value, []);

/** Columns whose code list has another key than their own name. */
const LIST_OF: Readonly<Record<string, string>> = {
  FWYT1: "FWYT",
  FWYT2: "FWYT",
  FWYT3: "FWYT",
  JZWJBYT: "FWYT",
  PZYT: "FWYT",
  SJYT: "FWYT",
  FWJG1: "FWJG",
  FWJG2: "FWJG",
  FWJG3: "FWJG",
};

/** `1` in QSZT → `1 现势`; a value that is no code of its column stays as it is. */
function readable(field: string, value: string): string {
  const column = field.toUpperCase();
  const coded = codedValue(LIST_OF[column] ?? column, value);
  const label = labelOf(coded).zh;
  return coded.code === null || label === value.trim() ? value : `${coded.code} ${label}`;
}

/**
 * Source columns of one record as they may leave for a role, in the order given; empty columns are left out.
 * Whatever the policy does not name is hidden with a reason, never shown.
 * @param names people of the same record (its holders): taken out of its remarks too
 */
export function permittedAttributes(
  attributes: Readonly<Record<string, string>>,
  role: Role,
  names: readonly string[] = [],
): PermittedAttributes {
  const shown: ShownField[] = [];
  const hidden: HiddenField[] = [];
  for (const [field, value] of Object.entries(attributes)) {
    if (value.trim() === "") continue;
    const reason = hiddenReason(field, role);
    if (reason !== null) hidden.push({ field, reason });
    else {
      const whole = grant(role, field) === "full";
      shown.push({
        field,
        label: fieldLabel(field),
        value: whole ? readable(field, value) : masked(field, value, names),
      });
    }
  }
  return { shown, hidden };
}
