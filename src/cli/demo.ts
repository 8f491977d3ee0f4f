import { mkdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { toLonLat } from "../intake/crs/project.ts";
import { makeDistrict } from "../sample/make-district.ts";
import { currentDataset, removeStaleParts } from "../store/home.ts";
import { buildWeb } from "./build-web.ts";
import { fingerprint } from "./fingerprint.ts";
import { makeDataset } from "./make-dataset.ts";
import { homeFolder } from "./places.ts";
import { Progress } from "./progress.ts";
import { SERVE_OPTIONS, startServer } from "./serve.ts";

const SAMPLE = "510802-sample";
const MADE_BY = ["src/cadastre", "src/sample", "src/store", "src/tiles"];

/**
 * Makes the sample district the data set of `home`, unless the one there is of this very code.
 * A data set that somebody imported is left alone.
 */
export async function makeSample(home: string, progress: Progress): Promise<void> {
  await mkdir(home, { recursive: true });
  const current = await currentDataset(home);
  const id = `${SAMPLE}-${fingerprint(MADE_BY).slice(0, 8)}`;
  if (current === id || (current !== null && !current.startsWith(SAMPLE))) return;
  await makeDataset(
    home,
    id,
    async (sink) => {
      progress.report({ step: "示例片区 sample district", done: 0, total: null });
      return makeDistrict(sink, toLonLat(4523));
    },
    progress,
  );
}

/** `loutu demo`: build what is not built, then serve. */
export async function demo(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: SERVE_OPTIONS });
  const home = values.home ?? homeFolder;
  const progress = new Progress();
  await buildWeb(progress);
  await removeStaleParts(home);
  await makeSample(home, progress);
  progress.end();
  await startServer(values);
}
