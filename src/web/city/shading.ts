import { CustomShader, LightingModel } from "@cesium/engine";

/**
 * Light for a paper model: a pale sky and a low afternoon sun in the south-west, whatever the hour.
 * Facet normals come from the picture itself, so tiles carry no normals. Each unit is a shade lighter or darker
 * than its neighbours by its feature id, so that they can be told apart without lines.
 * The colour comes afterwards, from `feature.color`.
 */
export function paperShading(): CustomShader {
  return new CustomShader({
    lightingModel: LightingModel.UNLIT,
    fragmentShaderText: `
void fragmentMain(FragmentInput fsInput, inout czm_modelMaterial material) {
  vec3 p = fsInput.attributes.positionEC;
  vec3 n = normalize(cross(dFdx(p), dFdy(p)));
  vec3 up = normalize((czm_view * vec4(normalize(czm_viewerPositionWC), 0.0)).xyz);
  vec3 north = normalize((czm_view * vec4(0.0, 0.0, 1.0, 0.0)).xyz);
  north = normalize(north - up * dot(north, up));
  vec3 sun = normalize(up * 0.8 - cross(north, up) * 0.8 - north * 0.35);
  float sky = 0.5 + 0.5 * dot(n, up);
  float light = 0.56 + 0.2 * sky + 0.3 * max(0.0, dot(n, sun));
  float grain = fract(sin(float(fsInput.featureIds.featureId_0) * 12.9898) * 43758.5453) - 0.5;
  material.diffuse = vec3(min(1.0, light + grain * 0.035));
}`,
  });
}
