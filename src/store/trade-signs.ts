import { codedValue } from "../cadastre/code-lists.ts";
import { TRADES, type Trade } from "../cadastre/states.ts";
import type { Unit } from "../cadastre/unit.ts";

/** One column that tells a trade state: by code or text of its list, or (`set`) by a number above 0, 是 or true. */
interface TradeSign {
  readonly trade: Trade;
  readonly column: string;
  readonly values: readonly string[] | "set";
}

/**
 * What a unit's columns say about its trade state (交易状态): settings, not rules. KS, YS of the status table and FWYT 84
 * are in the reference; that FWXZ 1 (动迁房) stands for 安置房, that HLX (户类型) holds these words, and that a contract
 * (HT) not yet filed stands for 草签, is **unconfirmed**. HTZT is the furthest ZT among a unit's contracts.
 */
const TRADE_SIGNS: readonly TradeSign[] = [
  { trade: "management", column: "FWYT", values: ["84"] },
  { trade: "management", column: "HLX", values: ["物管用房", "物业用房", "物业管理用房"] },
  { trade: "resettlement", column: "FWXZ", values: ["1"] },
  { trade: "resettlement", column: "HLX", values: ["安置房"] },
  { trade: "reserved", column: "HLX", values: ["保留房"] },
  { trade: "sold", column: "YS", values: "set" },
  { trade: "sold", column: "HTZT", values: ["2"] },
  { trade: "draft", column: "HTZT", values: ["0", "1"] },
  { trade: "for-sale", column: "KS", values: "set" },
  { trade: "non-ordinary", column: "HLX", values: ["非普通住房"] },
];

/** Whether a yes-or-count column says yes: SFBA, KS, YS. */
export function isSet(text: string | undefined): boolean {
  const value = text?.trim().toLowerCase() ?? "";
  return Number(value) > 0 || ["是", "true", "y"].includes(value);
}

function says(unit: Unit, { column, values }: TradeSign): boolean {
  const text = column === "FWYT" ? unit.use?.raw : unit.attributes[column];
  if (text === undefined || values === "set") return isSet(text);
  return values.includes(codedValue(column, text).code ?? text.trim());
}

/** The trade state of highest precedence that its columns tell (`TRADES`); null when they tell none. */
export function tradeOf(unit: Unit): Trade | null {
  const told = new Set(TRADE_SIGNS.filter((sign) => says(unit, sign)).map(({ trade }) => trade));
  return TRADES.find((trade) => told.has(trade)) ?? null;
}
