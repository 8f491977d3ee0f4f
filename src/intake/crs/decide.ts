import type { Position } from "../../cadastre/ring.ts";
import { intakeError } from "../intake-error.ts";
import { countyBox } from "./county-boxes.ts";
import { declaredSystem } from "./declared-system.ts";
import { type Magnitude, magnitudeKey, magnitudeOf } from "./magnitude.ts";
import { projectionOf } from "./project.ts";
import { isGeographic, type PlaneSystem, planeSystem, planeSystemOf, WGS84, CGCS2000 } from "./systems.ts";
import { present } from "../present.ts";

/** How the numbers of one file are read, and why. `epsg` null: a local system, kept without a place on the map. */
export interface CrsDecision {
  readonly file: string;
  readonly epsg: number | null;
  readonly northFirst: boolean;
  readonly evidence: readonly string[];
}

/** What is known about one file. `sample`: at least 100 of its points where it has them. */
export interface CrsQuestion {
  readonly file: string;
  readonly declared: { readonly origin: string; readonly text: string | null };
  readonly sample: readonly Position[];
  /** A code of the county the file is about; "" when unknown. */
  readonly county: string;
  /** EPSG the profile gives for this file: settles every doubt. */
  readonly override: number | null;
}

/**
 * Share of the sampled points that must look alike: nearly all where the numbers decide, most where a declaration
 * does. The rest are outliers, found one by one (TP-15).
 */
const AGREEMENT = { detected: 0.95, declared: 0.5 };

/**
 * Decides system and axis order of one file from its declaration and its magnitudes, never silently.
 * Throws `crs-refused` (西安80, 北京54), `crs-conflict` (declaration against numbers), `crs-mixed`, `crs-unknown`.
 */
export function decideCrs(question: CrsQuestion): CrsDecision {
  const { file, declared, override } = question;
  const said = override === null ? declaredSystem(declared.text) : ({ kind: "epsg", epsg: override } as const);
  const { magnitude, evidence } = commonMagnitude(question, said.kind === "epsg" ? "declared" : "detected");
  const origin = override === null ? declared.origin : "profile";
  switch (said.kind) {
    case "refused":
      throw stop(
        "crs-refused",
        file,
        `${said.datum} 没有转换参数，不能使用`,
        `${said.datum} cannot be converted without parameters`,
      );
    case "unknown":
      throw stop(
        "crs-unknown",
        file,
        `${origin}：不支持的坐标系 ${said.reason}`,
        `${origin}: unsupported system (${said.reason})`,
      );
    case "epsg": {
      const seen = [...evidence, `${origin}: EPSG:${said.epsg}`];
      if (magnitude === null) return { file, epsg: said.epsg, northFirst: false, evidence: seen };
      if (!agrees(magnitude, said.epsg)) break;
      return { file, epsg: said.epsg, northFirst: "northFirst" in magnitude && magnitude.northFirst, evidence: seen };
    }
    case "local":
      return { file, epsg: null, northFirst: false, evidence: [...evidence, `${origin}: local system`] };
    case "none":
      return { file, ...fromMagnitude(question, magnitude, evidence) };
  }
  throw stop(
    "crs-conflict",
    file,
    `${origin} 声明 EPSG:${said.epsg}，但坐标${words(present(magnitude)).zh}；请在配置的 crs 中指定`,
    `${origin} says EPSG:${said.epsg} but the numbers are ${words(present(magnitude)).en}; settle it under "crs" in the profile`,
  );
}

function commonMagnitude(
  { file, sample }: CrsQuestion,
  by: keyof typeof AGREEMENT,
): { magnitude: Magnitude | null; evidence: string[] } {
  if (sample.length === 0) return { magnitude: null, evidence: ["no coordinates"] };
  const counts = new Map<string, { magnitude: Magnitude; count: number; example: Position }>();
  for (const position of sample) {
    const magnitude = magnitudeOf(position);
    const key = magnitudeKey(magnitude);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { magnitude, count: 1, example: position });
    else known.count += 1;
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  const { magnitude, count, example } = present(most);
  if (count < AGREEMENT[by] * sample.length) {
    throw stop(
      "crs-mixed",
      file,
      `同一文件混有几种坐标：${[...counts.values()].map((each) => `${each.example.join(", ")}（${each.count}）`).join("；")}`,
      `several kinds of coordinates in one file: ${[...counts.values()].map((each) => `${each.example.join(", ")} (${each.count})`).join("; ")}`,
    );
  }
  if (magnitude.kind === "unclear") {
    throw stop("crs-unknown", file, `无法判断坐标 ${example.join(", ")}`, `cannot tell what ${example.join(", ")} is`);
  }
  return {
    magnitude,
    evidence: [`${count} of ${sample.length} points ${words(magnitude).en}, e.g. ${example.join(", ")}`],
  };
}

