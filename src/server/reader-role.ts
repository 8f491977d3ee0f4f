import type { Role } from "../access/role.ts";

/** Until readers log in there is one role for everyone (decision of the demo); views take it as a parameter. */
export const READER_ROLE: Role = "registration-staff";
