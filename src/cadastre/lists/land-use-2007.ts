import type { CodeLists } from "./code-list.ts";

/** GB/T 21010-2007, the codes that were seen in use. Files hold them without the leading zero (71 for 071). */
export const LAND_USE_2007: CodeLists = {
  "GBT21010-2007": [
    ["051", "批发零售用地", "Wholesale and retail"],
    ["061", "工业用地", "Industry"],
    ["071", "城镇住宅用地", "Urban housing"],
    ["072", "农村宅基地", "Rural homestead"],
    ["083", "科教用地", "Science and education"],
    ["127", "裸地", "Bare land"],
  ],
};
