import type { Member } from "./plan.ts";

/** The units of a tray once for each reason, the commonest first; parking is one group, named "". */
export function byReason(units: readonly Member[]): [reason: string, members: Member[]][] {
  const groups = new Map<string, Member[]>();
  for (const each of units) {
    const { placement } = each.unit;
    const reason = placement.kind === "tray" ? placement.reason : "";
    const members = groups.get(reason);
    if (members) members.push(each);
    else groups.set(reason, [each]);
  }
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}
