import type { Unit } from "../cadastre/unit.ts";
import type { Fate } from "./fate.ts";
import { bank, buyers, landParty, organisation, person, type Party } from "./parties.ts";
import { seeded, type Random } from "./random.ts";
import type { Entry, Subject } from "./register-book.ts";
import { coded } from "./shape.ts";
import type { Site, SitedBuilding } from "./site.ts";

interface Scene {
  readonly unit: Unit;
  readonly site: Site;
  readonly building: Pick<SitedBuilding, "year" | "stage" | "design">;
  readonly fate: Fate;
  readonly random: Random;
  readonly builder: Party;
}

const times = (count: number, make: (index: number) => Entry): Entry[] =>
  Array.from({ length: count }, (_, index) => make(index));
const built = ({ unit }: Scene): number => (unit.measured ?? unit.predicted)?.builtM2 ?? 0;
const tenThousands = (yuan: number): string => (yuan / 10000).toFixed(2);

/** 只登簿不发证: rooms of the property management, and many a flat that its builder registers to sell it. */
function bookOnly({ unit, building }: Scene, registrationType: "100" | "200"): boolean {
  if (unit.use?.code === "84") return true;
  return registrationType === "100" && building.stage === "fresh" && seeded(`book ${unit.id}`).chance(0.4);
}

/** FDCQ2, or FDCQ1 for a unit over several buildings. */
function ownership(scene: Scene, registrationType: "100" | "200", status: Entry["status"], holders: Party[]): Entry {
  const { unit, site, building, random } = scene;
  const areas = unit.measured ?? unit.predicted;
  return {
    table: unit.building === null ? "FDCQ1" : "FDCQ2",
    kind: "ownership",
    rightType: site.rightType === "6" ? "6" : "4",
    registrationType,
    paper: bookOnly(scene, registrationType) ? "none" : "certificate",
    status,
    year: Math.max(2016, building.year + (registrationType === "100" ? 0 : random.int(1, 9))),
    termYears: null,
    attributes: {
      DJYY: registrationType === "100" ? "新建房屋首次登记" : "房屋买卖转移登记",
      FDZL: unit.location ?? "",
      SZC: unit.floorLabel,
      ZCS: String(building.design.floors.length),
      JZMJ: (areas?.builtM2 ?? 0).toFixed(2),
      ZYJZMJ: (areas?.innerM2 ?? 0).toFixed(2),
      FTJZMJ: (areas?.sharedM2 ?? 0).toFixed(2),
      GHYT: unit.use?.raw ?? "",
      FWJG: building.design.structure,
      FDCJYJG: registrationType === "200" ? tenThousands(built(scene) * random.int(3800, 8600)) : "",
    },
    holders,
  };
}

function ownerships(scene: Scene): Entry[] {
  const { fate, random, builder } = scene;
  const past = fate.past ? [ownership(scene, "100", "past", [builder])] : [];
  if (fate.ownership === "none") return past;
  if (fate.ownership === "first") return [...past, ownership(scene, "100", "current", [builder])];
  const status = fate.ownership === "ended" ? "ended" : "current";
  return [...past, ownership(scene, "200", status, buyers(random))];
}

function mortgage(scene: Scene, rank: number, underConstruction: boolean): Entry {
  const { random, unit } = scene;
  const most = random.chance(0.12);
  const sum = tenThousands(built(scene) * random.int(2200, 5200));
  return {
    table: "DYAQ",
    kind: "mortgage",
    rightType: null,
    registrationType: "100",
    variant: coded("DYFS", most ? "2" : "1"),
    underConstruction,
    paper: "proof",
    status: "current",
    year: random.int(2017, 2026),
    termYears: random.int(5, 30),
    attributes: {
      DJYY: underConstruction ? "在建建筑物抵押权首次登记" : "抵押权首次登记",
      DYBDCLX: underConstruction ? "4" : "2",
      [most ? "ZGZQSE" : "BDBZZQSE"]: sum,
      DYQSW: String(rank),
      SFCZJZHXZ: random.chance(0.3) ? "是" : "否",
      ...(underConstruction ? { ZJJZWZL: unit.location ?? "" } : {}),
    },
    holders: [bank(random)],
  };
}

