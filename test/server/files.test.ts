import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "../../src/contract/routes.ts";
import { B1 } from "../store/small-town.ts";
import { townServer, type TownServer } from "./town-server.ts";

let town: TownServer;
beforeAll(async () => (town = await townServer()));
afterAll(() => town.remove());

const TILES = routes.parcelTiles("small-town");
const FOR_EVER = "public, max-age=31536000, immutable";

describe("tiles", () => {
  test("parcels come by byte range: bytes 2 to 4 of 0123456789 are 234", async () => {
    const part = await town.app.inject({ url: TILES, headers: { range: "bytes=2-4" } });
    expect(part.statusCode).toBe(206);
    expect(part.body).toBe("234");
    expect(part.headers).toMatchObject({
      "content-range": "bytes 2-4/10",
      "accept-ranges": "bytes",
      "cache-control": FOR_EVER,
    });
    expect((await town.app.inject({ url: TILES, headers: { range: "bytes=-3" } })).body).toBe("789");
  });

  test("a range outside the file is a problem that tells how long the file is", async () => {
    const part = await town.app.inject({ url: TILES, headers: { range: "bytes=10-20" } });
    expect(part.statusCode).toBe(416);
    expect(part.json()).toMatchObject({ code: "range-not-satisfiable" });
    expect(part.headers["content-range"]).toBe("bytes */10");
  });

  test("several ranges at once are answered with the whole file", async () => {
    const whole = await town.app.inject({ url: TILES, headers: { range: "bytes=0-1,4-5" } });
    expect([whole.statusCode, whole.body]).toEqual([200, "0123456789"]);
  });

  test.each([
    ["br, gzip", "br model", "br"],
    ["gzip", "gz model", "gzip"],
    ["identity", "plain model", undefined],
  ])("a model comes as it lies there for %s", async (accepted, body, encoding) => {
    const model = await town.app.inject({
      url: routes.buildingModel("small-town", B1),
      headers: { "accept-encoding": accepted },
    });
    expect(model.body).toBe(body);
    expect(model.headers["content-encoding"]).toBe(encoding);
    expect(model.headers).toMatchObject({ "content-type": "model/gltf-binary", "cache-control": FOR_EVER });
    expect(model.headers.vary).toBe("accept-encoding");
  });

  test("a model of a foreign code is found by the code itself", async () => {
    expect((await town.app.inject({ url: routes.buildingModel("small-town", "A/B 1") })).body).toBe("foreign model");
  });

  test("the city comes with its folders", async () => {
    expect((await town.app.inject({ url: routes.cityTileset("small-town") })).headers["content-type"]).toBe(
      "application/json; charset=utf-8",
    );
    expect((await town.app.inject({ url: "/tiles/small-town/city/units/u-0.glb" })).body).toBe("city model");
  });

  test("a file that is still good is not sent again", async () => {
    const first = await town.app.inject({ url: TILES });
    const again = await town.app.inject({ url: TILES, headers: { "if-none-match": String(first.headers.etag) } });
    expect(again.statusCode).toBe(304);
  });
});

test.each([
  "/tiles/small-town/register.sqlite",
  "/tiles/small-town/manifest.json",
  "/tiles/current.json",
  "/tiles/small-town/",
  "/tiles/small-town/city/",
  "/tiles/small-town/city/.secret.json",
  "/tiles/small-town/city/..%2fregister.sqlite",
  "/tiles/small-town/city/..%2f..%2fcurrent.json",
  "/tiles/small-town/city/..%5cmanifest.json",
  "/tiles/small-town/city/units/..%2f..%2fmanifest.json",
  "/tiles/small-town/city/%00.json",
  "/tiles/small-town/city//tileset.json",
  "/tiles/small-town/buildings/..%2fregister.sqlite",
  "/tiles/small-town/buildings/..%2fregister.sqlite%00.glb",
  "/tiles/small-town/buildings/%2e%2e%2fmanifest.glb",
  "/tiles/.small-town.part/parcels.pmtiles",
  "/tiles/..%2ftiles/parcels.pmtiles",
  "/tiles/%2e%2e/parcels.pmtiles",
  "/..%2ftiles/small-town/register.sqlite",
  "/..%2ftiles/current.json",
  "/assets/..%2f..%2ftiles/current.json",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/assets/%252e%252e/index.html",
  "//etc/passwd",
])("%s leads nowhere", async (url) => {
  const answer = await town.app.inject({ url });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: "file-not-found" });
});

describe("the app", () => {
  test("its page is asked for each time, its hashed files are kept for ever", async () => {
    const page = await town.app.inject({ url: "/" });
    expect(page.body).toContain("楼图");
    expect(page.headers).toMatchObject({ "cache-control": "no-cache", "content-type": "text/html; charset=utf-8" });
    const script = await town.app.inject({ url: "/assets/app-1a2b.js", headers: { "accept-encoding": "gzip" } });
    expect(script.body).toBe("gz script");
    expect(script.headers["cache-control"]).toBe(FOR_EVER);
  });

  test("its page opens whatever selection is in the address", async () => {
    expect((await town.app.inject({ url: "/?unit=510802001002GB00015F00030012" })).statusCode).toBe(200);
  });
});
