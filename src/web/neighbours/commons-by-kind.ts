import type { CommonBeside } from "../../cadastre/neighbours.ts";
import type { BuildingView } from "../../contract/shapes.ts";

export interface CommonsOfKind {
  readonly kind: "walled" | "open" | "vacant";
  /** Names of the floors, lowest first. */
  readonly floors: string;
  /** Metres of wall on all of them. */
  readonly wallM: number;
}

/** One line a kind: a unit on two floors has the core beside it twice. */
export function commonsByKind(commons: readonly CommonBeside[], floors: BuildingView["floors"]): CommonsOfKind[] {
  return (["walled", "open", "vacant"] as const).flatMap((kind) => {
    const own = commons.filter((common) => common.kind === kind);
    if (own.length === 0) return [];
    const names = floors.filter(({ id }) => own.some(({ floor }) => floor === id)).map(({ nominal }) => nominal);
    return [{ kind, floors: names.join("、"), wallM: own.reduce((sum, { wallM }) => sum + wallM, 0) }];
  });
}
