import { Box3, Ray, Scene, Vector2, Vector3, WebGLRenderer, type BufferGeometry } from "three";
import { COLOURS } from "../palette.ts";
import { buildFloors, GeometryShelf, edgeEnds, setLook, showEdges, type FloorGroup } from "./floor-group.ts";
import type { FloorLook } from "./floor-view.ts";
import { firstAzimuth, wallDirection } from "./fit.ts";
import { Ground } from "./ground.ts";
import { makeMaterials, type Materials } from "./materials.ts";
import { Orbit } from "./orbit.ts";
import { Outline } from "./outline.ts";
import { PacedFrames } from "./paced-frames.ts";
import { facingPoints, firstHit } from "./pick.ts";
import { listenToPointer } from "./pointer.ts";
import type { BuildingModel } from "./read-model.ts";

/** Above this many line ends, edges rest while the model is dragged (software drawing spends most of its time there). */
const HEAVY_LINES = 20_000;

/** What the scene tells the stage. Features are numbers of the model that is shown. */
export interface SceneEvents {
  over(feature: number | null): void;
  clicked(feature: number | null): void;
  turned(bearing: number): void;
  drawn(): void;
}

/**
 * One building in three.js. It draws a frame when something changed and at no other time, and takes everything it
 * made with it on `dispose`. It knows features and floors; codes and states are the stage's business.
 * The constructor throws when the browser has no WebGL 2.
 */
export class BuildingScene {
  readonly canvas: HTMLCanvasElement;
  readonly #events: SceneEvents;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #orbit: Orbit;
  readonly #chosen = new Outline(COLOURS.chosen, 3, 12);
  readonly #hover = new Outline(COLOURS.hover, 2, 10);
  readonly #off = new AbortController();
  readonly #sized: ResizeObserver;
  readonly #frames: PacedFrames;
  #shelf = new GeometryShelf();
  #materials: Materials | null = null;
  #ground: Ground | null = null;
  #floors: FloorGroup[] = [];
  #looks = new Map<string, FloorLook>();
  #bytes: Uint8Array = new Uint8Array();
  #dragging = false;

