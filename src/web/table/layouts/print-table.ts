import { type ComponentProps, flushSync, mount, unmount } from "svelte";
import PrintedTable from "./PrintedTable.svelte";

const PAGES = "@page building-table { size: A4 landscape; margin: 10mm }";

/**
 * Puts the whole table of a building on paper, behind its record, whenever the browser prints: all rows and not only
 * those in view, on pages of their own. There only while it is being printed.
 * @param asked what to print; null: nothing this time
 * @returns the undo
 */
export function printTable(asked: () => ComponentProps<typeof PrintedTable> | null): () => void {
  let printed: ReturnType<typeof mount> | null = null;
  const pages = new CSSStyleSheet();
  pages.replaceSync(PAGES);
  const before = () => {
    const props = asked();
    if (props === null || printed !== null) return;
    document.adoptedStyleSheets.push(pages);
    printed = mount(PrintedTable, { target: document.body, props });
    flushSync();
  };
  const after = () => {
    if (printed === null) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== pages);
    void unmount(printed);
    printed = null;
  };
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
    after();
  };
}
