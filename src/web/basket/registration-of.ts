import { REGISTRATIONS, type Registration } from "../../cadastre/states.ts";
import type { BasketRow } from "../../contract/basket.ts";

/** A state written by a newer server than the page knows reads as `unregistered`. */
export const registrationOf = ({ states }: BasketRow): Registration =>
  REGISTRATIONS.find((each) => each === states.registration) ?? "unregistered";
