import {
  Box3,
  DirectionalLight,
  HemisphereLight,
  MathUtils,
  PerspectiveCamera,
  Raycaster,
  Scene,
  Vector2,
  Vector3,
  WebGLRenderer,
  type Mesh,
  type Object3D,
} from "three";
import { OrbitControls } from "three/examples/jsm/controls/OrbitControls.js";
import { GLTFLoader } from "three/examples/jsm/loaders/GLTFLoader.js";

/**
 * The measure of the building stage: what anyone writes first with three.js. A page with GLTFLoader, its default
 * materials, two lights and OrbitControls, which draws when something changed. It shows the model named in
 * `?model=`, and knows nothing of codes, states, floors and outlines.
 */
export interface PlainScene {
  frames: number;
  readonly canvas: HTMLCanvasElement;
  /** Another model in place of the one before. */
  load(url: string): Promise<void>;
  /** Degrees about the vertical. */
  turn(degrees: number): void;
  /** Feature number under a page position; null where there is nothing. */
  pick(clientX: number, clientY: number): number | null;
}

declare global {
  interface Window {
    plain?: PlainScene;
  }
}

const FOV = 32;
const DIRECTION = new Vector3().setFromSphericalCoords(1, MathUtils.degToRad(64), MathUtils.degToRad(30));

const renderer = new WebGLRenderer({ antialias: true });
renderer.setPixelRatio(Math.min(devicePixelRatio, 2));
renderer.setSize(innerWidth, innerHeight);
document.body.append(renderer.domElement);
const camera = new PerspectiveCamera(FOV, innerWidth / innerHeight, 0.5, 5000);
const scene = new Scene();
const sun = new DirectionalLight(0xffffff, 2);
sun.position.set(0.4, 0.6, 0.7);
scene.add(new HemisphereLight(0xffffff, 0x888888, 2), sun);
const controls = new OrbitControls(camera, renderer.domElement);
let model: Object3D | null = null;
let asked = 0;

function request(): void {
  asked ||= requestAnimationFrame(() => {
    asked = 0;
    renderer.render(scene, camera);
    plain.frames += 1;
  });
}

/** Stands as near as the corners of the box allow. */
function fit(object: Object3D): void {
  const box = new Box3().setFromObject(object);
  const centre = box.getCenter(new Vector3());
  const right = new Vector3(0, 1, 0).cross(DIRECTION).normalize();
  const up = DIRECTION.clone().cross(right);
  const tan = Math.tan(MathUtils.degToRad(FOV / 2));
  let distance = 0;
  for (const corner of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const at = new Vector3(
      corner & 1 ? box.max.x : box.min.x,
      corner & 2 ? box.max.y : box.min.y,
      corner & 4 ? box.max.z : box.min.z,
    ).sub(centre);
    const needed = Math.max(Math.abs(at.dot(right)) / tan / camera.aspect, Math.abs(at.dot(up)) / tan);
    distance = Math.max(distance, at.dot(DIRECTION) + needed);
  }
  controls.target.copy(centre);
  camera.position.copy(centre).addScaledVector(DIRECTION, distance * 1.1);
  controls.update();
}

const plain: PlainScene = {
  frames: 0,
  canvas: renderer.domElement,
  async load(url) {
    const { scene: loaded } = await new GLTFLoader().loadAsync(url);
    model?.removeFromParent();
    model = loaded;
    scene.add(loaded);
    fit(loaded);
    request();
  },
  turn(degrees) {
    controls.rotateLeft(MathUtils.degToRad(degrees));
    request();
  },
  pick(clientX, clientY) {
    const frame = renderer.domElement.getBoundingClientRect();
    const at = new Vector2(
      ((clientX - frame.left) / frame.width) * 2 - 1,
      1 - ((clientY - frame.top) / frame.height) * 2,
    );
    const caster = new Raycaster();
    caster.setFromCamera(at, camera);
    const hit = caster.intersectObject(scene).find(({ object }) => (object as Mesh).isMesh);
    if (!hit?.face) return null;
    return (hit.object as Mesh).geometry.getAttribute("_feature_id_0").getX(hit.face.a);
  },
};
controls.addEventListener("change", request);
window.plain = plain;
void plain.load(new URLSearchParams(location.search).get("model") ?? "");
