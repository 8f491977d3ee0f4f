import { labelOf } from "../../cadastre/code-lists.ts";
import type { Right, RightKind } from "../../cadastre/right.ts";

interface Words {
  readonly zh: string;
  readonly en: string;
}

const KINDS: Readonly<Record<RightKind, Words>> = {
  ownership: { zh: "房地产权", en: "Ownership" },
  "land-use": { zh: "土地使用权", en: "Land use right" },
  mortgage: { zh: "抵押权", en: "Mortgage" },
  seizure: { zh: "查封", en: "Seizure" },
  notice: { zh: "预告登记", en: "Preliminary notice" },
  objection: { zh: "异议登记", en: "Objection" },
  residence: { zh: "居住权", en: "Right of residence" },
  easement: { zh: "地役权", en: "Easement" },
  other: { zh: "其他权利", en: "Other right" },
};

/** What a right is called: its kind; a seizure or notice by its own kind; a mortgage of what is being built says so. */
export function rightTitle({ kind, variant, underConstruction, rightType }: Right): Words {
  if (kind === "mortgage" && underConstruction)
    return { zh: "在建工程抵押", en: "Mortgage of construction in progress" };
  const named = kind === "seizure" || kind === "notice" ? variant : kind === "other" ? rightType : null;
  return named === null || named.code === null ? KINDS[kind] : labelOf(named);
}
