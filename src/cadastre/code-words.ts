/** Parts of a code, by the names errors use. `tail` is the fixture letter with its eight characters. */
export type CodeSegment =
  | "length"
  | "county"
  | "zone"
  | "subZone"
  | "ownership"
  | "rightKind"
  | "serial"
  | "fixture"
  | "buildingNo"
  | "unitNo"
  | "tail";

/** One sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const SEGMENT_WORDS: Readonly<Record<CodeSegment, Words>> = {
  length: { zh: "长度", en: "length" },
  county: { zh: "县级行政区划代码", en: "county code" },
  zone: { zh: "地籍区", en: "cadastral zone" },
  subZone: { zh: "地籍子区", en: "cadastral sub-zone" },
  ownership: { zh: "土地所有权特征码", en: "land ownership letter" },
  rightKind: { zh: "宗地特征码", en: "parcel right letter" },
  serial: { zh: "宗地顺序号", en: "parcel serial" },
  fixture: { zh: "定着物特征码", en: "fixture letter" },
  buildingNo: { zh: "幢号", en: "building number" },
  unitNo: { zh: "户号", en: "unit number" },
  tail: { zh: "定着物代码（后九位）", en: "fixture code (last nine characters)" },
};

export type WarningKind =
  | "unknown-county"
  | "city-code"
  | "unusual-pair"
  | "virtual"
  | "virtual-quantified"
  | "building-zero"
  | "unit-letter"
  | "serial-zero"
  | "one-building"
  | "other-parcel";

export const WARNING_WORDS: Readonly<Record<WarningKind, Words>> = {
  "unknown-county": { zh: "行政区划代码不在已知范围", en: "county code is not known" },
  "city-code": { zh: "行政区划代码是市级，不是县级", en: "the county code is that of a city" },
  "unusual-pair": { zh: "特征码组合少见", en: "unusual pair of letters" },
  virtual: { zh: "虚拟代码（未落宗）", en: "virtual code, parcel unknown" },
  "virtual-quantified": { zh: "虚拟代码（虚拟量化）", en: "virtual code, share without a place" },
  "building-zero": { zh: "幢号为 0000", en: "building number 0000" },
  "unit-letter": { zh: "户号以字母开头", en: "unit number begins with a letter" },
  "serial-zero": { zh: "定着物顺序号全为零", en: "fixture serial is all zeros" },
  "one-building": { zh: "幢号 9999 表示多幢，但宗地上只有一幢", en: "9999 means several buildings, but there is one" },
  "other-parcel": { zh: "前 19 位与所在宗地代码不一致", en: "the first 19 characters are not those of its parcel" },
};
