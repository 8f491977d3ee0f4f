/** Every path of the API, in one place for server and app. Codes are percent-encoded by the functions. */
export const routes = {
  dataset: () => "/api/dataset",
  parcels: (after: string | null, limit: number) =>
    `/api/parcels?limit=${limit}${after === null ? "" : `&after=${encodeURIComponent(after)}`}`,
  parcel: (code: string) => `/api/parcels/${encodeURIComponent(code)}`,
  building: (code: string) => `/api/buildings/${encodeURIComponent(code)}`,
  buildingStates: (code: string) => `/api/buildings/${encodeURIComponent(code)}/states`,
  buildingSolids: (code: string) => `/api/buildings/${encodeURIComponent(code)}/solids`,
  buildingFields: (code: string, names: readonly string[]) =>
    `/api/buildings/${encodeURIComponent(code)}/fields?names=${names.map(encodeURIComponent).join(",")}`,
  unit: (code: string) => `/api/units/${encodeURIComponent(code)}`,
  /** `box`: west, south, east, north, degrees. `states`: as `writeFilter` writes it. */
  matches: (box: readonly number[], states: string) =>
    `/api/matches?box=${box.join(",")}&states=${encodeURIComponent(states)}`,
  basket: () => "/api/basket",
  basketFile: (format: "csv" | "xlsx") => `/api/basket.${format}`,
  search: (text: string) => `/api/search?q=${encodeURIComponent(text)}`,
  report: (after: number, limit: number) => `/api/report?after=${after}&limit=${limit}`,
  parcelTiles: (dataset: string) => `/tiles/${dataset}/parcels.pmtiles`,
  cityTileset: (dataset: string) => `/tiles/${dataset}/city/tileset.json`,
  buildingModel: (dataset: string, code: string) => `/tiles/${dataset}/buildings/${encodeURIComponent(code)}.glb`,
} as const;
