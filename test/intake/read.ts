import type { FileSource } from "../../src/intake/file-source.ts";
import type { Profile } from "../../src/intake/profile.ts";
import { loadProfile } from "../../src/intake/profiles/load-profile.ts";
import { readHandOver } from "../../src/intake/read-hand-over.ts";
import { IntakeError } from "../../src/intake/intake-error.ts";
import { CollectingSink } from "./collecting-sink.ts";

/** Reads a hand-over into memory. */
export async function read(files: FileSource, profile: string | Profile = "national", asOf?: string) {
  const sink = new CollectingSink();
  const chosen = typeof profile === "string" ? await loadProfile(profile) : profile;
  const options = { onProgress: () => undefined, ...(asOf === undefined ? {} : { asOf }) };
  const report = await readHandOver(files, chosen, sink, options);
  return { sink, report };
}

/** The IntakeError a promise fails with; fails itself when it does not. */
export async function refusal(work: Promise<unknown>): Promise<IntakeError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof IntakeError) return error;
    throw error;
  }
  throw new Error("expected an IntakeError, nothing was thrown");
}
