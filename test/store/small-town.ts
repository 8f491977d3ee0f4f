import type { Building, BuildingTable, LogicalBuilding } from "../../src/cadastre/building.ts";
import type { CodedValue } from "../../src/cadastre/coded-value.ts";
import type { Floor } from "../../src/cadastre/floor.ts";
import type { DatasetInfo, RecordSink } from "../../src/cadastre/hand-over.ts";
import type { Parcel } from "../../src/cadastre/parcel.ts";
import type { Holder, Right } from "../../src/cadastre/right.ts";
import type { MultiPolygon, Position, Shape } from "../../src/cadastre/ring.ts";
import type { Placement, Unit } from "../../src/cadastre/unit.ts";

/**
 * A town one can hold in one's head (all invented). Plane metres in EPSG:4523, origin (35579000, 3589000):
 *
 * - parcel `P1` 翠湖花园, 100 × 60 m, with building `B1` (3栋, 20 × 10 m, 3 floors, entrances 1 and 2, two rooms each a
 *   floor, plus one parking space and one unit without a floor) and building `B2` (4号楼: outline, no unit);
 * - parcel `P2` below ground, a 40 × 40 m square under `P1`; parcel `P3` 100 × 60 m beside `P1`, sharing an edge only.
 */
export const P1 = "510802001002GB00015";
export const P2 = "510802001002GX00003";
export const P3 = "510802001002GB00016";
export const B1 = `${P1}F0003`;
export const B2 = `${P1}F0004`;
/** 2单元302: mortgaged twice, seized once, queued once. */
export const CHOSEN = `${B1}0012`;
/** The predicted counterpart of 1单元101, no longer valid; it has no code. */
const OFF_PLAN = `~${B1}-1`;
/** 车位8: belongs to `CHOSEN`. */
export const STALL = `${B1}0013`;
/** A unit that the town has not; its unit without a code belongs to it. */
export const ELSEWHERE = `${P1}F00080001`;
/** Over both buildings. */
export const LOOSE = `${P1}F99990001`;
export const TOWN_INFO: Omit<DatasetInfo, "bounds" | "counts"> = {
  id: "small-town",
  title: { zh: "小镇（虚构）", en: "Small town (invented)" },
  date: "2025-06-30",
  invented: true,
  crs: "EPSG:4523",
};

const coded = (scheme: string, code: string): CodedValue => ({ scheme, code, raw: code });
const rectangle = (x: number, y: number, width: number, depth: number): Shape => {
  const ring: Position[] = [
    [x, y],
    [x + width, y],
    [x + width, y + depth],
    [x, y + depth],
  ];
  const plane: MultiPolygon = [[ring.map(([east, north]): Position => [35_579_000 + east, 3_589_000 + north])]];
  const lonLat: MultiPolygon = [
    [ring.map(([east, north]): Position => [105.84 + east / 95_000, 32.43 + north / 111_000])],
  ];
  return { epsg: 4523, plane, planeEpsg: 4523, lonLat };
};

const parcel = (code: string, more: Partial<Parcel>): Parcel => ({
  code,
  rawCode: code,
  location: null,
  name: null,
  layer: "surface",
  heightRange: null,
  registeredAreaM2: null,
  use: coded("GBT21010-2017", "0701"),
  rightType: coded("QLLX", "3"),
  rightNature: coded("QLXZ", "102"),
  shape: null,
  attributes: {},
  ...more,
});

export const PARCELS: readonly [Parcel, Parcel, Parcel] = [
  parcel(P1, {
    name: "翠湖花园",
    location: "利州区嘉陵路12号",
    registeredAreaM2: 6000,
    shape: rectangle(0, 0, 100, 60),
    attributes: { ZDSZD: "滨江路", RJL: "2.5" },
  }),
  parcel(P2, {
    name: "翠湖花园地下车库",
    location: "利州区嘉陵路12号地下",
    layer: "below",
    heightRange: { bottomM: -9, topM: -1 },
    shape: rectangle(10, 10, 40, 40),
  }),
  parcel(P3, { location: "利州区嘉陵路14号", shape: rectangle(100, 0, 100, 60) }),
];

