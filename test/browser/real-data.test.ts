import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import type { BuildingView, DatasetView, ParcelListView } from "../../src/contract/shapes.ts";
import { atRest, chosenIn, expectAgreement, truthOf } from "./agreement.ts";
import { expectBothWays } from "./both-ways.ts";
import { unitWhere } from "./building-cases.ts";
import { expectEveryBuilding } from "./every-building.ts";
import { startServer } from "./served-district.ts";
import { launch, watchedPage } from "./watched-page.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const data = fileURLToPath(new URL("../../../shared/data", import.meta.url));
const homes = mkdtempSync(join(tmpdir(), "loutu-real-"));
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  rmSync(homes, { recursive: true, force: true });
});

/**
 * Imports with the real command, once for all tests of this file, and serves the result; a test is skipped where its
 * data is not at hand.
 */
async function served(folder: string, profile: string, use: (origin: string) => Promise<void>): Promise<void> {
  const home = join(homes, profile);
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true });
    const done = spawnSync(
      process.execPath,
      [
        "--disable-warning=ExperimentalWarning",
        main,
        "import",
        join(data, folder),
        "--profile",
        profile,
        "--home",
        home,
      ],
      { encoding: "utf8" },
    );
    expect(done.status, done.stdout + done.stderr).toBe(0);
  }
  const server = await startServer(home);
  try {
    await use(server.origin);
  } finally {
    server.process.kill("SIGTERM");
  }
}

const json = async <T>(address: string): Promise<T> => (await (await fetch(address)).json()) as T;
const present = (folder: string): boolean => existsSync(join(data, folder));

test.skipIf(!present("bureau-export-clean"))(
  "a bureau's export (../shared/data/bureau-export-clean): a typed code shows one unit everywhere",
  async () => {
    const manifest = JSON.parse(readFileSync(join(data, "bureau-export-clean", "manifest.json"), "utf8")) as {
      tables: Record<string, { rows: number }>;
    };
    await served("bureau-export-clean", "national", async (origin) => {
      const { counts } = await json<DatasetView>(`${origin}${routes.dataset()}`);
      expect(counts["parcels"]).toBe(manifest.tables["ZDJBXX"]?.rows);
      expect(counts["buildings"]).toBe(manifest.tables["ZRZ"]?.rows);
      expect(counts["units"]).toBe(manifest.tables["H"]?.rows);
      expect((counts["placed"] ?? 0) + (counts["parking"] ?? 0) + (counts["tray"] ?? 0)).toBe(counts["units"]);
      const complex = await json<BuildingView>(`${origin}${routes.building("510802086001GB00001F0001")}`);
      const unit = complex.units.find(({ room, entrance }) => room === "1203" && entrance === "1")?.id ?? "";
      const { page, faults, close } = await watchedPage(browser, origin);
      await page.goto(origin);
      await page.getByRole("combobox").fill(unit);
      await page.keyboard.press("Enter");
      await expectAgreement(page, await truthOf(origin, unit));
      expect(faults).toEqual([]);
      await close();
    });
  },
);

test.skipIf(!present("bureau-export-clean"))(
  "every building of a bureau's export (../shared/data/bureau-export-clean) opens, with every unit in table, strip or tray",
  async () => {
    await served("bureau-export-clean", "national", (origin) => expectEveryBuilding(browser, origin, 12));
  },
);

test.skipIf(!present("bureau-export-clean"))(
  "a unit in a basement of a bureau's export (../shared/data/bureau-export-clean): cell and solid, both ways",
  async () => {
    await served("bureau-export-clean", "national", async (origin) => {
      const view = await json<BuildingView>(`${origin}${routes.building("510802069016GX00001F0001")}`);
      const unit = unitWhere(view, ([floor]) => floor !== undefined && floor.baseM + floor.heightM <= 0);
      await expectBothWays(browser, origin, view, unit);
    });
  },
);

const lots = [
  ["parcels-nyc-manhattan-lots/derived", "nyc-lots", 7957],
  ["parcels-fr-edigeo/derived", "fr-cadastre", 511],
] as const;

for (const [folder, profile, parcels] of lots) {
  test.skipIf(!present(folder))(
    `${parcels} parcels with codes of their own (../shared/data/${folder}) are drawn and chosen by code`,
    async () => {
      await served(folder, profile, async (origin) => {
        const { counts } = await json<DatasetView>(`${origin}${routes.dataset()}`);
        expect(counts["parcels"]).toBe(parcels);
        const list = await json<ParcelListView>(`${origin}${routes.parcels(null, 50)}`);
        const code = list.parcels[30]?.code ?? "";
        const { page, faults, close } = await watchedPage(browser, origin);
        await page.goto(`${origin}/?parcel=${encodeURIComponent(code)}`);
        await page.locator(`[data-testid="record"][data-code="${code}"]`).waitFor({ state: "attached" });
        await atRest(page, "map");
        await chosenIn(page, "map", code);
        expect(await page.evaluate(() => window.__loutu?.chosen("map"))).toEqual([code]);
        const spot = await page.evaluate((id) => window.__loutu?.pick("map", id) ?? null, code);
        expect(spot).not.toBeNull();
        expect(faults).toEqual([]);
        await close();
      });
    },
  );
}
