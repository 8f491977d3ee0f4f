import { CanvasTexture, LinearMipmapLinearFilter, RepeatWrapping } from "three";
import { STAMP_M } from "./shaders.ts";

/** Pixels a metre of the stamp. */
const FINE = 128;
const [WIDE, HIGH] = [STAMP_M[0] * FINE, STAMP_M[1] * FINE];
/** Height of the letters, and the length no word may pass, in metres. */
const LETTER_M = 0.95;
const WORD_M = 2.9;

/**
 * What is written on faces, repeated every few metres: in red the word for a schematic unit, in green the room kept
 * clear around it, in blue the tick of a unit in the basket.
 */
export class Stamps {
  readonly texture: CanvasTexture;
  readonly #canvas = document.createElement("canvas");
  readonly #changed: () => void;
  #word = "";

  /** @param changed called when there is something new to draw */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#canvas.width = WIDE;
    this.#canvas.height = HIGH;
    this.texture = new CanvasTexture(this.#canvas);
    this.texture.wrapS = this.texture.wrapT = RepeatWrapping;
    this.texture.minFilter = LinearMipmapLinearFilter;
    this.texture.anisotropy = 2;
  }

  /** Writes another word; again once its letters have come, where the page's own font is still on its way. */
  write(word: string): void {
    if (word === this.#word) return;
    this.#word = word;
    this.#draw();
    const font = this.#font(LETTER_M);
    if (document.fonts.check(font, word)) return;
    void document.fonts.load(font, word).then(() => {
      if (this.#word === word) this.#draw();
    });
  }

  dispose(): void {
    this.#word = "";
    this.texture.dispose();
  }

  #font(heightM: number): string {
    return `600 ${heightM * FINE}px ${getComputedStyle(document.body).fontFamily}`;
  }

  #draw(): void {
    const pen = this.#canvas.getContext("2d");
    if (!pen) return;
    pen.globalCompositeOperation = "source-over";
    pen.fillStyle = "#000";
    pen.fillRect(0, 0, WIDE, HIGH);
    pen.globalCompositeOperation = "lighter";
    pen.textAlign = "center";
    pen.textBaseline = "middle";
    pen.font = this.#font(LETTER_M);
    const tooWide = pen.measureText(this.#word).width / (WORD_M * FINE);
    if (tooWide > 1) pen.font = this.#font(LETTER_M / tooWide);
    pen.lineJoin = pen.lineCap = "round";
    pen.lineWidth = 0.45 * FINE;
    pen.strokeStyle = "#0f0";
    pen.strokeText(this.#word, WIDE / 2, HIGH / 2);
    pen.fillStyle = "#f00";
    pen.fillText(this.#word, WIDE / 2, HIGH / 2);
    pen.strokeStyle = "#00f";
    pen.lineWidth = 0.16 * FINE;
    pen.beginPath();
    pen.moveTo(0.32 * FINE, HIGH - 0.62 * FINE);
    pen.lineTo(0.5 * FINE, HIGH - 0.42 * FINE);
    pen.lineTo(0.86 * FINE, HIGH - 0.88 * FINE);
    pen.stroke();
    this.texture.needsUpdate = true;
    this.#changed();
  }
}
