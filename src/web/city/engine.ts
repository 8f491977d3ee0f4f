import type { PerspectiveFrustum } from "@cesium/engine";
import {
  Cartesian3,
  Color,
  Credit,
  CreditDisplay,
  HeadingPitchRange,
  JulianDate,
  Math as CesiumMath,
  Matrix4,
  Scene,
} from "@cesium/engine";
import { inkLines } from "./ink.ts";
import { allowed, between, type Orbit, type Viewport } from "./orbit.ts";

/** Across the larger side of the canvas, degrees: long enough a lens that towers do not lean. */
const FOV_DEG = 36;
const FLIGHT_MS = 700;
/** While the view moves and frames take longer than this, they are drafts: fewer pixels, no smoothing. */
const SLOW_MS = 70;
const DRAFT_SCALE = 0.5;
const SMOOTHING = 4;
/** Cesium passes what arrives from one frame to the next; after this many quiet ticks nothing is under way. */
const QUIET_TICKS = 10;
/**
 * Nothing here is lit by the sun. A day before Cesium's tables of the Earth's axis begin means that it
 * never fetches them, and every picture of the same view is the same.
 */
const NO_DAY = JulianDate.fromIso8601("1970-01-01T00:00:00Z");

/**
 * Cesium writes its credits into a page of its own style. We name it ourselves (CityStage), and give it an element
 * that is in no document: no inline style for the security policy to refuse, no logo to fetch.
 */
function nowhere(): HTMLElement {
  CreditDisplay.cesiumCredit = new Credit("CesiumJS");
  const host = document.createElement("div").attachShadow({ mode: "open" });
  return host.appendChild(document.createElement("div"));
}

/** What the engine asks and tells. */
interface Watch {
  /** True keeps frames coming. */
  loading(): boolean;
  /** A frame was drawn. */
  drawn(): void;
  /** The camera stands still, everything has arrived, and no more frames follow. */
  settled(): void;
}

/** A Cesium scene with nothing in it of Cesium's own, drawn only when something moves or arrives. */
export class Engine {
  readonly scene: Scene;
  #orbit: Orbit;
  #flight: { from: Orbit; to: Orbit; start: number } | null = null;
  #tick = 0;
  #quiet = 0;
  /** When the last tick was; null after a rest. */
  #steppedAt: number | null = null;
  #moving = false;
  #draft = false;
  readonly #canvas: HTMLCanvasElement;
  readonly #watch: Watch;
  readonly #ink = inkLines();

