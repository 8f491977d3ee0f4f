/** Metres. `min` and `max` as `[x, y, z]`, y up. */
export interface Box {
  readonly min: readonly [number, number, number];
  readonly max: readonly [number, number, number];
}

/**
 * How far from the centre of its sphere the camera must stand so that the whole box is in the picture.
 * @param fovDeg vertical opening of the camera, degrees
 * @param aspect width over height of the free part of the picture
 * @param margin 1.1 leaves a tenth of the sphere around it
 */
export function fitDistance(box: Box, fovDeg: number, aspect: number, margin: number): number {
  const radius = Math.hypot(...([0, 1, 2] as const).map((axis) => (box.max[axis] - box.min[axis]) / 2));
  const vertical = (fovDeg * Math.PI) / 360;
  const horizontal = Math.atan(Math.tan(vertical) * aspect);
  return (Math.max(radius, 1) * margin) / Math.sin(Math.min(vertical, horizontal));
}

/** Compass bearing the camera looks towards, degrees clockwise from north, 0 ≤ b < 360, from its view direction. */
export function bearingOf(dx: number, dz: number): number {
  return ((Math.atan2(dx, -dz) * 180) / Math.PI + 360) % 360;
}
