import { fieldClass, type FieldClass } from "./field-class.ts";
import type { Role, Words } from "./role.ts";

/** How a class leaves the server for a role. */
export type Grant = "full" | "masked" | "none";

/**
 * Field class × role (access.md §3). The demo's one role is staff without a case at hand, so people stay masked
 * although staff of a county may see names in the course of a case.
 */
const POLICY: Readonly<Record<Role, Readonly<Record<FieldClass, Grant>>>> = {
  "registration-staff": {
    nature: "full",
    neighbours: "full",
    right: "full",
    price: "full",
    certificate: "full",
    case: "full",
    seizure: "full",
    remark: "masked",
    party: "masked",
    "identity-number": "masked",
    phone: "masked",
    private: "none",
  },
};

export const REASONS = {
  unclassified: {
    zh: "该字段尚未列入字段权限表，默认不显示；如需查看请联系系统管理员",
    en: "This field is not in the access table yet, so it is not shown; ask the administrator",
  },
  private: {
    zh: "个人信息，不在此显示；确需查看请凭案号和事由向登记机构申请",
    en: "Personal data, not shown here; ask the registration office with a case number and a reason",
  },
} as const satisfies Record<string, Words>;

/** What a role gets of a source column. Columns nobody has classified: none. */
export function grant(role: Role, field: string): Grant {
  const name = fieldClass(field);
  return name === null ? "none" : POLICY[role][name];
}

/** Whether anything of a source column, masked or full, may leave for a role. */
export function permitted(role: Role, field: string): boolean {
  return grant(role, field) !== "none";
}
