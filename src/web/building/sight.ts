import { Ray, Vector2, Vector3, type PerspectiveCamera } from "three";
import type { Seen } from "./feature-paint.ts";
import type { FloorGroup } from "./floor-group.ts";
import type { GeometryShelf } from "./geometry-shelf.ts";
import { boxesOf, outermostOf } from "./floor-places.ts";
import { facingPoints, firstHit } from "./pick.ts";

/** What the picture shows right now. */
export interface InSight {
  /** Floors that are drawn solid. */
  readonly floors: readonly FloorGroup[];
  readonly shelf: GeometryShelf;
  /** How much of a feature is drawn; null: everything is. */
  readonly seenOf: ((feature: number) => Seen) | null;
}

/** A spot in CSS pixels, of the page or of the canvas as the method says. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** What is where in the picture: from pixels to features and back, through the centre of pixels. */
export class Sight {
  readonly #canvas: HTMLCanvasElement;
  readonly #camera: PerspectiveCamera;

  constructor(canvas: HTMLCanvasElement, camera: PerspectiveCamera) {
    this.#canvas = canvas;
    this.#camera = camera;
  }

  /** The feature seen through the centre of the pixel at a page position. */
  at(clientX: number, clientY: number, { floors, shelf, seenOf }: InSight): number | null {
    const frame = this.#canvas.getBoundingClientRect();
    const spot = new Vector2(
      ((Math.floor(clientX) + 0.5 - frame.left) / frame.width) * 2 - 1,
      1 - ((Math.floor(clientY) + 0.5 - frame.top) / frame.height) * 2,
    );
    this.#camera.updateMatrixWorld();
    const origin = new Vector3().setFromMatrixPosition(this.#camera.matrixWorld);
    const ray = new Ray(origin, new Vector3(spot.x, spot.y, 0.5).unproject(this.#camera).sub(origin).normalize());
    return firstHit(ray, floors, shelf, seenOf)?.feature ?? null;
  }

  /** Page position of a pixel on whose centre this feature is what one sees, and the height of that point in metres. */
  spotOf(feature: number, shown: InSight): (Spot & { heightM: number }) | null {
    const frame = this.#canvas.getBoundingClientRect();
    this.#camera.updateMatrixWorld();
    const meshes = shown.floors.flatMap(({ solids }) => solids);
    for (const point of facingPoints(meshes, feature, this.#camera.position, 160)) {
      const heightM = point.y;
      const place = this.#project(point, frame);
      if (place === null) continue;
      const [x, y] = [Math.floor(frame.left + place.x), Math.floor(frame.top + place.y)];
      if (this.at(x, y, shown) === feature) return { x, y, heightM };
    }
    return null;
  }

  /**
   * Features with the middle of one of their solids inside a box of the page: those in front and those behind, as
   * far as they are drawn solid.
   */
  inBox(from: Spot, to: Spot, { floors, seenOf }: InSight): number[] {
    const frame = this.#canvas.getBoundingClientRect();
    const found = new Set<number>();
    const middle = new Vector3();
    const inside = (value: number, a: number, b: number) => Math.min(a, b) <= value && value <= Math.max(a, b);
    this.#camera.updateMatrixWorld();
    for (const floor of floors) {
      for (const [feature, box] of boxesOf(floor)) {
        if (found.has(feature) || (seenOf?.(feature) ?? "shown") !== "shown") continue;
        box.getCenter(middle).y += floor.group.position.y;
        const spot = this.#project(middle, frame);
        if (!spot || !inside(frame.left + spot.x, from.x, to.x) || !inside(frame.top + spot.y, from.y, to.y)) continue;
        found.add(feature);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** The leftmost corner of a floor in the picture, half-way up, CSS pixels of the canvas; null when it is out of it. */
  edgeOf(floor: FloorGroup): Spot | null {
    const frame = { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
    const y = (floor.bottomM + floor.topM) / 2 + floor.group.position.y;
    let leftmost: Spot | null = null;
    for (const [x, z] of outermostOf(floor)) {
      const spot = this.#project(new Vector3(x, y, z), frame);
      if (spot && (leftmost === null || spot.x < leftmost.x)) leftmost = spot;
    }
    return leftmost;
  }

  /** Above the highest solid of a feature, CSS pixels of the canvas; null when it stands nowhere or out of the picture. */
  topOf(feature: number, floors: readonly FloorGroup[]): Spot | null {
    const frame = { width: this.#canvas.clientWidth, height: this.#canvas.clientHeight };
    const floor = floors.findLast((each) => boxesOf(each).has(feature));
    const box = floor && boxesOf(floor).get(feature);
    if (!box) return null;
    const middle = box.getCenter(new Vector3());
    return this.#project(middle.setY(box.max.y + floor.group.position.y), frame);
  }

  /** CSS pixels from the canvas's corner; null for a point out of the picture. Changes `point`. */
  #project(point: Vector3, { width, height }: { width: number; height: number }): Spot | null {
    point.project(this.#camera);
    if (Math.abs(point.x) > 0.995 || Math.abs(point.y) > 0.995 || Math.abs(point.z) > 1) return null;
    return { x: ((point.x + 1) / 2) * width, y: ((1 - point.y) / 2) * height };
  }
}
