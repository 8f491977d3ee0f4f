/** `sub/ZRZ.shp` → `ZRZ`: the name a table is recognised by. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}

/** `sub/ZRZ.SHP` → `shp`, lower case. */
export function ending(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? "";
}
