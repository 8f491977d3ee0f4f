import { flushSync, mount, unmount } from "svelte";
import type { FloorDrawing } from "./floor-drawing.ts";
import PlanSheet from "./PlanSheet.svelte";
import { sheetFor } from "./sheet.ts";

/** What goes on paper. */
export interface PrintedPlan {
  readonly drawing: FloorDrawing;
  /** Label of a floor, by id. */
  readonly nominal: (floor: string) => string;
  /** Of the building, and its code as it is printed. */
  readonly name: string;
  readonly code: string;
  readonly floorName: string;
  /** Degrees clockwise from the top of the sheet to true north; null: not known. */
  readonly northDeg: number | null;
  readonly lengths: boolean;
}

const PRINTING = "printing-plan";

/**
 * Prints the plan alone: a sheet of its own beside the app, at a round scale on the paper that suits it, there only
 * until the browser has printed.
 */
export function printPlan(plan: PrintedPlan): void {
  const [left, top, right, bottom] = plan.drawing.box;
  const sheet = sheetFor((right - left) / 100, (bottom - top) / 100);
  const component = mount(PlanSheet, { target: document.body, props: { ...plan, sheet } });
  const page = new CSSStyleSheet();
  page.replaceSync(`@page { size: ${sheet.paper} landscape; margin: 0 }`);
  document.adoptedStyleSheets.push(page);
  document.body.classList.add(PRINTING);
  flushSync();
  addEventListener(
    "afterprint",
    () => {
      document.body.classList.remove(PRINTING);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== page);
      void unmount(component);
    },
    { once: true },
  );
  print();
}
