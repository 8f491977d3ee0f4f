import { findBrowser } from "../browser/find-browser.ts";
import { launch } from "../browser/watched-page.ts";
import { measureLegend } from "./building/legend.ts";
import { measureOpening } from "./building/open.ts";
import { measureOrbit } from "./building/orbit.ts";
import { measurePicking } from "./building/pick.ts";
import { measureRounds } from "./building/rounds.ts";
import { measureScroll } from "./building/scroll.ts";
import { serveTargets } from "./building/served.ts";

/** The building table taken apart: what opening, turning, picking, recolouring, filtering and scrolling cost. */
const found = findBrowser();
if ("problem" in found) throw new Error(found.problem);
process.env["LOUTU_BROWSER"] = found.path;
const { tower, complex, giant, close } = await serveTargets();
const browser = await launch();
const all = [tower, complex, giant];
const parts: Readonly<Record<string, () => Promise<void>>> = {
  open: () => measureOpening(browser, all),
  orbit: () => measureOrbit(browser, all),
  pick: () => measurePicking(all),
  legend: () => measureLegend(browser, all),
  scroll: () => measureScroll(browser, [complex, giant]),
  rounds: () => measureRounds(browser, tower),
};
const asked = process.argv[2];
for (const [name, measure] of Object.entries(parts)) if (asked === undefined || asked === name) await measure();
await browser.close();
await close();
