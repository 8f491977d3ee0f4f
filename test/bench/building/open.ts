import type { Browser } from "playwright-core";
import { addRow, quantile } from "../results.ts";
import { openApp, openPlain, settled, type Opened } from "./pages.ts";
import type { Target } from "./served.ts";

const ROUNDS = 5;

const median = (pages: readonly Opened[], of: "ms" | "kB" | "requests"): number =>
  quantile(
    pages.map((page) => page[of]),
    0.5,
  );

/** A cold page until the building can be clicked, the app and the plain page by turns, medians. */
export async function measureOpening(browser: Browser, targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const app: Opened[] = [];
    const plain: Opened[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const ours = await openApp(browser, target);
      const size = await settled(ours.page);
      await ours.close();
      const bare = await openPlain(browser, target, size);
      await bare.close();
      app.push(ours);
      plain.push(bare);
    }
    addRow("A building opened until it can be clicked, and the same model in a plain three.js page", {
      building: target.name,
      requests: median(app, "requests"),
      kB: Math.round(median(app, "kB")),
      ms: Math.round(median(app, "ms")),
      "plain requests": median(plain, "requests"),
      "plain kB": Math.round(median(plain, "kB")),
      "plain ms": Math.round(median(plain, "ms")),
      "ratio kB": (median(app, "kB") / median(plain, "kB")).toFixed(2),
      "ratio ms": (median(app, "ms") / median(plain, "ms")).toFixed(2),
    });
  }
}
