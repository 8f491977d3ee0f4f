import type { LogicalBuilding } from "../../src/cadastre/building.ts";
import type { RecordSink } from "../../src/cadastre/hand-over.ts";
import type { Unit } from "../../src/cadastre/unit.ts";
import { P1, PARCELS, TABLES } from "./small-town.ts";

/** 青屏广场: one building, two towers over it, the same six rooms in each (101 … 302), and a foreign parcel beside. */
export const COMPLEX = `${P1}F0007`;
export const FOREIGN = "08105000AB0001";

const tower = (number: number): LogicalBuilding => ({
  id: `${COMPLEX}0${number}`,
  building: COMPLEX,
  label: `${number}号塔楼`,
  attributes: {},
});

/** The code of a room of a tower. */
export const inTower = (number: 1 | 2, room: string): string => {
  const [floor, door] = [Number(room[0]), Number(room[2])];
  return `${COMPLEX}${String((number - 1) * 6 + (floor - 1) * 2 + door).padStart(4, "0")}`;
};

export function settleComplex(sink: RecordSink): void {
  const [town] = TABLES;
  const template = town.units[0] as Unit;
  const units = [1, 2].flatMap((number) =>
    [1, 2, 3].flatMap((floor) =>
      [1, 2].map((door): Unit => {
        const id = inTower(number as 1 | 2, `${floor}0${door}`);
        const colFrom = door - 1;
        return {
          ...template,
          id,
          code: id,
          rawCode: id,
          building: COMPLEX,
          logical: tower(number).id,
          entrance: "",
          room: `${floor}0${door}`,
          location: "利州区滨江路3号",
          placement: {
            kind: "cell",
            floorFrom: `${floor}`,
            floorTo: `${floor}`,
            colFrom,
            colTo: colFrom,
            layout: "auto",
          },
          attributes: {},
        };
      }),
    ),
  );
  sink.parcel({ ...PARCELS[0], name: null, location: null });
  sink.parcel({ ...PARCELS[2], code: FOREIGN, rawCode: FOREIGN, location: null });
  sink.building({
    ...town,
    building: { ...town.building, code: COMPLEX, name: null, project: "青屏广场", location: null },
    logicals: [tower(1), tower(2)],
    units,
  });
}
