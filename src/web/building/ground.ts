import { CanvasTexture, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from "three";
import type { Rgb } from "../palette.ts";

const PX = 1024;
const css = ([r, g, b]: Rgb, alpha: number) => `rgb(${r} ${g} ${b} / ${alpha})`;

/** The ground at ±0.00: frosted, so that basements shine through; a ring and an arrow to the north. */
export class Ground {
  readonly mesh: Mesh<PlaneGeometry, MeshBasicMaterial>;

  /** @param radiusM of the building's plan; the ring stands a third outside it */
  constructor(radiusM: number, ink: Rgb, film: Rgb) {
    const texture = new CanvasTexture(drawGround(ink, film));
    texture.colorSpace = SRGBColorSpace;
    texture.anisotropy = 4;
    const size = radiusM * 4;
    const material = new MeshBasicMaterial({ map: texture, transparent: true, depthWrite: false });
    this.mesh = new Mesh(new PlaneGeometry(size, size), material);
    this.mesh.rotation.x = -Math.PI / 2;
    this.mesh.position.y = -0.05;
    this.mesh.renderOrder = 2.5;
  }

  /** Steps back while only basements are looked at. */
  fade(faint: boolean): void {
    this.mesh.material.opacity = faint ? 0.25 : 1;
  }

  dispose(): void {
    this.mesh.removeFromParent();
    this.mesh.geometry.dispose();
    this.mesh.material.map?.dispose();
    this.mesh.material.dispose();
  }
}

function drawGround(ink: Rgb, film: Rgb): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = PX;
  const pen = canvas.getContext("2d");
  if (!pen) return canvas;
  pen.translate(PX / 2, PX / 2);
  const ring = PX / 3;

  const frost = pen.createRadialGradient(0, 0, ring * 0.8, 0, 0, ring * 1.15);
  frost.addColorStop(0, css(film, 0.66));
  frost.addColorStop(1, css(film, 0));
  pen.fillStyle = frost;
  pen.fillRect(-PX / 2, -PX / 2, PX, PX);

  const shade = pen.createRadialGradient(0, 0, 0, 0, 0, PX / 2);
  shade.addColorStop(0, css(ink, 0.16));
  shade.addColorStop(0.45, css(ink, 0.08));
  shade.addColorStop(1, css(ink, 0));
  pen.fillStyle = shade;
  pen.fillRect(-PX / 2, -PX / 2, PX, PX);

  pen.strokeStyle = css(ink, 0.34);
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.arc(0, 0, ring, 0, 2 * Math.PI);
  pen.stroke();
  for (let tick = 0; tick < 72; tick++) {
    const long = tick % 18 === 0 ? 16 : tick % 6 === 0 ? 9 : 4;
    pen.beginPath();
    pen.moveTo(0, -ring);
    pen.lineTo(0, -ring - long);
    pen.stroke();
    pen.rotate(Math.PI / 36);
  }

  pen.fillStyle = css(ink, 0.72);
  pen.beginPath();
  pen.moveTo(0, -ring - 52);
  pen.lineTo(15, -ring - 12);
  pen.lineTo(0, -ring - 21);
  pen.lineTo(-15, -ring - 12);
  pen.closePath();
  pen.fill();
  pen.font = "600 40px sans-serif";
  pen.textAlign = "center";
  pen.fillText("N", 0, -ring - 66);
  return canvas;
}
