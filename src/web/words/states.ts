import type { Certificate, Counter, Registration, Trade } from "../../cadastre/states.ts";
import type { Level, Stage } from "../selection.svelte.ts";
import { bilingual } from "./bilingual.ts";

const registrationZh: Record<Registration, string> = {
  cancelled: "已注销",
  "in-progress": "办理中",
  notice: "预告／网签",
  registered: "已登记",
  first: "首次登记",
  unregistered: "未登记",
};
const registrationEn: Record<Registration, string> = {
  cancelled: "Cancelled",
  "in-progress": "In progress",
  notice: "Notice / off-plan",
  registered: "Registered",
  first: "First registration",
  unregistered: "Not registered",
};
const counterZh: Record<Counter, string> = {
  seizure: "查封",
  "queued-seizure": "轮候查封",
  "provisional-seizure": "预查封",
  lock: "锁定",
  objection: "异议",
  mortgage: "抵押",
  "notice-mortgage": "预抵押",
  "construction-mortgage": "在建工程抵押",
  notice: "预告登记",
  residence: "居住权",
  easement: "地役权",
  filing: "备案",
};
const counterEn: Record<Counter, string> = {
  seizure: "Seizure",
  "queued-seizure": "Queued seizure",
  "provisional-seizure": "Provisional seizure",
  lock: "Lock",
  objection: "Objection",
  mortgage: "Mortgage",
  "notice-mortgage": "Notice of mortgage",
  "construction-mortgage": "Construction mortgage",
  notice: "Advance notice",
  residence: "Right of residence",
  easement: "Easement",
  filing: "Filed contract",
};
const tradeZh: Record<Trade, string> = {
  management: "物管用房",
  resettlement: "安置房",
  reserved: "保留房",
  sold: "已售",
  draft: "草签",
  "for-sale": "可售",
  "non-ordinary": "非普通住房",
};
const tradeEn: Record<Trade, string> = {
  management: "Management room",
  resettlement: "Resettlement",
  reserved: "Reserved",
  sold: "Sold",
  draft: "Draft contract",
  "for-sale": "For sale",
  "non-ordinary": "Non-ordinary home",
};
const certificateZh: Record<Certificate, string> = {
  certificate: "发证书",
  proof: "发证明",
  "book-only": "只登簿",
};
const certificateEn: Record<Certificate, string> = {
  certificate: "Certificate",
  proof: "Proof",
  "book-only": "Book only",
};
const levelZh: Record<Level, string> = { parcel: "宗地", building: "自然幢", unit: "户" };
const levelEn: Record<Level, string> = { parcel: "Parcel", building: "Building", unit: "Unit" };
const stageZh: Record<Stage, string> = { map: "地籍图", city: "城市三维", building: "楼体三维", plan: "平面图" };
const stageEn: Record<Stage, string> = { map: "Parcel map", city: "City", building: "Building", plan: "Floor plan" };

/** Names of states, levels and stages. */
export const stateWords = bilingual(
  {
    registration: registrationZh,
    counter: counterZh,
    tradeState: tradeZh,
    certificateState: certificateZh,
    level: levelZh,
    stage: stageZh,
  },
  {
    registration: registrationEn,
    counter: counterEn,
    tradeState: tradeEn,
    certificateState: certificateEn,
    level: levelEn,
    stage: stageEn,
  },
);
