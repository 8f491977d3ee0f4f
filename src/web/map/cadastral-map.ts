import { addProtocol, Map as MapLibre, removeProtocol, setWorkerUrl } from "maplibre-gl";
// MapLibre's worker is one whole module: it is served as it is (bundled anew as a worker, it answers nothing).
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?url";
import "maplibre-gl/dist/maplibre-gl.css";
import { Protocol } from "pmtiles";
import type { MatchesView } from "../../contract/shapes.ts";
import { COLOURS } from "../palette.ts";
import { labelFont } from "./font-faces.ts";
import { hitsOf, type MapHit } from "./hits.ts";
import { mapStyle, SOURCE } from "./map-style.ts";
import { MatchLayer } from "./match-layer.ts";
import { metresPerPixel } from "./scale.ts";

/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [number, number, number, number];
type Flag = "chosen" | "within" | "hover";
export type Marked = Readonly<Record<Flag, MapHit | null>>;

const NOTHING: Marked = { chosen: null, within: null, hover: null };
const PICKED = ["building-fill", "parcel-fill", "parcel-below-fill"];
const PADDING = 56;
const CLOSEST = 17.6;

/** What the map tells the stage. Points in CSS pixels from the map's upper left corner. */
export interface MapEvents {
  over(hit: MapHit | null): void;
  clicked(hits: MapHit[], point: { x: number; y: number }): void;
  moved(view: { bearing: number; perPixelM: number }): void;
  /** The picture stands still. */
  rested(view: { box: Bounds; zoom: number }): void;
  drawn(): void;
  failed(message: string): void;
}

/**
 * One MapLibre map of the cadastre. What is chosen, what holds it and what is hovered are feature states under the
 * code, so that tiles that load later show them too. `dispose` takes the map, its workers and its protocol away.
 * The constructor throws when the browser has no WebGL 2.
 */
export class CadastralMap {
  readonly #map: MapLibre;
  readonly #matches: MatchLayer;
  #marked: Marked = NOTHING;
  #ready = false;
  #kept: Bounds | null = null;
  #filtered = false;
  #found: MatchesView | null = null;

