import { bigramsOf, searchKey } from "./search-key.ts";

/** The keys of several texts, each once, a bar between them so that no two run into each other. */
export const joinedKey = (parts: readonly (string | null)[]): string =>
  [...new Set(parts.filter((part): part is string => part !== null).map(searchKey))].filter(Boolean).join("|");

const pairsOf = (key: string): string[] => [...new Set(key.split("|").flatMap(bigramsOf))];

/**
 * What a parcel or building is found by: the bigrams of its key and the single characters of its name. A county has too
 * much of every character for more than that.
 */
export const placeTokens = (key: string, name: string): string[] => [...new Set(searchKey(name)), ...pairsOf(key)];

/** The bigrams of one unit: its location and the numbers of its certificates, current and former. */
export function unitTokens(location: string | null, certificates: readonly string[]): string[] {
  return pairsOf(joinedKey([location, ...certificates]));
}

type Text = string | null;

/** A building and what is written about its parcel. */
export interface NamedBuilding {
  readonly name: Text;
  readonly location: Text;
  readonly project: Text;
  /** Name and location of its parcel. */
  readonly community: Text;
  readonly place: Text;
  /** The building as it was stored, JSON: its logical buildings are in it. */
  readonly body: string;
}

/** Labels of logical buildings (1号塔楼) by which a building is found; a bare number says too little. */
function labelsIn(body: string): string[] {
  const { logicals } = JSON.parse(body) as { readonly logicals: readonly { readonly label: Text }[] };
  return logicals.flatMap(({ label }) => (label === null || /^[0-9]*$/.test(searchKey(label)) ? [] : [label]));
}

/**
 * A building is looked for by its number, or the label of a logical building in it, after the project's or the parcel's
 * name, and by either location.
 */
export function buildingKey({ name, location, project, community, place, body }: NamedBuilding): string {
  const named = (whole: Text): string => `${whole ?? ""}${name ?? ""}`;
  const labels = labelsIn(body).map((label) => `${project ?? community ?? ""}${label}`);
  return joinedKey([named(project), named(community), location, place, ...labels]);
}

/** The text whose single characters find a building. */
export const buildingNames = ({ name, project, community }: NamedBuilding): string =>
  `${project ?? ""}${community ?? ""}${name ?? ""}`;
