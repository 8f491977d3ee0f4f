import { ringArea } from "../cadastre/area.ts";
import { bank, landParty, organisation } from "./parties.ts";
import { seeded } from "./random.ts";
import type { Entry, Subject } from "./register-book.ts";
import { coded } from "./shape.ts";
import type { Site } from "./site.ts";

/** Land kept for building is often mortgaged; every seventh of these parcels carries an easement, every fifth a seizure. */
function burdens(site: Site): Entry[] {
  if (site.buildings.length > 0 || site.use !== "0701") return [];
  const random = seeded(`burdens ${site.code}`);
  const serial = Number(site.code.slice(-5));
  const common = { status: "current", year: random.int(2023, 2026), termYears: 3 } as const;
  const mortgage: Entry = {
    ...common,
    table: "DYAQ",
    kind: "mortgage",
    rightType: null,
    registrationType: "100",
    variant: coded("DYFS", "1"),
    paper: "proof",
    attributes: { DYBDCLX: "1", DJYY: "土地抵押权首次登记", BDBZZQSE: (ringArea(site.ring) * 0.18).toFixed(2) },
    holders: [bank(random)],
  };
  const easement: Entry = {
    ...common,
    table: "DYIQ",
    kind: "easement",
    rightType: "19",
    registrationType: "100",
    termYears: 20,
    paper: "proof",
    attributes: { GYDBDCDYH: `${site.code}W00000000`, DYQNR: "排水管线通过" },
    holders: [organisation("澜川市政管网有限公司")],
  };
  const seizure: Entry = {
    ...common,
    table: "CFDJ",
    kind: "seizure",
    rightType: null,
    registrationType: "800",
    variant: coded("CFLX", "1"),
    paper: "none",
    attributes: {
      CFJG: "云梯区人民法院（虚构）",
      CFWJ: "协助执行通知书",
      CFWH: `（2025）川9999执${9000 + serial}号`,
      CFFW: "全部",
    },
    holders: [],
  };
  return [mortgage, ...(serial % 7 === 0 ? [easement] : []), ...(serial % 5 === 0 ? [seizure] : [])];
}

/** 建设用地使用权 or 宅基地使用权 of a parcel and what burdens it; nothing where the land was never registered. */
export function landRights(site: Site, write: (subject: Subject, entry: Entry) => void): void {
  const holder = landParty(site);
  if (holder === null) return;
  const subject = { id: site.code, onParcel: true };
  const homestead = site.rightType === "6";
  write(subject, {
    table: "JSYDSYQ",
    kind: "land-use",
    rightType: homestead ? "5" : "3",
    registrationType: "100",
    paper: "certificate",
    status: "current",
    year: Math.max(2001, site.grantedYear),
    termYears: homestead || site.rightNature === "101" ? null : site.use === "0701" ? 70 : 40,
    attributes: {
      DJYY: homestead ? "宅基地使用权首次登记" : "国有建设用地使用权首次登记",
      SYQMJ: ringArea(site.ring).toFixed(2),
      ZDDM: site.code,
      QDJG: homestead || site.rightNature === "101" ? "" : (ringArea(site.ring) * 0.21).toFixed(2),
    },
    holders: [holder],
  });
  burdens(site).forEach((entry) => write(subject, entry));
}
