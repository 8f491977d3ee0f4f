import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/reader.ts";
import { createSqliteStore } from "../../src/store/sqlite/writer.ts";
import type { FinishStep } from "../../src/store/store.ts";
import { storePromises } from "./conformance.ts";
import { settle, TOWN_INFO } from "./small-town.ts";

storePromises("SQLite", { create: createSqliteStore, open: openSqliteStore });

test("finish says what it is doing in four steps, and how many of the 15 units are done", async () => {
  const folder = mkdtempSync(join(tmpdir(), "loutu-finish-"));
  const writer = createSqliteStore(join(folder, "register.sqlite"));
  settle(writer);
  const steps: FinishStep[] = [];
  await writer.finish(TOWN_INFO, (step) => steps.push(step));
  expect(new Set(steps.map(({ step }) => step)).size).toBe(4);
  expect(steps[2]).toEqual({ step: "户状态与检索 units: states, search", done: 0, total: 15 });
  rmSync(folder, { recursive: true });
});

test("a file that is no register is refused by name", () => {
  const path = join(tmpdir(), `loutu-not-a-register-${process.pid}`);
  writeFileSync(path, "hello");
  expect(() => openSqliteStore(path)).toThrow(`not-a-register: ${path}`);
  rmSync(path);
});
