import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer, type App } from "../../src/server/app.ts";
import { beginDataset, REGISTER_FILE } from "../../src/store/home.ts";
import type { Store } from "../../src/store/store.ts";
import { openSqliteStore } from "../../src/store/sqlite/reader.ts";
import { createSqliteStore } from "../../src/store/sqlite/writer.ts";
import { B1, settle, TOWN_INFO } from "../store/small-town.ts";

export const open = async (path: string): Promise<Store> => openSqliteStore(path);

/** A home with the small town as data set `id`, committed; tiles are stand-ins of a few bytes. */
export async function settleHome(home: string, id: string): Promise<void> {
  const draft = await beginDataset(home, id);
  const writer = createSqliteStore(join(draft.folder, REGISTER_FILE));
  settle(writer);
  await writer.finish({ ...TOWN_INFO, id });
  const files: Readonly<Record<string, string>> = {
    "manifest.json": "{}",
    "parcels.pmtiles": "0123456789",
    [`buildings/${B1}.glb`]: "plain model",
    [`buildings/${B1}.glb.br`]: "br model",
    [`buildings/${B1}.glb.gz`]: "gz model",
    "buildings/A%2FB 1.glb": "foreign model",
    "city/tileset.json": "{}",
    "city/units/u-0.glb": "city model",
    "city/.secret.json": "{}",
  };
  for (const [path, text] of Object.entries(files)) {
    const target = join(draft.folder, path);
    mkdirSync(join(target, ".."), { recursive: true });
    writeFileSync(target, text);
  }
  await draft.commit();
}

export interface TownServer {
  readonly app: App;
  readonly home: string;
  readonly dist: string;
  remove(): Promise<void>;
}

/** A built app of two files. */
export function makeDist(folder: string): string {
  const dist = join(folder, "dist");
  mkdirSync(join(dist, "assets"), { recursive: true });
  writeFileSync(join(dist, "index.html"), "<!doctype html><title>楼图</title>");
  writeFileSync(join(dist, "assets", "app-1a2b.js"), "plain script");
  writeFileSync(join(dist, "assets", "app-1a2b.js.gz"), "gz script");
  return dist;
}

/** The small town behind a server that does not listen. */
export async function townServer(
  options: { empty?: boolean; open?: typeof open; log?: Parameters<typeof createServer>[0]["log"] } = {},
): Promise<TownServer> {
  const folder = mkdtempSync(join(tmpdir(), "loutu-server-"));
  const home = join(folder, "tiles");
  mkdirSync(home);
  if (!options.empty) await settleHome(home, "small-town");
  const dist = makeDist(folder);
  const app = await createServer({ home, open: options.open ?? open, dist, log: options.log ?? false });
  return {
    app,
    home,
    dist,
    async remove() {
      await app.close();
      rmSync(folder, { recursive: true });
    },
  };
}
