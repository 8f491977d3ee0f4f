import { Box3, Group, LineSegments, Matrix4, Mesh, Quaternion, Vector3, type BufferGeometry } from "three";
import type { FloorLook } from "./floor-view.ts";
import type { GeometryShelf } from "./geometry-shelf.ts";
import type { Materials } from "./materials.ts";
import type { BuildingModel, FloorModel, NodePlace } from "./read-model.ts";

/** One storey in the scene. `group.position.y` is its lift; everything else is fixed. */
export interface FloorGroup {
  readonly id: string;
  readonly group: Group;
  /** Of its lowest and its highest solid, metres above ±0.00, before any lift. */
  readonly bottomM: number;
  readonly topM: number;
  readonly solids: readonly Mesh<BufferGeometry>[];
  readonly edges: readonly LineSegments<BufferGeometry>[];
  /** The same once more, drawn as glass: of an x-rayed floor all, of a shown one what is not asked for. */
  readonly ghosts: readonly Mesh<BufferGeometry>[];
  readonly ghostEdges: readonly LineSegments<BufferGeometry>[];
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
        ? ([new Mesh(geometry, materials.solid.face), new Mesh(geometry, materials.ghost.face)] as const)
        : ([
            new LineSegments(geometry, materials.solid.edge),
            new LineSegments(geometry, materials.ghost.edge),
          ] as const);
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
  made.group.updateMatrixWorld(true);
  const box = new Box3().setFromObject(made.group);
  return { ...made, bottomM: box.min.y, topM: box.max.y };
}

/** Shows a floor as asked. @param dimming true while some units are drawn as glass on floors that are shown */
export function setLook(floor: FloorGroup, look: FloorLook, dimming: boolean, materials: Materials): void {
  floor.group.visible = look !== "hidden";
  for (const mesh of floor.solids) mesh.visible = look === "shown";
  const { face, edge } = look === "shown" ? materials.dimmed : materials.ghost;
  const glass = look === "ghost" || (look === "shown" && dimming);
  for (const mesh of floor.ghosts) [mesh.visible, mesh.material] = [glass, face];
  for (const line of floor.ghostEdges) [line.visible, line.material] = [glass, edge];
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
