import type { Unit } from "../../cadastre/unit.ts";
import { printCode } from "../../cadastre/unit-code.ts";
import type { RelatedUnit, UnitView } from "../../contract/shapes.ts";
import type { Store } from "../../store/store.ts";
import { codedView } from "./coded.ts";

const unknown = (code: string): RelatedUnit => ({
  id: code,
  printed: printCode(code),
  known: false,
  building: null,
  buildingName: null,
  project: null,
  entrance: "",
  room: "",
  use: null,
  predictedM2: null,
  measuredM2: null,
});

async function relatedView(store: Store, unit: Unit): Promise<RelatedUnit> {
  const building = unit.building === null ? null : await store.building(unit.building);
  return {
    id: unit.id,
    printed: printCode(unit.id),
    known: true,
    building: unit.building,
    buildingName: building?.name ?? null,
    project: building?.project ?? null,
    entrance: unit.entrance,
    room: unit.room,
    use: codedView(unit.use),
    predictedM2: unit.predicted?.builtM2 ?? null,
    measuredM2: unit.measured?.builtM2 ?? null,
  };
}

/** The unit it belongs to, and those that belong to it: garages, stores, in whatever building. */
export async function relatedViews(store: Store, unit: Unit): Promise<Pick<UnitView, "main" | "accessories">> {
  const [main, accessories] = await Promise.all([
    unit.mainUnit === null ? null : store.unit(unit.mainUnit),
    store.accessoriesOf(unit.id),
  ]);
  const named = unit.mainUnit === null ? null : unknown(unit.mainUnit);
  return {
    main: main === null ? named : await relatedView(store, main),
    accessories: await Promise.all(accessories.map((each) => relatedView(store, each))),
  };
}
