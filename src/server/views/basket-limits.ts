import type { Right } from "../../cadastre/right.ts";
import { COUNTERS, type Counter, type UnitStates } from "../../cadastre/states.ts";
import { counterOf } from "../../cadastre/unit-states.ts";
import type { BasketLimit } from "../../contract/basket.ts";
import type { RightView, UnitView } from "../../contract/shapes.ts";

/**
 * Columns that tell what a restriction means for a case (building-table.md §5): the seizing authority, its papers and
 * its scope, the ban on transfer of a mortgage, what an objection is about.
 */
const TELLING: ReadonlySet<string> = new Set(["CFJG", "CFWJ", "CFWH", "CFFW", "SFCZJZHXZ", "YYSX", "JZFW", "DYQNR"]);

/** Whether a source column is one that a basket tells, so that it must say where the reader may not see it. */
export const isTold = (field: string): boolean =>
  TELLING.has(field.toUpperCase()) || ["BDCQZH", "YWH", "SDYY"].includes(field.toUpperCase());

const basisOf = (view: RightView): BasketLimit["basis"][number] => ({
  right: view.id,
  title: view.title,
  certificate: view.certificate,
  caseNo: view.caseNo,
  registered: view.registered,
  from: view.from,
  to: view.to,
  details: view.details.filter(({ field }) => TELLING.has(field.toUpperCase())),
});

/**
 * What stands registered against a unit or the land it stands on, gravest first, each with the current entries it rests on.
 * @param views the same rights as the reader may see them
 * @param attributes the unit's own columns as the reader may see them: a lock gives its reason there
 */
export function limitsOf(
  about: BasketLimit["about"],
  states: UnitStates,
  rights: readonly Right[],
  views: readonly RightView[],
  attributes: UnitView["attributes"],
): BasketLimit[] {
  const seen = new Map(views.map((view) => [view.id, view]));
  const raised = Map.groupBy(
    rights.filter(({ status }) => status === "current"),
    counterOf,
  );
  const reasons: Partial<Record<Counter, string | undefined>> = {
    lock: attributes.find(({ field }) => field === "SDYY")?.value,
  };
  return COUNTERS.flatMap((counter) => {
    const count = states.counters[counter] ?? 0;
    if (count === 0) return [];
    const basis = (raised.get(counter) ?? []).flatMap(({ id }) => [seen.get(id)].filter((view) => view !== undefined));
    return [{ about, counter, count, basis: basis.map(basisOf), reason: reasons[counter] ?? null }];
  });
}
