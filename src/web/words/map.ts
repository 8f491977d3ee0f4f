import { bilingual } from "./bilingual.ts";

/** Words of the map stage. */
export const mapWords = bilingual(
  {
    mapLabel: "地籍图。方向键移动，加减键缩放，回车选中图中央的宗地或楼。",
    mapZoomIn: "放大",
    mapZoomOut: "缩小",
    mapNorth: "正北朝上",
    mapWhole: "显示全部",
    mapHere: (count: number) => `此处有 ${count} 项`,
    mapLayer: { above: "地上", surface: "地表", below: "地下" },
    mapUnavailable: "此浏览器不支持 WebGL 2，无法显示地图。目录、查询、楼盘表、平面图与档案照常可用。",
    mapTilesMissing: "地图数据未能取得。",
    mapMatches: (buildings: string, units: string) => `图内 ${buildings} 幢 ${units} 户`,
    mapMatchesMore: (buildings: string) => `图内超过 ${buildings} 幢，请放大`,
    mapMatchesNearer: "放大后显示符合的幢",
  },
  {
    mapLabel: "Cadastral map. Arrow keys move, plus and minus zoom, Enter picks what is in the middle.",
    mapZoomIn: "Zoom in",
    mapZoomOut: "Zoom out",
    mapNorth: "North up",
    mapWhole: "Show all",
    mapHere: (count: number) => `${count} things here`,
    mapLayer: { above: "Above ground", surface: "Surface", below: "Below ground" },
    mapUnavailable:
      "This browser has no WebGL 2, so the map cannot be drawn. Contents, search, table, floor plan and record work all the same.",
    mapTilesMissing: "The map data could not be fetched.",
    mapMatches: (buildings: string, units: string) => `${units} units in ${buildings} buildings here`,
    mapMatchesMore: (buildings: string) => `more than ${buildings} buildings here: zoom in`,
    mapMatchesNearer: "zoom in to see which buildings match",
  },
);
