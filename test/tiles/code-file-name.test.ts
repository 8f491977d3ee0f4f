import { expect, it } from "vitest";
import { codeFileName } from "../../src/cadastre/code-file-name.ts";

it("names files of national codes by the code itself, and lets no other code leave its folder", () => {
  expect(codeFileName("510802001001GB00012F0001")).toBe("510802001001GB00012F0001");
  expect(codeFileName("../a/b")).toBe("%2E.%2Fa%2Fb");
  expect(codeFileName("12%栋 ")).toBe("12%25栋%20");
});
