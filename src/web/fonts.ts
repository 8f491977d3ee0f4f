/**
 * Our own copy of Noto Sans SC, in slices by character range: a slice is fetched only for characters a page shows
 * and only where the reader's system has no Chinese font of its own (--font-text puts those first).
 * Resolves when the page knows the slices; their list is long, so it comes after the first paint.
 */
export const fonts: Promise<unknown> = Promise.all([
  import("@fontsource/noto-sans-sc/400.css"),
  import("@fontsource/noto-sans-sc/600.css"),
]);
