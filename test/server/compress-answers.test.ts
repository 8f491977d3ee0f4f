import { gunzipSync } from "node:zlib";
import Fastify from "fastify";
import { expect, test } from "vitest";
import type { App } from "../../src/server/app.ts";
import { compressAnswers } from "../../src/server/compress-answers.ts";

/** 15 bytes for each of 3,000 units that carry no badge. */
const STATES = Buffer.alloc(45_000);

async function ask(accepted: string, type = "application/octet-stream") {
  const app = Fastify();
  compressAnswers(app as unknown as App);
  app.get("/", (_request, reply) => reply.type(type).send(STATES));
  const answer = await app.inject({ url: "/", headers: { "accept-encoding": accepted } });
  await app.close();
  return answer;
}

test("the states of 3,000 units leave in less than 300 bytes, and are the same bytes again", async () => {
  const answer = await ask("gzip");
  expect(answer.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
  expect(answer.rawPayload.length).toBeLessThan(300);
  expect(gunzipSync(answer.rawPayload).equals(STATES)).toBe(true);
});

test("a reader who takes no gzip, and a file that is packed already, get plain bytes", async () => {
  for (const answer of [await ask("identity"), await ask("gzip", "application/vnd.pmtiles")]) {
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.rawPayload.length).toBe(45_000);
  }
});
