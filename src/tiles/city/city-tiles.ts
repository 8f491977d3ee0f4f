import type { BuildingTable } from "../../cadastre/building.ts";
import type { Parcel } from "../../cadastre/parcel.ts";
import type { TableSolids } from "../../cadastre/solids.ts";
import { shellTile, unitTile } from "./building-tiles.ts";
import { type CityBuilding, cityBuilding } from "./city-building.ts";
import { type CityParcel, cityParcel } from "./city-parcel.ts";
import { groundTile } from "./ground-tile.ts";
import { unionOf } from "./region.ts";
import { splitUntil } from "./split.ts";
import { GEOMETRIC_ERROR, type TileNode, tileNode, tilesetJson } from "./tileset.ts";

/** Most of each in one tile; halving gives at least half of it. */
export interface CityLimits {
  readonly parcels: number;
  /** Buildings in a tile for far away, nearer, and with its units. */
  readonly blocks: number;
  readonly shells: number;
  readonly unitBuildings: number;
  readonly units: number;
  /** Buildings from which every district is a tileset of its own, so that the first file stays below 1 MB. */
  readonly splitFrom: number;
}

/** Our choice: a tile of units is 0.1 to 0.4 MB gzipped. */
const LIMITS: CityLimits = {
  parcels: 1_024,
  blocks: 1_024,
  shells: 128,
  unitBuildings: 64,
  units: 4_000,
  splitFrom: 64_000,
};

type Write = (path: string, bytes: Uint8Array) => Promise<void>;

/** Collects parcels and buildings and writes `city/`: a 3D Tiles 1.1 tileset with an explicit tree. */
export class CityTiles {
  readonly #parcels: CityParcel[] = [];
  readonly #buildings: CityBuilding[] = [];
  readonly #write: Write;
  readonly #limits: CityLimits;
  #contents = 0;

  constructor(write: Write, limits: CityLimits = LIMITS) {
    this.#write = write;
    this.#limits = limits;
  }

  addParcel(parcel: Parcel): void {
    const kept = cityParcel(parcel);
    if (kept !== null) this.#parcels.push(kept);
  }

  /** False when the building has no place on the earth or nothing to show there. */
  addTable(table: BuildingTable, solids: TableSolids): boolean {
    const kept = cityBuilding(table, solids);
    if (kept !== null) this.#buildings.push(kept);
    return kept !== null;
  }

  /** Buildings to go through, for a progress line. */
  get buildings(): number {
    return this.#buildings.length;
  }

  /**
   * Writes every tile and then `city/tileset.json`; nothing at all when nothing has a place.
   * @param onProgress buildings whose units are written
   */
  async finish(onProgress: (done: number) => void): Promise<void> {
    const everything = [...this.#parcels, ...this.#buildings];
    if (everything.length === 0) return;
    const children: TileNode[] = [];
    for (const group of splitUntil(this.#parcels, (items) => items.length <= this.#limits.parcels)) {
      const extent = unionOf(group);
      const leaf = tileNode(extent, GEOMETRIC_ERROR.leaf, await this.#content("ground", groundTile(group)));
      children.push(tileNode(extent, GEOMETRIC_ERROR.ground, { children: [leaf] }));
    }
    let done = 0;
    for (const district of splitUntil(this.#buildings, (items) => items.length <= this.#limits.blocks)) {
      children.push(await this.#district(district, (count) => onProgress((done += count))));
    }
    const root = tileNode(unionOf(everything), GEOMETRIC_ERROR.city, { refine: "ADD", children });
    await this.#write("city/tileset.json", tilesetJson(root));
  }

  async #district(buildings: readonly CityBuilding[], onDone: (count: number) => void): Promise<TileNode> {
    const extent = unionOf(buildings);
    const content = await this.#content("blocks", shellTile(buildings, "block"));
    const children: TileNode[] = [];
    for (const group of splitUntil(buildings, (items) => items.length <= this.#limits.shells)) {
      children.push(await this.#neighbourhood(group));
      onDone(group.length);
    }
    if (this.#buildings.length < this.#limits.splitFrom) {
      return tileNode(extent, GEOMETRIC_ERROR.blocks, { refine: "REPLACE", ...content, children });
    }
    const uri = `district-${this.#contents++}.json`;
    const own = tileNode(extent, GEOMETRIC_ERROR.blocks, { refine: "REPLACE", children });
    await this.#write(`city/${uri}`, tilesetJson(own));
    const link = tileNode(extent, GEOMETRIC_ERROR.blocks, { content: { uri } });
    return tileNode(extent, GEOMETRIC_ERROR.blocks, { refine: "REPLACE", ...content, children: [link] });
  }

  async #neighbourhood(buildings: readonly CityBuilding[]): Promise<TileNode> {
    const content = await this.#content("shells", shellTile(buildings, "shell"));
    const children: TileNode[] = [];
    for (const group of splitUntil(buildings, (items) => this.#fitsOneTile(items))) {
      const units = await this.#content("units", unitTile(group));
      children.push(tileNode(unionOf(group), GEOMETRIC_ERROR.leaf, units));
    }
    return tileNode(unionOf(buildings), GEOMETRIC_ERROR.shells, { refine: "REPLACE", ...content, children });
  }

  async #content(kind: string, bytes: Uint8Array | null): Promise<{ content?: { uri: string } }> {
    if (bytes === null) return {};
    const uri = `${kind}-${this.#contents++}.glb`;
    await this.#write(`city/${uri}`, bytes);
    return { content: { uri } };
  }

  #fitsOneTile(buildings: readonly CityBuilding[]): boolean {
    const units = buildings.reduce((sum, { unitIds }) => sum + unitIds.length, 0);
    return buildings.length <= this.#limits.unitBuildings && units <= this.#limits.units;
  }
}
