import type { Position } from "../../cadastre/ring.ts";
import type { Block } from "./block.ts";
import { triangulate } from "./triangulate.ts";

/** Upright edges between walls that turn by less than this are not drawn, so that a round tower is not a cage. */
const DRAWN_TURN = Math.cos((20 * Math.PI) / 180);

/**
 * The faces and edges of blocks, in glTF axes: x east, y up, z south. A block has two vertices a corner, one below and
 * one above, which all its faces and edges share; there are no normals, so that faces are flat, as glTF says of such.
 */
export class BlockMesh {
  /** x, y, z of each vertex, grid steps. */
  readonly positions: number[] = [];
  readonly triangles: number[] = [];
  readonly edges: number[] = [];

  get vertices(): number {
    return this.positions.length / 3;
  }

  /** @returns number of vertices added */
  add({ ring, base, top }: Block): number {
    const low = this.vertices;
    const high = low + ring.length;
    for (const height of [base, top]) for (const [x, y] of ring) this.positions.push(x, height, -y + 0);
    const outward = ring.map((point, i) => normalOf(point, ring[(i + 1) % ring.length] ?? point));
    outward.forEach((normal, i) => {
      const j = (i + 1) % ring.length;
      this.triangles.push(low + i, low + j, high + j, low + i, high + j, high + i);
      this.edges.push(low + i, low + j, high + i, high + j);
      const before = outward.at(i - 1) ?? normal;
      if (normal[0] * before[0] + normal[1] * before[1] < DRAWN_TURN) this.edges.push(low + i, high + i);
    });
    const faces = triangulate([ring]);
    for (let i = 0; i + 2 < faces.length; i += 3) {
      const [a = 0, b = 0, c = 0] = faces.slice(i, i + 3);
      this.triangles.push(high + a, high + b, high + c, low + a, low + c, low + b);
    }
    return this.vertices - low;
  }
}

/** Unit vector to the right of a → b: outward of a counter-clockwise ring. */
function normalOf(a: Position, b: Position): Position {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
}
