import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findBrowser } from "./browser/find-browser.ts";

/** Every check of the repository, cheapest first. Goes on after a failure, so that one run tells everything. */

const modules = (path: string): string => join("node_modules", path);
const scratch = mkdtempSync(join(tmpdir(), "loutu-test-"));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

function node(args: string[], env: Record<string, string> = {}): boolean {
  const done = spawnSync(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  return done.status === 0;
}

function check(name: string, run: () => boolean): void {
  const from = Date.now();
  console.log(`\n── ${name}`);
  const ok = run();
  total[ok ? "passed" : "failed"]++;
  if (!ok) failures.push(name);
  console.log(`${ok ? "✓" : "✗"} ${name} (${((Date.now() - from) / 1000).toFixed(1)} s)`);
}

interface VitestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTotalTests: number;
  success: boolean;
  testResults: { name: string; status: string; message: string; assertionResults: unknown[] }[];
}

/** Runs one vitest project and adds its tests to the total; a file that fails to load counts as one failure. */
function tests(project: string, env: Record<string, string> = {}): void {
  const from = Date.now();
  console.log(`\n── ${project} tests`);
  const out = join(scratch, `${project}.json`);
  const ended = node(
    [
      modules("vitest/vitest.mjs"),
      "run",
      "--project",
      project,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${out}`,
    ],
    env,
  );
  let result: VitestResult;
  try {
    result = JSON.parse(readFileSync(out, "utf8")) as VitestResult;
  } catch {
    total.failed++;
    failures.push(`${project} tests: no result was written`);
    return;
  }
  const unloaded = result.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  total.passed += result.numPassedTests;
  total.failed += result.numFailedTests + unloaded.length;
  total.skipped += result.numPendingTests;
  if (result.numFailedTests + unloaded.length > 0 || !ended) failures.push(`${project} tests`);
  if (!ended && result.numFailedTests + unloaded.length === 0) total.failed++;
  console.log(`${result.success ? "✓" : "✗"} ${project} tests (${((Date.now() - from) / 1000).toFixed(1)} s)`);
}

check("format", () => node([modules("prettier/bin/prettier.cjs"), "--check", "--log-level=warn", "."]));
check("lint", () => node([modules("eslint/bin/eslint.js"), "--max-warnings=0", "."]));
check("types (tsc)", () => node([modules("typescript/bin/tsc"), "-p", "tsconfig.json"]));
check("types (svelte-check)", () =>
  node([modules("svelte-check/bin/svelte-check"), "--tsconfig", "tsconfig.json", "--fail-on-warnings"]),
);
check("room arrows", () => node([modules("dependency-cruiser/bin/dependency-cruiser.mjs"), "src"]));
check("dead code", () => node([modules("knip/bin/knip.js")]));
tests("rooms");
check("production build", () => node(["src/cli/main.ts", "build"]));
const browser = findBrowser();
if ("problem" in browser) check(`a browser for the browser tests: ${browser.problem}`, () => false);
else tests("browser", { LOUTU_BROWSER: browser.path });

rmSync(scratch, { recursive: true, force: true });
for (const failure of failures) console.log(`failed: ${failure}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 ? 0 : 1);
