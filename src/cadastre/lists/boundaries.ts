import type { CodeLists } from "./code-list.ts";

/** Lists about boundary points, boundary lines and units of area. */
export const BOUNDARY_LISTS: CodeLists = {
  MJDW: [
    ["1", "平方米", "Square metre"],
    ["2", "亩", "Mu"],
    ["3", "公顷", "Hectare"],
  ],
  JBLX: [
    ["1", "钢钉", "Steel nail"],
    ["2", "水泥桩", "Cement stake"],
    ["3", "石灰桩", "Lime stake"],
    ["4", "喷涂", "Paint"],
    ["5", "瓷标志", "Ceramic mark"],
    ["6", "无标志", "No mark"],
    ["7", "其它", "Other"],
  ],
  JZDLX: [
    ["1", "解析界址点", "Analytic point"],
    ["2", "图解界址点", "Graphic point"],
    ["3", "航测界址点", "Aerial point"],
    ["4", "其它", "Other"],
  ],
  JZXLB: [
    ["1", "围墙", "Wall"],
    ["2", "墙壁", "House wall"],
    ["3", "栅栏", "Fence"],
    ["4", "铁丝网", "Wire"],
    ["5", "滴水线", "Drip line"],
    ["6", "路涯线", "Kerb"],
    ["7", "两点连线", "Straight line"],
    ["9", "其它", "Other"],
  ],
  JZXWZ: [
    ["1", "内", "Inner side"],
    ["2", "中", "Middle"],
    ["3", "外", "Outer side"],
  ],
  JXXZ: [
    ["600001", "已定界", "Fixed"],
    ["600002", "未定界", "Not fixed"],
    ["600003", "争议界", "Disputed"],
    ["600004", "工作界", "Working line"],
    ["600009", "其它", "Other"],
  ],
};
