import { fileURLToPath } from "node:url";

/** The folders the commands work in, whatever folder they were called from. */
export const root = fileURLToPath(new URL("../../", import.meta.url));
export const homeFolder = `${root}tiles`;
export const distFolder = `${root}dist`;
