import { bilingual } from "./bilingual.ts";

/** Words of the city stage. */
export const cityWords = bilingual(
  {
    cityCanvas: "三维城市。拖动平移，按住右键或 Shift 旋转，滚轮缩放；方向键平移，Shift 加方向键旋转，加减号缩放。",
    cityFit: "看全区",
    cityTop: "俯视",
    cityTilt: "斜视",
    cityNorth: "转到正北",
    cityXray: "透视地下",
    cityLoading: "正在载入城市模型…",
    cityMissing: "没有城市模型。此数据集可能没有带图形的宗地或幢。",
    cityNoEngine: "这台设备的浏览器不能显示三维（WebGL）。楼体三维改用轴测图，平面图、楼盘表和档案照常可用。",
    cityStack: (count: number) => `此处有 ${count} 宗地上下重叠`,
    cityFidelity: { L0: "楼体", L1: "分层", L2: "分户示意，非权属界线", L3: "实测" },
    cityScheme: "示意，非权属界线",
    cityKind: { parcel: "宗地", building: "幢", unit: "单元" },
    cityCredit: "绘图 CesiumJS",
    cityMetres: (metres: number) => (metres >= 1000 ? `${metres / 1000} 公里` : `${metres} 米`),
  },
  {
    cityCanvas:
      "3D city. Drag to move, right button or Shift to turn, wheel to zoom; arrow keys move, Shift and arrows turn, plus and minus zoom.",
    cityFit: "Whole district",
    cityTop: "From above",
    cityTilt: "From an angle",
    cityNorth: "North up",
    cityXray: "See underground",
    cityLoading: "Loading the city…",
    cityMissing: "There is no city model. This data set may have no parcels or buildings with a shape.",
    cityNoEngine:
      "This browser cannot show 3D (WebGL). Building shows an axonometric drawing instead; plan, table and record work as always.",
    cityStack: (count: number) => `${count} parcels lie over one another here`,
    cityFidelity: { L0: "Blocks", L1: "Floors", L2: "Schematic, not a legal boundary", L3: "Surveyed" },
    cityScheme: "Schematic, not a legal boundary",
    cityKind: { parcel: "Parcel", building: "Building", unit: "Unit" },
    cityCredit: "Drawn with CesiumJS",
    cityMetres: (metres: number) => (metres >= 1000 ? `${metres / 1000} km` : `${metres} m`),
  },
);