/** CFLX 1 in force, 2 queued, 3 provisional. */
function seizure(scene: Scene, variant: "1" | "2" | "3"): Entry {
  const { random } = scene;
  const year = random.int(2024, 2026);
  return {
    table: "CFDJ",
    kind: "seizure",
    rightType: null,
    registrationType: "800",
    variant: coded("CFLX", variant),
    paper: "none",
    status: "current",
    year,
    termYears: 3,
    attributes: {
      CFJG: random.pick(["云梯区人民法院（虚构）", "石笋县人民法院（虚构）", "澄江市中级人民法院（虚构）"]),
      CFWJ: "协助执行通知书",
      CFWH: `（${year}）川9999执${random.int(1000, 9999)}号`,
      CFFW: "全部",
    },
    holders: [],
  };
}

function notice(scene: Scene, mortgaged: boolean): Entry {
  const { random, unit, builder } = scene;
  return {
    table: "YGDJ",
    kind: "notice",
    rightType: null,
    registrationType: "700",
    variant: coded("YGDJZL", mortgaged ? "3" : "1"),
    paper: "proof",
    status: "current",
    year: random.int(2024, 2026),
    termYears: null,
    attributes: {
      DJYY: mortgaged ? "预购商品房抵押预告登记" : "预购商品房预告登记",
      BDCZL: unit.location ?? "",
      YWR: builder.name,
      JZMJ: built(scene).toFixed(2),
      QDJG: tenThousands(built(scene) * random.int(3800, 7600)),
    },
    holders: mortgaged ? [bank(random)] : buyers(random),
  };
}

/** 异议, 居住权 and 地役权 of one unit. */
function rare(scene: Scene, kind: "objection" | "residence" | "easement"): Entry {
  const { random, unit } = scene;
  const entry = { kind, paper: "proof", status: "current", year: random.int(2023, 2026) } as const;
  if (kind === "objection") {
    const attributes = { YYSX: "对登记的共有份额提出异议" };
    return {
      ...entry,
      year: 2026,
      table: "YYDJ",
      rightType: null,
      registrationType: "600",
      termYears: null,
      attributes,
      holders: [person(random)],
    };
  }
  if (kind === "residence") {
    const attributes = { JZFW: "全部房屋", JZTJHYQ: "无偿居住，不得出租", ZSJZ: "是", SFYC: "否", SLFS: "合同" };
    return {
      ...entry,
      table: "JZQ",
      rightType: null,
      registrationType: "100",
      termYears: 60,
      attributes,
      holders: [person(random)],
    };
  }
  const attributes = { GYDBDCDYH: unit.code ?? "", DYQNR: "通行及管线敷设" };
  const holders = [organisation("澜川市政管网有限公司")];
  return { ...entry, table: "DYIQ", rightType: "19", registrationType: "100", termYears: 20, attributes, holders };
}

/** All entries about one unit, in the order they were made. */
export function unitRights(
  unit: Unit,
  site: Site,
  building: Scene["building"],
  fate: Fate,
  write: (subject: Subject, entry: Entry) => void,
): void {
  const random = seeded(`rights ${unit.id}`);
  const scene: Scene = { unit, site, building, fate, random, builder: landParty(site) ?? person(random) };
  const entries = [
    ...times(fate.constructionMortgages, (index) => mortgage(scene, index + 1, true)),
    ...(fate.notice ? [notice(scene, false)] : []),
    ...times(fate.noticeMortgages, () => notice(scene, true)),
    ...ownerships(scene),
    ...times(fate.mortgages, (index) => mortgage(scene, index + 1, false)),
    ...times(fate.provisionalSeizures, () => seizure(scene, "3")),
    ...times(fate.seizures, () => seizure(scene, "1")),
    ...times(fate.queuedSeizures, () => seizure(scene, "2")),
    ...times(fate.objections, () => rare(scene, "objection")),
    ...times(fate.residences, () => rare(scene, "residence")),
    ...times(fate.easements, () => rare(scene, "easement")),
  ];
  entries.forEach((entry) => write({ id: unit.id, onParcel: false }, entry));
}
