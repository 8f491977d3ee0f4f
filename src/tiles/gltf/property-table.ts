import type { GltfWriter } from "./gltf-writer.ts";

/**
 * EXT_structural_metadata with one property table of text columns, and nothing compressed: a compressed text column
 * makes some readers return empty codes without an error.
 * @param columns property name → one text a feature, all of the same length (at least 1)
 */
export function propertyTable(
  writer: GltfWriter,
  className: string,
  columns: Readonly<Record<string, readonly string[]>>,
): Record<string, unknown> {
  const names = Object.keys(columns);
  const properties = Object.entries(columns).map(([name, texts]) => [name, addTexts(writer, texts)] as const);
  return {
    EXT_structural_metadata: {
      schema: {
        id: "loutu",
        classes: {
          [className]: {
            properties: Object.fromEntries(names.map((name) => [name, { type: "STRING", required: true }])),
          },
        },
      },
      propertyTables: [
        { class: className, count: Object.values(columns)[0]?.length ?? 0, properties: Object.fromEntries(properties) },
      ],
    },
  };
}

function addTexts(writer: GltfWriter, texts: readonly string[]): Record<string, unknown> {
  const encoded = texts.map((text) => Buffer.from(text));
  const offsets = new Uint32Array(texts.length + 1);
  encoded.forEach((bytes, i) => (offsets[i + 1] = (offsets[i] ?? 0) + bytes.length));
  return {
    // A buffer view may not be empty, even where every text is.
    values: writer.addBytes(encoded.some((bytes) => bytes.length > 0) ? Buffer.concat(encoded) : new Uint8Array(1)),
    stringOffsets: writer.addBytes(new Uint8Array(offsets.buffer)),
    stringOffsetType: "UINT32",
  };
}

/** EXT_mesh_features of a primitive whose attribute `_FEATURE_ID_0` counts rows of the one property table. */
export function featuresOf(featureCount: number): Record<string, unknown> {
  return { EXT_mesh_features: { featureIds: [{ featureCount, attribute: 0, propertyTable: 0 }] } };
}