const building = (code: string, more: Partial<Building>): Building => ({
  code,
  rawNumber: code.slice(20),
  parcel: P1,
  name: null,
  project: "翠湖花园",
  location: "利州区嘉陵路12号翠湖花园",
  completed: null,
  heightM: 9,
  floorsTotal: 3,
  floorsAbove: 3,
  floorsBelow: 0,
  unitsDeclared: 14,
  structure: coded("FWJG", "3"),
  use: coded("FWYT", "11"),
  predictedAreaM2: null,
  measuredAreaM2: 600,
  footprint: null,
  attributes: {},
  ...more,
});

const FLOORS: readonly Floor[] = [1, 2, 3].map((number, order) => ({
  id: `${number}`,
  order,
  physical: `${number}`,
  nominal: `${number}`,
  baseM: order * 3,
  heightM: 3,
}));
const LOGICAL: LogicalBuilding = { id: `${B1}~`, building: B1, label: null, attributes: {} };

const unit = (id: string, more: Partial<Unit>): Unit => ({
  id,
  code: id,
  rawCode: id,
  building: B1,
  logical: LOGICAL.id,
  parcel: P1,
  entrance: "",
  room: "",
  floorLabel: "",
  location: null,
  use: coded("FWYT", "11"),
  houseType: coded("FWLX", "1"),
  layout: coded("HX", "3"),
  layoutStructure: coded("HXJG", "1"),
  predicted: null,
  measured: null,
  series: "both",
  partners: [],
  mainUnit: null,
  valid: true,
  placement: { kind: "tray", reason: "no-floor", detail: "" },
  solids: [],
  attributes: {},
  ...more,
});

const flat = (index: number): Unit => {
  const floor = `${1 + Math.floor(index / 4)}`;
  const entrance = `${1 + (Math.floor(index / 2) % 2)}`;
  const room = `${floor}0${1 + (index % 2)}`;
  const placement: Placement = {
    kind: "cell",
    floorFrom: floor,
    floorTo: floor,
    colFrom: index % 4,
    colTo: index % 4,
    layout: "imported",
  };
  return unit(`${B1}${`${index + 1}`.padStart(4, "0")}`, {
    entrance,
    room,
    floorLabel: floor,
    placement,
    location: `利州区嘉陵路12号翠湖花园3栋${entrance}单元${floor}楼${room}号`,
    measured: { builtM2: 50, innerM2: 40, sharedM2: 10 },
    ...(index === 1 ? { attributes: { KS: "1", XSYYCS: "2", XSDYACS: "0" } } : {}),
    ...(index === 0
      ? { attributes: { XSSDCS: "1", SFBA: "1" }, series: "measured" as const, partners: [OFF_PLAN] }
      : {}),
  });
};

export const TABLES: readonly [BuildingTable, BuildingTable] = [
  {
    building: building(B1, { name: "3栋", footprint: rectangle(10, 10, 20, 10) }),
    logicals: [LOGICAL],
    floors: FLOORS,
    units: [
      ...Array.from({ length: 12 }, (_, index) => flat(index)),
      unit(STALL, {
        room: "车位8",
        houseType: coded("FWLX", "6"),
        mainUnit: CHOSEN,
        placement: { kind: "parking", floor: null },
      }),
      unit(OFF_PLAN, {
        code: null,
        rawCode: "",
        room: "夹1",
        mainUnit: ELSEWHERE,
        valid: false,
        series: "predicted",
        partners: [`${B1}0001`],
        predicted: { builtM2: 48, innerM2: 39, sharedM2: 9 },
      }),
    ],
  },
  {
    building: building(B2, { name: "4号楼", footprint: rectangle(60, 10, 20, 10), unitsDeclared: null }),
    logicals: [{ id: `${B2}~`, building: B2, label: null, attributes: {} }],
    floors: [],
    units: [],
  },
];

