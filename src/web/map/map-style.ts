import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from "maplibre-gl";
import { MAP_COLOURS as LAND, type COLOURS, type Rgb } from "../palette.ts";
import type { LabelFont } from "./font-faces.ts";

/** The source all layers read; a feature's identity is its property `code`. */
export const SOURCE = "parcels";
/** Points of the buildings that match a filter, with the number of their units as `text`. */
export const MATCHES = "matches";

/** A flag that `setFeatureState` sets: `chosen`, `within` (holds what is chosen), `hover` or `wanted` (matches the filter). */
const flag = (name: string): ExpressionSpecification => ["boolean", ["feature-state", name], false];
const css = ([r, g, b]: Rgb): string => `rgb(${r},${g},${b})`;
const byZoom = (...stops: readonly number[]): ExpressionSpecification =>
  ["interpolate", ["exponential", 1.6], ["zoom"], ...stops] as ExpressionSpecification;

/** Casing and core of an outline that only features with the flag have. */
function outline(
  layer: "parcel" | "building",
  name: string,
  colour: string,
  width: number,
  dash = false,
): LayerSpecification[] {
  const line = (part: string, lineColour: string, lineWidth: number): LayerSpecification => ({
    id: `${layer}-${name}-${part}`,
    type: "line",
    source: SOURCE,
    "source-layer": layer,
    minzoom: 12,
    layout: { "line-join": "round" },
    paint: {
      "line-color": lineColour,
      "line-width": lineWidth,
      "line-opacity": ["case", flag(name), 1, 0],
      ...(dash && part === "core" ? { "line-dasharray": [3, 2] } : {}),
    },
  });
  return [line("casing", "#ffffff", width * 2.2), line("core", colour, width)];
}

/** Fill of a building. With a filter it says which have units that match; what is chosen keeps its outline. */
export const buildingFill = (filtered: boolean): ExpressionSpecification =>
  filtered
    ? ["case", flag("hover"), LAND.buildingHover, flag("wanted"), LAND.buildingWanted, LAND.buildingOther]
    : ["case", flag("chosen"), LAND.buildingChosen, flag("hover"), LAND.buildingHover, LAND.building];

/** How far the number of matching units stands under the middle of a building, where its name is. CSS pixels. */
const COUNT_BELOW_PX = 22;
const COUNT_PX = 11;

/**
 * The cadastral map: streets are the sheet that no parcel covers. Parcels are told apart by layer (above ground,
 * surface, below), buildings stand darker on them, stacked parcels are dashed.
 * @param tiles address of the PMTiles archive
 */
