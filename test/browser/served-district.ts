import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { makeSample } from "../../src/cli/demo.ts";
import { Progress } from "../../src/cli/progress.ts";

/** Kept between runs, outside what `npm start` serves; made anew when the code that makes it changes. */
export const home = fileURLToPath(new URL("../../node_modules/.cache/loutu-test", import.meta.url));
const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));

declare module "vitest" {
  export interface ProvidedContext {
    origin: string;
  }
}

/** Starts the real command on a free port; resolves with the address it prints. */
export function startServer(folder: string): Promise<{ origin: string; process: ChildProcess }> {
  const child = spawn(
    process.execPath,
    ["--disable-warning=ExperimentalWarning", main, "serve", "--home", folder, "--port", "0"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  return new Promise((resolve, reject) => {
    let printed = "";
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${printed}`)));
    child.stdout.on("data", (bytes: Buffer) => {
      printed += bytes.toString();
      const origin = /Loutu\s+(http:\/\/[^\s/]+)/.exec(printed)?.[1];
      if (origin !== undefined) resolve({ origin, process: child });
    });
  });
}

/** Vitest's global set-up: the sample district, served as a newcomer would get it. */
export default async function setUp(project: TestProject): Promise<() => void> {
  const progress = new Progress();
  await makeSample(home, progress);
  progress.end();
  const server = await startServer(home);
  project.provide("origin", server.origin);
  return () => {
    server.process.kill("SIGTERM");
  };
}
