import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";

const KNOWN = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

const onMachine = (): string | undefined =>
  [process.env["LOUTU_BROWSER"], ...KNOWN].find((path) => path !== undefined && existsSync(path));

const run = (command: string, args: string[]): boolean => spawnSync(command, args, { stdio: "inherit" }).status === 0;

/**
 * A Chromium to drive: the one named in LOUTU_BROWSER, the system's, else Debian's package (as root), else
 * Playwright's own build. The problem says in one sentence what was tried.
 */
export function findBrowser(): { path: string } | { problem: string } {
  const present = onMachine();
  if (present !== undefined) return { path: present };
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("no Chromium here; installing Debian's package …");
    if (run("apt-get", ["update", "-qq"]))
      run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const installed = onMachine();
    if (installed !== undefined) return { path: installed };
  }
  console.log("no Chromium here; asking Playwright for its own …");
  const playwright = createRequire(import.meta.url).resolve("playwright-core/cli.js");
  if (run(process.execPath, [playwright, "install", "chromium"])) {
    const listed = spawnSync(
      process.execPath,
      ["-e", "process.stdout.write(require('playwright-core').chromium.executablePath())"],
      { encoding: "utf8" },
    ).stdout;
    if (existsSync(listed)) return { path: listed };
  }
  return {
    problem:
      "none found in the usual places, none from apt-get, none from Playwright; install Chromium or Chrome, or name one in LOUTU_BROWSER",
  };
}
