import type { Position, Shape } from "../../cadastre/ring.ts";
import { orientPolygon } from "../../cadastre/orient.ts";
import type { RawGeometry } from "../readers/source-table.ts";
import { agrees, type CrsDecision } from "./decide.ts";
import { magnitudeOf } from "./magnitude.ts";
import { localPlane, type Projection, projectionOf } from "./project.ts";
import { isGeographic } from "./systems.ts";

/** The plane that degrees of a hand-over are computed into. `epsg` null: a local one made for them. */
export interface DegreePlane {
  readonly epsg: number | null;
  readonly projection: Projection;
}

/** A point in both forms: plane metres to 0.001 m, degrees to 1e-9 (0.1 mm), east first. */
export interface Placed {
  readonly plane: Position;
  readonly lonLat: Position;
}

/** Turns the numbers of one file into places. */
export class Placing {
  readonly epsg: number;
  /** EPSG of the plane form; null for a local plane. */
  readonly planeEpsg: number | null;
  readonly projection: Projection;
  readonly #northFirst: boolean;
  readonly #geographic: boolean;

  constructor(decision: CrsDecision & { readonly epsg: number }, degreePlane: DegreePlane) {
    this.epsg = decision.epsg;
    this.#northFirst = decision.northFirst;
    this.#geographic = isGeographic(decision.epsg);
    this.planeEpsg = this.#geographic ? degreePlane.epsg : decision.epsg;
    this.projection = this.#geographic ? degreePlane.projection : projectionOf(decision.epsg);
  }

  /** False when the numbers of this point cannot be in the file's system: wrong zone, wrong order, out of range (TP-15). */
  fits(position: Position): boolean {
    const magnitude = magnitudeOf(position);
    if (!agrees(magnitude, this.epsg)) return false;
    return !("northFirst" in magnitude) || magnitude.northFirst === this.#northFirst;
  }

  place([first, second]: Position): Placed {
    const given: Position = this.#northFirst ? [second, first] : [first, second];
    if (this.#geographic) return { plane: round(this.projection.toPlane(given), 1e3), lonLat: given };
    const plane = round(given, 1e3);
    return { plane, lonLat: round(this.projection.toLonLat(plane), 1e9) };
  }

  /** Outer rings counter-clockwise, holes clockwise, whatever the file does. */
  shape(geometry: RawGeometry & { readonly kind: "polygon" }): Shape {
    const both = geometry.polygons.map((rings) => rings.map((ring) => ring.map((position) => this.place(position))));
    return {
      epsg: this.epsg,
      plane: both.map((rings) => orientPolygon(rings.map((ring) => ring.map((point) => point.plane)))),
      planeEpsg: this.planeEpsg,
      lonLat: both.map((rings) => orientPolygon(rings.map((ring) => ring.map((point) => point.lonLat)))),
    };
  }
}

/**
 * The plane for degrees: the 3° zone with prefix of their middle inside China (73–136°E, 3–54°N), else a local
 * transverse Mercator on the middle meridian, rounded to 0.01° (our choice). `middle` is `[longitude, latitude]`.
 */
export function degreePlane([longitude, latitude]: Position): DegreePlane {
  if (longitude >= 73.5 && longitude < 136.5 && latitude >= 3 && latitude <= 54) {
    const epsg = 4488 + Math.round(longitude / 3);
    return { epsg, projection: projectionOf(epsg) };
  }
  return { epsg: null, projection: localPlane(Math.round(longitude * 100) / 100) };
}

/** Every position of a geometry, as it stands in the file. */
export function positionsOf(geometry: RawGeometry): readonly Position[] {
  switch (geometry.kind) {
    case "point":
      return [geometry.at];
    case "line":
      return geometry.parts.flat();
    case "polygon":
      return geometry.polygons.flat(2);
  }
}

function round([x, y]: Position, parts: number): Position {
  return [Math.round(x * parts) / parts, Math.round(y * parts) / parts];
}
