import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSample } from "../../src/cli/demo.ts";
import { importFolder } from "../../src/cli/import.ts";
import { Progress } from "../../src/cli/progress.ts";
import { currentDataset } from "../../src/store/home.ts";
import { openSqliteStore } from "../../src/store/sqlite/reader.ts";
import { addRow } from "./results.ts";

/** Records into store and tiles, from nothing, in this process: the sample, or the folder named on the command line. */
const folder = process.argv[2];
const home = mkdtempSync(join(tmpdir(), "loutu-bench-"));
const from = performance.now();
if (folder === undefined) await makeSample(home, new Progress());
else await importFolder([folder, "--home", home]);
const seconds = (performance.now() - from) / 1000;
const peakMB = Math.round(process.resourceUsage().maxRSS / 1024);

const dataset = join(home, String(await currentDataset(home)));
const store = openSqliteStore(join(dataset, "register.sqlite"));
const { counts } = await store.dataset();
await store.close();

const bytesOf = (paths: readonly string[]): number => paths.reduce((sum, path) => sum + statSync(path).size, 0);
const models = readdirSync(join(dataset, "buildings")).map((name) => join(dataset, "buildings", name));
const raw = models.filter((path) => path.endsWith(".glb"));
const br = raw.map((path) => (existsSync(`${path}.br`) ? `${path}.br` : path));
const rows = counts.parcels + counts.buildings + counts.units + counts.rights + counts.holders;
addRow("Records into store and tiles", {
  data: folder === undefined ? "sample" : (folder.split("/").at(-1) ?? folder),
  units: counts.units,
  rows,
  seconds: seconds.toFixed(1),
  "rows/s": Math.round(rows / seconds),
  "model B/unit raw": (bytesOf(raw) / counts.units).toFixed(1),
  "model B/unit br": (bytesOf(br) / counts.units).toFixed(1),
  "register B/unit": Math.round(statSync(join(dataset, "register.sqlite")).size / counts.units),
  "peak MB": peakMB,
});
rmSync(home, { recursive: true });
