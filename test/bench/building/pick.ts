import { Ray, Raycaster, Texture, Vector3, type Mesh } from "three";
import { BuildingStates } from "../../../src/cadastre/state-bytes.ts";
import { matches, type StateFilter } from "../../../src/cadastre/state-filter.ts";
import { routes } from "../../../src/contract/routes.ts";
import { paintFeatures } from "../../../src/web/building/feature-paint.ts";
import { buildFloors } from "../../../src/web/building/floor-group.ts";
import { GeometryShelf } from "../../../src/web/building/geometry-shelf.ts";
import { makeMaterials } from "../../../src/web/building/materials.ts";
import { firstHit } from "../../../src/web/building/pick.ts";
import { readModel } from "../../../src/web/building/read-model.ts";
import { chunksOf } from "../../browser/every-building.ts";
import { addRow, quantile } from "../results.ts";
import type { Target } from "./served.ts";

const RAYS = 2000;
const PLAIN_RAYS = 200;
const PAINTS = 200;
const ASKED: StateFilter = { having: ["mortgage"], lacking: ["seizure"] };

/** µs of one call. */
function timed(call: () => unknown): number {
  const from = performance.now();
  call();
  return (performance.now() - from) * 1000;
}

/** Rays from a circle around the building to points inside its box, by a linear congruential step: the same on every run. */
function rays(size: Vector3, middle: Vector3): Ray[] {
  let state = 20261123;
  const next = (): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
  return Array.from({ length: RAYS }, () => {
    const angle = next() * 2 * Math.PI;
    const eye = new Vector3(Math.cos(angle), 0.5, Math.sin(angle)).multiplyScalar(2 * size.length()).add(middle);
    const to = new Vector3(next() - 0.5, next() - 0.5, next() - 0.5).multiply(size).add(middle);
    return new Ray(eye, to.sub(eye).normalize());
  });
}

/**
 * The two steps that a pointer and a legend wait for, outside the browser: one ray into the model, against three's own
 * Raycaster over the same meshes; and the looks of all units worked out and written into the texture's bytes.
 */
export async function measurePicking(targets: readonly Target[]): Promise<void> {
  for (const { name, origin, model, view } of targets) {
    const glb = await (await fetch(`${origin}${model}`)).arrayBuffer();
    const loaded = readModel(chunksOf(glb));
    const bytes = await (await fetch(`${origin}${routes.buildingStates(view.code)}`)).arrayBuffer();
    const states = new BuildingStates(new Uint8Array(bytes));
    const paint = (): Uint8Array =>
      paintFeatures(loaded.codes.length, (feature) => ({
        rgb: [120, 160, 120],
        pattern: "plain",
        seen: feature < states.units && !matches(states, feature, ASKED) ? "dimmed" : "shown",
        schematic: false,
        marked: false,
      }));
    const shelf = new GeometryShelf();
    const floors = buildFloors(loaded, shelf, makeMaterials(paint(), loaded.floors.length, new Texture()));
    for (const { group } of floors) group.updateMatrixWorld(true);
    const meshes: Mesh[] = floors.flatMap(({ solids }) => [...solids]);
    const height = Math.max(...floors.map(({ topM }) => topM));
    const width = 2 * Math.max(...meshes.map((mesh) => Math.hypot(...spread(mesh))));
    const cast = rays(new Vector3(width, height, width), new Vector3(0, height / 2, 0));
    let hits = 0;
    const picks = cast.map((ray) => timed(() => (hits += firstHit(ray, floors, shelf, null) === null ? 0 : 1)));
    const caster = new Raycaster();
    const plain = cast.slice(0, PLAIN_RAYS).map((ray) =>
      timed(() => {
        caster.ray.copy(ray);
        return caster.intersectObjects(meshes, false)[0];
      }),
    );
    const paints = Array.from({ length: PAINTS }, () => timed(paint));
    shelf.dispose();
    addRow("One pick and one recolouring, µs", {
      building: name,
      features: loaded.codes.length,
      "rays that hit": `${hits} of ${RAYS}`,
      "pick p50": quantile(picks, 0.5).toFixed(0),
      "pick p99": quantile(picks, 0.99).toFixed(0),
      "three's Raycaster p50": quantile(plain, 0.5).toFixed(0),
      ratio: (quantile(picks, 0.5) / quantile(plain, 0.5)).toFixed(3),
      "recolour p50": quantile(paints, 0.5).toFixed(0),
    });
  }
}

/** Farthest corner of a mesh from the middle of the building, east and south, metres. */
function spread(mesh: Mesh): [number, number] {
  mesh.geometry.computeBoundingBox();
  const box = mesh.geometry.boundingBox?.clone().applyMatrix4(mesh.matrixWorld);
  if (box === undefined) return [0, 0];
  return [Math.max(-box.min.x, box.max.x), Math.max(-box.min.z, box.max.z)];
}
