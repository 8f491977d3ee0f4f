import { parseArgs } from "node:util";
import { serve } from "../server/serve.ts";
import { CommandError } from "./failure.ts";
import { openStore } from "./open-store.ts";
import { distFolder, homeFolder } from "./places.ts";

export const SERVE_OPTIONS = {
  home: { type: "string" },
  host: { type: "string" },
  port: { type: "string" },
} as const;

interface ServeValues {
  readonly home?: string;
  readonly host?: string;
  readonly port?: string;
}

function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new CommandError("bad-port", `"${text}" is no port`);
  return port;
}

/** Serves until the process is told to stop; prints where. */
export async function startServer(values: ServeValues): Promise<void> {
  const { url } = await serve({
    home: values.home ?? homeFolder,
    dist: distFolder,
    host: values.host ?? "127.0.0.1",
    port: portOf(values.port ?? "8080"),
    open: openStore,
  });
  console.log(`\n楼图 Loutu  ${url}\n`);
}

/** `loutu serve`: the current data set, as it is. */
export async function serveHome(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: SERVE_OPTIONS });
  await startServer(values);
}
