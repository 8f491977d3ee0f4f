import type { Fidelity } from "../../cadastre/unit.ts";
import { bilingual } from "./bilingual.ts";

const fidelityZh: Record<Fidelity, string> = { L0: "楼体", L1: "分层", L2: "示意，非权属界线", L3: "实测" };
const fidelityEn: Record<Fidelity, string> = {
  L0: "Building block",
  L1: "Floors only",
  L2: "Schematic, not a legal boundary",
  L3: "Surveyed",
};

/** Words of the building stage. */
export const buildingWords = bilingual(
  {
    modelLabel: (name: string) => `${name}，楼体模型`,
    modelKeys:
      "方向键转动，按住 Shift 平移；加减键远近；N 键转到正北；上下翻页键换层；Home 键看全楼；Esc 键退一步。点选一户；按住 Ctrl 点选收入篮子；按住 Shift 拖动框选。",
    modelLoading: "正在打开楼体…",
    modelNone: "这幢楼没有轮廓数据，只有楼盘表，没有楼体模型。",
    modelFailed: "楼体模型未能取得。",
    modelUnavailable: "此浏览器不支持 WebGL 2，无法显示楼体模型，下面以轴测图代替。",
    modelToPlan: "看平面图",
    modelChoose: "先选一幢楼，再看它的楼体。",
    modelChooseOn: "这宗地上的楼：",
    modelNoBuildings: "这宗地上没有楼。",
    modelAbsent: {
      unplaced: "所选的户未定位，楼体中没有它，请看楼盘表。",
      predicted: "所选的是预测户，楼体按实测绘制，请看其实测对应户。",
    },
    modelRevealed: "已透视其他楼层，显出所选的户",
    fidelity: fidelityZh,
    fidelityUnits: (units: string) => `${units} 户`,
    schematicMark: "示意",
    box: "框选",
    boxTip: "框选：拖出一框，框内各户收入篮子（或按住 Shift 拖动）",
    boxed: (found: number, added: number) =>
      found === 0 ? "框内没有显示着的户" : `框内 ${found} 户，新收入篮子 ${added} 户`,
    isolate: "只看",
    isolates: { unit: "只看所选", filter: "只看筛出" },
    floors: "楼层",
    floorAll: "全部",
    floorUp: "上一层",
    floorDown: "下一层",
    floorGround: "地面",
    cuts: { peel: "揭开以上", alone: "只看本层", xray: "透视其余" },
    cut: "其余楼层",
    pullApart: "拆开",
    viewCloser: "拉近",
    viewFarther: "推远",
    viewNorth: "转到正北",
    viewWhole: "看全楼",
  },
  {
    modelLabel: (name: string) => `${name}, building model`,
    modelKeys:
      "Arrow keys turn, with Shift they shift; plus and minus come closer and go back; N looks north; Page Up and Page Down change floor; Home shows all; Escape steps back. Click chooses a unit; with Ctrl it goes into the basket; dragging with Shift boxes units.",
    modelLoading: "Opening the building…",
    modelNone: "This building has no outline, so there is only its table and no model.",
    modelFailed: "The building model could not be fetched.",
    modelUnavailable: "This browser has no WebGL 2, so the building is shown as an axonometric drawing.",
    modelToPlan: "Floor plan",
    modelChoose: "Choose a building first.",
    modelChooseOn: "Buildings on this parcel:",
    modelNoBuildings: "There is no building on this parcel.",
    modelAbsent: {
      unplaced: "The chosen unit has no place in the model; see the table.",
      predicted: "The chosen unit is a predicted one; the model shows what was measured. See its counterpart.",
    },
    modelRevealed: "Other floors are x-rayed to show the chosen unit",
    fidelity: fidelityEn,
    fidelityUnits: (units: string) => `${units} units`,
    schematicMark: "SCHEMATIC",
    box: "Box select",
    boxTip: "Box select: drag a box, its units go into the basket (or drag with Shift)",
    boxed: (found: number, added: number) =>
      found === 0 ? "No unit on show in the box" : `${found} units in the box, ${added} new in the basket`,
    isolate: "Alone",
    isolates: { unit: "Only chosen", filter: "Only matches" },
    floors: "Floors",
    floorAll: "All",
    floorUp: "One floor up",
    floorDown: "One floor down",
    floorGround: "Ground",
    cuts: { peel: "Peel above", alone: "Alone", xray: "X-ray rest" },
    cut: "Other floors",
    pullApart: "Pull apart",
    viewCloser: "Closer",
    viewFarther: "Farther",
    viewNorth: "Look north",
    viewWhole: "Show all",
  },
);
