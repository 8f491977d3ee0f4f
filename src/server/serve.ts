import type { AddressInfo } from "node:net";
import { pino } from "pino";
import type { Store } from "../store/store.ts";
import { createServer } from "./app.ts";

export interface ServeOptions {
  readonly home: string;
  readonly dist: string;
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Opens the register of a data set by its path. */
  readonly open: (path: string) => Promise<Store>;
}

export interface Serving {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Takes no new request, lets those under way finish, then closes the data set. */
  close(): Promise<void>;
}

/** Starts to listen. SIGTERM and SIGINT close it gently; a second one ends the process as usual. Throws when the port is taken. */
export async function serve({ home, dist, host, port, open }: ServeOptions): Promise<Serving> {
  const log = pino({ level: process.env.LOUTU_LOG ?? "warn", base: null });
  const app = await createServer({ home, open, dist, log });
  await app.listen({ host, port });
  const stop = (): void => void close();
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.off(signal, stop);
    closing ??= app.close();
    return closing;
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
  const address = app.server.address() as AddressInfo;
  const shown = address.family === "IPv6" ? `[${address.address}]` : address.address;
  return { url: `http://${shown}:${address.port}`, close };
}
