import { validateBytes } from "gltf-validator";

/** Errors and warnings of the Khronos validator, as text. What it has to say of extensions it does not know is a note only. */
export async function complaints(glb: Uint8Array): Promise<string[]> {
  const report = await validateBytes(Uint8Array.from(glb), { maxIssues: 20 });
  return report.issues.messages.filter(({ severity }) => severity < 2).map(({ code, message, pointer }) => `${code} ${message} ${pointer ?? ""}`); // prettier-ignore
}
