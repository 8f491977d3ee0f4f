import type { ApiError } from "./api.ts";
import { words } from "./words.svelte.ts";

/** A failure in a sentence that says what to do. `wanted` is what was asked for. */
export function sayFailure(failure: ApiError, wanted: string): string {
  if (failure.code === "network") return words.t.failNetwork;
  if (failure.status === 404 || failure.status === 400) return words.t.failNotFound(wanted);
  return words.t.failOther(failure.code);
}
