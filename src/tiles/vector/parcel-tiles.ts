import type { Building } from "../../cadastre/building.ts";
import type { DatasetInfo } from "../../cadastre/hand-over.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import { PmtilesArchive } from "../pmtiles/archive.ts";
import { tileId } from "../pmtiles/tile-id.ts";
import type { ParcelBoundary } from "../tile-source.ts";
import { coverAt } from "./cover.ts";
import { encodeTile } from "./encode-tile.ts";
import { type Edition, EDITIONS, LAYERS, MAX_ZOOM, MERGED_BELOW, MIN_ZOOM } from "./layers.ts";
import type { Mark } from "./mark.ts";
import { marksOfBoundary, marksOfBuilding, marksOfParcel } from "./marks-of.ts";
import { mergedMark } from "./merged.ts";

/** Lower ones are drawn first. */
const DRAWN = { below: 0, surface: 1, above: 2 } as const;

/** Collects records and makes one set of vector tiles of them, `staff` or `public`. */
export class ParcelTiles {
  readonly #edition: Edition;
  readonly #parcels: { drawn: number; mark: Mark }[] = [];
  readonly #others: Mark[] = [];

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  addParcel(parcel: Parcel): void {
    for (const mark of marksOfParcel(parcel, this.#edition)) {
      if (mark.layer === "parcel") this.#parcels.push({ drawn: DRAWN[parcel.layer], mark });
      else this.#others.push(mark);
    }
  }

  addBuilding(building: Building): void {
    this.#others.push(...marksOfBuilding(building, this.#edition));
  }

  /** Left out of the public set. */
  addBoundary(boundary: ParcelBoundary): void {
    if (this.#edition === "staff") this.#others.push(...marksOfBoundary(boundary));
  }

  /**
   * The archive and the number of tiles in it; an archive without tiles when nothing has a shape.
   * To be called once: what was collected is let go, for the sake of memory.
   */
  finish(dataset: DatasetInfo): { bytes: Uint8Array; tiles: number } {
    const archive = new PmtilesArchive();
    const parcels = this.#parcels.sort((a, b) => a.drawn - b.drawn).map(({ mark }) => mark);
    for (let z = MIN_ZOOM; z <= MAX_ZOOM; z++) {
      const merged = z < MERGED_BELOW;
      const tiles = coverAt(
        z,
        merged ? parcels.map((mark) => ({ ...mark, minZoom: z })) : [...parcels, ...this.#others],
      );
      for (const { x, y, marks } of tiles.sort((a, b) => tileId(z, a.x, a.y) - tileId(z, b.x, b.y))) {
        const bytes = encodeTile(z, x, y, merged ? [mergedMark(z, x, y, marks)] : marks);
        if (bytes !== null) archive.add(z, x, y, bytes);
      }
    }
    this.#parcels.length = 0;
    this.#others.length = 0;
    const facts = {
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      bounds: dataset.bounds ?? ([-180, -85, 180, 85] as const),
      metadata: metadataOf(dataset, this.#edition),
    };
    return { bytes: archive.finish(facts), tiles: archive.tiles };
  }
}

function metadataOf(dataset: DatasetInfo, edition: Edition): Record<string, unknown> {
  return {
    name: dataset.title.zh,
    description: dataset.title.en,
    version: dataset.date,
    type: "overlay",
    vector_layers: EDITIONS[edition].map((id) => ({
      id,
      minzoom: LAYERS[id].minZoom,
      maxzoom: MAX_ZOOM,
      fields: edition === "public" ? { code: "String" } : LAYERS[id].fields,
    })),
  };
}
