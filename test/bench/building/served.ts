import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compressFolder } from "../../../src/cli/compress-folder.ts";
import { makeSample } from "../../../src/cli/demo.ts";
import { importFolder } from "../../../src/cli/import.ts";
import { distFolder } from "../../../src/cli/places.ts";
import { Progress } from "../../../src/cli/progress.ts";
import { routes } from "../../../src/contract/routes.ts";
import type { BuildingView, DatasetView } from "../../../src/contract/shapes.ts";
import { landmarks } from "../../../src/sample/landmarks.ts";
import { serve } from "../../../src/server/serve.ts";
import { openSqliteStore } from "../../../src/store/sqlite/reader.ts";
import { home as sampleHome } from "../../browser/served-district.ts";
import { GIANT, writeGiant } from "../giant-files.ts";
import { addPlainPage } from "./plain-page.ts";

/** A building to measure with: where it is served, in the app and as bare bytes for the plain page. */
export interface Target {
  readonly name: string;
  readonly origin: string;
  readonly view: BuildingView;
  /** Path of its model. */
  readonly model: string;
}

/** The sample district and the giant, each on a server of its own, with the built app and the plain page beside it. */
export async function serveTargets(): Promise<{
  tower: Target;
  complex: Target;
  giant: Target;
  close(): Promise<void>;
}> {
  const scratch = mkdtempSync(join(tmpdir(), "loutu-bench-"));
  const dist = join(scratch, "dist");
  cpSync(distFolder, dist, { recursive: true });
  await addPlainPage(dist);
  await compressFolder(dist, () => undefined);
  const progress = new Progress();
  await makeSample(sampleHome, progress);
  progress.end();
  const giantHome = join(scratch, "giant-home");
  writeGiant(join(scratch, "giant"));
  await importFolder([join(scratch, "giant"), "--home", giantHome]);

  const open = async (path: string) => openSqliteStore(path);
  const listen = (home: string) => serve({ home, dist, host: "127.0.0.1", port: 0, open });
  const servers = [await listen(sampleHome), await listen(giantHome)] as const;

  async function target(name: string, origin: string, code: string): Promise<Target> {
    const json = async <T>(path: string): Promise<T> => (await (await fetch(`${origin}${path}`)).json()) as T;
    const { id } = await json<DatasetView>(routes.dataset());
    const view = await json<BuildingView>(routes.building(code));
    return { name, origin, view, model: routes.buildingModel(id, code) };
  }

  return {
    tower: await target("272-unit tower", servers[0].url, landmarks.tower272),
    complex: await target("2,000-unit complex", servers[0].url, landmarks.complex2000),
    giant: await target("3,000-unit giant", servers[1].url, GIANT.building),
    close: async () => {
      for (const server of servers) await server.close();
      rmSync(scratch, { recursive: true });
    },
  };
}