export function mapStyle(tiles: string, font: LabelFont, colours: typeof COLOURS): StyleSpecification {
  const ink = css(colours.ink);
  const soft = css(colours["ink-soft"]);
  const from = { source: SOURCE } as const;
  const parcel = { ...from, "source-layer": "parcel" } as const;
  const building = { ...from, "source-layer": "building" } as const;
  const text = (size: ExpressionSpecification | number) =>
    ({ "text-font": font.stack, "text-size": size, "text-padding": 4 }) as const;
  const halo = { "text-halo-color": "rgba(251,252,250,0.92)", "text-halo-width": 1.4 } as const;

  const layers: LayerSpecification[] = [
    { id: "paper", type: "background", paint: { "background-color": LAND.street } },
    {
      ...parcel,
      id: "parcel-fill",
      type: "fill",
      filter: ["!=", ["get", "layer"], "below"],
      paint: {
        "fill-color": [
          "case",
          flag("chosen"),
          LAND.parcelChosen,
          flag("hover"),
          LAND.parcelHover,
          ["==", ["get", "layer"], "above"],
          LAND.parcelAbove,
          LAND.parcel,
        ],
        "fill-opacity": ["case", ["==", ["get", "layer"], "above"], 0.6, 1],
      },
    },
    {
      ...parcel,
      id: "parcel-line",
      type: "line",
      minzoom: 12,
      filter: ["!", ["has", "stacked"]],
      layout: { "line-join": "round" },
      paint: { "line-color": LAND.parcelLine, "line-width": byZoom(12, 0.3, 15, 0.7, 18, 1.2) },
    },
    {
      ...building,
      id: "building-fill",
      type: "fill",
      paint: {
        "fill-color": buildingFill(false),
        "fill-opacity": byZoom(14, 0.75, 15.5, 1),
      },
    },
    {
      ...building,
      id: "building-line",
      type: "line",
      minzoom: 14.5,
      layout: { "line-join": "round" },
      paint: { "line-color": LAND.buildingLine, "line-width": byZoom(15, 0.35, 18, 0.9) },
    },
    {
      ...parcel,
      id: "parcel-below-fill",
      type: "fill",
      filter: ["==", ["get", "layer"], "below"],
      paint: { "fill-color": LAND.below, "fill-opacity": ["case", flag("chosen"), 0.24, flag("hover"), 0.2, 0.08] },
    },
    {
      ...parcel,
      id: "parcel-stacked-line",
      type: "line",
      minzoom: 13,
      filter: ["has", "stacked"],
      paint: {
        "line-color": ["match", ["get", "layer"], "below", LAND.below, LAND.above],
        "line-width": byZoom(13, 0.6, 18, 1.5),
        "line-dasharray": [4, 2.5],
      },
    },
    {
      ...from,
      "source-layer": "boundary_line",
      id: "boundary-line",
      type: "line",
      minzoom: 18,
      paint: { "line-color": soft, "line-width": 0.8 },
    },
    ...outline("parcel", "within", css(colours.chosen), 1.2, true),
    ...outline("parcel", "hover", css(colours.hover), 2),
    ...outline("building", "hover", css(colours.hover), 2),
    {
      ...from,
      "source-layer": "boundary_point",
      id: "boundary-point",
      type: "circle",
      minzoom: 18,
      paint: {
        "circle-radius": 2.4,
        "circle-color": css(colours.paper),
        "circle-stroke-color": soft,
        "circle-stroke-width": 1.2,
      },
    },
    {
      ...from,
      "source-layer": "edge_label",
      id: "edge-label",
      type: "symbol",
      minzoom: 18.6,
      layout: {
        ...text(10.5),
        "text-field": ["number-format", ["get", "lengthM"], { "min-fraction-digits": 2, "max-fraction-digits": 2 }],
      },
      paint: { ...halo, "text-color": soft },
    },
    {
      ...from,
      "source-layer": "boundary_point",
      id: "boundary-point-label",
      type: "symbol",
      minzoom: 18.6,
      layout: {
        ...text(10.5),
        "text-field": ["get", "label"],
        "text-anchor": "bottom-left",
        "text-offset": [0.4, -0.2],
      },
      paint: { ...halo, "text-color": soft },
    },
    {
      ...from,
      "source-layer": "label",
      id: "building-label",
      type: "symbol",
      minzoom: 16.2,
      filter: ["==", ["get", "kind"], "building"],
      layout: {
        ...text(byZoom(16, 10.5, 19, 13)),
        "text-field": ["get", "text"],
        "symbol-sort-key": ["get", "rank"],
        "text-max-width": 7,
      },
      paint: { ...halo, "text-color": ink },
    },
    {
      ...from,
      "source-layer": "label",
      id: "parcel-label",
      type: "symbol",
      filter: ["!=", ["get", "kind"], "building"],
      layout: {
        ...text(byZoom(13, 11, 18, 13.5)),
        "text-field": ["get", "text"],
        "symbol-sort-key": ["get", "rank"],
        "text-max-width": 8,
      },
      paint: { ...halo, "text-color": soft },
    },
    {
      id: "match-ground",
      type: "circle",
      source: MATCHES,
      minzoom: 15.5,
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["length", ["get", "text"]], 1, 9, 5, 17],
        "circle-color": ink,
        "circle-stroke-color": css(colours.paper),
        "circle-stroke-width": 1.2,
        "circle-translate": [0, COUNT_BELOW_PX],
      },
    },
    {
      id: "match-count",
      type: "symbol",
      source: MATCHES,
      minzoom: 15.5,
      layout: {
        "text-font": font.stack,
        "text-size": COUNT_PX,
        "text-padding": 0,
        "text-field": ["get", "text"],
        "text-offset": [0, COUNT_BELOW_PX / COUNT_PX],
        "text-allow-overlap": true,
      },
      paint: { "text-color": css(colours.paper) },
    },
    // Over the labels, so that no name hides a small building that is chosen.
    ...outline("parcel", "chosen", css(colours.chosen), 2.8),
    ...outline("building", "chosen", css(colours.chosen), 2.8),
  ];
  return {
    version: 8,
    ...(font.faces ? { "font-faces": font.faces } : {}),
    sources: {
      [SOURCE]: { type: "vector", url: `pmtiles://${tiles}`, promoteId: { parcel: "code", building: "code" } },
      [MATCHES]: { type: "geojson", data: { type: "FeatureCollection", features: [] } },
    },
    layers,
  };
}
