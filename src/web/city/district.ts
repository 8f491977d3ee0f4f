import {
  Cesium3DTileset,
  type Cesium3DTile,
  type Cesium3DTileContent,
  type Cesium3DTileFeature,
  Color,
  type Scene,
} from "@cesium/engine";
import type { Level } from "../selection.svelte.ts";
import { type CityFeature, colourOf, layerOf, type Look, type Mark, toneOf } from "./paint.ts";
import { paper } from "./paper.ts";

/**
 * Pixels by which a tile may be wrong before its children are fetched (our choice): a tower of about 60 pixels is
 * still a shell. Lower means more triangles, which a machine without a graphics card feels.
 */
const ERROR_PX = 16;
const CACHE_BYTES = 192 * 2 ** 20;
const KINDS: readonly string[] = ["unit", "building", "parcel"] satisfies Level[];

/** A feature without a code of ours: drawn as plain ground, never chosen. */
const NOBODY: CityFeature = { kind: "parcel", code: "", building: null, layer: "surface" };

/** What a loaded tile holds, by code; the features themselves live and die with the tile. */
interface Loaded {
  readonly features: readonly CityFeature[];
  /** What each feature was last painted as, so that a change touches only what changes. */
  readonly painted: string[];
  readonly marks: Mark[];
}

/** Reads a feature's properties; null for a feature that is none of ours. */
export function featureOf(picked: unknown): CityFeature | null {
  const feature = picked as Partial<Cesium3DTileFeature> | undefined;
  const read = feature?.getProperty;
  if (typeof read !== "function") return null;
  const text = (name: string): string => String(read.call(feature, name) ?? "");
  const [kind, code, building] = [text("kind"), text("code"), text("building")];
  if (!KINDS.includes(kind) || code === "") return null;
  return {
    kind: kind as Level,
    code,
    building: building === "" ? null : building,
    layer: kind === "parcel" ? layerOf(code) : "surface",
  };
}

const contentsOf = (tile: Cesium3DTile): Cesium3DTileContent[] => {
  const content = tile.content as Cesium3DTileContent | undefined;
  if (!content) return [];
  return (content.innerContents as Cesium3DTileContent[] | undefined) ?? [content];
};

/** The city's tiles: fetched as they come into view, and painted by code. */
export class District {
  readonly tileset: Cesium3DTileset;
  readonly #loaded = new Map<Cesium3DTileContent, Loaded>();
  readonly #colours = new Map<string, Color>();
  #look: Look;

  private constructor(tileset: Cesium3DTileset, look: Look) {
    this.tileset = tileset;
    this.#look = look;
    tileset.tileLoad.addEventListener((tile: Cesium3DTile) => {
      for (const content of contentsOf(tile)) this.#enter(content);
    });
    tileset.tileUnload.addEventListener((tile: Cesium3DTile) => {
      for (const content of contentsOf(tile)) this.#loaded.delete(content);
    });
  }

  /** Fetches the tree and puts it into the scene. Rejects when there is no tileset at `url`. */
  static async open(scene: Scene, url: string, look: Look): Promise<District> {
    const tileset = await Cesium3DTileset.fromUrl(url, {
      maximumScreenSpaceError: ERROR_PX,
      cacheBytes: CACHE_BYTES,
      environmentMapOptions: { enabled: false },
      dynamicScreenSpaceError: false,
      foveatedScreenSpaceError: false,
      cullRequestsWhileMoving: false,
    });
    tileset.customShader = paper();
    const district = new District(tileset, look);
    if (!scene.isDestroyed()) scene.primitives.add(tileset);
    return district;
  }

  /** Applies a look to every loaded feature, and to those still to come. True when anything changed. */
  paint(look: Look): boolean {
    this.#look = look;
    let changed = false;
    for (const [content, loaded] of this.#loaded) changed = this.#apply(content, loaded) || changed;
    return changed;
  }

  /** Whether a tile that holds this code has been fetched. */
  has(code: string): boolean {
    for (const { features } of this.#loaded.values())
      if (features.some((feature) => feature.code === code)) return true;
    return false;
  }

  /** Something is see-through now. */
  get veiled(): boolean {
    const { xray, reveal, open } = this.#look;
    return xray || reveal !== "none" || (open?.filtered ?? false);
  }

  isGhost(feature: CityFeature): boolean {
    const { ghost, left } = toneOf(feature, this.#look);
    return ghost || left !== null;
  }

  /** Codes drawn as chosen now. */
  chosen(): string[] {
    const codes = new Set<string>();
    for (const { features, marks } of this.#loaded.values())
      features.forEach(({ code }, i) => marks[i] === "chosen" && codes.add(code));
    return [...codes];
  }

  /** Codes of the open building's units that are drawn in full now. */
  shown(): string[] {
    const { open } = this.#look;
    const codes = new Set<string>();
    for (const { features } of this.#loaded.values())
      for (const feature of features)
        if (open?.units.has(feature.code) && !this.isGhost(feature)) codes.add(feature.code);
    return [...codes];
  }

  /** Paints every loaded feature with this code, and the units of this building; `restore` undoes it. */
  flash(code: string, colour: Color): void {
    for (const [content, { features, painted }] of this.#loaded)
      features.forEach((feature, i) => {
        if (feature.code !== code && feature.building !== code) return;
        content.getFeature(i).color = colour;
        painted[i] = "";
      });
  }

  restore(): void {
    this.paint(this.#look);
  }

  #enter(content: Cesium3DTileContent): void {
    const features: CityFeature[] = [];
    for (let i = 0; i < content.featuresLength; i++) features.push(featureOf(content.getFeature(i)) ?? NOBODY);
    const loaded: Loaded = { features, painted: [], marks: [] };
    this.#loaded.set(content, loaded);
    this.#apply(content, loaded);
  }

  #apply(content: Cesium3DTileContent, { features, painted, marks }: Loaded): boolean {
    let changed = false;
    features.forEach((feature, i) => {
      const tone = toneOf(feature, this.#look);
      const key = `${tone.kind} ${tone.mark} ${tone.as} ${tone.ghost} ${tone.rgb} ${tone.left}`;
      if (painted[i] === key) return;
      painted[i] = key;
      marks[i] = tone.mark;
      let colour = this.#colours.get(key);
      if (!colour) {
        const [r, g, b, alpha] = colourOf(tone);
        this.#colours.set(key, (colour = new Color(r / 255, g / 255, b / 255, alpha)));
      }
      const drawn = content.getFeature(i);
      drawn.color = colour;
      drawn.show = tone.left !== "hidden";
      changed = true;
    });
    return changed;
  }
}
