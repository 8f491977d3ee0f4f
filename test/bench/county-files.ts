import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";

/**
 * A hand-over of a whole county in the national tables, regular in shape and invented in every value:
 * 100,000 parcels, 60,000 buildings, 1,000,000 units (12,000 × 66 + 40,000 × 4 + 8,000 × 6), about 1.4 M rights.
 * Same files on every run: nothing here is random.
 */
export const COUNTY = { parcels: 100_000, buildings: 60_000, units: 1_000_000 };

const EAST0 = 35_560_000;
const NORTH0 = 3_570_000;
const PITCH_EAST = 60;
const PITCH_NORTH = 50;
const PER_ROW = 400;
const CRS = `"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4523"}}`;

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

function parcelCode(index: number): string {
  const zone = Math.floor(index / 1000);
  return `510802${pad(1 + Math.floor(zone / 10), 3)}${pad(1 + (zone % 10), 3)}GB${pad(1 + (index % 1000), 5)}`;
}

const box = (east: number, north: number, width: number, depth: number): string =>
  `{"type":"Polygon","coordinates":[[[${east},${north}],[${east + width},${north}],[${east + width},${north + depth}],[${east},${north + depth}],[${east},${north}]]]}`;

interface Plan {
  readonly floors: number;
  readonly perFloor: number;
}

function planOf(building: number): Plan {
  if (building % 5 === 0) return { floors: 11, perFloor: 6 };
  return building % 30 < 5 ? { floors: 3, perFloor: 2 } : { floors: 2, perFloor: 2 };
}

/** A file that is written line by line, waiting when the disk is behind. */
class Lines {
  readonly #stream: WriteStream;
  #held: string[] = [];

  constructor(path: string, head: string) {
    this.#stream = createWriteStream(path);
    this.#held.push(head);
  }

