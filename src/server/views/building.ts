import { permittedAttributes } from "../../access/attributes.ts";
import type { Role } from "../../access/role.ts";
import type { BuildingTable, LogicalBuilding } from "../../cadastre/building.ts";
import { labelOf } from "../../cadastre/code-lists.ts";
import type { Fidelity, Unit } from "../../cadastre/unit.ts";
import { printCode } from "../../cadastre/unit-code.ts";
import type { BuildingView, TableUnit } from "../../contract/shapes.ts";
import type { Store } from "../../store/store.ts";
import { codedView } from "./coded.ts";
import { whereView } from "./where.ts";

function tableUnit(unit: Unit, fidelity: Fidelity): TableUnit {
  return {
    id: unit.id,
    code: unit.code,
    logical: unit.logical,
    entrance: unit.entrance,
    room: unit.room,
    use: unit.use?.code ?? null,
    useLabel: unit.use === null ? null : labelOf(unit.use),
    predictedM2: unit.predicted?.builtM2 ?? null,
    measuredM2: unit.measured?.builtM2 ?? null,
    series: unit.series,
    partners: [...unit.partners],
    fidelity,
    placement: unit.placement,
  };
}

function logicalsOf({ logicals, units }: BuildingTable): BuildingView["logicals"] {
  const counts = new Map<string | null, number>();
  for (const { logical } of units) counts.set(logical, (counts.get(logical) ?? 0) + 1);
  return logicals.map(({ id, label }: LogicalBuilding) => ({ id, label, units: counts.get(id) ?? 0 }));
}

export async function buildingView(store: Store, table: BuildingTable, role: Role): Promise<BuildingView> {
  const { building, floors, units } = table;
  const { shown, hidden } = permittedAttributes(building.attributes, role);
  const fidelities = await store.fidelities(building.code);
  return {
    code: building.code,
    printed: printCode(building.code),
    parcel: building.parcel,
    name: building.name,
    project: building.project,
    location: building.location,
    completed: building.completed,
    heightM: building.heightM,
    floorsTotal: building.floorsTotal,
    floorsAbove: building.floorsAbove,
    floorsBelow: building.floorsBelow,
    unitsDeclared: building.unitsDeclared,
    structure: codedView(building.structure),
    use: codedView(building.use),
    predictedAreaM2: building.predictedAreaM2,
    measuredAreaM2: building.measuredAreaM2,
    where: whereView((await store.whereabouts("building", building.code))?.box),
    model: building.footprint !== null,
    logicals: logicalsOf(table),
    floors: [...floors],
    units: units.map((unit, ix) => tableUnit(unit, fidelities[ix] ?? "L0")),
    attributes: shown,
    hidden,
  };
}
