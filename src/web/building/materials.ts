import { DataTexture, NearestFilter, RGBAFormat, ShaderMaterial, Vector2, type IUniform, type Texture } from "three";
import { ROW } from "./feature-paint.ts";
import { edgeFragment, glassFragment, solidFragment, vertexShader } from "./shaders.ts";

/** Faces and edges of one way to be drawn. */
interface Pair {
  readonly face: ShaderMaterial;
  readonly edge: ShaderMaterial;
}

/** The materials of a building: one texture for all of it, so that new looks are one upload. */
export interface Materials {
  readonly paint: DataTexture;
  /** What stands solid. */
  readonly solid: Pair;
  /** Everything of an x-rayed floor that is not hidden. */
  readonly ghost: Pair;
  /** Of a floor that is shown, what is not asked for. */
  readonly dimmed: Pair;
  /** Metres between the lines of a pattern, and the picture's right on level faces (x, z), length 1. */
  readonly spacing: IUniform<number>;
  readonly across: IUniform<Vector2>;
  dispose(): void;
}

/** In the order of `SEEN` of feature-paint.ts. */
const [DIMMED, SHOWN] = [1, 2];

/**
 * @param bytes RGBA of every feature, from `paintFeatures`; changed in place, then `paint.needsUpdate`
 * @param floors the more there are, the thinner each x-rayed one: one looks through all of them
 * @param stamps what is written on faces
 */
export function makeMaterials(bytes: Uint8Array, floors: number, stamps: Texture): Materials {
  const paint = new DataTexture(bytes as Uint8Array<ArrayBuffer>, ROW, bytes.length / 4 / ROW, RGBAFormat);
  paint.minFilter = paint.magFilter = NearestFilter;
  paint.needsUpdate = true;
  const spacing: IUniform<number> = { value: 0.8 };
  const across: IUniform<Vector2> = { value: new Vector2(1, 0) };
  const shared = { paint: { value: paint }, stamps: { value: stamps }, spacing, across };
  const make = (fragmentShader: string, alpha: number, least: number, most: number): ShaderMaterial => {
    const uniforms = { ...shared, alpha: { value: alpha }, least: { value: least }, most: { value: most } };
    const material = new ShaderMaterial({ vertexShader, fragmentShader, uniforms });
    material.transparent = alpha < 1;
    material.depthWrite = alpha === 1;
    return material;
  };
  const solid = { face: make(solidFragment, 1, SHOWN, SHOWN), edge: make(edgeFragment, 0.55, SHOWN, SHOWN) };
  // Faces a little behind their own edges, so that the edges stay crisp.
  solid.face.polygonOffset = true;
  solid.face.polygonOffsetFactor = 1;
  solid.face.polygonOffsetUnits = 1;
  solid.edge.depthWrite = false;
  const glass = (face: number, edge: number, most: number): Pair => ({
    face: make(glassFragment, face / (floors + 4), DIMMED, most),
    edge: make(edgeFragment, edge / (floors + 4), DIMMED, most),
  });
  const ghost = glass(0.7, 1.8, SHOWN);
  const dimmed = glass(0.9, 2.2, DIMMED);
  return {
    paint,
    solid,
    ghost,
    dimmed,
    spacing,
    across,
    dispose: () => {
      for (const { face, edge } of [solid, ghost, dimmed]) {
        face.dispose();
        edge.dispose();
      }
      paint.dispose();
    },
  };
}
