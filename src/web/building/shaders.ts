import { ROW } from "./feature-paint.ts";

/** Metres from one stamp to the next, to the side and upward: one a storey. */
export const STAMP_M = [6, 3] as const;

/**
 * Reads a feature's look from the texture. What this pass does not draw is put behind the far plane, faces and edges
 * alike, so that it costs no pixel. `vPlace` is in the floor's own metres: what is drawn on a wall lifts with it.
 */
export const vertexShader = /* glsl */ `
  attribute float feature;
  uniform sampler2D paint;
  uniform int least;
  uniform int most;
  flat varying vec3 vColour;
  flat varying int vLook;
  varying vec3 vPlace;
  void main() {
    int id = int(feature + 0.5);
    vec4 texel = texelFetch(paint, ivec2(id % ${ROW}, id / ${ROW}), 0);
    vColour = texel.rgb;
    vLook = int(texel.a * 255.0 + 0.5);
    vPlace = mat3(modelMatrix) * position;
    int seen = vLook & 3;
    gl_Position = seen < least || seen > most
      ? vec4(0.0, 0.0, 2.0, 1.0)
      : projectionMatrix * viewMatrix * modelMatrix * vec4(position, 1.0);
  }
`;

/** Flat faces from screen derivatives: sky from above, a warm sun from the south-east, colours as in the palette. */
const light = /* glsl */ `
  uniform float alpha;
  flat varying vec3 vColour;
  flat varying int vLook;
  varying vec3 vPlace;
  vec3 lit(vec3 colour, vec3 normal) {
    float sky = mix(0.74, 0.93, normal.y * 0.5 + 0.5);
    float sun = max(dot(normal, normalize(vec3(0.42, 0.62, 0.66))), 0.0);
    return min(colour * (sky + sun * vec3(0.17, 0.155, 0.13)), 1.0);
  }
`;

/** Glass: what is x-rayed or not asked for. */
export const glassFragment = /* glsl */ `
  ${light}
  void main() {
    gl_FragColor = vec4(lit(vColour, normalize(cross(dFdx(vPlace), dFdy(vPlace)))), alpha);
  }
`;

/**
 * Solid faces with the pattern of their state, thin lines in metres on the wall; it fades where it would be finer than the
 * picture. Schematic units have 示意 written on every face, units in the basket a tick.
 */
export const solidFragment = /* glsl */ `
  ${light}
  uniform float spacing;
  uniform vec2 across;
  uniform sampler2D stamps;
  const vec3 INK = vec3(0.09, 0.13, 0.12);

  float line(float at, float apart, float pixel) {
    float off = abs(fract(at / apart) - 0.5) * apart;
    float reach = min(apart * 0.06, pixel * 0.5);
    return clamp((reach - off) / pixel + 0.5, 0.0, 1.0);
  }

  float pattern(int kind, vec2 at, float pixel) {
    float rising = (at.x + at.y) * 0.7071;
    if (kind == 1) return line(rising, spacing, pixel);
    if (kind == 2) return line(at.y, spacing, pixel);
    if (kind == 3) return line(at.x, spacing, pixel);
    if (kind == 4) {
      float off = length((fract(at / spacing) - 0.5) * spacing);
      return clamp((spacing * 0.15 - off) / pixel + 0.5, 0.0, 1.0);
    }
    if (kind == 5) return max(line(rising, spacing * 1.6, pixel), line((at.x - at.y) * 0.7071, spacing * 1.6, pixel));
    return 0.0;
  }

  vec3 inked(vec3 normal) {
    vec2 ground = vPlace.xz;
    vec2 at = abs(normal.y) > 0.5
      ? vec2(dot(ground, across), dot(ground, vec2(across.y, -across.x)))
      : vec2(dot(ground, normalize(vec2(normal.z, -normal.x))), vPlace.y);
    vec2 grain = fwidth(at);
    float pixel = max(max(grain.x, grain.y) * 0.8, 1e-4);
    float fading = 1.0 - smoothstep(0.24, 0.46, pixel / spacing);
    float lines = pattern((vLook >> 2) & 7, at, pixel) * fading;
    float written = 0.0;
    if ((vLook & 96) != 0) {
      vec3 stamp = texture2D(stamps, at / vec2(${STAMP_M[0].toFixed(1)}, ${STAMP_M[1].toFixed(1)})).rgb;
      if ((vLook & 32) != 0) {
        lines *= 1.0 - stamp.g;
        written = stamp.r * 0.66;
      }
      if ((vLook & 64) != 0) written = max(written, stamp.b * 0.9);
    }
    return mix(vColour * (1.0 - 0.26 * lines), INK, written);
  }

  void main() {
    vec3 normal = normalize(cross(dFdx(vPlace), dFdy(vPlace)));
    // The look is one for the whole triangle, so nothing that is asked of neighbouring pixels is missing in here.
    vec3 colour = vColour;
    if ((vLook & 124) != 0) colour = inked(normal);
    gl_FragColor = vec4(lit(colour, normal), alpha);
  }
`;

/** Edges in a darker shade of their own face; those of units in the basket are black. */
export const edgeFragment = /* glsl */ `
  uniform float alpha;
  flat varying vec3 vColour;
  flat varying int vLook;
  void main() {
    bool marked = (vLook & 64) != 0;
    gl_FragColor = vec4(mix(vColour, vec3(0.09, 0.13, 0.12), marked ? 1.0 : 0.62), marked ? min(1.0, alpha * 2.0) : alpha);
  }
`;
