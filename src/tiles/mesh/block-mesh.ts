import type { Position, Ring } from "../../cadastre/ring.ts";
import type { Block } from "./block.ts";
import { triangulate } from "./triangulate.ts";

/** Upright edges between walls that turn by less than this are not drawn, so that a round tower is not a cage. */
const DRAWN_TURN = Math.cos((20 * Math.PI) / 180);

/**
 * The faces and edges of blocks, vertex by vertex, in glTF axes: x east, y up, z south.
 * Every wall has its own four vertices (its normal is its own), so edges may use the same ones.
 */
export class BlockMesh {
  /** x, y, z of each vertex, grid steps. */
  readonly positions: number[] = [];
  /** x, y, z of each vertex, −127 … 127. */
  readonly normals: number[] = [];
  readonly triangles: number[] = [];
  readonly edges: number[] = [];

  get vertices(): number {
    return this.positions.length / 3;
  }

  /**
   * @param withBottom false leaves the lower face out, where nobody looks from below
   * @returns number of vertices added
   */
  add(block: Block, withBottom = true): number {
    const verticesBefore = this.vertices;
    const { ring, base, top } = block;
    const outward = ring.map((point, i) => normalOf(point, ring[(i + 1) % ring.length] ?? point));
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      const normal = outward[i] ?? [0, 0];
      const first = this.vertices;
      for (const [[x, y], height] of [
        [a, base],
        [b, base],
        [b, top],
        [a, top],
      ] as const) {
        // prettier-ignore
        this.#vertex(x, y, height, [normal[0], 0, -normal[1]]);
      }
      this.triangles.push(first, first + 1, first + 2, first, first + 2, first + 3);
      this.edges.push(first, first + 1, first + 2, first + 3);
      const before = outward[(i + ring.length - 1) % ring.length] ?? normal;
      if (normal[0] * before[0] + normal[1] * before[1] < DRAWN_TURN) this.edges.push(first, first + 3);
    });
    const faces = triangulate([ring]);
    this.#cap(ring, top, faces, 1);
    if (withBottom) this.#cap(ring, base, faces, -1);
    return this.vertices - verticesBefore;
  }

  #cap(ring: Ring, height: number, faces: readonly number[], up: 1 | -1): void {
    const first = this.vertices;
    for (const [x, y] of ring) this.#vertex(x, y, height, [0, up, 0]);
    for (let i = 0; i + 2 < faces.length; i += 3) {
      const [a = 0, b = 0, c = 0] = faces.slice(i, i + 3);
      this.triangles.push(first + a, first + (up > 0 ? b : c), first + (up > 0 ? c : b));
    }
  }

  #vertex(x: number, y: number, height: number, normal: readonly [number, number, number]): void {
    this.positions.push(x, height, -y + 0);
    for (const part of normal) this.normals.push(Math.round(part * 127) + 0);
  }
}

/** Unit vector to the right of a → b: outward of a counter-clockwise ring. */
function normalOf(a: Position, b: Position): Position {
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  return [(b[1] - a[1]) / length, (a[0] - b[0]) / length];
}
