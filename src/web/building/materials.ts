import { DataTexture, NearestFilter, RGBAFormat, ShaderMaterial, type IUniform } from "three";
import { ROW } from "./feature-paint.ts";

const vertexShader = /* glsl */ `
  attribute float feature;
  uniform sampler2D paint;
  varying vec3 vColour;
  varying vec3 vPlace;
  void main() {
    int id = int(feature + 0.5);
    vColour = texelFetch(paint, ivec2(id % ${ROW}, id / ${ROW}), 0).rgb;
    vec4 place = modelMatrix * vec4(position, 1.0);
    vPlace = place.xyz;
    gl_Position = projectionMatrix * viewMatrix * place;
  }
`;

/** Flat faces from screen derivatives: sky from above, a warm sun from the south-east, colours as in the palette. */
const solidFragment = /* glsl */ `
  uniform float alpha;
  varying vec3 vColour;
  varying vec3 vPlace;
  void main() {
    vec3 normal = normalize(cross(dFdx(vPlace), dFdy(vPlace)));
    float sky = mix(0.74, 0.93, normal.y * 0.5 + 0.5);
    float sun = max(dot(normal, normalize(vec3(0.42, 0.62, 0.66))), 0.0);
    vec3 lit = vColour * (sky + sun * vec3(0.17, 0.155, 0.13));
    gl_FragColor = vec4(min(lit, 1.0), alpha);
  }
`;

const lineFragment = /* glsl */ `
  uniform float alpha;
  varying vec3 vColour;
  void main() {
    gl_FragColor = vec4(mix(vColour, vec3(0.09, 0.13, 0.12), 0.62), alpha);
  }
`;

/** The materials of a building: one texture for all of it, so that new states are one upload. */
export interface Materials {
  readonly paint: DataTexture;
  readonly solid: ShaderMaterial;
  readonly ghost: ShaderMaterial;
  readonly edge: ShaderMaterial;
  readonly ghostEdge: ShaderMaterial;
  dispose(): void;
}

/**
 * @param bytes RGBA of every feature, from `paintFeatures`; changed in place, then `paint.needsUpdate`
 * @param floors the more there are, the thinner each x-rayed one: one looks through all of them
 */
export function makeMaterials(bytes: Uint8Array, floors: number): Materials {
  const paint = new DataTexture(bytes as Uint8Array<ArrayBuffer>, ROW, bytes.length / 4 / ROW, RGBAFormat);
  paint.minFilter = paint.magFilter = NearestFilter;
  paint.needsUpdate = true;
  const shared: IUniform = { value: paint };
  const make = (fragmentShader: string, alpha: number): ShaderMaterial => {
    const material = new ShaderMaterial({
      vertexShader,
      fragmentShader,
      uniforms: { paint: shared, alpha: { value: alpha } },
    });
    material.transparent = alpha < 1;
    material.depthWrite = alpha === 1;
    return material;
  };
  const solid = make(solidFragment, 1);
  // Faces a little behind their own edges, so that the edges stay crisp.
  solid.polygonOffset = true;
  solid.polygonOffsetFactor = 1;
  solid.polygonOffsetUnits = 1;
  const all = {
    solid,
    ghost: make(solidFragment, 0.7 / (floors + 4)),
    edge: make(lineFragment, 0.55),
    ghostEdge: make(lineFragment, 1.8 / (floors + 4)),
  };
  all.edge.depthWrite = false;
  return {
    ...all,
    paint,
    dispose: () => {
      for (const material of Object.values(all)) material.dispose();
      paint.dispose();
    },
  };
}
