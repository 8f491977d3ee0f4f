import type { CodedValue } from "../../cadastre/coded-value.ts";
import type { Polygon, Ring } from "../../cadastre/ring.ts";
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
   * @param polygon outer ring counter-clockwise, holes clockwise, in the frame's metres
   */
  addPrism(polygon: Polygon, baseM: number, topM: number, frame: Frame, look: Look): void {
    for (const ring of polygon) this.#walls(ring, baseM, topM, frame, look);
    const roof = shaded(wallColour(look.use), [0, 0, 1], false, look.tint);
    const first = this.vertices;
    for (const [x, y] of polygon.flat()) this.#vertex(frame(x, y, topM), roof, look.feature);
    for (const corner of triangulate(polygon)) this.triangles.push(first + corner);
  }

  #walls(ring: Ring, baseM: number, topM: number, frame: Frame, look: Look): void {
    const wall = wallColour(look.use);
    ring.forEach((a, i) => {
      const b = ring[(i + 1) % ring.length] ?? a;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
      if (length === 0) return;
      const normal: Vector = [(b[1] - a[1]) / length, (a[0] - b[0]) / length, 0];
      const [low, high] = [shaded(wall, normal, true, look.tint), shaded(wall, normal, false, look.tint)];
      const first = this.vertices;
      this.#vertex(frame(a[0], a[1], baseM), low, look.feature);
      this.#vertex(frame(b[0], b[1], baseM), low, look.feature);
      this.#vertex(frame(b[0], b[1], topM), high, look.feature);
      this.#vertex(frame(a[0], a[1], topM), high, look.feature);
      this.triangles.push(first, first + 1, first + 2, first, first + 2, first + 3);
    });
  }

  #vertex(at: Vector, colour: Vector, feature: number): void {
    this.positions.push(at[0], at[1], at[2]);
    this.colours.push(colour[0], colour[1], colour[2], 255);
    this.features.push(feature);
  }
}
