import type { BasketMissing, BasketRow, BasketView } from "../../contract/basket.ts";
import type { Coded } from "../../contract/shapes.ts";

export type SheetLanguage = "zh" | "en";

/** A value of a sheet; null: there is none. */
export type SheetValue = string | number | null;

export interface Sheet {
  readonly heads: readonly string[];
  /** Widths of the columns, characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetValue[])[];
}

interface Column {
  readonly zh: string;
  readonly en: string;
  readonly width: number;
  readonly value: (row: BasketRow, language: SheetLanguage) => SheetValue;
}

const coded = (value: Coded | null, language: SheetLanguage): string | null =>
  value === null ? null : value.code === null ? value.raw : value.label[language];

/** One height as a number; a unit over storeys of different heights tells them all, lowest first. */
function storeyHeight({ storeyHeightsM }: BasketRow): SheetValue {
  const heights = [...new Set(storeyHeightsM)];
  return heights.length > 1 ? storeyHeightsM.join(" + ") : (heights[0] ?? null);
}

/**
 * What offices expect of such a list (building-table.md §4), and the unit code. Areas of the two series stand in columns
 * of their own, so that a sum over one column never mixes them.
 */
const COLUMNS: readonly Column[] = [
  { zh: "层次", en: "Floor", width: 8, value: ({ floorLabel }) => floorLabel },
  { zh: "房号", en: "Room", width: 10, value: ({ room }) => room },
  { zh: "用途", en: "Use", width: 14, value: ({ use }, language) => coded(use, language) },
  { zh: "结构", en: "Structure", width: 16, value: ({ structure }, language) => coded(structure, language) },
  {
    zh: "建筑面积（实测，㎡）",
    en: "Built area, measured (m²)",
    width: 16,
    value: ({ measured }) => measured?.builtM2 ?? null,
  },
  {
    zh: "套内面积（实测，㎡）",
    en: "Inner area, measured (m²)",
    width: 16,
    value: ({ measured }) => measured?.innerM2 ?? null,
  },
  {
    zh: "共摊面积（实测，㎡）",
    en: "Shared area, measured (m²)",
    width: 16,
    value: ({ measured }) => measured?.sharedM2 ?? null,
  },
  { zh: "层高（米）", en: "Storey height (m)", width: 10, value: storeyHeight },
  { zh: "单元号", en: "Entrance", width: 8, value: ({ entrance }) => entrance },
  { zh: "不动产单元号", en: "Unit code", width: 32, value: ({ code }) => code },
  {
    zh: "建筑面积（预测，㎡）",
    en: "Built area, predicted (m²)",
    width: 16,
    value: ({ predicted }) => predicted?.builtM2 ?? null,
  },
  {
    zh: "套内面积（预测，㎡）",
    en: "Inner area, predicted (m²)",
    width: 16,
    value: ({ predicted }) => predicted?.innerM2 ?? null,
  },
  {
    zh: "共摊面积（预测，㎡）",
    en: "Shared area, predicted (m²)",
    width: 16,
    value: ({ predicted }) => predicted?.sharedM2 ?? null,
  },
  { zh: "自然幢", en: "Building", width: 18, value: ({ buildingName, building }) => buildingName ?? building },
  { zh: "小区或宗地", en: "Community or parcel", width: 20, value: ({ parcelName, parcel }) => parcelName ?? parcel },
];

const NOTE = { zh: "备注", en: "Note" } as const;
const NO_CODE = { zh: "无有效不动产单元号", en: "No valid unit code" } as const;
const MISSING: Readonly<Record<BasketMissing["reason"], Record<SheetLanguage, string>>> = {
  "unit-not-found": { zh: "本数据集没有此单元", en: "Not in this data set" },
  "code-malformed": { zh: "号码有误", en: "Malformed code" },
  repeated: { zh: "与另一行为同一单元", en: "Same unit as another row" },
};

/** The list of a basket: one row a unit, then one for each code without a unit, with the reason; none is left out. */
export function unitSheet({ rows, missing }: BasketView, language: SheetLanguage): Sheet {
  const codeAt = COLUMNS.findIndex(({ en }) => en === "Unit code");
  return {
    heads: [...COLUMNS.map((column) => column[language]), NOTE[language]],
    widths: [...COLUMNS.map(({ width }) => width), 24],
    rows: [
      ...rows.map((row) => [
        ...COLUMNS.map(({ value }) => value(row, language)),
        row.code === null ? NO_CODE[language] : null,
      ]),
      ...missing.map(({ asked, reason }) => [
        ...COLUMNS.map((_, at) => (at === codeAt ? asked : null)),
        MISSING[reason][language],
      ]),
    ],
  };
}
