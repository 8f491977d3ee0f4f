import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import { serve } from "../../src/server/serve.ts";
import type { Store } from "../../src/store/store.ts";
import { CHOSEN } from "../store/small-town.ts";
import { makeDist, open, settleHome } from "./town-server.ts";

let folder: string;
let home: string;
let dist: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "loutu-serve-"));
  home = join(folder, "tiles");
  mkdirSync(home);
  dist = makeDist(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const host = "127.0.0.1";
const idOf = async (url: string): Promise<string> =>
  ((await (await fetch(url + routes.dataset())).json()) as { id: string }).id;

test("over a real connection: a record, a byte range, then a close after which nobody answers", async () => {
  await settleHome(home, "one");
  const { url, close } = await serve({ home, dist, host, port: 0, open });
  expect(await idOf(url)).toBe("one");
  const part = await fetch(url + routes.parcelTiles("one"), { headers: { range: "bytes=0-2" } });
  expect([part.status, await part.text()]).toEqual([206, "012"]);
  await close();
  await expect(fetch(url)).rejects.toThrow();
});

test("a new data set is served as soon as it is current; the files of the one before can still be fetched", async () => {
  await settleHome(home, "one");
  const { url, close } = await serve({ home, dist, host, port: 0, open });
  expect(await idOf(url)).toBe("one");
  const answers: Promise<Response>[] = [];
  await settleHome(home, "two");
  for (let index = 0; index < 20; index++) answers.push(fetch(url + routes.unit(CHOSEN)));
  expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual(Array(20).fill(200));
  await vi.waitUntil(async () => (await idOf(url)) === "two", { timeout: 5000, interval: 100 });
  expect((await fetch(url + routes.parcelTiles("one"))).status).toBe(200);
  expect((await fetch(url + routes.parcelTiles("two"))).status).toBe(200);
  await close();
});

test("a damaged current.json or register leaves the data set before it in service", async () => {
  await settleHome(home, "one");
  const { url, close } = await serve({ home, dist, host, port: 0, open });
  expect(await idOf(url)).toBe("one");
  mkdirSync(join(home, "broken"));
  writeFileSync(join(home, "broken", "register.sqlite"), "no register");
  writeFileSync(join(home, "current.json"), '{"dataset":"broken"}');
  await new Promise((done) => setTimeout(done, 700));
  expect(await idOf(url)).toBe("one");
  await close();
});

test("closing waits for the request under way and answers it whole", async () => {
  await settleHome(home, "one");
  let go = (): void => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  let begun = (): void => undefined;
  const started = new Promise<void>((resolve) => (begun = resolve));
  const closed = vi.fn();
  const slow = async (path: string): Promise<Store> => {
    const store = await open(path);
    return {
      ...store,
      unit: async (id) => {
        begun();
        await gate;
        return store.unit(id);
      },
      close: async () => {
        closed();
        await store.close();
      },
    };
  };
  const { url, close } = await serve({ home, dist, host, port: 0, open: slow });
  const answer = new Promise<number | undefined>((resolve, reject) => {
    get(url + routes.unit(CHOSEN), (response) => response.resume().on("end", () => resolve(response.statusCode))).on(
      "error",
      reject,
    );
  });
  await started;
  const closing = close();
  expect(closed).not.toHaveBeenCalled();
  go();
  expect(await answer).toBe(200);
  await closing;
  expect(closed).toHaveBeenCalledOnce();
});

test("a signal closes it gently, and no listener for signals is left behind", async () => {
  await settleHome(home, "one");
  const before = process.listenerCount("SIGTERM");
  const { url } = await serve({ home, dist, host, port: 0, open });
  expect(process.listenerCount("SIGTERM")).toBe(before + 1);
  process.emit("SIGTERM");
  await vi.waitUntil(
    () =>
      fetch(url).then(
        () => false,
        () => true,
      ),
    { timeout: 5000, interval: 50 },
  );
  expect(process.listenerCount("SIGTERM")).toBe(before);
  expect(readdirSync(home).sort()).toEqual(["current.json", "one"]);
});
