import { chromium, type Browser, type Page } from "playwright-core";

/** Software WebGL, as on a machine without a GPU; no background traffic of the browser's own. @param more further switches */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env["LOUTU_BROWSER"];
  if (executablePath === undefined) throw new Error("LOUTU_BROWSER names no browser; run the tests with npm test");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
      "--ignore-gpu-blocklist",
      ...more,
    ],
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** Requests so far, by path. */
  readonly requests: readonly string[];
  /** Outside requests, console errors, failed answers and uncaught exceptions so far; a test ends with `expect([]).toEqual(faults)`. */
  readonly faults: readonly string[];
  close(): Promise<void>;
}

export const DESK = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A page in a context of its own, watched from its first request on. */
export async function watchedPage(
  browser: Browser,
  origin: string,
  size: { width: number; height: number } = DESK,
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: size, locale: "zh-CN", reducedMotion: "reduce" });
  const page = await context.newPage();
  const requests: string[] = [];
  const faults: string[] = [];
  context.on("request", (request) => {
    const address = request.url();
    if (address.startsWith("data:") || address.startsWith("blob:")) return;
    if (address.startsWith(`${origin}/`)) requests.push(address.slice(origin.length));
    else faults.push(`outside request: ${address}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  return { page, requests, faults, close: () => context.close() };
}
