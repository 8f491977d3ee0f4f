import { CustomShader, CustomShaderTranslucencyMode } from "@cesium/engine";

/**
 * Lifts the colours baked into the tiles towards paper, as of a card model, and makes every surface solid:
 * what is see-through is decided by `feature.color` alone, so the ground hides what is under it until it is asked not to.
 */
export const paper = (): CustomShader =>
  new CustomShader({
    translucencyMode: CustomShaderTranslucencyMode.OPAQUE,
    fragmentShaderText: `
void fragmentMain(FragmentInput fsInput, inout czm_modelMaterial material) {
  material.diffuse = 1.0 - (1.0 - material.diffuse) * 0.62;
  material.alpha = 1.0;
}`,
  });
