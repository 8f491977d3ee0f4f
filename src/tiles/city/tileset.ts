import { type Extent, regionOf } from "./region.ts";

/** A tile of an explicit 3D Tiles 1.1 tree. */
export interface TileNode {
  readonly boundingVolume: { readonly region: readonly number[] };
  /** Metres: how wrong the picture may be when this tile's children are not shown. */
  readonly geometricError: number;
  readonly refine?: "ADD" | "REPLACE";
  readonly content?: { readonly uri: string };
  readonly children?: readonly TileNode[];
}

/**
 * Metres (our choice, for 16 pixels of allowed error on a screen 800 high): children come at about 43 times this
 * distance, so blocks give way to shells at 2.6 km and shells to units at 0.6 km; parcels appear at 5 km.
 */
export const GEOMETRIC_ERROR = { city: 20_000, ground: 120, blocks: 60, shells: 14, leaf: 0 } as const;

export function tileNode(
  extent: Extent,
  geometricError: number,
  rest: Omit<TileNode, "boundingVolume" | "geometricError">,
): TileNode {
  return { boundingVolume: regionOf(extent), geometricError, ...rest };
}

export function tilesetJson(root: TileNode): Uint8Array {
  const document = { asset: { version: "1.1" }, geometricError: root.geometricError, root };
  return Buffer.from(JSON.stringify(document));
}
