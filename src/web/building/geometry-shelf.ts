import { BufferAttribute, BufferGeometry } from "three";
import { MeshBVH } from "three-mesh-bvh";
import type { Column } from "./gltf.ts";
import type { Part } from "./read-model.ts";

/** Makes GPU geometry of columns, once for each: floors of one plan share it. */
export class GeometryShelf {
  readonly #attributes = new Map<Column, BufferAttribute>();
  readonly #geometries: BufferGeometry[] = [];
  readonly #trees = new Map<unknown, Map<BufferAttribute | null, MeshBVH>>();

  geometry(part: Part): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", this.#attribute(part.position));
    geometry.setAttribute("feature", this.#attribute(part.feature));
    if (part.index) geometry.setIndex(this.#attribute(part.index));
    this.#geometries.push(geometry);
    return geometry;
  }

  /**
   * The tree that rays are cast into, built at the first ray; one for every pair of points and index, whatever
   * features they belong to. It leaves the index as it is.
   */
  tree(geometry: BufferGeometry): MeshBVH {
    const points = geometry.getAttribute("position");
    const ofPoints = this.#trees.get(points) ?? new Map<BufferAttribute | null, MeshBVH>();
    this.#trees.set(points, ofPoints);
    const tree = ofPoints.get(geometry.index) ?? new MeshBVH(geometry, { indirect: true });
    ofPoints.set(geometry.index, tree);
    return tree;
  }

  dispose(): void {
    for (const geometry of this.#geometries) geometry.dispose();
    this.#geometries.length = 0;
    this.#attributes.clear();
    this.#trees.clear();
  }

  #attribute(column: Column): BufferAttribute {
    const known = this.#attributes.get(column) ?? new BufferAttribute(column.array, column.width, column.normalized);
    this.#attributes.set(column, known);
    return known;
  }
}
