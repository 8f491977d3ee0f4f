import { Box3, MathUtils, PerspectiveCamera, Vector3 } from "three";
import { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";
import { bearingOf, fitDistance } from "./fit.ts";

const FOV = 32;
const TURN = MathUtils.degToRad(6);
const START = new Vector3(0.55, 0.52, 0.85).normalize();

/** Looks at the building from around: mouse, touch and keys. It moves only when told to; nothing glides on by itself. */
export class Orbit {
  readonly camera = new PerspectiveCamera(FOV, 1, 0.5, 5000);
  readonly controls: OrbitControls;
  readonly #box = new Box3();

  /** @param changed called after every move of the camera */
  constructor(canvas: HTMLCanvasElement, changed: () => void) {
    this.controls = new OrbitControls(this.camera, canvas);
    this.controls.enableDamping = false;
    this.controls.zoomToCursor = true;
    this.controls.maxPolarAngle = Math.PI * 0.53;
    this.controls.addEventListener("change", changed);
  }

  /** Compass bearing of the view direction, degrees. */
  get bearing(): number {
    const { x, z } = this.controls.target;
    return bearingOf(x - this.camera.position.x, z - this.camera.position.z);
  }

  resize(width: number, height: number): void {
    this.camera.aspect = width / Math.max(height, 1);
    this.camera.updateProjectionMatrix();
  }

  /** Stands back until the whole box is in the picture, looking the way it looks now, or from the south-south-east. */
  fit(box: Box3, keepDirection: boolean): void {
    this.#box.copy(box);
    const centre = box.getCenter(new Vector3());
    const distance = fitDistance({ min: box.min.toArray(), max: box.max.toArray() }, FOV, this.camera.aspect, 1.06);
    const direction = keepDirection ? this.camera.position.clone().sub(this.controls.target).normalize() : START;
    this.controls.minDistance = 2;
    this.controls.maxDistance = distance * 3;
    this.camera.near = distance / 200;
    this.camera.far = distance * 6;
    this.camera.updateProjectionMatrix();
    this.controls.target.copy(centre);
    this.camera.position.copy(centre).addScaledVector(direction, distance);
    this.controls.update();
  }

  /** Turns the view so that north is up the screen. */
  north(): void {
    this.controls.rotateLeft(-MathUtils.degToRad(this.bearing));
  }

  /** `factor` 2 halves the distance. */
  zoom(factor: number): void {
    this.controls.dollyIn(1 / factor);
  }

  /** Arrow keys turn, with shift they shift; + and − come closer and go back; Home shows all. True when it was ours. */
  key(event: KeyboardEvent): boolean {
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
    else if (event.key === "Home") this.fit(this.#box.clone(), false);
    else return false;
    return true;
  }

  dispose(): void {
    this.controls.dispose();
  }
}
