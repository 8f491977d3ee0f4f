import type { Design } from "./design.ts";
import { box, ringToPlane, type Frame } from "./frame.ts";
import { fits } from "./clearance.ts";
import { boxAlong } from "./lots.ts";
import { parkingFloor } from "./parking.ts";
import { southFacing } from "./place.ts";
import { middleOf, type Site } from "./site.ts";
import { arcade } from "./arcades.ts";
import { storeys } from "./storeys.ts";

/** 地下停车场: two floors of stalls under a park, its roof 1 m below the ground. */
function garage(widthM: number, depthM: number): Design {
  const floors = storeys({ below: 2, above: 0, heightM: () => 0, startM: -1 });
  const spec = { widthM: widthM - 4, depthM: depthM - 2, coresAt: [0], logical: null };
  return {
    outline: box(-widthM / 2, -depthM / 2, widthM / 2, depthM / 2),
    heightM: 0,
    floors,
    logicals: [],
    units: floors.flatMap((floor) => parkingFloor(floor, spec)),
    sharedFactor: 0.8214,
    structure: "3",
    use: "26",
  };
}

/** 上盖: shops on a deck 6 m above the ground. */
function deck(widthM: number, depthM: number): Design {
  const onGround = arcade({ widthM, depthM, floors: 3, kind: "plain" });
  const floors = storeys({ above: 3, heightM: () => 3.9, startM: 6 });
  return { ...onGround, floors, heightM: 17.7 };
}

interface Stack {
  readonly host: Site;
  readonly layer: "above" | "below";
  readonly widthM: number;
  readonly depthM: number;
  readonly name: string;
}

/** Serials run inside the sub-zone, apart for X and S. Largest of a few sizes of a stack's parcel that lies within its host. */
function siteOn({ host, layer, widthM, depthM, name }: Stack, serial: number): Site[] {
  const angle = southFacing(host.ring);
  const frame: Frame = { origin: boxAlong(host.ring, angle, true).frame.origin, angle };
  for (const share of [1, 0.85, 0.7, 0.55]) {
    const [w, d] = [widthM * share, depthM * share];
    const ring = ringToPlane(frame, box(-w / 2, -d / 2, w / 2, d / 2));
    if (!fits(host.ring, ring, 1)) continue;
    const design = layer === "below" ? garage(w - 3, d - 3) : deck(w - 3, d - 3);
    return [
      {
        code: `${host.code.slice(0, 12)}G${layer === "below" ? "X" : "S"}${String(serial).padStart(5, "0")}`,
        ring,
        layer,
        heightRange: layer === "below" ? { bottomM: -12, topM: -1 } : { bottomM: 6, topM: 18 },
        name,
        address: host.address,
        use: layer === "below" ? "1005" : "0501",
        rightType: "3",
        rightNature: "102",
        landHolder: { kind: "company", name: "澜川城市停车有限公司" },
        grantedYear: 2016,
        wholes: [],
        buildings: [{ design, frame, number: 1, name: null, survey: "surveyed", stage: "settled", year: 2019 }],
      },
    ];
  }
  return [];
}

/** 地下与地上宗地: car parks under the two largest parks, shops on decks over land kept free for buses. */
export function stackedSites(town: readonly Site[]): Site[] {
  const east = (site: Site): number => middleOf(site.ring)[0];
  const parks = town
    .filter(({ use }) => use === "0810")
    .sort((a, b) => spanOf(b) - spanOf(a))
    .slice(0, 2);
  const free = town
    .filter(({ use, buildings }) => use === "0701" && buildings.length === 0)
    .sort((a, b) => spanOf(b) - spanOf(a) || east(a) - east(b))
    .slice(0, 2);
  const garages = parks.map((host, index) => ({
    host,
    layer: "below" as const,
    widthM: 92,
    depthM: 54,
    name: `地下停车场${index + 1}`,
  }));
  const decks = free.map((host, index) => ({
    host,
    layer: "above" as const,
    widthM: 70,
    depthM: 26,
    name: `公交上盖${index + 1}`,
  }));
  return [...garages, ...decks].flatMap((stack, index, all) => {
    const subZone = stack.host.code.slice(0, 12);
    const same = all
      .slice(0, index)
      .filter(({ host, layer }) => host.code.startsWith(subZone) && layer === stack.layer);
    return siteOn(stack, same.length + 1);
  });
}

/** The shorter side of the rectangle around a site, metres. */
function spanOf(site: Site): number {
  const { lengthM, depthM } = boxAlong(site.ring, southFacing(site.ring), true);
  return Math.min(lengthM, depthM);
}
