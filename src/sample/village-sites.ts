import { villageLot } from "./estates.ts";
import { personName } from "./names.ts";
import { seeded } from "./random.ts";
import type { Site } from "./site.ts";
import { villages } from "./villages.ts";

/** 宅基地: collective land, one house a lot, no logical building; every ninth lot not yet built on. */
export function villageSites(): Site[] {
  return villages().flatMap(({ name, lots }, village) =>
    lots.map((ring, index): Site => {
      const random = seeded(`homestead ${name} ${index}`);
      const placed = index % 9 === 5 ? [] : villageLot(ring, random);
      const survey = index % 10 === 3 ? "outline" : index % 4 === 0 ? "schematic" : "surveyed";
      return {
        code: `510802902${String(village + 1).padStart(3, "0")}JC${String(index + 1).padStart(5, "0")}`,
        ring,
        layer: "surface",
        heightRange: null,
        name: null,
        address: `广元市利州区${name}${1 + (index % 4)}组${index + 1}号`,
        use: "0702",
        rightType: "6",
        rightNature: "203",
        landHolder: index % 13 === 12 ? null : { kind: "person", name: personName(random) },
        wholes: [],
        grantedYear: random.int(1990, 2016),
        buildings: placed.map((one) => ({
          ...one,
          number: 1,
          name: null,
          survey,
          stage: index % 13 === 12 ? "unregistered" : "settled",
          year: random.int(1988, 2020),
        })),
      };
    }),
  );
}
