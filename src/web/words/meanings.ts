import type { Counter, Registration } from "../../cadastre/states.ts";
import { bilingual } from "./bilingual.ts";

const effectZh: Record<Counter, string> = {
  seizure: "查封期间限制处分。",
  "queued-seizure": "轮候查封，在前查封解除后生效。",
  "provisional-seizure": "预查封，限制处分，条件成就后转为查封。",
  lock: "系统内锁定，办理前须核对锁定原因。",
  objection: "存在异议登记；异议人十五日内未起诉的失效（民法典第 220 条）。",
  mortgage: "有抵押权；能否转让以登记簿记载的约定为准。",
  "notice-mortgage": "有抵押权预告登记。",
  "construction-mortgage": "有在建建筑物抵押。",
  notice: "处分须经预告登记权利人同意；可以登记之日起九十日内未申请的失效（民法典第 221 条）。",
  residence: "设有居住权。",
  easement: "设有地役权。",
  filing: "合同已备案。",
};
const effectEn: Record<Counter, string> = {
  seizure: "Disposal is restricted while the seizure lasts.",
  "queued-seizure": "A queued seizure takes effect when the one before it is lifted.",
  "provisional-seizure": "Provisional seizure: disposal is restricted; it becomes a seizure once its condition is met.",
  lock: "Locked inside the system: check the reason first.",
  objection: "An objection is registered; it lapses if no suit follows within 15 days (Civil Code art. 220).",
  mortgage: "A mortgage is registered; whether a transfer is possible depends on the clause in the register.",
  "notice-mortgage": "A notice of mortgage is registered.",
  "construction-mortgage": "A mortgage on a building under construction is registered.",
  notice: "Disposal needs the notice holder's consent; lapses 90 days after registration becomes possible (art. 221).",
  residence: "A right of residence exists.",
  easement: "An easement exists.",
  filing: "A contract has been filed.",
};
const stageZh: Record<Registration, string> = {
  cancelled: "该单元的登记已注销。",
  "in-progress": "有业务正在办理。",
  notice: "现有预告登记或网签备案，尚未办理所有权登记。",
  registered: "已办理所有权登记。",
  first: "已首次登记，仍在开发企业名下。",
  unregistered: "登记库中没有所有权登记。",
};
const stageEn: Record<Registration, string> = {
  cancelled: "The registration of this unit is cancelled.",
  "in-progress": "A case is in progress.",
  notice: "There is an advance notice or a filed contract, and no ownership registration yet.",
  registered: "Ownership is registered.",
  first: "First registration: still in the developer's name.",
  unregistered: "No ownership is registered.",
};
const statusZh: Record<string, string> = {
  provisional: "临时",
  current: "现势",
  past: "历史",
  ended: "终止",
  unknown: "状态不明",
};
const statusEn: Record<string, string> = {
  provisional: "provisional",
  current: "current",
  past: "past",
  ended: "ended",
  unknown: "status unknown",
};

/** What states and restrictions mean, as the register says it; never what may be done. */
export const meaningWords = bilingual(
  { registrationEffect: stageZh, effect: effectZh, status: statusZh },
  { registrationEffect: stageEn, effect: effectEn, status: statusEn },
);
