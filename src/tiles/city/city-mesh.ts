import type { CodedValue } from "../../cadastre/coded-value.ts";
import type { Position, Ring } from "../../cadastre/ring.ts";
import { triangulate } from "../mesh/triangulate.ts";
import type { Vector } from "./ellipsoid.ts";
import type { Frame } from "./frame.ts";
import { shaded, wallColour } from "./palette.ts";

/** How a prism is to look and what it belongs to. */
export interface Look {
  readonly feature: number;
  readonly use: CodedValue | null;
  readonly tint: number;
}

/** Triangles with a colour and a feature at every vertex, in metres east, north and up of a tile's place. */
export class CityMesh {
  readonly positions: number[] = [];
  /** Linear red, green, blue, 255. */
  readonly colours: number[] = [];
  readonly features: number[] = [];
  readonly triangles: number[] = [];

  get vertices(): number {
    return this.features.length;
  }

  /**
   * Walls and roof, no underside: nobody looks at the city from below.
   * @param ring counter-clockwise, in the frame's metres
   * @param hasWall whether the wall from a point of the ring to the next is wanted
   */
  addPrism(ring: Ring, baseM: number, topM: number, frame: Frame, look: Look, hasWall = everyWall): void {
    const wall = wallColour(look.use);
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (length === 0 || !hasWall(a, b)) return;
      const normal: Vector = [(b[1] - a[1]) / length, (a[0] - b[0]) / length, 0];
      const [low, high] = [shaded(wall, normal, true, look.tint), shaded(wall, normal, false, look.tint)];
      const first = this.vertices;
      this.#vertex(frame(a[0], a[1], baseM), low, look.feature);
      this.#vertex(frame(b[0], b[1], baseM), low, look.feature);
      this.#vertex(frame(b[0], b[1], topM), high, look.feature);
      this.#vertex(frame(a[0], a[1], topM), high, look.feature);
      this.triangles.push(first, first + 1, first + 2, first, first + 2, first + 3);
    });
    const roof = shaded(wall, [0, 0, 1], false, look.tint);
    const first = this.vertices;
    for (const [x, y] of ring) this.#vertex(frame(x, y, topM), roof, look.feature);
    for (const corner of triangulate([ring])) this.triangles.push(first + corner);
  }

  #vertex(at: Vector, colour: Vector, feature: number): void {
    this.positions.push(at[0], at[1], at[2]);
    this.colours.push(colour[0], colour[1], colour[2], 255);
    this.features.push(feature);
  }
}

const everyWall = (_a: Position, _b: Position): boolean => true;

/** True for walls that no other ring of the list has from its other side: what is left is the outside. */
export function outerWalls(rings: readonly Ring[]): (a: Position, b: Position) => boolean {
  const key = (a: Position, b: Position): string => [...a, ...b].map((value) => Math.round(value * 50)).join();
  const walls = new Set<string>();
  for (const ring of rings) ring.forEach((a, i) => walls.add(key(a, ring[(i + 1) % ring.length] ?? a)));
  return (a, b) => !walls.has(key(b, a));
}
