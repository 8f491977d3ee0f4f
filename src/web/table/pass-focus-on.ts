/**
 * When the table closes while it has the focus (Esc out of a building), the focus goes to the tab of the view above it
 * and not to the page's beginning.
 * @returns for `{@attach}` of the table
 */
export function passFocusOn(table: HTMLElement): () => void {
  let inside = false;
  const enter = () => (inside = true);
  // Nothing takes the focus over when what had it is removed.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget instanceof Node) inside = table.contains(relatedTarget);
  };
  table.addEventListener("focusin", enter);
  table.addEventListener("focusout", leave);
  return () => {
    table.removeEventListener("focusin", enter);
    table.removeEventListener("focusout", leave);
    if (!inside || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[role="tab"][aria-controls="stage"][aria-selected="true"]')?.focus();
  };
}
