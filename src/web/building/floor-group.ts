import { Box3, BufferAttribute, BufferGeometry, Group, LineSegments, Matrix4, Mesh, Quaternion, Vector3 } from "three";
import { MeshBVH } from "three-mesh-bvh";
import type { FloorLook } from "./floor-view.ts";
import type { Column } from "./gltf.ts";
import type { Materials } from "./materials.ts";
import type { BuildingModel, FloorModel, NodePlace, Part } from "./read-model.ts";

/** One storey in the scene. `group.position.y` is its lift; everything else is fixed. */
export interface FloorGroup {
  readonly id: string;
  readonly group: Group;
  /** Of its highest solid, metres above ±0.00, before any lift. */
  readonly topM: number;
  readonly solids: readonly Mesh<BufferGeometry>[];
  readonly edges: readonly LineSegments<BufferGeometry>[];
  readonly ghosts: readonly Mesh<BufferGeometry>[];
  readonly ghostEdges: readonly LineSegments<BufferGeometry>[];
}

/** Makes GPU geometry of columns, once for each: floors of one plan share it. */
export class GeometryShelf {
  readonly #attributes = new Map<Column, BufferAttribute>();
  readonly #geometries: BufferGeometry[] = [];
  readonly #trees = new Map<BufferAttribute, MeshBVH>();

  geometry(part: Part): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", this.#attribute(part.position));
    geometry.setAttribute("feature", this.#attribute(part.feature));
    if (part.index) geometry.setIndex(this.#attribute(part.index));
    this.#geometries.push(geometry);
    return geometry;
  }

  /** The tree that rays are cast into, built at the first ray. It leaves the index as it is. */
  tree(geometry: BufferGeometry): MeshBVH {
    const key = geometry.index ?? (geometry.getAttribute("position") as BufferAttribute);
    const tree = this.#trees.get(key) ?? new MeshBVH(geometry, { indirect: true });
    this.#trees.set(key, tree);
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

export function buildFloors(model: BuildingModel, shelf: GeometryShelf, materials: Materials): FloorGroup[] {
  return model.floors.map((floor) => buildFloor(floor, shelf, materials));
}

function buildFloor(floor: FloorModel, shelf: GeometryShelf, materials: Materials): FloorGroup {
  const made = {
    id: floor.id,
    group: new Group(),
    solids: [] as Mesh<BufferGeometry>[],
    edges: [] as LineSegments<BufferGeometry>[],
    ghosts: [] as Mesh<BufferGeometry>[],
    ghostEdges: [] as LineSegments<BufferGeometry>[],
  };
  for (const { kind, places, part } of floor.parts) {
    const geometry = shelf.geometry(part);
    const matrix = placeMatrix(places);
    const [plain, ghost] =
      kind === "triangles"
        ? ([new Mesh(geometry, materials.solid), new Mesh(geometry, materials.ghost)] as const)
        : ([new LineSegments(geometry, materials.edge), new LineSegments(geometry, materials.ghostEdge)] as const);
    if (plain instanceof Mesh && ghost instanceof Mesh) {
      made.solids.push(plain);
      made.ghosts.push(ghost);
    } else if (plain instanceof LineSegments && ghost instanceof LineSegments) {
      made.edges.push(plain);
      made.ghostEdges.push(ghost);
    }
    for (const object of [plain, ghost]) {
      object.matrixAutoUpdate = false;
      object.matrix.copy(matrix);
      made.group.add(object);
    }
    plain.renderOrder = kind === "triangles" ? 0 : 2;
    ghost.renderOrder = kind === "triangles" ? 3 : 4;
  }
  return { ...made, topM: new Box3().setFromObject(made.group).max.y };
}

/** Shows a floor as asked. */
export function setLook(floor: FloorGroup, look: FloorLook): void {
  floor.group.visible = look !== "hidden";
  for (const mesh of floor.solids) mesh.visible = look === "shown";
  for (const mesh of [...floor.ghosts, ...floor.ghostEdges]) mesh.visible = look === "ghost";
  showEdges(floor, look, true);
}

/** Edges of shown floors; they rest while the model is dragged. */
export function showEdges(floor: FloorGroup, look: FloorLook, on: boolean): void {
  for (const line of floor.edges) line.visible = on && look === "shown";
}

/** Every end of a floor's edges, `x, y, z …` in metres, its lift included; two ends an edge. */
export function edgeEnds(floor: FloorGroup): number[] {
  const ends: number[] = [];
  const end = new Vector3();
  for (const line of floor.edges) {
    const position = line.geometry.getAttribute("position");
    const { index } = line.geometry;
    for (let at = 0; at < (index?.count ?? position.count); at++) {
      end.fromBufferAttribute(position, index ? index.getX(at) : at).applyMatrix4(line.matrix);
      ends.push(end.x, end.y + floor.group.position.y, end.z);
    }
  }
  return ends;
}

function placeMatrix(places: readonly NodePlace[]): Matrix4 {
  const whole = new Matrix4();
  for (const { matrix, translation, rotation, scale } of places) {
    const own = matrix
      ? new Matrix4().fromArray(matrix)
      : new Matrix4().compose(
          new Vector3().fromArray(translation ?? [0, 0, 0]),
          new Quaternion().fromArray(rotation ?? [0, 0, 0, 1]),
          new Vector3().fromArray(scale ?? [1, 1, 1]),
        );
    whole.multiply(own);
  }
  return whole;
}
