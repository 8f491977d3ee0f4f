import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

export default defineConfig({
  root: "src/web",
  publicDir: "../../public",
  plugins: [svelte()],
  build: { outDir: "../../dist", emptyOutDir: true, target: "es2022", assetsInlineLimit: 0 },
});
