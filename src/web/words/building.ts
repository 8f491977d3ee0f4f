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
    modelLabel: (name: string) => `${name}，楼体模型。方向键转动，加减键远近，上下翻页键换层，Home 键看全楼。`,
    modelLoading: "正在打开楼体…",
    modelNone: "这幢楼没有轮廓数据，只有楼盘表，没有楼体模型。",
    modelFailed: "楼体模型未能取得。",
    modelUnavailable: "此浏览器不支持 WebGL 2，无法显示楼体。楼盘表与档案不受影响。",
    modelChoose: "先选一幢楼，再看它的楼体。",
    modelChooseOn: "这宗地上的楼：",
    modelNoBuildings: "这宗地上没有楼。",
    modelUnplaced: "所选的户未定位，楼体中没有它，请看楼盘表。",
    modelRevealed: "已透视其他楼层，显出所选的户",
    fidelity: fidelityZh,
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
    modelLabel: (name: string) =>
      `${name}, building model. Arrow keys turn, plus and minus come closer and go back, Page Up and Page Down change floor, Home shows all.`,
    modelLoading: "Opening the building…",
    modelNone: "This building has no outline, so there is only its table and no model.",
    modelFailed: "The building model could not be fetched.",
    modelUnavailable:
      "This browser has no WebGL 2, so the building cannot be drawn. The table and the record work all the same.",
    modelChoose: "Choose a building first.",
    modelChooseOn: "Buildings on this parcel:",
    modelNoBuildings: "There is no building on this parcel.",
    modelUnplaced: "The chosen unit has no place in the model; see the table.",
    modelRevealed: "Other floors are x-rayed to show the chosen unit",
    fidelity: fidelityEn,
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
