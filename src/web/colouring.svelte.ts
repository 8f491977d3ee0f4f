import type { BuildingStates } from "../cadastre/state-bytes.ts";
import { REGISTRATION_STYLES, type RegistrationStyle } from "./palette.ts";

/** Which group of states lies under the cells and on the bodies; the others show as badges or on demand. */
export type Background = "registration" | "trade" | "certificate";

/** How units are coloured, the same in grid, 3D, floor plan and city. */
class Colouring {
  background = $state<Background>("registration");

  /** How a unit of the open building looks; null: its state is not known, or it has none of this group. */
  styleOf(states: BuildingStates, ix: number): RegistrationStyle | null {
    return REGISTRATION_STYLES[states.registration(ix)];
  }
}

/** The one of this page. */
export const colouring = new Colouring();