  /**
   * @param first where to look from, in a window of this size
   * @throws when the browser has no WebGL
   */
  constructor(canvas: HTMLCanvasElement, first: (view: Viewport) => Orbit, watch: Watch) {
    this.#canvas = canvas;
    this.#watch = watch;
    this.#orbit = first(this.viewport);
    const credits = nowhere();
    this.scene = new Scene({
      canvas,
      creditContainer: credits,
      creditViewport: credits,
      contextOptions: { webgl: { alpha: true } },
      requestRenderMode: true,
      maximumRenderTimeChange: Number.POSITIVE_INFINITY,
      scene3DOnly: true,
      orderIndependentTranslucency: false,
      msaaSamples: SMOOTHING,
    });
    const { scene } = this;
    scene.backgroundColor = Color.TRANSPARENT;
    scene.fog.enabled = false;
    scene.logarithmicDepthBuffer = false;
    scene.screenSpaceCameraController.enableInputs = false;
    scene.rethrowRenderErrors = true;
    scene.postProcessStages.fxaa.enabled = false;
    scene.postProcessStages.add(this.#ink);
    scene.postRender.addEventListener(() => {
      this.#quiet = 0;
      watch.drawn();
    });
    this.resize();
  }

  get orbit(): Orbit {
    return this.#orbit;
  }

  get viewport(): Viewport {
    const { clientWidth: widthPx, clientHeight: heightPx } = this.#canvas;
    const half = Math.tan(CesiumMath.toRadians(FOV_DEG / 2));
    const fov = widthPx > heightPx ? 2 * Math.atan((half * heightPx) / widthPx) : 2 * Math.atan(half);
    return { widthPx: Math.max(1, widthPx), heightPx: Math.max(1, heightPx), fovDeg: CesiumMath.toDegrees(fov) };
  }

  /** Looks from there at once; a flight under way ends. */
  look(orbit: Orbit): void {
    this.#flight = null;
    this.#moving = true;
    this.#place(allowed(orbit));
  }

  /** Flies there, or jumps when the reader asked for less motion. */
  fly(orbit: Orbit): void {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.look(orbit);
    this.#flight = { from: this.#orbit, to: allowed(orbit), start: performance.now() };
    this.wake();
  }

  get flying(): boolean {
    return this.#flight !== null;
  }

  /** Asks for a frame, and for those that follow from it. */
  wake(): void {
    this.scene.requestRender();
    this.#quiet = 0;
    this.#tick ||= requestAnimationFrame(this.#step);
  }

  /** Draws now, inside the call. */
  draw(): void {
    this.scene.requestRender();
    this.scene.render(NO_DAY);
  }

  /** The canvas has another size on the page. Draws at once: a resized canvas is empty. */
  resize(): void {
    this.#size();
    this.#place(this.#orbit);
    this.draw();
  }

  destroy(): void {
    cancelAnimationFrame(this.#tick);
    this.scene.destroy();
    // Frees the graphics memory now, not when the canvas is collected.
    this.#canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  }

  #size(): void {
    const ratio = Math.min(2, devicePixelRatio) * (this.#draft ? DRAFT_SCALE : 1);
    this.#canvas.width = Math.max(1, Math.round(this.#canvas.clientWidth * ratio));
    this.#canvas.height = Math.max(1, Math.round(this.#canvas.clientHeight * ratio));
    this.scene.msaaSamples = this.#draft ? 1 : SMOOTHING;
    this.#ink.enabled = !this.#draft;
  }

  /** A resized canvas is empty until the next frame: call it only just before one is drawn. */
  #setDraft(draft: boolean): void {
    if (this.#draft === draft) return;
    this.#draft = draft;
    this.#size();
    this.scene.requestRender();
  }

  #place(orbit: Orbit): void {
    this.#orbit = orbit;
    const { camera } = this.scene;
    const frustum = camera.frustum as PerspectiveFrustum;
    frustum.fov = CesiumMath.toRadians(FOV_DEG);
    frustum.aspectRatio = this.#canvas.width / this.#canvas.height;
    frustum.near = Math.max(1, orbit.rangeM / 40);
    frustum.far = orbit.rangeM * 8 + 5_000;
    camera.lookAt(
      Cartesian3.fromDegrees(orbit.lon, orbit.lat, orbit.heightM),
      new HeadingPitchRange(CesiumMath.toRadians(orbit.headingDeg), CesiumMath.toRadians(orbit.pitchDeg), orbit.rangeM),
    );
    camera.lookAtTransform(Matrix4.IDENTITY);
    this.wake();
  }

  readonly #step = (now: number): void => {
    this.#tick = 0;
    if (this.#flight) {
      const { from, to, start } = this.#flight;
      const t = Math.min(1, Math.max(0, now - start) / FLIGHT_MS);
      if (t === 1) this.#flight = null;
      this.#moving = true;
      this.#place(between(from, to, t * t * (3 - 2 * t)));
    }
    if (this.#moving && this.#steppedAt !== null && now - this.#steppedAt > SLOW_MS) this.#setDraft(true);
    this.#steppedAt = now;
    this.#moving = false;
    this.#quiet += 1;
    this.scene.render(NO_DAY);
    const resting = !this.#flight && !this.#watch.loading() && this.#quiet >= QUIET_TICKS;
    if (!resting || this.#draft) this.#tick ||= requestAnimationFrame(this.#step);
    if (!resting) return;
    if (this.#draft) {
      this.#setDraft(false);
      this.draw();
    } else {
      this.#steppedAt = null;
      this.#watch.settled();
    }
  };
}
