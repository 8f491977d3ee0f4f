import { Color, PostProcessStage } from "@cesium/engine";
import { COLOURS } from "../palette.ts";

/**
 * Draws thin ink lines where the depth of the picture bends: edges and corners, as on an architect's drawing.
 * On any plane the depth is linear across the screen, so its second difference is nothing but edges.
 */
export function inkLines(): PostProcessStage {
  const [r, g, b] = COLOURS.ink;
  return new PostProcessStage({
    name: "ink",
    uniforms: { ink: new Color(r / 255, g / 255, b / 255, 0.28) },
    fragmentShader: `
uniform sampler2D colorTexture;
uniform sampler2D depthTexture;
uniform vec4 ink;
in vec2 v_textureCoordinates;
float depthAt(vec2 uv) { return czm_unpackDepth(texture(depthTexture, uv)); }
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
}`,
  });
}
