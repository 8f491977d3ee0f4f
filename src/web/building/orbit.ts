import { Box3, MathUtils, PerspectiveCamera, Vector3 } from "three";
import { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";
import { bearingOf, fitDistance } from "./fit.ts";

const FOV = 32;
const TURN = MathUtils.degToRad(6);
/** Height of the first view above the horizon. */
const ELEVATION = MathUtils.degToRad(26);
/** Free space around the building, and beside it for the strip and the tools, in CSS pixels. */
const MARGIN_PX = 26;
const SIDE_PX = 84;

/** Looks at the building from around: mouse, touch and keys. It moves only when told to; nothing glides on by itself. */
export class Orbit {
  readonly camera = new PerspectiveCamera(FOV, 1, 0.5, 5000);
  readonly controls: OrbitControls;
  /** True from the last `fit` until the reader moves the camera: the picture may then be fitted anew. */
  fitted = false;

  /** @param changed called after every move of the camera */
  constructor(canvas: HTMLCanvasElement, changed: () => void) {
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.enableDamping = false;
    this.controls.zoomToCursor = true;
    this.controls.maxPolarAngle = Math.PI * 0.53;
    this.controls.addEventListener("change", () => {
      this.fitted = false;
      changed();
    });
  }

  /** Compass bearing of the view direction, degrees. */
  get bearing(): number {
    const { x, z } = this.controls.target;
    return bearingOf(x - this.camera.position.x, z - this.camera.position.z);
  }

  /** How much of what stands at the centre of the turning one pixel covers, metres. */
  get metresAPixel(): number {
    const height = this.controls.domElement?.clientHeight ?? 1;
    const away = this.camera.position.distanceTo(this.controls.target);
    return (2 * away * Math.tan(MathUtils.degToRad(FOV / 2))) / Math.max(height, 1);
  }

  resize(width: number, height: number): void {
    this.camera.aspect = width / Math.max(height, 1);
    this.camera.updateProjectionMatrix();
  }

  /**
   * Stands back until all points are in the picture, from where it looks now or from `azimuth` (radians, south
   * towards east).
   * @param points `x, y, z …`, metres
   */
  fit(points: readonly number[], azimuth: number | null): void {
    const box = new Box3().setFromArray(points as number[]);
    const centre = box.getCenter(new Vector3());
    const { clientWidth, clientHeight } = this.controls.domElement ?? { clientWidth: 1, clientHeight: 1 };
    const up = Math.tan(MathUtils.degToRad(FOV / 2));
    const free = (size: number, taken: number) => Math.max(size - 2 * taken, size / 3) / Math.max(clientHeight, 1);
    const direction =
      azimuth === null
        ? this.camera.position.clone().sub(this.controls.target).normalize()
        : new Vector3().setFromSphericalCoords(1, Math.PI / 2 - ELEVATION, azimuth);
    const distance = fitDistance(points, centre.toArray(), direction.toArray(), {
      across: up * free(clientWidth, SIDE_PX),
      up: up * free(clientHeight, MARGIN_PX),
    });
    const reach = box.getSize(new Vector3()).length();
    this.controls.minDistance = 2;
    this.controls.maxDistance = distance * 4;
    this.camera.near = Math.max(0.2, distance / 100);
    this.camera.far = distance * 5 + reach * 3;
    this.camera.updateProjectionMatrix();
    this.controls.target.copy(centre);
    this.camera.position.copy(centre).addScaledVector(direction, distance);
    this.controls.update();
    this.fitted = true;
  }

  /** Turns the view so that north is up the screen. */
  north(): void {
    this.controls.rotateLeft(-MathUtils.degToRad(this.bearing));
  }

  /** `factor` 2 halves the distance. */
  zoom(factor: number): void {
    this.controls.dollyIn(1 / factor);
  }

  /** Arrow keys turn, with shift they shift; + and − come closer and go back; N looks north. True when it was ours. */
  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const sideways = { ArrowLeft: 1, ArrowRight: -1 }[event.key] ?? 0;
    const upward = { ArrowUp: 1, ArrowDown: -1 }[event.key] ?? 0;
    if (sideways || upward) {
      if (event.shiftKey) this.controls.pan(sideways * 40, upward * 40);
      else {
        this.controls.rotateLeft(-sideways * TURN);
        this.controls.rotateUp(upward * TURN);
      }
    } else if (event.key === "+" || event.key === "=") this.zoom(1.2);
    else if (event.key === "-" || event.key === "_") this.zoom(1 / 1.2);
    else if (event.key === "n" || event.key === "N") this.north();
    else return false;
    return true;
  }

  dispose(): void {
    this.controls.dispose();
  }
}
