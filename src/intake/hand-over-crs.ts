import type { Places } from "./decide-places.ts";

/** Name and sentence of the coordinate systems of a hand-over, for its report. */
export function describeCrs({ decisions, degrees }: Places): { name: string; sentence: string } {
  const names = [...new Set(decisions.map(({ epsg }) => (epsg === null ? "local" : `EPSG:${epsg}`)))];
  const name = names.join(", ") || "none";
  const lines = decisions.map(({ file, epsg, evidence }) => {
    return `${file}: ${epsg === null ? "local" : `EPSG:${epsg}`} (${evidence.join("; ")})`;
  });
  if (degrees !== null) {
    lines.push(degrees.epsg === null ? "plane: local transverse Mercator" : `plane: EPSG:${degrees.epsg}`);
  }
  return { name, sentence: [`坐标系 coordinate system ${name}`, ...lines].join("\n  ") };
}