  async add(line: string): Promise<void> {
    this.#held.push(line);
    if (this.#held.length > 5000) await this.#flush("\n");
  }

  async end(tail = ""): Promise<void> {
    await this.#flush(tail);
    this.#stream.end();
    await once(this.#stream, "finish");
  }

  async #flush(tail: string): Promise<void> {
    const text = this.#held.join("\n") + tail;
    this.#held = [];
    if (!this.#stream.write(text)) await once(this.#stream, "drain");
  }
}

/** Writes the county's files into `folder` (about 700 MB). */
export async function writeCounty(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const parcels = new Lines(join(folder, "ZDJBXX.geojson"), `{"type":"FeatureCollection",${CRS},"features":[`);
  const buildings = new Lines(join(folder, "ZRZ.geojson"), `{"type":"FeatureCollection",${CRS},"features":[`);
  const floors = new Lines(join(folder, "C.csv"), "CH,ZRZH,SJC,MYC,CG,QXDM");
  const units = new Lines(
    join(folder, "H.csv"),
    "BDCDYH,ZDDM,ZRZH,CH,HH,SHBW,DYH,MYC,SJCS,SJCLH,ZL,QXDM,FWYT1,FWLX,FWXZ,MJDW,SCJZMJ,SCTNJZMJ,SCFTJZMJ,ZT",
  );
  const owned = new Lines(
    join(folder, "FDCQ2.csv"),
    "BDCDYH,YWH,QLLX,DJLX,DJYY,BDCQZH,FDZL,GHYT,SZC,JZMJ,QXDM,DJJG,DBR,DJSJ,QSZT",
  );
  const mortgaged = new Lines(
    join(folder, "DYAQ.csv"),
    "BDCDYH,YWH,DYBDCLX,DYR,DYFS,DJLX,BDCDJZMH,BDBZZQSE,ZWLXQSSJ,ZWLXJSSJ,QXDM,DJJG,DBR,DJSJ,QSZT",
  );
  const seized = new Lines(
    join(folder, "CFDJ.csv"),
    "BDCDYH,YWH,CFJG,CFLX,CFWJ,CFWH,CFQSSJ,CFJSSJ,CFFW,QXDM,DJJG,DBR,DJSJ,QSZT",
  );
  const holders = new Lines(
    join(folder, "QLR.csv"),
    "BDCDYH,SXH,QLRMC,BDCQZH,ZJZL,ZJH,QLRLX,QLBL,GYFS,QXDM,YWH,QLLX,QSZT",
  );

  let unitCount = 0;
  for (let parcel = 0; parcel < COUNTY.parcels; parcel++) {
    const code = parcelCode(parcel);
    const east = EAST0 + (parcel % PER_ROW) * PITCH_EAST;
    const north = NORTH0 + Math.floor(parcel / PER_ROW) * PITCH_NORTH;
    const street = `广元市利州区示例${1 + Math.floor(parcel / PER_ROW)}街${1 + (parcel % PER_ROW)}号`;
    const last = parcel === COUNTY.parcels - 1 ? "" : ",";
    await parcels.add(
      `{"type":"Feature","properties":{"ZDDM":"${code}","BDCDYH":"${code}W00000000","QXDM":"510802","ZL":"${street}","ZDMJ":2000,"MJDW":"1","YT":"0701","QLLX":"3","QLXZ":"102","QLSDFS":"2","ZT":"1"},"geometry":${box(east, north, 50, 40)}}${last}`,
    );
    if (parcel >= COUNTY.buildings) continue;
    const building = `${code}F0001`;
    const plan = planOf(parcel);
    const total = plan.floors * plan.perFloor;
    await buildings.add(
      `{"type":"Feature","properties":{"BDCDYH":"${building}0000","ZDDM":"${code}","ZRZH":"${building}","QXDM":"510802","JZWMC":"示例${parcel + 1}栋","JZWGD":${plan.floors * 3},"ZCS":${plan.floors},"DSCS":${plan.floors},"DXCS":0,"FWJG":"3","ZTS":${total},"ZT":"1"},"geometry":${box(east + 5, north + 10, 36, 14)}}${parcel === COUNTY.buildings - 1 ? "" : ","}`,
    );
    for (let floor = 1; floor <= plan.floors; floor++)
      await floors.add(`${floor},${building},${floor},${floor},3.00,510802`);
    for (let index = 0; index < total; index++) {
      const floor = 1 + Math.floor(index / plan.perFloor);
      const column = 1 + (index % plan.perFloor);
      const unit = `${building}${pad(index + 1, 4)}`;
      const room = `${floor}${pad(column, 2)}`;
      const place = `${street}${room}号`;
      await units.add(
        `${unit},${code},${building},${floor},${pad(index + 1, 4)},${room},1,${floor},${floor},${column},${place},510802,11,1,0,1,84.00,70.00,14.00,1`,
      );
      const serial = pad(unitCount++, 8);
      if (serial.endsWith("7") && serial.charAt(6) < "5") continue;
      const certificate = `川（2024）广元市不动产权第9${serial}号`;
      await owned.add(
        `${unit},20240101${serial},4,200,买卖,${certificate},${place},11,${floor},84.00,510802,示例登记机构,示例员,2024-01-01,1`,
      );
      await holders.add(
        `${unit},1,示例${serial},${certificate},1,999999${pad(unitCount % 1_000_000, 6)}${pad(unitCount % 999_983, 6)},1,100%,0,510802,20240101${serial},4,1`,
      );
      if (unitCount % 5 < 2) {
        await mortgaged.add(
          `${unit},20240201${serial},2,示例${serial},1,100,川（2024）广元市不动产证明第9${serial}号,50.00,2024-02-01,2044-02-01,510802,示例登记机构,示例员,2024-02-01,1`,
        );
      }
      if (unitCount % 50 === 0) {
        await seized.add(
          `${unit},20240301${serial},示例法院,1,协助执行通知书,（2024）川9999执${serial}号,2024-03-01,2027-03-01,全部,510802,示例登记机构,示例员,2024-03-01,1`,
        );
      }
    }
  }
  for (const collection of [parcels, buildings]) await collection.end("\n]}\n");
  for (const table of [floors, units, owned, mortgaged, seized, holders]) await table.end("\n");
  if (unitCount !== COUNTY.units) throw new Error(`county has ${unitCount} units, not ${COUNTY.units}`);
}