const right = (id: string, more: Partial<Right>): Right => ({
  id,
  kind: "mortgage",
  subject: CHOSEN,
  onParcel: false,
  caseNo: null,
  rightType: null,
  registrationType: coded("DJLX", "100"),
  variant: null,
  underConstruction: false,
  certificate: null,
  status: "current",
  from: null,
  to: null,
  registered: "2024-03-01",
  attributes: {},
  ...more,
});

const seizure = (id: string, code: string): Right =>
  right(id, {
    kind: "seizure",
    variant: coded("CFLX", code),
    attributes: { CFJG: "虚构区人民法院", CFWH: "（2024）虚1号" },
  });

export const RIGHTS: readonly Right[] = [
  right("FDCQ2:1", {
    kind: "ownership",
    certificate: "川（2023）广元市不动产权第0001234号",
    caseNo: "A-1",
    registrationType: coded("DJLX", "200"),
    rightType: coded("QLLX", "4"),
    attributes: { FDCJYJG: "88.5", TDSYQR: "张三虚" },
  }),
  right("DYAQ:1", { certificate: "川(2024)广元市不动产证明第0005678号", variant: coded("DYFS", "1") }),
  right("DYAQ:2", { variant: coded("DYFS", "2"), attributes: { BDBZZQSE: "60" } }),
  seizure("CFDJ:1", "1"),
  seizure("CFDJ:2", "2"),
  right("FDCQ2:2", { kind: "ownership", subject: `${B1}0001` }),
  right("JSYDSYQ:1", { kind: "land-use", subject: P1, onParcel: true, certificate: "广国用〔2015〕第00099号" }),
];

export const HOLDERS: readonly Holder[] = [
  {
    subject: CHOSEN,
    onParcel: false,
    caseNo: "A-1",
    certificate: "川（2023）广元市不动产权第0001234号",
    order: 1,
    name: "张三虚",
    holderType: coded("QLRLX", "1"),
    idType: coded("ZJZL", "1"),
    idNumber: "999999199001010011",
    share: "100%",
    coOwnership: coded("GYFS", "0"),
    status: "current",
    attributes: { DH: "00000000000" },
  },
];

/** Pushes the whole town into a sink; nothing is finished. */
export function settle(sink: RecordSink): void {
  for (const each of PARCELS) sink.parcel(each);
  for (const table of TABLES) sink.building(table);
  sink.looseUnit(unit(LOOSE, { building: null, logical: null, location: "利州区嘉陵路12号翠湖花园3栋、4栋" }));
  for (const each of RIGHTS) sink.right(each);
  for (const each of HOLDERS) sink.holder(each);
  const { plane, lonLat } = rectangle(0, 0, 100, 60);
  const degrees = lonLat.flat(2);
  const metres = plane.flat(2);
  for (const [order, at] of metres.entries()) {
    const place = {
      parcel: P1,
      marker: null,
      pointType: null,
      plane: at,
      lonLat: degrees[order] ?? at,
      attributes: {},
    };
    sink.boundaryPoint({ ...place, label: `J${order + 1}`, order });
  }
  sink.boundaryLine({
    parcel: P1,
    surveyedLengthM: 100,
    category: coded("JZXLB", "1"),
    position: coded("JZXWZ", "2"),
    nature: coded("JXXZ", "600001"),
    plane: metres.slice(0, 2),
    lonLat: degrees.slice(0, 2),
    attributes: {},
  });
  sink.other({ table: "GZW", row: 1, fields: { GZWMC: "水塔" } });
  sink.finding({
    rule: "CS-07",
    severity: 2,
    file: "ZRZ.csv",
    row: 1,
    field: "ZTS",
    value: "14",
    message: { zh: "总套数与户数不符", en: "declared units differ from the units found" },
    rejected: false,
  });
  sink.tally({ table: "H", file: "H.csv", read: 16, stored: 15, rejected: 1 });
}