  /** @param tiles absolute address of `parcels.pmtiles` @param label what the canvas is called by a screen reader */
  constructor(host: HTMLElement, tiles: string, bounds: Bounds | null, label: string, events: MapEvents) {
    setWorkerUrl(workerUrl);
    addProtocol("pmtiles", new Protocol().tile);
    this.#map = new MapLibre({
      container: host,
      style: mapStyle(tiles, labelFont(), COLOURS),
      ...(bounds ? { bounds: [...bounds], fitBoundsOptions: { padding: 24 } } : {}),
      attributionControl: false,
      maxPitch: 0,
      minZoom: 7,
      maxZoom: 22,
      // The six levels above the tiles' last one are drawn from it as it is: cut into smaller tiles in the worker, as MapLibre
      // does by default, two pieces of one tile asked for at once now and then end in "Failed to fetch".
      zoomLevelsToOverscale: 6,
      fadeDuration: 120,
      locale: { "Map.Title": label },
    });
    this.#matches = new MatchLayer(this.#map);
    this.#listen(events);
  }

  get canvas(): HTMLCanvasElement {
    return this.#map.getCanvas();
  }

  /** Marks things under their codes; a null takes the mark away. Kept until the style is there to take it. */
  mark(marks: Partial<Marked>): void {
    const next = { ...this.#marked, ...marks };
    if (this.#ready) this.#write(next);
    this.#marked = next;
  }

  #write(next: Marked): void {
    for (const flag of ["chosen", "within", "hover"] as const) {
      const [before, after] = [this.#marked[flag], next[flag]];
      if (before?.code === after?.code && before?.level === after?.level) continue;
      if (before) this.#map.setFeatureState(target(before), { [flag]: false });
      if (after) this.#map.setFeatureState(target(after), { [flag]: true });
    }
  }

  /** Shows which buildings match a filter: those found in emphasis with their number, all others pale. Null: none found yet. */
  showMatches(filtered: boolean, found: MatchesView | null): void {
    this.#filtered = filtered;
    this.#found = found;
    if (this.#ready) this.#matches.show(filtered, found);
  }

  /** Moves so that a box is in the picture; stays where it is when the box is already there and not tiny. */
  bringIntoView(box: Bounds): void {
    const { inside, sizePx } = this.#seen(box);
    if (!inside || (sizePx < 96 && this.#map.getZoom() < CLOSEST - 0.5)) this.fit(box);
  }

  fit(box: Bounds): void {
    const animate = this.#animate();
    this.#map.fitBounds([...box], { padding: PADDING, maxZoom: CLOSEST, bearing: 0, animate, duration: 700 });
  }

  /** A box that stays in the picture when the map's own frame changes, as when the table opens under it. */
  keep(box: Bounds | null): void {
    this.#kept = box;
  }

  zoom(steps: number): void {
    this.#map.zoomTo(this.#map.getZoom() + steps, { duration: 200 });
  }

  north(): void {
    this.#map.rotateTo(0, { duration: 200 });
  }

  /** What lies under the middle of the map: what Enter picks. */
  hitsAtCentre(): { hits: MapHit[]; point: { x: number; y: number } } {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const point = { x: clientWidth / 2, y: clientHeight / 2 };
    return { hits: this.#at([point.x, point.y]), point };
  }

  /** Codes that the picture really shows as chosen: read back from the features that were drawn. */
  drawnChosen(): string[] {
    return this.#drawnWith("chosen");
  }

  /** Codes of the buildings that the picture shows as matching the filter. */
  drawnWanted(): string[] {
    return this.#drawnWith("wanted");
  }

  #drawnWith(flag: string): string[] {
    if (!this.#ready) return [];
    const drawn = this.#map.queryRenderedFeatures({ layers: [...PICKED] });
    const having = drawn.filter(({ state }) => state[flag] === true);
    return [...new Set(having.map(({ properties }) => String(properties["code"])))];
  }

  /** A page position at which a click hits this code first; null when it is not in the picture. */
  spotOf(code: string): { x: number; y: number } | null {
    if (!this.#ready) return null;
    const drawn = this.#map.queryRenderedFeatures({ layers: [...PICKED] });
    const mine = drawn.find(({ properties }) => properties["code"] === code);
    const frame = this.canvas.getBoundingClientRect();
    if (mine?.geometry.type !== "Polygon" && mine?.geometry.type !== "MultiPolygon") return null;
    const rings = mine.geometry.type === "Polygon" ? mine.geometry.coordinates : mine.geometry.coordinates.flat();
    const corners = rings.flat().map(([lon, lat]) => this.#map.project([lon ?? 0, lat ?? 0]));
    const xs = corners.map(({ x }) => x);
    const ys = corners.map(({ y }) => y);
    const [left, right] = [Math.max(0, Math.min(...xs)), Math.min(frame.width, Math.max(...xs))];
    const [top, bottom] = [Math.max(0, Math.min(...ys)), Math.min(frame.height, Math.max(...ys))];
    // The middle first, then a coarse grid: an L or a ring may not cover its own middle.
    const steps = [0.5, 0.3, 0.7, 0.1, 0.9, 0.2, 0.4, 0.6, 0.8];
    for (const v of steps) {
      for (const u of steps) {
        const spot = { x: Math.round(left + (right - left) * u), y: Math.round(top + (bottom - top) * v) };
        if (this.#at([spot.x, spot.y])[0]?.code === code) return { x: frame.left + spot.x, y: frame.top + spot.y };
      }
    }
    return null;
  }

  dispose(): void {
    this.#map.remove();
    removeProtocol("pmtiles");
  }

  /** Whether a box is wholly in the picture, and how large it is there. */
  #seen([west, south, east, north]: Bounds): { inside: boolean; sizePx: number } {
    const corners = [west, east].flatMap((lon) => [south, north].map((lat) => this.#map.project([lon, lat])));
    const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const inside =
      Math.min(...xs) > 8 &&
      Math.min(...ys) > 8 &&
      Math.max(...xs) < clientWidth - 8 &&
      Math.max(...ys) < clientHeight - 8;
    return { inside, sizePx: Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) };
  }

  #animate(): boolean {
    return this.#map.loaded() && !matchMedia("(prefers-reduced-motion: reduce)").matches;
  }

  #at(point: [number, number]): MapHit[] {
    if (!this.#ready) return [];
    return hitsOf(this.#map.queryRenderedFeatures(point, { layers: [...PICKED] }));
  }

  #listen(events: MapEvents): void {
    const map = this.#map;
    map.on("style.load", () => {
      this.#ready = true;
      const kept = this.#marked;
      this.#marked = NOTHING;
      this.mark(kept);
      if (this.#filtered) this.#matches.show(true, this.#found);
    });
    const moved = () =>
      events.moved({ bearing: map.getBearing(), perPixelM: metresPerPixel(map.getCenter().lat, map.getZoom()) });
    map.on("move", moved);
    const rested = () => {
      const bounds = map.getBounds();
      const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] as const;
      events.rested({ box, zoom: map.getZoom() });
    };
    map.on("moveend", rested);
    map.on("load", () => {
      moved();
      rested();
      // What was chosen while the map was still being made may not have been reached.
      if (this.#kept) this.bringIntoView(this.#kept);
    });
    map.on("resize", () => {
      const box = this.#kept;
      if (box === null || map.isMoving() || this.#seen(box).inside) return;
      map.easeTo({ center: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2], animate: this.#animate(), duration: 300 });
    });
    map.on("render", () => events.drawn());
    map.on("error", ({ error }) => events.failed(error.message));
    map.on("click", ({ point }) => events.clicked(this.#at([point.x, point.y]), { x: point.x, y: point.y }));
    map.on("mousemove", ({ point }) => {
      if (map.isMoving()) return;
      const [hit] = this.#at([point.x, point.y]);
      this.canvas.style.cursor = hit ? "pointer" : "";
      events.over(hit ?? null);
    });
    map.on("mouseout", () => events.over(null));
  }
}

const target = ({ level, code }: MapHit) => ({ source: SOURCE, sourceLayer: level, id: code });
