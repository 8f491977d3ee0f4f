import { ringArea } from "../cadastre/area.ts";
import type { Ring } from "../cadastre/ring.ts";
import type { Survey } from "./design.ts";
import { campus, complex, officeLot, oldTownLot, shopLot, slabEstate, towerCompound } from "./estates.ts";
import { itemAt } from "./item-at.ts";
import {
  communityNames,
  complexNames,
  developerName,
  officeNames,
  personName,
  schoolNames,
  worksNames,
} from "./names.ts";
import type { Placed } from "./place.ts";
import { seeded, type Random } from "./random.ts";
import type { Site, SitedBuilding, Stage } from "./site.ts";
import type { Zone } from "./streets.ts";
import { butterfly, corridor, crown } from "./tower-plans.ts";

/** What a site is, apart from where it is. */
export type Filled = Pick<
  Site,
  "name" | "use" | "rightType" | "rightNature" | "landHolder" | "buildings" | "wholes" | "grantedYear"
>;

interface Filling {
  readonly placed: readonly Placed[];
  readonly name: string | null;
  readonly use: string;
  readonly granted: boolean;
  readonly holder: Site["landHolder"];
  readonly stage: Stage;
  readonly year: number;
  readonly survey?: (index: number) => Survey;
  readonly wholes?: readonly string[];
  /** What a number becomes a building's name with; without it buildings have no name. */
  readonly numbered?: "栋" | "号楼";
}

const STAGES: readonly Stage[] = [
  "settled",
  "settled",
  "settled",
  "settled",
  "fresh",
  "fresh",
  "off-plan",
  "unregistered",
];
const YEARS: Readonly<Record<Stage, readonly [number, number]>> = {
  settled: [2003, 2019],
  fresh: [2022, 2025],
  "off-plan": [2027, 2028],
  unregistered: [2024, 2026],
};