function fromMagnitude(question: CrsQuestion, magnitude: Magnitude | null, evidence: readonly string[]) {
  if (magnitude === null) return { epsg: null, northFirst: false, evidence };
  switch (magnitude.kind) {
    case "degrees": {
      const chinese = question.sample.every((position) =>
        inChina(magnitude.northFirst ? [position[1], position[0]] : position),
      );
      return { epsg: chinese ? CGCS2000 : WGS84, northFirst: magnitude.northFirst, evidence };
    }
    case "plane": {
      const { zone, zoneWidth, northFirst } = magnitude;
      const system =
        zone === null || zoneWidth === null
          ? inCounty(question, northFirst)
          : planeSystemOf(zoneWidth === 3 ? zone * 3 : zone * 6 - 3, zoneWidth, 500_000 + zone * 1_000_000);
      if (system === null) {
        throw stop(
          "crs-unknown",
          question.file,
          "东坐标没有带号，也没有 .prj；请在配置的 crs 中指定",
          'eastings without a zone and no .prj: settle it under "crs" in the profile',
        );
      }
      return { epsg: system.epsg, northFirst, evidence };
    }
    default:
      return { epsg: null, northFirst: false, evidence };
  }
}

/** Step d: the one zone that puts nearly all points inside the county; null when none or several do. */
function inCounty({ sample, county }: CrsQuestion, northFirst: boolean): PlaneSystem | null {
  const box = countyBox(county);
  if (box === null) return null;
  const fitting: PlaneSystem[] = [];
  for (let epsg = 4534; epsg <= 4554; epsg += 1) {
    const { toLonLat } = projectionOf(epsg);
    const inside = sample.filter(([first, second]) => {
      const [longitude, latitude] = toLonLat(northFirst ? [second, first] : [first, second]);
      return longitude >= box[0] && longitude <= box[2] && latitude >= box[1] && latitude <= box[3];
    });
    if (inside.length >= AGREEMENT.detected * sample.length) fitting.push(present(planeSystem(epsg)));
  }
  return fitting.length === 1 ? present(fitting[0]) : null;
}

/** Whether one point can be read in the system: its class fits and, with a zone in the easting, the zone too. */
export function agrees(magnitude: Magnitude, epsg: number): boolean {
  if (isGeographic(epsg)) return magnitude.kind === "degrees";
  const system = planeSystem(epsg);
  if (magnitude.kind !== "plane" || system === null) return false;
  return magnitude.zone === system.zone && (magnitude.zone === null || magnitude.zoneWidth === system.zoneWidth);
}

function inChina([longitude, latitude]: Position): boolean {
  return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
}

function words(magnitude: Magnitude): { zh: string; en: string } {
  if (magnitude.kind === "degrees") {
    const order = magnitude.northFirst ? ["纬度在前", "latitude first"] : ["经度在前", "longitude first"];
    return { zh: `是度，${order[0]}`, en: `degrees, ${order[1]}` };
  }
  if (magnitude.kind !== "plane") return { zh: "是局部坐标", en: "local" };
  const order = magnitude.northFirst ? ["北在前", "north first"] : ["东在前", "east first"];
  const zone =
    magnitude.zone === null
      ? ["无带号", "without zone"]
      : [`${magnitude.zoneWidth}度带 ${magnitude.zone}`, `${magnitude.zoneWidth}° zone ${magnitude.zone}`];
  return { zh: `是米，${order[0]}，${zone[0]}`, en: `metres, ${order[1]}, ${zone[1]}` };
}

function stop(
  code: "crs-refused" | "crs-unknown" | "crs-conflict" | "crs-mixed",
  file: string,
  zh: string,
  en: string,
) {
  return intakeError(code, file, null, zh, en);
}
