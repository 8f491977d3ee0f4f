import type { Browser } from "playwright-core";
import { goTo, inUse, type InUse } from "../../browser/in-use.ts";
import { addRow } from "../results.ts";
import { openApp, settled } from "./pages.ts";
import type { Target } from "./served.ts";

const ROUNDS = 50;

/** The building stage opened and left fifty times: what the page holds at the first rest and at the last, garbage collected. */
export async function measureRounds(browser: Browser, target: Target): Promise<void> {
  const { page, close } = await openApp(browser, target);
  await settled(page);
  const to = async (view: "building" | "plan"): Promise<void> => {
    await goTo(page, `?building=${target.view.code}&view=${view}`);
    await page.waitForFunction((name) => window.__loutu?.ready(name) === true, view);
  };
  const held: InUse[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    await to("plan");
    if (round === 1 || round === ROUNDS) held.push(await inUse(page));
    await to("building");
  }
  await close();
  const [first, last] = held as [InUse, InUse];
  addRow(`The building stage opened and left, ${ROUNDS} rounds`, {
    building: target.name,
    "heap kB after 1": first.heapKB,
    "heap kB after 50": last.heapKB,
    "DOM nodes after 1": first.nodes,
    "after 50": last.nodes,
    "listeners after 1": first.listeners,
    "listeners after 50": last.listeners,
    "WebGL contexts after 50": last.contexts,
  });
}