/** Tells what stands on each lot, called in the order of the lots; keeps the names in turn. */
export function fillLot(): (ring: Ring, zone: Zone) => Filled {
  const community = communityNames();
  const complexName = complexNames();
  const office = officeNames();
  const works = worksNames();
  const school = schoolNames();
  let lots = 0;
  const met = { T: 0, S: 0, P: 0, C: 0, O: 0 };

  const estate = (random: Random, placed: readonly Placed[], stage: Stage, name: string, use = "0701"): Filling => ({
    placed,
    name,
    use,
    granted: true,
    holder: { kind: "company", name: developerName(random) },
    stage,
    year: random.int(...YEARS[stage]),
    numbered: "栋",
  });

  const fillings: Readonly<Record<Zone, (ring: Ring, random: Random) => Filling>> = {
    T: (ring, random) => {
      met.T += 1;
      const stage = itemAt(STAGES, met.T * 3);
      return estate(random, towerCompound(ring, random, met.T === 3), met.T === 3 ? "settled" : stage, community());
    },
    S: (ring, random) => {
      met.S += 1;
      return {
        ...estate(random, slabEstate(ring, random), itemAt(STAGES, met.S * 5), community()),
        survey: (index) =>
          met.S % 6 === 3 ? "schematic" : met.S % 11 === 5 && index % 2 === 1 ? "floors" : "surveyed",
      };
    },
    P: (ring, random) => {
      met.P += 1;
      const large = met.P === 2;
      const spec = {
        podiumFloors: large ? 4 : random.int(3, 5),
        plan: large
          ? corridor(26, 10.4, 8, 8)
          : random.pick([crown(17, 8.8), butterfly(15.6, 9.2), corridor(20, 10, 4, 4)]),
        towerFloors: large ? ([34, 32] as const) : ([random.int(18, 24), random.int(16, 22)] as const),
        shopWidthM: large ? 5.6 : 8,
        names: random.pick(["plain", "letters"] as const),
        basements: 2,
      };
      return estate(
        random,
        complex(ring, spec, large ? 132 : 96),
        met.P === 3 ? "off-plan" : "fresh",
        complexName(),
        "0501",
      );
    },
    C: (ring, random) => {
      met.C += 1;
      const kind = met.C % 5 === 2 ? "mezzanine" : met.C % 3 === 0 ? "interleaved" : "plain";
      return {
        placed: random.chance(0.06) ? [] : shopLot(ring, random, kind),
        name: null,
        use: "0501",
        granted: true,
        holder: { kind: "company", name: developerName(random) },
        stage: met.C % 9 === 4 ? "unregistered" : "settled",
        year: random.int(1998, 2016),
        survey: () => (met.C % 7 === 6 ? "schematic" : "surveyed"),
      };
    },
    O: (ring, random) => {
      met.O += 1;
      return {
        placed: random.chance(0.07) ? [] : oldTownLot(ring, random),
        name: null,
        use: "0701",
        granted: random.chance(0.4),
        holder: { kind: "person", name: personName(random) },
        stage: random.chance(0.12) ? "unregistered" : "settled",
        year: random.int(1978, 2002),
        survey: () =>
          met.O % 12 === 7 ? "outline" : met.O % 17 === 4 ? "grid" : met.O % 3 === 0 ? "schematic" : "surveyed",
      };
    },
    E: (ring, random) => ({
      placed: campus(ring, "school", 6),
      name: school(),
      use: "0803",
      granted: false,
      holder: { kind: "institution", name: "澜川教育服务中心（虚构）" },
      stage: "settled",
      year: random.int(1995, 2012),
      wholes: ["教学区整体"],
      numbered: "号楼",
    }),
    H: (ring, random) => ({
      placed: campus(ring, "hospital", 7),
      name: "澜川人民医院",
      use: "0805",
      granted: false,
      holder: { kind: "institution", name: "澜川人民医院（虚构）" },
      stage: "settled",
      year: random.int(2004, 2014),
      wholes: ["医疗区整体"],
      numbered: "号楼",
    }),
    I: (ring, random) => ({
      placed: campus(ring, "works", 5),
      name: works(),
      use: "0601",
      granted: true,
      holder: { kind: "company", name: developerName(random).replace("置业", "实业") },
      stage: "settled",
      year: random.int(1992, 2015),
      wholes: random.chance(0.5) ? ["厂区整体"] : [],
      numbered: "号楼",
    }),
    A: (ring, random) => estate(random, officeLot(ring, random), random.pick(["settled", "fresh"]), office(), "0505"),
    G: () => ({
      placed: [],
      name: null,
      use: "0810",
      granted: false,
      holder: { kind: "institution", name: "澜川园林管理所（虚构）" },
      stage: "settled",
      year: 2010,
    }),
    V: (_ring, random) => ({
      placed: [],
      name: null,
      use: "0701",
      granted: true,
      holder: random.chance(0.6) ? { kind: "company", name: developerName(random) } : null,
      stage: "unregistered",
      year: 2025,
    }),
  };

  return (ring, zone) => {
    lots += 1;
    const pocket = ringArea(ring) < 2400 && (zone === "T" || zone === "S" || zone === "P");
    const filling = fillings[pocket ? "G" : zone](ring, seeded(`lot ${lots}`));
    return {
      name: filling.name,
      use: filling.use,
      rightType: "3",
      rightNature: filling.granted ? "102" : "101",
      landHolder: filling.holder,
      grantedYear: filling.year - 4,
      wholes: filling.wholes ?? [],
      buildings: filling.placed.map((placed, index): SitedBuilding => ({
        ...placed,
        number: index + 1,
        name: filling.numbered !== undefined && filling.placed.length > 1 ? `${index + 1}${filling.numbered}` : null,
        survey: filling.survey?.(index) ?? "surveyed",
        stage: filling.stage,
        year: filling.year,
      })),
    };
  };
}
