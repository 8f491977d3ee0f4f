import { boundsOf, multiPolygonArea, polygonArea } from "./area.ts";
import { convexHull } from "./convex-hull.ts";
import { joinRings } from "./join-rings.ts";
import type { MultiPolygon, Polygon, Ring } from "./ring.ts";
import { withoutHoles } from "./share-out.ts";
import { splitPolygon } from "./split-polygon.ts";
import { subtract } from "./subtract.ts";

/** Metres: units nearer to each other than this stand around the same core (our choice). */
const SAME_BLOCK_M = 10;
/** Share of the building's outline from which a floor is taken to fill all of it (our choice). */
const WHOLE_FLOOR = 0.75;
/** Metres: what is narrower is a wall between two surveys (our choice). */
const WALL_M = 0.25;
/** m²: less is not drawn. */
const LEAST_M2 = 0.5;

/** Groups of rings that stand near each other. */
function blocksOf(rings: readonly Ring[]): Ring[][] {
  const blocks: Ring[][] = [];
  for (const ring of rings) {
    const [west, south, east, north] = boundsOf([[ring]]);
    const near = blocks.filter((block) =>
      block.some((other) => {
        const [minX, minY, maxX, maxY] = boundsOf([[other]]);
        return Math.max(minX - east, west - maxX, minY - north, south - maxY) < SAME_BLOCK_M;
      }),
    );
    for (const block of near) blocks.splice(blocks.indexOf(block), 1);
    blocks.push([...near.flat(), ring]);
  }
  return blocks;
}

function within(region: MultiPolygon, hull: Ring): MultiPolygon {
  return hull.reduce((rest: MultiPolygon, at, index) => {
    const to = hull[(index + 1) % hull.length] ?? at;
    return rest.flatMap(
      (polygon) => splitPolygon(polygon, { at, direction: [to[0] - at[0], to[1] - at[1]] })?.left ?? [],
    );
  }, region);
}

function perimeter(polygon: Polygon): number {
  return polygon.reduce(
    (sum, ring) =>
      ring.reduce((length, [x, y], i) => {
        const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
        return length + Math.hypot(nextX - x, nextY - y);
      }, sum),
    0,
  );
}

/** Pieces as one where they touch, without walls and dust. */
export function roomy(pieces: MultiPolygon): MultiPolygon {
  const joined = joinRings(pieces.flatMap((polygon) => polygon.slice(0, 1))) ?? pieces;
  return withoutHoles(
    joined.filter((polygon) => {
      const area = polygonArea(polygon);
      return area > LEAST_M2 && (2 * area) / perimeter(polygon) > WALL_M;
    }),
  );
}

/**
 * What a floor has besides its units: cores, corridors, lanes. Computed as what the units leave free, **no boundary**:
 * of the building's outline where they take most of it, else of the hull around units that stand near each other,
 * so that a tower's floors end with the tower and not with the podium under it.
 * @param outline of the building, without holes
 * @param groups rings of the floor's units by logical building
 * @param taken rings the result must not overlap, those of `groups` included
 * @returns polygons without holes; metres of the same frame
 */
export function commonParts(
  outline: MultiPolygon,
  groups: readonly (readonly Ring[])[],
  taken: readonly Ring[],
): MultiPolygon {
  const blocks = groups.flatMap(blocksOf).filter((block) => block.length > 1);
  const regions = blocks.map((block) => within(outline, convexHull(block.flat())));
  const reach = regions.reduce((sum, region) => sum + multiPolygonArea(region), 0);
  if (reach >= WHOLE_FLOOR * multiPolygonArea(outline)) return roomy(subtract(outline, taken));
  const found: Polygon[] = [];
  for (const region of regions) {
    found.push(...roomy(subtract(region, [...taken, ...found.flatMap((polygon) => polygon.slice(0, 1))])));
  }
  return found;
}
