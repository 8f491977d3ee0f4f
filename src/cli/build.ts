import { buildWeb } from "./build-web.ts";
import { Progress } from "./progress.ts";

/** `loutu build`: the web app, with its compressed copies; nothing where the one there is of these sources. */
export async function build(): Promise<void> {
  const progress = new Progress();
  await buildWeb(progress);
  progress.end();
}
