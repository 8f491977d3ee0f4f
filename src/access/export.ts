import type { Role } from "./role.ts";

/** Lists that leave as a file: staff only (access.md §3 and building-table.md §4). */
const EXPORTERS: Readonly<Record<Role, boolean>> = { "registration-staff": true };

/** Whether a role may take units along as a file. */
export function mayExport(role: Role): boolean {
  return EXPORTERS[role];
}
