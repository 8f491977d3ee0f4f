import { bankName, personName } from "./names.ts";
import { seeded, type Random } from "./random.ts";
import type { Site } from "./site.ts";

/** A holder before it stands in the register. All invented; ID numbers begin with 999999, which is no county. */
export interface Party {
  readonly name: string;
  /** QLRLX, ZJZL */
  readonly holderType: string;
  readonly idType: string;
  readonly idNumber: string;
  readonly share: string | null;
}

const two = (number: number): string => String(number).padStart(2, "0");

export function person(random: Random, name = personName(random)): Party {
  const birthday = `${random.int(1946, 2003)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  const idNumber = `999999${birthday}${String(random.int(1, 999)).padStart(3, "0")}${random.pick([..."0123456789X"])}`;
  return { name, holderType: "1", idType: "1", idNumber, share: null };
}

/** The same company has the same number everywhere. */
export function organisation(name: string, holderType = "2"): Party {
  const random = seeded(`organisation ${name}`);
  const letters = Array.from({ length: 8 }, () => random.pick([..."0123456789ABCDEFGHJKLMNPQRTUWXY"])).join("");
  return { name, holderType, idType: "8", idNumber: `91999999MA${letters}`, share: null };
}

export const bank = (random: Random): Party => organisation(bankName(random));

/** One person, a couple in joint ownership, or two with shares. */
export function buyers(random: Random): Party[] {
  const kind = random.next();
  if (kind < 0.55) return [person(random)];
  if (kind < 0.93) return [person(random), person(random)];
  const first = random.pick(["50%", "60%", "70%"]);
  const second = `${100 - Number.parseInt(first, 10)}%`;
  return [
    { ...person(random), share: first },
    { ...person(random), share: second },
  ];
}

/** Who got the land of a site and built on it; null where nothing was ever registered. */
export function landParty(site: Site): Party | null {
  const holder = site.landHolder;
  if (holder === null) return null;
  if (holder.kind === "person") return person(seeded(`owner ${site.code}`), holder.name);
  return organisation(holder.name, holder.kind === "institution" ? "3" : "2");
}
