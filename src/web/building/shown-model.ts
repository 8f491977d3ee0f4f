import { Box3, Vector3, type Scene, type Texture } from "three";
import { COLOURS } from "../palette.ts";
import { seenIn, type Seen } from "./feature-paint.ts";
import { wallDirection } from "./fit.ts";
import { buildFloors, edgeEnds, setLook, showEdges, type FloorGroup } from "./floor-group.ts";
import type { FloorLook } from "./floor-view.ts";
import { GeometryShelf } from "./geometry-shelf.ts";
import { Ground } from "./ground.ts";
import { makeMaterials, type Materials } from "./materials.ts";
import { lineSpacing, rightOf } from "./pattern-scale.ts";
import type { BuildingModel } from "./read-model.ts";
import type { InSight } from "./sight.ts";

/** Above this many line ends, edges rest while the model is dragged (software drawing spends most of its time there). */
const HEAVY_LINES = 20_000;

/** One model in the scene, from its first frame to `dispose`: floors, looks and the ground under them. */
export class ShownModel {
  /** Lowest first. */
  readonly floors: readonly FloorGroup[];
  /** Radians from east towards south. */
  readonly walls: number;
  readonly #features: number;
  readonly #bytes: Uint8Array;
  readonly #shelf = new GeometryShelf();
  readonly #materials: Materials;
  readonly #ground: Ground;
  readonly #heavy: boolean;
  #looks = new Map<string, FloorLook>();
  /** True while some feature is not drawn solid. */
  #partly = false;

  /**
   * @param bytes of `paintFeatures` for this model; kept, and written over by `paint`
   * @param stamps what is written on faces; not disposed of here
   */
  constructor(scene: Scene, model: BuildingModel, bytes: Uint8Array, stamps: Texture) {
    this.#features = model.codes.length;
    this.#bytes = bytes;
    this.#materials = makeMaterials(bytes, model.floors.length, stamps);
    this.floors = buildFloors(model, this.#shelf, this.#materials);
    const box = new Box3();
    for (const { group } of this.floors) {
      scene.add(group);
      group.updateMatrixWorld();
      box.expandByObject(group);
    }
    const size = box.getSize(new Vector3());
    this.#ground = new Ground(Math.max(Math.hypot(size.x, size.z) / 2, 8), COLOURS.ink, COLOURS["film-deep"]);
    scene.add(this.#ground.mesh);
    const ends = this.floors.flatMap((floor) => edgeEnds(floor));
    this.walls = wallDirection(ends);
    this.#heavy = ends.length / 3 > HEAVY_LINES;
    this.setFloors(new Map(), new Map());
    this.#applyLooks();
  }

  /** New looks for the features: one upload. @param bytes as long as those it was made with, else nothing happens */
  paint(bytes: Uint8Array): void {
    if (bytes.length !== this.#bytes.length) return;
    this.#bytes.set(bytes);
    this.#materials.paint.needsUpdate = true;
    this.#applyLooks();
  }

  /** Floors that are not named are shown, and not lifted (metres). */
  setFloors(looks: Map<string, FloorLook>, lifts: Map<string, number>): void {
    this.#looks = looks;
    for (const { id, group } of this.floors) {
      group.position.y = lifts.get(id) ?? 0;
      group.updateMatrixWorld();
    }
    this.#applyLooks();
    this.#ground.fade(this.solid().every(({ topM }) => topM < 0.5));
  }

  /** Patterns as fine as the picture bears, writing on level faces the right way up. */
  face(metresAPixel: number, bearing: number): void {
    this.#materials.spacing.value = lineSpacing(metresAPixel);
    this.#materials.across.value.set(...rightOf(bearing, this.walls));
  }

  /** Edges of a large model rest while it is dragged. */
  drag(on: boolean): void {
    if (this.#heavy) for (const floor of this.floors) showEdges(floor, this.#lookOf(floor), !on);
  }

  /** Floors that are drawn solid. */
  solid(): FloorGroup[] {
    return this.floors.filter((floor) => this.#lookOf(floor) === "shown");
  }

  /** Floors that are drawn at all. */
  drawn(): FloorGroup[] {
    return this.floors.filter((floor) => this.#lookOf(floor) !== "hidden");
  }

  inSight(): InSight {
    return { floors: this.solid(), shelf: this.#shelf, seenOf: this.#partly ? this.#seenOf : null };
  }

  dispose(): void {
    for (const { group } of this.floors) group.removeFromParent();
    this.#ground.dispose();
    this.#shelf.dispose();
    this.#materials.dispose();
  }

  readonly #seenOf = (feature: number): Seen => seenIn(this.#bytes, feature);

  #applyLooks(): void {
    const seen = Array.from({ length: this.#features }, (_, feature) => this.#seenOf(feature));
    this.#partly = seen.some((each) => each !== "shown");
    const dimming = seen.includes("dimmed");
    for (const floor of this.floors) setLook(floor, this.#lookOf(floor), dimming, this.#materials);
  }

  #lookOf({ id }: FloorGroup): FloorLook {
    return this.#looks.get(id) ?? "shown";
  }
}
