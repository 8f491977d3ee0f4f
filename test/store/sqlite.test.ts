import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite/reader.ts";
import { createSqliteStore } from "../../src/store/sqlite/writer.ts";
import { storePromises } from "./conformance.ts";

storePromises("SQLite", { create: createSqliteStore, open: openSqliteStore });

test("a file that is no register is refused by name", () => {
  const path = join(tmpdir(), `loutu-not-a-register-${process.pid}`);
  writeFileSync(path, "hello");
  expect(() => openSqliteStore(path)).toThrow(`not-a-register: ${path}`);
  rmSync(path);
});
