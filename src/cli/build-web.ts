import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "vite";
import { fingerprint } from "./fingerprint.ts";
import { distFolder, root } from "./places.ts";
import { compressFolder } from "./compress-folder.ts";
import type { Progress } from "./progress.ts";

const SOURCES = [
  "src/web",
  "src/contract",
  "src/cadastre",
  "src/access",
  "public",
  "vite.config.ts",
  "svelte.config.js",
  "package-lock.json",
];

/** Builds the web app into `dist/` with compressed copies beside each file, unless the one there is of these sources. */
export async function buildWeb(progress: Progress): Promise<void> {
  const mark = `${distFolder}/.built-from`;
  const sources = fingerprint(SOURCES);
  if (existsSync(mark) && readFileSync(mark, "utf8") === sources) return;
  progress.report({ step: "网页 web app", done: 0, total: null });
  await build({ root: `${root}src/web`, configFile: `${root}vite.config.ts`, logLevel: "warn" });
  await compressFolder(distFolder, (done, total) => progress.report({ step: "压缩网页 compressing it", done, total }));
  writeFileSync(mark, sources);
}
