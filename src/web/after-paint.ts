/**
 * Runs a task once what has changed in the page so far is on the screen: heavy work then never holds up what the
 * reader is waiting for. The returned function calls it off.
 */
export function afterPaint(task: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => (timer = setTimeout(task)));
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
