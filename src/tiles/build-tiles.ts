import type { DatasetInfo } from "../cadastre/hand-over.ts";
import { codeFileName } from "../cadastre/code-file-name.ts";
import { tableSolids } from "../cadastre/solids.ts";
import { buildingModel } from "./building/building-model.ts";
import { CityTiles } from "./city/city-tiles.ts";
import type { FileSink, WrittenFile } from "./file-sink.ts";
import { Output } from "./output.ts";
import type { TileSource } from "./tile-source.ts";
import { ParcelTiles } from "./vector/parcel-tiles.ts";

/** What a long build says of itself; `total` null where it is not known. */
export interface TileProgress {
  readonly step: string;
  readonly done: number;
  readonly total: number | null;
}

export interface TileOptions {
  readonly dataset: DatasetInfo;
  readonly onProgress: (progress: TileProgress) => void;
}

/** What was read and made. Records without a shape are counted, not lost: they stay in the register and the table. */
export interface TileReport {
  readonly parcels: number;
  readonly parcelsWithoutShape: number;
  readonly buildings: number;
  /** Neither footprint nor solids: no model, the grid only. */
  readonly buildingsWithoutModel: number;
  /** No footprint: known nowhere on the earth, so not in the city. */
  readonly buildingsWithoutPlace: number;
  readonly units: number;
  readonly vectorTiles: number;
  /** Compressed copies included. */
  readonly files: readonly WrittenFile[];
  readonly bytes: number;
}

/**
 * Makes everything that is drawn of a data set: `parcels.pmtiles`, `parcels-public.pmtiles`, `buildings/<code>.glb`
 * and `city/`, into a sink. Only codes go in; nothing about persons, rights or states does.
 * Each stream of the source is read once. A failing sink stops the build with its error.
 */
export async function buildTiles(source: TileSource, sink: FileSink, options: TileOptions): Promise<TileReport> {
  const { dataset, onProgress } = options;
  const output = new Output(sink);
  const staff = new ParcelTiles("staff");
  const open = new ParcelTiles("public");
  const city = new CityTiles((path, bytes) => output.add(path, bytes));
  const counts = {
    parcels: 0,
    parcelsWithoutShape: 0,
    buildings: 0,
    buildingsWithoutModel: 0,
    buildingsWithoutPlace: 0,
    units: 0,
  };

  for await (const parcel of source.eachParcel()) {
    counts.parcels += 1;
    if (parcel.shape === null) counts.parcelsWithoutShape += 1;
    staff.addParcel(parcel);
    open.addParcel(parcel);
    city.addParcel(parcel);
    onProgress({ step: "宗地 parcels", done: counts.parcels, total: dataset.counts.parcels });
  }
  for await (const boundary of source.eachBoundary()) staff.addBoundary(boundary);
  for await (const table of source.eachTable()) {
    counts.buildings += 1;
    counts.units += table.units.length;
    staff.addBuilding(table.building);
    open.addBuilding(table.building);
    const solids = tableSolids(table);
    if (!city.addTable(table, solids)) counts.buildingsWithoutPlace += 1;
    const model = buildingModel(table, solids);
    if (model === null) counts.buildingsWithoutModel += 1;
    else await output.add(`buildings/${codeFileName(table.building.code)}.glb`, model);
    onProgress({ step: "楼幢模型 building models", done: counts.buildings, total: dataset.counts.buildings });
  }
  onProgress({ step: "地籍图瓦片 vector tiles", done: 0, total: 2 });
  const staffSet = staff.finish(dataset);
  await output.add("parcels.pmtiles", staffSet.bytes);
  onProgress({ step: "地籍图瓦片 vector tiles", done: 1, total: 2 });
  const openSet = open.finish(dataset);
  await output.add("parcels-public.pmtiles", openSet.bytes);
  onProgress({ step: "地籍图瓦片 vector tiles", done: 2, total: 2 });

  await city.finish((done) => onProgress({ step: "城市瓦片 city tiles", done, total: city.buildings }));
  const files = await output.settle();
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { ...counts, vectorTiles: staffSet.tiles + openSet.tiles, files, bytes };
}
