import { Scene, WebGLRenderer } from "three";
import { COLOURS } from "../palette.ts";
import { edgeEnds } from "./floor-group.ts";
import type { FloorLook } from "./floor-view.ts";
import { firstAzimuth } from "./fit.ts";
import { Orbit } from "./orbit.ts";
import { Outline } from "./outline.ts";
import { PacedFrames } from "./paced-frames.ts";
import { listenToPointer } from "./pointer.ts";
import type { BuildingModel } from "./read-model.ts";
import { ShownModel } from "./shown-model.ts";
import { Sight, type Spot } from "./sight.ts";
import { Stamps } from "./stamps.ts";

/** What the scene tells the stage. Features are numbers of the model that is shown. */
export interface SceneEvents {
  over(feature: number | null): void;
  /** `collect`: with Ctrl or Cmd held. */
  clicked(feature: number | null, collect: boolean): void;
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
  readonly orbit: Orbit;
  readonly #events: SceneEvents;
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #sight: Sight;
  readonly #stamps = new Stamps(() => this.request());
  readonly #outlines = {
    chosen: new Outline(COLOURS.chosen, 2.5, 12),
    hover: new Outline(COLOURS.hover, 2, 10),
    partners: new Outline(COLOURS.ink, 2, 8),
  };
  readonly #off = new AbortController();
  readonly #sized: ResizeObserver;
  readonly #frames: PacedFrames;
  #model: ShownModel | null = null;
  #dragging = false;

  constructor(host: HTMLElement, events: SceneEvents) {
    this.#events = events;
    this.#renderer = new WebGLRenderer({ antialias: true, alpha: true });
    // Asking whether a shader is right makes the page wait for its compiler; ours are tested.
    this.#renderer.debug.checkShaderErrors = false;
    this.canvas = this.#renderer.domElement;
    this.#frames = new PacedFrames(this.#renderer.getContext() as WebGL2RenderingContext, () => this.#draw());
    this.canvas.tabIndex = 0;
    this.canvas.setAttribute("role", "application");
    host.append(this.canvas);
    this.#renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
    this.orbit = new Orbit(this.canvas, () => {
      this.#events.turned(this.orbit.bearing);
      this.request();
    });
    this.#sight = new Sight(this.canvas, this.orbit.camera);
    this.orbit.controls.addEventListener("start", () => this.#drag(true));
    this.orbit.controls.addEventListener("end", () => this.#drag(false));
    this.#listen();
    this.#sized = new ResizeObserver(() => this.#resize());
    this.#sized.observe(host);
    this.#resize();
  }

  /** Shows a model in place of the one before. @param bytes of `paintFeatures` for this model */
  show(model: BuildingModel, bytes: Uint8Array): void {
    this.clear();
    this.#model = new ShownModel(this.#scene, model, bytes, this.#stamps.texture);
    this.fit("first");
    // The outlines' shaders are made now, not at the first choice.
    for (const outline of Object.values(this.#outlines)) outline.prepare(this.#renderer, this.orbit.camera);
  }

  /** Takes the model away. */
  clear(): void {
    for (const outline of Object.values(this.#outlines)) outline.clear();
    this.#model?.dispose();
    this.#model = null;
    this.request();
  }

  /** New looks for the features. @param bytes as long as those given to `show` */
  paint(bytes: Uint8Array): void {
    this.#model?.paint(bytes);
    this.request();
  }

  /** The word that faces of schematic units carry. */
  write(word: string): void {
    this.#stamps.write(word);
  }

  /** How floors are drawn and how far each is lifted (metres). Floors that are not named are shown, on the ground. */
  setFloors(looks: Map<string, FloorLook>, lifts: Map<string, number>): void {
    this.#model?.setFloors(looks, lifts);
    this.request();
  }

  outline(kind: "chosen" | "hover" | "partners", features: readonly number[]): void {
    const outline = this.#outlines[kind];
    if (String(outline.features) === String(features)) return;
    outline.set(features, this.#model?.floors ?? []);
    this.request();
  }

  /** The feature outlined as chosen. */
  get chosen(): number | null {
    return this.#outlines.chosen.features[0] ?? null;
  }

  /**
   * Page position of a pixel on whose centre this feature is what one sees, and how high above ±0.00 the picture has it
   * (true while the floors are not pulled apart); null when it is out of sight.
   */
  spotOf(feature: number): { x: number; y: number; heightM: number } | null {
    return this.#model && this.#sight.spotOf(feature, this.#model.inSight());
  }

  /** Features drawn solid whose middle lies in a box of the page. */
  inBox(from: Spot, to: Spot): number[] {
    return this.#model ? this.#sight.inBox(from, to, this.#model.inSight()) : [];
  }

  /** Where the names of the floors belong that are drawn, lowest first, CSS pixels of the canvas. */
  floorSpots(): { id: string; x: number; y: number }[] {
    return (this.#model?.drawn() ?? []).flatMap((floor) => {
      const spot = this.#sight.edgeOf(floor);
      return spot ? [{ id: floor.id, ...spot }] : [];
    });
  }

  /** Where the name of a unit belongs, CSS pixels of the canvas; null when it is out of the picture. */
  topOf(feature: number): Spot | null {
    return this.#sight.topOf(feature, this.#model?.drawn() ?? []);
  }

  /** Floors that are drawn solid. */
  get solidFloors(): readonly string[] {
    return (this.#model?.solid() ?? []).map(({ id }) => id);
  }

  /** Brings all that is shown into the picture, from the present side or from the first one. */
  fit(from: "here" | "first"): void {
    const ends = (this.#model?.drawn() ?? []).flatMap((floor) => edgeEnds(floor));
    if (ends.length === 0) return;
    this.orbit.fit(ends, from === "first" ? firstAzimuth(this.#model?.walls ?? 0) : null);
    this.request();
  }

  /** Draws once, at the browser's next frame. */
  request(): void {
    this.#frames.request();
  }

  dispose(): void {
    this.#off.abort();
    this.#sized.disconnect();
    this.clear();
    this.#frames.stop();
    for (const outline of Object.values(this.#outlines)) outline.dispose();
    this.#stamps.dispose();
    this.orbit.dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
    this.canvas.remove();
  }

  #draw(): void {
    this.#model?.face(this.orbit.metresAPixel, this.orbit.bearing);
    this.#renderer.render(this.#scene, this.orbit.camera);
    this.#events.drawn();
  }

  #at({ x, y }: Spot): number | null {
    return this.#model && this.#sight.at(x, y, this.#model.inSight());
  }

  #drag(on: boolean): void {
    this.#dragging = on;
    this.#outlines.hover.show(!on);
    this.#model?.drag(on);
    this.request();
  }

  #key(event: KeyboardEvent): boolean {
    if (event.key !== "Home") return this.orbit.key(event);
    this.fit("first");
    return true;
  }

  #listen(): void {
    const { signal } = this.#off;
    const { canvas } = this;
    listenToPointer(canvas, signal, {
      over: (at) => {
        if (!this.#dragging) this.#events.over(at && this.#at(at));
      },
      clicked: ({ collect, ...at }) => this.#events.clicked(this.#at(at), collect),
    });
    canvas.addEventListener("keydown", (event) => this.#key(event) && event.preventDefault(), { signal });
    canvas.addEventListener("webglcontextrestored", () => this.request(), { signal });
  }

  #resize(): void {
    const host = this.canvas.parentElement;
    if (!host || host.clientWidth === 0 || host.clientHeight === 0) return;
    this.#renderer.setSize(host.clientWidth, host.clientHeight);
    const { fitted } = this.orbit;
    this.orbit.resize(host.clientWidth, host.clientHeight);
    if (fitted) this.fit("here");
    this.request();
  }
}
