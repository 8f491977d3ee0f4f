import type { Browser, Page } from "playwright-core";
import { goTo } from "../../browser/in-use.ts";
import { addRow, quantile } from "../results.ts";
import { openApp, openPlain, settled } from "./pages.ts";
import type { Target } from "./served.ts";

/** Six degrees a step, as the arrow keys turn; the pages take turns, so that a busy machine is busy for both. */
const STEPS = 15;
const TURNS = 4;
/** First steps of a turn, not counted. */
const WARM = 3;

interface FrameCost {
  readonly times: number[];
  readonly draws: number;
}

/**
 * Turns the camera step by step, each time until the device has drawn the last pixel. A frame costs what the step itself
 * takes and what passes between the beginning of the browser's frame and the end of drawing.
 * @param turn what makes one step, as a script
 * @param frames the count of frames drawn, as a script: a step that drew nothing is taken again
 */
async function around(page: Page, turn: string, frames: string, linesOff: boolean): Promise<FrameCost> {
  const script = `(async () => {
    graphics.linesOff = ${linesOff};
    const times = [];
    let draws = 0;
    for (let taken = 0; times.length < ${STEPS + WARM} && taken < ${STEPS * 4}; taken++) {
      const before = ${frames};
      const drawn = graphics.draws;
      const cost = await new Promise((resolve) => {
        let begun = 0;
        requestAnimationFrame(() => (begun = performance.now()));
        const from = performance.now();
        ${turn};
        const step = performance.now() - from;
        requestAnimationFrame(() => {
          graphics.finish();
          resolve(step + performance.now() - begun);
        });
      });
      if (${frames} !== before) {
        times.push(cost);
        draws = graphics.draws - drawn;
      }
      await new Promise((resolve) => setTimeout(resolve));
    }
    graphics.linesOff = false;
    return { times: times.slice(${WARM}), draws };
  })()`;
  const cost = (await page.evaluate(script)) as FrameCost;
  if (cost.times.length < STEPS / 2) throw new Error(`only ${cost.times.length} of ${STEPS} steps drew a frame`);
  return cost;
}

const KEY = `document.querySelector("#stage canvas").dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowLeft", bubbles: true }))`;

/** Frame cost while orbiting: with edges, without, with a unit chosen, each against the plain scene of the same model. */
export async function measureOrbit(browser: Browser, targets: readonly Target[]): Promise<void> {
  for (const target of targets) {
    const ours = await openApp(browser, target);
    const size = await settled(ours.page);
    const chosen = await openApp(browser, target);
    const placed = target.view.units.filter(({ placement }) => placement.kind === "cell");
    await goTo(chosen.page, `?unit=${String(placed[placed.length >> 1]?.id)}&view=building`);
    await chosen.page.waitForFunction((code) => window.__loutu?.chosen("building")[0] !== code, target.view.code);
    await settled(chosen.page);
    const plain = await openPlain(browser, target, size);

    const modes = {
      edges: () => around(ours.page, KEY, "__loutu.frames.building", false),
      bare: () => around(ours.page, KEY, "__loutu.frames.building", true),
      chosen: () => around(chosen.page, KEY, "__loutu.frames.building", false),
      plainEdges: () => around(plain.page, "plain.turn(6)", "plain.frames", false),
      plainBare: () => around(plain.page, "plain.turn(6)", "plain.frames", true),
    };
    const costs = Object.fromEntries(Object.keys(modes).map((mode) => [mode, { times: [] as number[], draws: 0 }]));
    for (let turn = 0; turn < TURNS; turn++)
      for (const [mode, measure] of Object.entries(modes)) {
        const { times, draws } = await measure();
        costs[mode]?.times.push(...times);
        Object.assign(costs[mode] ?? {}, { draws });
      }
    for (const { close } of [ours, chosen, plain]) await close();

    const ms = (mode: keyof typeof modes): number => quantile(costs[mode]?.times ?? [], 0.5);
    addRow("Frame cost while orbiting, ms", {
      building: target.name,
      "draw calls": costs["edges"]?.draws ?? 0,
      "with edges": ms("edges").toFixed(1),
      "without edges": ms("bare").toFixed(1),
      "with a chosen unit": ms("chosen").toFixed(1),
      "plain draw calls": costs["plainEdges"]?.draws ?? 0,
      "plain with edges": ms("plainEdges").toFixed(1),
      "plain without edges": ms("plainBare").toFixed(1),
      "ratio with": (ms("edges") / ms("plainEdges")).toFixed(2),
      "ratio without": (ms("bare") / ms("plainBare")).toFixed(2),
    });
  }
}
