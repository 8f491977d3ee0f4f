import { readFile } from "node:fs/promises";
import { CODE_LISTS } from "../../cadastre/code-lists.ts";
import { planeSystem, isGeographic } from "../crs/systems.ts";
import { intakeError } from "../intake-error.ts";
import { FIELDS, type Profile, type TableKind, type TableMapping } from "../profile.ts";

const BUILT_IN = ["national", "nyc-lots", "fr-cadastre"];
const KEYS = ["name", "extends", "codes", "landUse", "mergeCountsSelf", "crs", "tables"];
const TABLE_KEYS = ["files", "fields", "leaveOut"];

/**
 * The profile of that name (`national`, `nyc-lots`, `fr-cadastre`) or in that JSON file. A profile with
 * `"extends": "national"` adds its files and columns before the national ones.
 * Throws `profile-invalid`, naming the offending key; an unreadable file throws what reading it throws.
 */
export async function loadProfile(nameOrPath: string): Promise<Profile> {
  const path = BUILT_IN.includes(nameOrPath) ? new URL(`./${nameOrPath}.json`, import.meta.url) : nameOrPath;
  const text = await readFile(path, "utf-8");
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw invalid(nameOrPath, "", error instanceof Error ? error.message : String(error));
  }
  const own = checkProfile(raw, nameOrPath);
  const parent = (raw as { extends?: unknown }).extends;
  if (parent === undefined) return own;
  if (parent !== "national") throw invalid(nameOrPath, "extends", `"${String(parent)}" is not "national"`);
  return extended(own, raw as object, await loadProfile("national"));
}

/** Checks a profile's JSON against FIELDS and fills in what it leaves open. Throws `profile-invalid`. */
export function checkProfile(raw: unknown, file: string): Profile {
  const whole = record(raw, file, "");
  onlyKeys(whole, KEYS, file, "");
  if (typeof whole["name"] !== "string") throw invalid(file, "name", "must be a text");
  const codes = whole["codes"] ?? "national";
  if (codes !== "national" && codes !== "foreign")
    throw invalid(file, "codes", `${JSON.stringify(codes)} is not national or foreign`);
  const landUse = whole["landUse"] ?? "GBT21010-2017";
  if (typeof landUse !== "string" || (CODE_LISTS[landUse] === undefined && landUse !== "unknown")) {
    throw invalid(file, "landUse", `${JSON.stringify(landUse)} is no land-use scheme`);
  }
  const mergeCountsSelf = whole["mergeCountsSelf"] ?? true;
  if (typeof mergeCountsSelf !== "boolean") throw invalid(file, "mergeCountsSelf", "must be true or false");
  const crs: Record<string, number> = {};
  for (const [pattern, epsg] of Object.entries(record(whole["crs"] ?? {}, file, "crs"))) {
    if (typeof epsg !== "number" || (planeSystem(epsg) === null && !isGeographic(epsg))) {
      throw invalid(file, `crs.${pattern}`, `${JSON.stringify(epsg)} is not an EPSG number that is read here`);
    }
    crs[pattern] = epsg;
  }
  const tables: Partial<Record<TableKind, TableMapping>> = {};
  for (const [kind, table] of Object.entries(record(whole["tables"], file, "tables"))) {
    if (!(kind in FIELDS))
      throw invalid(file, `tables.${kind}`, `unknown table; known: ${Object.keys(FIELDS).join(", ")}`);
    tables[kind as TableKind] = checkTable(table, kind as TableKind, file);
  }
  return { name: whole["name"], codes, landUse, mergeCountsSelf, crs, tables };
}

function checkTable(raw: unknown, kind: TableKind, file: string): TableMapping {
  const key = `tables.${kind}`;
  const table = record(raw, file, key);
  onlyKeys(table, TABLE_KEYS, file, key);
  const fields: Record<string, readonly string[]> = {};
  for (const [field, columns] of Object.entries(record(table["fields"] ?? {}, file, `${key}.fields`))) {
    if (!(FIELDS[kind] as readonly string[]).includes(field)) {
      throw invalid(file, `${key}.fields.${field}`, `unknown field; known: ${FIELDS[kind].join(", ")}`);
    }
    fields[field] = texts(columns, file, `${key}.fields.${field}`);
  }
  return {
    files: texts(table["files"], file, `${key}.files`),
    fields,
    leaveOut: texts(table["leaveOut"] ?? [], file, `${key}.leaveOut`),
  };
}

function extended(own: Profile, raw: object, parent: Profile): Profile {
  const tables: Partial<Record<TableKind, TableMapping>> = { ...parent.tables };
  for (const [kind, table] of Object.entries(own.tables)) {
    const base = parent.tables[kind as TableKind];
    const fields: Record<string, readonly string[]> = { ...base?.fields };
    for (const [field, columns] of Object.entries(table.fields))
      fields[field] = [...columns, ...(base?.fields[field] ?? [])];
    tables[kind as TableKind] = {
      files: [...table.files, ...(base?.files ?? [])],
      fields,
      leaveOut: [...table.leaveOut, ...(base?.leaveOut ?? [])],
    };
  }
  return {
    name: own.name,
    codes: "codes" in raw ? own.codes : parent.codes,
    landUse: "landUse" in raw ? own.landUse : parent.landUse,
    mergeCountsSelf: "mergeCountsSelf" in raw ? own.mergeCountsSelf : parent.mergeCountsSelf,
    crs: { ...parent.crs, ...own.crs },
    tables,
  };
}

function record(raw: unknown, file: string, key: string): Record<string, unknown> {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) throw invalid(file, key, "must be an object");
  return raw as Record<string, unknown>;
}

function texts(raw: unknown, file: string, key: string): readonly string[] {
  if (!Array.isArray(raw) || raw.some((text) => typeof text !== "string"))
    throw invalid(file, key, "must be a list of texts");
  return raw as string[];
}

function onlyKeys(raw: Record<string, unknown>, known: readonly string[], file: string, key: string): void {
  const odd = Object.keys(raw).find((each) => !known.includes(each));
  if (odd !== undefined)
    throw invalid(file, key === "" ? odd : `${key}.${odd}`, `unknown key; known: ${known.join(", ")}`);
}

function invalid(file: string, key: string, reason: string) {
  const where = key === "" ? "" : `"${key}" `;
  return intakeError("profile-invalid", file, null, `配置有误 ${where}：${reason}`, `profile key ${where}: ${reason}`);
}
