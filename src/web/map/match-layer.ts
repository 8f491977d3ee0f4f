import type { GeoJSONSource, Map as MapLibre } from "maplibre-gl";
import type { MatchesView } from "../../contract/shapes.ts";
import { buildingFill, MATCHES, SOURCE } from "./map-style.ts";

/** Buildings that match a filter, on a map whose style is loaded: a flag under each code, and a number beside it. */
export class MatchLayer {
  readonly #map: MapLibre;
  #wanted: ReadonlySet<string> = new Set();

  constructor(map: MapLibre) {
    this.#map = map;
  }

  /** @param filtered a filter is active: what is not found turns pale */
  show(filtered: boolean, found: MatchesView | null): void {
    const matching = (filtered ? found?.buildings : undefined)?.filter((each) => each.matching > 0) ?? [];
    const wanted = new Set(matching.map(({ code }) => code));
    for (const code of this.#wanted) if (!wanted.has(code)) this.#flag(code, false);
    for (const code of wanted) if (!this.#wanted.has(code)) this.#flag(code, true);
    this.#wanted = wanted;
    this.#map.setPaintProperty("building-fill", "fill-color", buildingFill(filtered));
    this.#map.getSource<GeoJSONSource>(MATCHES)?.setData({
      type: "FeatureCollection",
      features: matching.map((each) => ({
        type: "Feature",
        properties: { text: each.matching.toLocaleString("en-US") },
        geometry: { type: "Point", coordinates: [...each.at] },
      })),
    });
  }

  #flag(code: string, wanted: boolean): void {
    this.#map.setFeatureState({ source: SOURCE, sourceLayer: "building", id: code }, { wanted });
  }
}
