import type { UnitKind } from "./design.ts";
import { landmarks } from "./landmarks.ts";
import { seeded } from "./random.ts";
import type { Stage } from "./site.ts";

/** Everything the register holds about one unit, before it is written out as rights. */
export interface Fate {
  /** In nobody's name, its builder's, a buyer's; or ended without a successor. */
  readonly ownership: "none" | "first" | "transferred" | "ended";
  /** The builder's registration stays on file as past. */
  readonly past: boolean;
  readonly notice: boolean;
  readonly noticeMortgages: number;
  readonly constructionMortgages: number;
  readonly mortgages: number;
  readonly seizures: number;
  readonly queuedSeizures: number;
  readonly provisionalSeizures: number;
  readonly objections: number;
  readonly residences: number;
  readonly easements: number;
  readonly locks: number;
  readonly filed: boolean;
  /** A contract is signed and not filed. */
  readonly drafted: boolean;
  /** Kept back from sale. */
  readonly reserved: boolean;
  readonly inProgress: boolean;
}

const NOTHING: Fate = {
  ownership: "none",
  past: false,
  notice: false,
  noticeMortgages: 0,
  constructionMortgages: 0,
  mortgages: 0,
  seizures: 0,
  queuedSeizures: 0,
  provisionalSeizures: 0,
  objections: 0,
  residences: 0,
  easements: 0,
  locks: 0,
  filed: false,
  drafted: false,
  reserved: false,
  inProgress: false,
};

/** The unit that carries every badge at once, two mortgages and three queued seizures among them. */
const EVERYTHING: Fate = {
  ...NOTHING,
  ownership: "transferred",
  past: true,
  notice: true,
  noticeMortgages: 1,
  constructionMortgages: 1,
  mortgages: 2,
  seizures: 1,
  queuedSeizures: 3,
  provisionalSeizures: 1,
  objections: 1,
  residences: 1,
  easements: 1,
  locks: 1,
  filed: true,
};

/** Shares of each stage are our choice, so that a screen shows a believable mixture. */
export function fateOf(code: string, kind: UnitKind, stage: Stage): Fate {
  if (code === landmarks.manyStates) return EVERYTHING;
  const random = seeded(`fate ${code}`);
  const chance = (share: number): boolean => random.chance(share);
  const once = (share: number): number => (chance(share) ? 1 : 0);
  if (stage === "unregistered") return { ...NOTHING, inProgress: chance(0.06) };
  if (stage === "off-plan") {
    const sold = kind !== "management" && kind !== "parking" && chance(0.62);
    const notice = sold && chance(0.85);
    const told: Fate = {
      ...NOTHING,
      notice,
      filed: sold,
      noticeMortgages: notice ? once(0.7) : 0,
      constructionMortgages: sold ? 0 : once(0.8),
      provisionalSeizures: sold ? once(0.012) : 0,
    };
    if (sold || kind === "management") return told;
    const drafted = chance(0.15);
    return { ...told, drafted, reserved: !drafted && chance(0.06) };
  }
  const builder = kind === "management" || kind === "whole" || chance(stage === "fresh" ? 0.42 : 0.03);
  const unowned = chance(kind === "parking" ? 0.4 : stage === "fresh" ? 0.06 : 0.01);
  if (unowned) return { ...NOTHING, inProgress: chance(0.1) };
  if (builder) return { ...NOTHING, ownership: "first", mortgages: once(0.04), seizures: once(0.006) };
  const seizures = once(0.007);
  return {
    ...NOTHING,
    ownership: chance(0.0015) ? "ended" : kind === "house" && chance(0.6) ? "first" : "transferred",
    past: kind !== "house" && chance(0.25),
    mortgages: kind === "parking" ? 0 : once(kind === "shop" ? 0.3 : 0.22) + once(0.008),
    seizures,
    queuedSeizures: seizures === 1 && chance(0.3) ? random.int(1, 3) : 0,
    objections: once(0.002),
    residences: kind === "flat" ? once(0.003) : 0,
    easements: once(0.001),
    locks: once(0.003),
    inProgress: chance(0.008),
  };
}

/** m²: larger flats of the old estates count as 非普通住房. */
const ORDINARY_M2 = 144;

/** KS and YS while an estate is being sold; afterwards nobody keeps them up. */
function saleColumns(fate: Fate, stage: Stage): Record<string, string> {
  if (fate.reserved) return { HLX: "保留房" };
  if (stage === "off-plan") return fate.filed ? { YS: "1" } : { KS: "1" };
  if (stage !== "fresh" || fate.ownership === "none") return {};
  return fate.ownership === "first" ? { KS: "1" } : { YS: "1" };
}

/** The columns of H that tell states of their own: an open case, contracts, locks, for sale or sold. */
export function stateColumns(fate: Fate, kind: UnitKind, stage: Stage, builtM2: number): Record<string, string> {
  const large = kind === "flat" && stage === "settled" && builtM2 > ORDINARY_M2;
  return {
    ...(fate.inProgress ? { AJZT: "1" } : {}),
    ...(fate.filed ? { SFBA: "1" } : {}),
    ...(fate.drafted ? { HTZT: "1" } : {}),
    ...(fate.locks > 0 ? { XSSDCS: String(fate.locks), SDYY: "配合调查，暂停办理（虚构）" } : {}),
    ...(large ? { HLX: "非普通住房" } : {}),
    ...saleColumns(fate, stage),
  };
}
