/** A reader of Mapbox Vector Tiles for tests, written from the specification (version 2.1) and independent of our writer. */
export interface MvtFeature {
  readonly properties: Record<string, string | number | boolean>;
  readonly extent: number;
  /** Parts of a shape, points in tile units. */
  readonly parts: [number, number][][];
}

type Field = readonly [number: number, value: number | Uint8Array];

function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < bytes.length) {
    const tag = varint();
    const kind = tag & 7;
    if (kind === 0) yield [tag >> 3, varint()];
    else {
      const length = kind === 1 ? 8 : kind === 5 ? 4 : varint();
      yield [tag >> 3, bytes.subarray(at, at + length)];
      at += length;
    }
  }
}

function numbersOf(bytes: Uint8Array): number[] {
  const out: number[] = [];
  for (let at = 0; at < bytes.length;) {
    let value = 0;
    let scale = 1;
    for (; (bytes[at] ?? 0) >= 128; scale *= 128) value += ((bytes[at++] ?? 0) & 127) * scale;
    out.push(value + (bytes[at++] ?? 0) * scale);
  }
  return out;
}

function valueOf(bytes: Uint8Array): string | number | boolean {
  const [number, value] = [...fieldsOf(bytes)][0] ?? [0, 0];
  if (typeof value === "number") return number === 7 ? value === 1 : value;
  if (number === 1) return Buffer.from(value).toString();
  return Buffer.from(value).readDoubleLE();
}

function partsOf(commands: readonly number[]): [number, number][][] {
  const parts: [number, number][][] = [];
  const unzigzag = (value = 0): number => (value >> 1) ^ -(value & 1);
  let [x, y] = [0, 0];
  for (let i = 0; i < commands.length;) {
    const [command, count] = [(commands[i] ?? 0) & 7, (commands[i] ?? 0) >> 3];
    i += 1;
    if (command === 7) continue;
    for (let n = 0; n < count; n++, i += 2) {
      x += unzigzag(commands[i]);
      y += unzigzag(commands[i + 1]);
      if (command === 1) parts.push([]);
      parts.at(-1)?.push([x, y]);
    }
  }
  return parts;
}

/** Layer name → its features. */
export function readMvt(tile: Uint8Array): Map<string, MvtFeature[]> {
  const layers = new Map<string, MvtFeature[]>();
  for (const [, layer] of fieldsOf(tile)) {
    const fields = [...fieldsOf(layer as Uint8Array)];
    const all = (number: number): Uint8Array[] => fields.filter(([n]) => n === number).map(([, value]) => value as Uint8Array); // prettier-ignore
    const keys = all(3).map((bytes) => Buffer.from(bytes).toString());
    const values = all(4).map(valueOf);
    const extent = (fields.find(([n]) => n === 5)?.[1] as number | undefined) ?? 4096;
    const features = all(2).map((bytes) => {
      const own = new Map(fieldsOf(bytes));
      const tags = numbersOf(own.get(2) as Uint8Array);
      const properties: MvtFeature["properties"] = {};
      for (let i = 0; i < tags.length; i += 2) properties[keys[tags[i] ?? 0] ?? ""] = values[tags[i + 1] ?? 0] ?? "";
      return { properties, extent, parts: partsOf(numbersOf(own.get(4) as Uint8Array)) };
    });
    layers.set(Buffer.from(all(1)[0] ?? []).toString(), features);
  }
  return layers;
}
