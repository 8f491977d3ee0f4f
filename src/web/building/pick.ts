import { FrontSide, Matrix4, Ray, Vector3, type BufferGeometry, type Intersection, type Mesh } from "three";
import type { Seen } from "./feature-paint.ts";
import type { FloorGroup } from "./floor-group.ts";
import type { GeometryShelf } from "./geometry-shelf.ts";

/** Where a ray meets the model first. */
interface Hit {
  readonly feature: number;
  readonly distanceM: number;
}

/**
 * The first feature on a ray. Floors that are hidden or x-rayed are looked through: they are not among `floors`. So
 * are units that are hidden; what is drawn as glass is met only where nothing solid stands behind it.
 * @param floors the floors that are shown, in any order; their world matrices up to date
 * @param seenOf how much of a feature is drawn; null: everything is
 */
export function firstHit(
  ray: Ray,
  floors: readonly FloorGroup[],
  shelf: GeometryShelf,
  seenOf: ((feature: number) => Seen) | null,
): Hit | null {
  const best: { solid: Hit | null; glass: Hit | null } = { solid: null, glass: null };
  const local = new Ray();
  const back = new Matrix4();
  const place = new Vector3();
  for (const mesh of floors.flatMap(({ solids }) => solids)) {
    local.copy(ray).applyMatrix4(back.copy(mesh.matrixWorld).invert());
    const tree = shelf.tree(mesh.geometry);
    // Without anything to look through the tree need not be searched to its end.
    const hits = (
      seenOf ? tree.raycast(local, FrontSide) : [tree.raycastFirst(local, FrontSide)]
    ) as (Intersection | null)[];
    for (const hit of hits) {
      if (hit === null) continue;
      const feature = featureAt(mesh.geometry, hit.face?.a ?? 0);
      const seen = seenOf?.(feature) ?? "shown";
      if (seen === "hidden") continue;
      const kind = seen === "shown" ? "solid" : "glass";
      const distanceM = place.copy(hit.point).applyMatrix4(mesh.matrixWorld).distanceTo(ray.origin);
      if (distanceM < (best[kind]?.distanceM ?? Infinity)) best[kind] = { feature, distanceM };
    }
  }
  return best.solid ?? best.glass;
}

export function featureAt(geometry: BufferGeometry, vertex: number): number {
  return geometry.getAttribute("feature").getX(vertex);
}

/**
 * Points on the faces of a feature that look towards the eye, in world metres, at most `most`; a few on each
 * triangle, so that a face half behind a neighbour still has one in sight.
 */
export function facingPoints(
  meshes: readonly Mesh<BufferGeometry>[],
  feature: number,
  eye: Vector3,
  most: number,
): Vector3[] {
  const found: Vector3[] = [];
  const corners = [new Vector3(), new Vector3(), new Vector3()] as const;
  const [a, b, c] = corners;
  const normal = new Vector3();
  const side = new Vector3();
  for (const mesh of meshes) {
    const position = mesh.geometry.getAttribute("position");
    const { index } = mesh.geometry;
    const count = index?.count ?? position.count;
    for (let at = 0; at + 2 < count && found.length < most; at += 3) {
      const vertex = (i: number) => (index ? index.getX(at + i) : at + i);
      if (featureAt(mesh.geometry, vertex(0)) !== feature) continue;
      corners.forEach((corner, i) => corner.fromBufferAttribute(position, vertex(i)).applyMatrix4(mesh.matrixWorld));
      normal.subVectors(b, a).cross(side.subVectors(c, a));
      if (normal.dot(side.subVectors(eye, a)) <= 0) continue;
      for (const [u, v, w] of [
        [1, 1, 1],
        [4, 1, 1],
        [1, 4, 1],
        [1, 1, 4],
      ] as const) {
        found.push(
          new Vector3()
            .addScaledVector(a, u)
            .addScaledVector(b, v)
            .addScaledVector(c, w)
            .divideScalar(u + v + w),
        );
      }
    }
  }
  return found;
}
