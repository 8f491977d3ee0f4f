import Type from "typebox";
import { mayExport } from "../../access/export.ts";
import type { DatasetInfo } from "../../cadastre/hand-over.ts";
import { BasketFileQuery, BasketQuery, BasketView } from "../../contract/basket.ts";
import { BASKET_MOST } from "../../contract/limits.ts";
import type { App } from "../app.ts";
import { csvText } from "../files/csv-text.ts";
import { unitSheet, type SheetLanguage, type SheetValue } from "../files/unit-sheet.ts";
import { xlsxBook } from "../files/xlsx-book.ts";
import { ProblemError } from "../problem.ts";
import { READER_ROLE } from "../reader-role.ts";
import type { ServedDataset } from "../served-dataset.ts";
import { basketView } from "../views/basket.ts";
import { answers } from "./schemas.ts";

/** Codes of up to 100 characters, and a few too many so that the answer can say so. */
const MAX_BODY_BYTES = 256 * 1024;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const FileBytes = Type.Unsafe<Uint8Array>({ type: "string", format: "binary", description: "the list as a file" });

/** @throws ProblemError `basket-too-large` */
function checkSize(units: readonly string[]): void {
  if (units.length > BASKET_MOST) throw new ProblemError("basket-too-large", `${units.length} > ${BASKET_MOST}`);
}

/** @throws ProblemError `export-not-permitted` */
function checkExport(): void {
  if (!mayExport(READER_ROLE)) throw new ProblemError("export-not-permitted", READER_ROLE);
}

function aboutOf(info: DatasetInfo, { rows, missing }: BasketView, language: SheetLanguage): [string, SheetValue][] {
  const zh = language === "zh";
  return [
    [zh ? "数据集" : "Data set", info.title[language]],
    [zh ? "数据日期" : "Data of", info.date],
    [zh ? "户数" : "Units", rows.length],
    [zh ? "未列出的号码" : "Codes without a unit", missing.length],
    [zh ? "说明" : "Note", zh ? "本表供核对，以登记簿为准。" : "For checking only; the register prevails."],
  ];
}

/**
 * `POST /api/basket`: what is registered about units collected by code; `/api/basket.csv` and `/api/basket.xlsx`: the
 * same units as a list. They only read; a POST because a thousand codes do not fit into an address.
 */
export function basketRoutes(app: App, served: ServedDataset): void {
  const options = { bodyLimit: MAX_BODY_BYTES };
  const problems = ["query-invalid", "basket-too-large"] as const;
  const schema = { tags: ["register"], body: BasketQuery, response: answers(BasketView, ...problems) };
  app.post("/api/basket", { ...options, schema }, async (request, reply) => {
    checkSize(request.body.units);
    const view = await served.use(({ store }) => basketView(store, request.body.units, READER_ROLE));
    return reply.header("cache-control", "no-store").send(view);
  });

  const file = {
    tags: ["register"],
    body: BasketFileQuery,
    response: answers(FileBytes, ...problems, "export-not-permitted"),
  };
  const listed = async ({ units }: { units: readonly string[] }) => {
    checkExport();
    checkSize(units);
    return served.use(async ({ store }) => ({
      view: await basketView(store, units, READER_ROLE),
      info: await store.dataset(),
    }));
  };
  app.post("/api/basket.csv", { ...options, schema: file }, async (request, reply) => {
    const { view } = await listed(request.body);
    return reply
      .headers({ "cache-control": "no-store", "content-disposition": 'attachment; filename="loutu-units.csv"' })
      .type("text/csv; charset=utf-8")
      .send(Buffer.from(csvText(unitSheet(view, request.body.language))));
  });
  app.post("/api/basket.xlsx", { ...options, schema: file }, async (request, reply) => {
    const { language } = request.body;
    const { view, info } = await listed(request.body);
    const names = language === "zh" ? (["户清单", "说明"] as const) : (["Units", "About"] as const);
    return reply
      .headers({ "cache-control": "no-store", "content-disposition": 'attachment; filename="loutu-units.xlsx"' })
      .type(XLSX)
      .send(await xlsxBook(names, unitSheet(view, language), aboutOf(info, view, language)));
  });
}
