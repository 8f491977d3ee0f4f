import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCounty } from "./county-files.ts";

/** The county's files are written by one process and read by another, whose memory alone is measured. */
const folder = join(mkdtempSync(join(tmpdir(), "loutu-county-")), "county");
await writeCounty(folder);
const done = spawnSync(process.execPath, [fileURLToPath(new URL("./import.ts", import.meta.url)), folder], {
  stdio: "inherit",
});
rmSync(join(folder, ".."), { recursive: true });
process.exitCode = done.status ?? 1;
