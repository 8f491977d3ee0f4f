import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A hand-over of one building in the national tables: 50 floors of 60 flats behind four entrances, 3,000 units, with
 * 2,700 owners, 1,200 mortgages and 60 seizures. Regular in shape, invented in every value, the same on every run.
 */
export const GIANT = { parcel: "510802001001GB00001", building: "510802001001GB00001F0001", units: 3000 };

const FLOORS = 50;
const COLUMNS = 60;
const ENTRANCES = 4;
const EAST = 35_560_000;
const NORTH = 3_570_000;
const CRS = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::4523" } };

type Row = Readonly<Record<string, string | number>>;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

function collection(properties: Row, [west, south, east, north]: readonly [number, number, number, number]): string {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = { type: "Polygon", coordinates: [ring] };
  return JSON.stringify({ type: "FeatureCollection", crs: CRS, features: [{ type: "Feature", properties, geometry }] });
}

function table(rows: readonly Row[]): string {
  const head = Object.keys(rows[0] ?? {});
  return [head, ...rows.map((row) => head.map((field) => row[field] ?? ""))].map((row) => row.join(",")).join("\n");
}

const unitCode = (index: number): string => `${GIANT.building}${pad(index + 1, 4)}`;
const registered = { QXDM: "510802", DJJG: "示例登记机构", DBR: "示例员", QSZT: "1" };
const indices = Array.from({ length: GIANT.units }, (_, index) => index);

function units(): Row[] {
  return indices.map((index) => {
    const floor = 1 + Math.floor(index / COLUMNS);
    const column = index % COLUMNS;
    return {
      BDCDYH: unitCode(index),
      ZDDM: GIANT.parcel,
      ZRZH: GIANT.building,
      CH: floor,
      HH: pad(index + 1, 4),
      SHBW: `${floor}${pad(column + 1, 2)}`,
      DYH: 1 + Math.floor((column * ENTRANCES) / COLUMNS),
      MYC: floor,
      SJCS: floor,
      SJCLH: column + 1,
      ZL: `广元市利州区示例街1号${floor}${pad(column + 1, 2)}号`,
      QXDM: "510802",
      FWYT1: "11",
      FWLX: "1",
      FWXZ: "0",
      MJDW: "1",
      SCJZMJ: "84.00",
      SCTNJZMJ: "70.00",
      SCFTJZMJ: "14.00",
      ZT: "1",
    };
  });
}

/** Nine of ten are owned, two of five mortgaged, one of fifty seized. */
function rights(): Readonly<Record<string, Row[]>> {
  const owned = indices.filter((index) => index % 10 !== 9);
  const certificate = (index: number) => `川（2024）广元市不动产权第9${pad(index, 7)}号`;
  const caseNo = (index: number, kind: number) => `2024010${kind}${pad(index, 6)}`;
  return {
    FDCQ2: owned.map((index) => ({
      BDCDYH: unitCode(index),
      YWH: caseNo(index, 1),
      QLLX: "4",
      DJLX: "200",
      DJYY: "买卖",
      BDCQZH: certificate(index),
      GHYT: "11",
      JZMJ: "84.00",
      DJSJ: "2024-01-01",
      ...registered,
    })),
    QLR: owned.map((index) => ({
      BDCDYH: unitCode(index),
      SXH: "1",
      QLRMC: `示例${pad(index, 4)}`,
      BDCQZH: certificate(index),
      ZJZL: "1",
      ZJH: `999999${pad(index, 12)}`,
      QLRLX: "1",
      QLBL: "100%",
      GYFS: "0",
      QXDM: "510802",
      YWH: caseNo(index, 1),
      QLLX: "4",
      QSZT: "1",
    })),
    DYAQ: indices
      .filter((index) => index % 5 < 2)
      .map((index) => ({
        BDCDYH: unitCode(index),
        YWH: caseNo(index, 2),
        DYBDCLX: "2",
        DYR: `示例${pad(index, 4)}`,
        DYFS: "1",
        DJLX: "100",
        BDCDJZMH: `川（2024）广元市不动产证明第9${pad(index, 7)}号`,
        BDBZZQSE: "50.00",
        ZWLXQSSJ: "2024-02-01",
        ZWLXJSSJ: "2044-02-01",
        DJSJ: "2024-02-01",
        ...registered,
      })),
    CFDJ: indices
      .filter((index) => index % 50 === 0)
      .map((index) => ({
        BDCDYH: unitCode(index),
        YWH: caseNo(index, 3),
        CFJG: "示例法院",
        CFLX: "1",
        CFWJ: "协助执行通知书",
        CFWH: `（2024）川9999执${index}号`,
        CFQSSJ: "2024-03-01",
        CFJSSJ: "2027-03-01",
        CFFW: "全部",
        DJSJ: "2024-03-01",
        ...registered,
      })),
  };
}

/** Writes the files into `folder`. */
export function writeGiant(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const keep = (name: string, text: string): void => writeFileSync(join(folder, name), `${text}\n`);
  const { parcel, building } = GIANT;
  const land = { ZDDM: parcel, BDCDYH: `${parcel}W00000000`, QXDM: "510802", ZL: "广元市利州区示例街1号", ZDMJ: 26000 };
  keep(
    "ZDJBXX.geojson",
    collection({ ...land, MJDW: "1", YT: "0701", QLLX: "3", QLXZ: "102", QLSDFS: "2", ZT: "1" }, [
      EAST,
      NORTH,
      EAST + 260,
      NORTH + 100,
    ]),
  );
  const house = { BDCDYH: `${building}0000`, ZDDM: parcel, ZRZH: building, QXDM: "510802", JZWMC: "示例大厦" };
  keep(
    "ZRZ.geojson",
    collection(
      { ...house, JZWGD: 3 * FLOORS, ZCS: FLOORS, DSCS: FLOORS, DXCS: 0, FWJG: "3", ZTS: GIANT.units, ZT: "1" },
      [EAST + 10, NORTH + 35, EAST + 250, NORTH + 65],
    ),
  );
  keep(
    "C.csv",
    table(
      Array.from({ length: FLOORS }, (_, index) => ({
        CH: index + 1,
        ZRZH: building,
        SJC: index + 1,
        MYC: index + 1,
        CG: "3.00",
        QXDM: "510802",
      })),
    ),
  );
  keep("H.csv", table(units()));
  for (const [name, rows] of Object.entries(rights())) keep(`${name}.csv`, table(rows));
}
