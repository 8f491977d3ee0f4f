import {
  Color,
  Scene,
  SRGBColorSpace,
  Vector3,
  type BufferGeometry,
  type Camera,
  type LineSegments,
  type WebGLRenderer,
} from "three";
import { LineMaterial } from "three/examples/jsm/lines/LineMaterial.js";
import { LineSegments2 } from "three/examples/jsm/lines/LineSegments2.js";
import { LineSegmentsGeometry } from "three/examples/jsm/lines/LineSegmentsGeometry.js";
import type { Rgb } from "../palette.ts";
import type { FloorGroup } from "./floor-group.ts";
import { featureAt } from "./pick.ts";

/** The edges of some features on one floor, as pairs of points in the floor's own metres. */
function edgesOf(lines: readonly LineSegments<BufferGeometry>[], features: ReadonlySet<number>): number[] {
  const points: number[] = [];
  const point = new Vector3();
  for (const line of lines) {
    const position = line.geometry.getAttribute("position");
    const { index } = line.geometry;
    const count = index?.count ?? position.count;
    for (let at = 0; at + 1 < count; at += 2) {
      const pair = index ? [index.getX(at), index.getX(at + 1)] : [at, at + 1];
      if (!features.has(featureAt(line.geometry, pair[0] ?? 0))) continue;
      for (const vertex of pair) points.push(...point.fromBufferAttribute(position, vertex).applyMatrix4(line.matrix));
    }
  }
  return points;
}

/**
 * A two-colour outline around features on every floor they stand on: a light casing and a core in the colour of
 * what it says (chosen, hover, partner). Edges behind something are drawn over it, thinner, so that the outline is never out
 * of sight. The model under it keeps its colours.
 */
export class Outline {
  features: readonly number[] = [];
  readonly #materials: readonly LineMaterial[];
  readonly #order: number;
  #lines: LineSegments2[] = [];

  constructor(colour: Rgb, widthPx: number, order: number) {
    const make = ([r, g, b]: Rgb, linewidth: number, depthTest: boolean, opacity: number) => {
      const color = new Color().setRGB(r / 255, g / 255, b / 255, SRGBColorSpace);
      return new LineMaterial({ color, linewidth, depthTest, opacity, depthWrite: false, transparent: true });
    };
    this.#materials = [
      make(colour, widthPx * 0.5, false, 0.7),
      make([255, 255, 255], widthPx * 1.7, true, 1),
      make(colour, widthPx, true, 1),
    ];
    this.#order = order;
  }

  /** Moves to other features, or to none. Floors stay as they are: a line lives in its floor's group and lifts with it. */
  set(features: readonly number[], floors: readonly FloorGroup[]): void {
    this.clear();
    this.features = features;
    if (features.length === 0) return;
    const wanted = new Set(features);
    for (const floor of floors) {
      const points = edgesOf(floor.edges, wanted);
      if (points.length === 0) continue;
      const geometry = new LineSegmentsGeometry();
      geometry.setPositions(points);
      this.#materials.forEach((material, i) => {
        const line = new LineSegments2(geometry, material);
        line.renderOrder = this.#order + i;
        floor.group.add(line);
        this.#lines.push(line);
      });
    }
  }

  /** Has the device make the shaders of the lines, without waiting for it. */
  prepare(renderer: WebGLRenderer, camera: Camera): void {
    const scene = new Scene();
    for (const material of this.#materials) scene.add(new LineSegments2(new LineSegmentsGeometry(), material));
    renderer.compile(scene, camera);
  }

  show(on: boolean): void {
    for (const line of this.#lines) line.visible = on;
  }

  clear(): void {
    for (const line of this.#lines) {
      line.removeFromParent();
      line.geometry.dispose();
    }
    this.#lines = [];
    this.features = [];
  }

  dispose(): void {
    this.clear();
    for (const material of this.#materials) material.dispose();
  }
}
