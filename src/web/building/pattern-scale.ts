/** Finest and coarsest distance between the lines of a pattern, metres: a storey has room for four of the finest. */
const FINEST_M = 0.7;
const COARSEST_M = 2.8;
/** Lines nearer than this run together, pixels. */
const APART_PX = 7;

/**
 * Metres between the lines of a pattern: doubled as one goes back, so that states are told apart from afar too, one
 * value for the whole picture, so that no wall changes pattern half-way.
 * @param metresAPixel at the middle of the picture
 */
export function lineSpacing(metresAPixel: number): number {
  const steps = Math.ceil(Math.log2((APART_PX * metresAPixel) / FINEST_M));
  return Math.min(COARSEST_M, FINEST_M * 2 ** Math.max(0, steps));
}

/**
 * Along which wall of the building the picture's right runs: what is written on level faces follows the walls and is
 * never upside down.
 * @param bearing degrees clockwise from north that the reader looks
 * @param walls radians from east towards south, as `wallDirection` tells
 * @returns x (east) and z (south), length 1
 */
export function rightOf(bearing: number, walls: number): [number, number] {
  const quarter = Math.PI / 2;
  const right = (bearing * Math.PI) / 180;
  const along = walls + Math.round((right - walls) / quarter) * quarter;
  return [Math.cos(along), Math.sin(along)];
}