  constructor(host: HTMLElement, label: string, events: SceneEvents) {
    this.#events = events;
    this.#renderer = new WebGLRenderer({ antialias: true, alpha: true });
    // Asking whether a shader is right makes the page wait for its compiler; ours are tested.
    this.#renderer.debug.checkShaderErrors = false;
    this.canvas = this.#renderer.domElement;
    this.#frames = new PacedFrames(this.#renderer.getContext() as WebGL2RenderingContext, () => {
      this.#renderer.render(this.#scene, this.#orbit.camera);
      this.#events.drawn();
    });
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application");
    this.canvas.setAttribute("aria-label", label);
    host.append(this.canvas);
    this.#renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.#orbit = new Orbit(this.canvas, () => {
      this.#events.turned(this.#orbit.bearing);
      this.request();
    });
    this.#orbit.controls.addEventListener("start", () => this.#drag(true));
    this.#orbit.controls.addEventListener("end", () => this.#drag(false));
    this.#listen();
    this.#sized = new ResizeObserver(() => this.#resize());
    this.#sized.observe(host);
    this.#resize();
  }

  /** Shows a model in place of the one before. @param bytes of `paintFeatures` for this model */
  show(model: BuildingModel, bytes: Uint8Array): void {
    this.clear();
    this.#bytes = bytes;
    this.#materials = makeMaterials(bytes, model.floors.length);
    this.#floors = buildFloors(model, this.#shelf, this.#materials);
    for (const { group } of this.#floors) this.#scene.add(group);
    this.#scene.updateMatrixWorld();
    const box = new Box3();
    for (const { group } of this.#floors) box.expandByObject(group);
    const size = box.getSize(new Vector3());
    this.#ground = new Ground(Math.max(Math.hypot(size.x, size.z) / 2, 8), COLOURS.ink, COLOURS["film-deep"]);
    this.#scene.add(this.#ground.mesh);
    this.setFloors(new Map(), new Map());
    this.fit("first");
    // The outlines' shaders are made now, not at the first choice.
    for (const outline of [this.#chosen, this.#hover]) outline.prepare(this.#renderer, this.#orbit.camera);
  }

  /** Takes the model away. */
  clear(): void {
    this.#chosen.clear();
    this.#hover.clear();
    for (const { group } of this.#floors) group.removeFromParent();
    this.#floors = [];
    this.#ground?.dispose();
    this.#ground = null;
    this.#shelf.dispose();
    this.#shelf = new GeometryShelf();
    this.#materials?.dispose();
    this.#materials = null;
    this.request();
  }

  /** New colours for the features. @param bytes as long as those given to `show` */
  paint(bytes: Uint8Array): void {
    if (!this.#materials || bytes.length !== this.#bytes.length) return;
    this.#bytes.set(bytes);
    this.#materials.paint.needsUpdate = true;
    this.request();
  }

  /** How floors are drawn and how far each is lifted (metres). Floors that are not named are shown, on the ground. */
  setFloors(looks: Map<string, FloorLook>, lifts: Map<string, number>): void {
    this.#looks = looks;
    for (const { id, group } of this.#floors) group.position.y = lifts.get(id) ?? 0;
    this.#applyLooks();
    this.#scene.updateMatrixWorld();
    this.#ground?.fade(this.#shown().every(({ topM }) => topM < 0.5));
  }

  outline(kind: "chosen" | "hover", feature: number | null): void {
    const outline = kind === "chosen" ? this.#chosen : this.#hover;
    if (outline.feature === feature) return;
    outline.set(feature, this.#floors);
    this.request();
  }

  /** The feature outlined as chosen. */
  get chosen(): number | null {
    return this.#chosen.feature;
  }

  /**
   * Page position of a pixel on whose centre this feature is what one sees, and how high above ±0.00 the picture has it
   * (true while the floors are not pulled apart); null when it is out of sight.
   */
  spotOf(feature: number): { x: number; y: number; heightM: number } | null {
    const frame = this.canvas.getBoundingClientRect();
    const { camera } = this.#orbit;
    camera.updateMatrixWorld();
    const meshes = this.#shown().flatMap(({ solids }) => solids);
    for (const point of facingPoints(meshes, feature, camera.position, 160)) {
      const heightM = point.y;
      point.project(camera);
      if (Math.abs(point.x) > 0.98 || Math.abs(point.y) > 0.98 || point.z > 1) continue;
      const x = Math.floor(frame.left + ((point.x + 1) / 2) * frame.width);
      const y = Math.floor(frame.top + ((1 - point.y) / 2) * frame.height);
      if (this.#at(x, y) === feature) return { x, y, heightM };
    }
    return null;
  }

  /** Brings all that is shown into the picture, from the present side or from the first one. */
  fit(from: "here" | "first"): void {
    const ends = this.#floors.filter(({ group }) => group.visible).flatMap((floor) => edgeEnds(floor));
    if (ends.length === 0) return;
    this.#orbit.fit(ends, from === "first" ? firstAzimuth(wallDirection(ends)) : null);
    this.request();
  }

  north(): void {
    this.#orbit.north();
  }

  zoom(factor: number): void {
    this.#orbit.zoom(factor);
  }

  /** Draws once, at the browser's next frame. */
  request(): void {
    this.#frames.request();
  }

  dispose(): void {
    this.#off.abort();
    this.#sized.disconnect();
    this.#frames.stop();
    this.clear();
    this.#chosen.dispose();
    this.#hover.dispose();
    this.#orbit.dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
    this.canvas.remove();
  }

  #applyLooks(): void {
    for (const floor of this.#floors) setLook(floor, this.#lookOf(floor));
    this.request();
  }

  #lookOf({ id }: FloorGroup): FloorLook {
    return this.#looks.get(id) ?? "shown";
  }

  #shown(): FloorGroup[] {
    return this.#floors.filter((floor) => this.#lookOf(floor) === "shown");
  }

  /** The feature seen through the centre of the pixel at a page position. */
  #at(clientX: number, clientY: number): number | null {
    const frame = this.canvas.getBoundingClientRect();
    const { camera } = this.#orbit;
    const spot = new Vector2(
      ((Math.floor(clientX) + 0.5 - frame.left) / frame.width) * 2 - 1,
      1 - ((Math.floor(clientY) + 0.5 - frame.top) / frame.height) * 2,
    );
    const origin = new Vector3().setFromMatrixPosition(camera.matrixWorld);
    const ray = new Ray(origin, new Vector3(spot.x, spot.y, 0.5).unproject(camera).sub(origin).normalize());
    return firstHit(ray, this.#shown(), this.#shelf)?.feature ?? null;
  }

  #drag(on: boolean): void {
    this.#dragging = on;
    this.#hover.show(!on);
    const ends = this.#floors.flatMap(({ edges }) => edges).reduce((sum, { geometry }) => sum + lineEnds(geometry), 0);
    if (ends > HEAVY_LINES) for (const floor of this.#floors) showEdges(floor, this.#lookOf(floor), !on);
    this.request();
  }

  #key(event: KeyboardEvent): boolean {
    if (event.key !== "Home") return this.#orbit.key(event);
    this.fit("first");
    return true;
  }

  #listen(): void {
    const { signal } = this.#off;
    const { canvas } = this;
    listenToPointer(canvas, signal, {
      over: (at) => {
        if (!this.#dragging) this.#events.over(at && this.#at(at.x, at.y));
      },
      clicked: ({ x, y }) => this.#events.clicked(this.#at(x, y)),
    });
    canvas.addEventListener("keydown", (event) => this.#key(event) && event.preventDefault(), { signal });
    canvas.addEventListener("webglcontextrestored", () => this.request(), { signal });
  }

  #resize(): void {
    const host = this.canvas.parentElement;
    if (!host || host.clientWidth === 0 || host.clientHeight === 0) return;
    this.#renderer.setSize(host.clientWidth, host.clientHeight);
    this.#orbit.resize(host.clientWidth, host.clientHeight);
    this.request();
  }
}

function lineEnds(geometry: BufferGeometry): number {
  return (geometry.index ?? geometry.getAttribute("position")).count;
}
