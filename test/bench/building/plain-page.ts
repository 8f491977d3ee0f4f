import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const entry = fileURLToPath(new URL("../plain-scene.ts", import.meta.url));
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>plain three.js</title>
<link rel="icon" href="/favicon.svg"><link rel="stylesheet" href="/assets/plain.css"></head>
<body><script type="module" src="/assets/plain.js"></script></body></html>`;

/** Builds the plain page into a folder that is served as the app is: `plain.html`, bundled and minified like it. */
export async function addPlainPage(dist: string): Promise<void> {
  const assets = join(dist, "assets");
  mkdirSync(assets, { recursive: true });
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      outDir: assets,
      emptyOutDir: false,
      target: "es2022",
      rollupOptions: { input: entry, output: { entryFileNames: "plain.js" } },
    },
  });
  writeFileSync(join(assets, "plain.css"), "html,body{margin:0;height:100%;overflow:hidden}canvas{display:block}");
  writeFileSync(join(dist, "plain.html"), PAGE);
}
