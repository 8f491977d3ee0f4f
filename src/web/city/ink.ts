import { Color, PostProcessStage } from "@cesium/engine";
import { COLOURS, type Rgb } from "../palette.ts";

/**
 * Draws thin ink lines where the depth of the picture bends: edges and corners, as on an architect's drawing.
 * On any plane the depth is linear across the screen, so its second difference is nothing but edges.
 * What is chosen is known by its colour, which nothing else in the city has, and gets an outline of two colours.
 */
export function inkLines(): PostProcessStage {
  const colour = ([r, g, b]: Rgb, alpha: number): Color => new Color(r / 255, g / 255, b / 255, alpha);
  return new PostProcessStage({
    name: "ink",
    uniforms: {
      ink: colour(COLOURS.ink, 0.28),
      chosen: colour(COLOURS.chosen, 1),
      scale: () => Math.min(2, devicePixelRatio),
    },
    fragmentShader: `
uniform sampler2D colorTexture;
uniform sampler2D depthTexture;
uniform vec4 ink;
uniform vec4 chosen;
uniform float scale;
in vec2 v_textureCoordinates;
float depthAt(vec2 uv) { return czm_unpackDepth(texture(depthTexture, uv)); }
float marked(vec2 px, float x, float y) {
  vec3 c = texture(colorTexture, v_textureCoordinates + px * vec2(x, y)).rgb;
  return step(0.19, min(c.r - c.g, c.r - c.b));
}
float around(vec2 px, float r) {
  float s = r * 0.7;
  float straight = marked(px, r, 0.0) + marked(px, -r, 0.0) + marked(px, 0.0, r) + marked(px, 0.0, -r);
  return straight + marked(px, s, s) + marked(px, -s, s) + marked(px, s, -s) + marked(px, -s, -s);
}
void main() {
  vec2 px = 1.0 / czm_viewport.zw;
  vec4 colour = texture(colorTexture, v_textureCoordinates);
  float c = depthAt(v_textureCoordinates);
  float l = depthAt(v_textureCoordinates - vec2(px.x, 0.0)), r = depthAt(v_textureCoordinates + vec2(px.x, 0.0));
  float d = depthAt(v_textureCoordinates - vec2(0.0, px.y)), u = depthAt(v_textureCoordinates + vec2(0.0, px.y));
  float bend = max(l + r - 2.0 * c, d + u - 2.0 * c);
  float angle = 2.0 / (czm_projection[1][1] * czm_viewport.w);
  float line = smoothstep(0.5, 1.5, bend / (max(1.0 - c, 1e-5) * angle));
  float strength = line * ink.a;
  out_FragColor = vec4(mix(colour.rgb, ink.rgb, strength), max(colour.a, strength));
  if (marked(px, 0.0, 0.0) > 0.0) return;
  if (around(px, 2.0 * scale) > 0.0) out_FragColor = chosen;
  else if (around(px, 3.6 * scale) > 0.0) out_FragColor = vec4(1.0);
}`,
  });
}
