import { multiPolygonArea } from "./area.ts";
import { commonParts, roomy } from "./common-parts.ts";
import { floorPlan, type Taker } from "./floor-plan.ts";
import { frameOf, localPolygons, type Frame } from "./frame.ts";
import type { MultiPolygon, Ring } from "./ring.ts";
import { withoutHoles } from "./share-out.ts";
import { subtract } from "./subtract.ts";

/** m² of room below which a unit is not drawn. */
export const LEAST_M2 = 0.5;

/** Plan of a floor in plane coordinates; rings are shared between floors that have the same plan. */
export interface PlaneRings {
  readonly cells: ReadonlyMap<string, readonly (readonly Ring[])[]>;
  readonly passages: readonly Ring[];
}

/** Plans of one building's floors, each worked out once. */
export class Planner {
  readonly #known = new Map<string, PlaneRings | null>();
  readonly #free = new Map<string, readonly Ring[]>();
  readonly #frame: Frame;
  readonly #local: MultiPolygon;

  constructor(footprint: MultiPolygon) {
    this.#frame = frameOf(footprint);
    this.#local = withoutHoles(localPolygons(footprint, this.#frame));
  }

  /** Rings of the outline itself, holes cut open. */
  outline(): Ring[] {
    return this.#toPlane(this.#local);
  }

  plan(takers: readonly Taker[], surveyed: readonly Ring[]): PlaneRings | null {
    const key = surveyed.length > 0 ? null : takers.map((taker) => `${taker.key}:${taker.stalls}`).join("|");
    const known = key === null ? undefined : this.#known.get(key);
    if (known !== undefined) return known;
    const rings = surveyed.map((ring) => ring.map(this.#frame.toLocal));
    const region = rings.length === 0 ? this.#local : withoutHoles(subtract(this.#local, rings));
    const fits = multiPolygonArea(region) > LEAST_M2 * takers.reduce((sum, taker) => sum + places(taker), 0);
    const plan = fits ? floorPlan(region, takers) : null;
    const found = plan && {
      cells: new Map([...plan.cells].map(([taker, cells]) => [taker, cells.map((cell) => this.#toPlane(cell))])),
      passages: plan.passages.flatMap((passage) => this.#toPlane(passage)),
    };
    if (key !== null) this.#known.set(key, found);
    return found;
  }

  /**
   * Rings of what the surveyed units of a floor leave free (`commonParts`).
   * @param groups their rings by logical building
   * @param taken rings that lie across the plate's height; those of `groups` are taken anyway
   */
  commons(groups: readonly (readonly Ring[])[], taken: readonly Ring[]): readonly Ring[] {
    return this.#once(["common", ...groups.map((group) => [group]), taken], (local) => {
      const own = groups.map((group) => group.map(local));
      return commonParts(this.#local, own, [...own.flat(), ...taken.map(local)]);
    });
  }

  /** What other rings leave free of these. */
  uncovered(rings: readonly Ring[], by: readonly Ring[]): readonly Ring[] {
    return this.#once(["free", rings, by], (local) =>
      roomy(
        subtract(
          rings.map((ring) => [local(ring)]),
          by.map(local),
        ),
      ),
    );
  }

  #once(key: readonly unknown[], find: (local: (ring: Ring) => Ring) => MultiPolygon): readonly Ring[] {
    const text = JSON.stringify(key);
    const known = this.#free.get(text);
    if (known !== undefined) return known;
    const found = this.#toPlane(find((ring) => ring.map(this.#frame.toLocal)));
    this.#free.set(text, found);
    return found;
  }

  #toPlane(region: MultiPolygon): Ring[] {
    return region.flatMap((polygon) => (polygon[0] ? [polygon[0].map(this.#frame.toPlane)] : []));
  }
}

const places = (taker: Taker) => taker.stalls + taker.groups.reduce((sum, { weights }) => sum + weights.length, 0);
