import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

/** Every browser we serve reads WOFF2: the older copies of the same fonts would only make the folder twice as big. */
const woff2Only: Plugin = {
  name: "woff2-only",
  enforce: "pre",
  transform: {
    filter: { id: /@fontsource\/.*\.css$/ },
    handler: (css) => css.replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, ""),
  },
};

export default defineConfig({
  root: "src/web",
  publicDir: "../../public",
  plugins: [svelte(), woff2Only],
  build: {
    outDir: "../../dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    // The engines are large by nature and each is a chunk of its own, loaded when looked at.
    chunkSizeWarningLimit: 4000,
  },
});
