import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeSample } from "../../src/cli/demo.ts";
import { Progress } from "../../src/cli/progress.ts";
import { distFolder } from "../../src/cli/places.ts";
import { routes } from "../../src/contract/routes.ts";
import { serve } from "../../src/server/serve.ts";
import { currentDataset } from "../../src/store/home.ts";
import { openSqliteStore } from "../../src/store/sqlite/reader.ts";
import { home } from "../browser/served-district.ts";
import { addRow, quantile } from "./results.ts";

/** One unit over HTTP against a static file of the same size, by turns on one server, one connection each. */
const ROUNDS = 4000;
const WARM = 500;

const progress = new Progress();
await makeSample(home, progress);
progress.end();
const id = await currentDataset(home);
const store = openSqliteStore(join(home, String(id), "register.sqlite"));
const units: string[] = [];
for await (const table of store.eachTable())
  units.push(...table.units.filter((unit) => unit.code !== null).map((unit) => unit.id));
await store.close();

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let origin = "";

function get(path: string): Promise<{ ms: number; bytes: number }> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const asked = request(`${origin}${path}`, { agent }, (answer) => {
      let bytes = 0;
      answer.on("data", (piece: Buffer) => (bytes += piece.length));
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve({ ms: performance.now() - from, bytes });
        else reject(new Error(`${answer.statusCode} ${path}`));
      });
    });
    asked.on("error", reject);
    asked.end();
  });
}

const dist = mkdtempSync(join(tmpdir(), "loutu-bench-"));
cpSync(distFolder, dist, { recursive: true });
mkdirSync(join(dist, "assets"), { recursive: true });
const server = await serve({
  home,
  dist,
  host: "127.0.0.1",
  port: 0,
  open: async (path) => openSqliteStore(path),
});
origin = server.url;

/** A linear congruential step over the units: seeded, so that every run asks for the same ones in the same order. */
let state = 20261123;
function nextUnit(): string {
  state = (state * 1103515245 + 12345) % 2147483648;
  return units[state % units.length] as string;
}

const probe = await get(routes.unit(nextUnit()));
writeFileSync(join(dist, "assets", "same-size.json"), "x".repeat(probe.bytes));
const look: number[] = [];
const file: number[] = [];
for (let round = 0; round < WARM + ROUNDS; round++) {
  const unit = await get(routes.unit(nextUnit()));
  const plain = await get("/assets/same-size.json");
  if (round < WARM) continue;
  look.push(unit.ms);
  file.push(plain.ms);
}
await server.close();
agent.destroy();
rmSync(dist, { recursive: true });

const ms = (value: number): string => value.toFixed(3);
addRow("One unit over HTTP", {
  units: units.length,
  bytes: probe.bytes,
  "unit p50 ms": ms(quantile(look, 0.5)),
  "unit p99 ms": ms(quantile(look, 0.99)),
  "file p50 ms": ms(quantile(file, 0.5)),
  "file p99 ms": ms(quantile(file, 0.99)),
  "ratio p50": (quantile(look, 0.5) / quantile(file, 0.5)).toFixed(2),
  "ratio p99": (quantile(look, 0.99) / quantile(file, 0.99)).toFixed(2),
});
