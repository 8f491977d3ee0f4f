import { once } from "node:events";
import { connect, type AddressInfo, type Socket } from "node:net";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PROBLEMS, type ProblemCode } from "../../src/contract/problems.ts";
import { answerClientError } from "../../src/server/answer-client-error.ts";
import { routes } from "../../src/contract/routes.ts";
import type { Store } from "../../src/store/store.ts";
import { CHOSEN } from "../store/small-town.ts";
import { open, townServer, type TownServer } from "./town-server.ts";

let town: TownServer;
let port: number;
let gate = Promise.resolve();
let begun = (): void => undefined;

/** A register whose unit look-up waits for `gate`. */
async function slow(path: string): Promise<Store> {
  const store = await open(path);
  return {
    ...store,
    async unit(id) {
      begun();
      await gate;
      return store.unit(id);
    },
  };
}

beforeAll(async () => {
  town = await townServer({ open: slow });
  await town.app.listen({ host: "127.0.0.1", port: 0 });
  port = (town.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await town.remove();
});

/** Sends bytes as they are; resolves with all that came back when the server ended the connection. */
async function raw(bytes: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let text = "";
  socket.on("data", (piece: Buffer) => (text += piece.toString()));
  socket.on("error", () => undefined);
  socket.write(bytes);
  await once(socket, "close");
  return text;
}

const HOST = "Host: x\r\nConnection: close\r\n";
test.each<[string, ProblemCode, string]>([
  ["raw Chinese in the path", "address-malformed", `GET /api/search?q=翠湖 HTTP/1.1\r\n${HOST}\r\n`],
  ["no HTTP at all", "request-malformed", "hello\r\n\r\n"],
  ["headers of 40 KB", "headers-too-large", `GET / HTTP/1.1\r\n${HOST}X: ${"x".repeat(40_000)}\r\n\r\n`],
  ["an address of 40 KB", "address-too-long", `GET /${"x".repeat(40_000)}`],
  [
    "a body of 100 KB",
    "request-too-large",
    `POST /api/dataset HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nContent-Length: 100000\r\n\r\n`,
  ],
  [
    "a body of no kind we know",
    "method-not-allowed",
    `POST / HTTP/1.1\r\n${HOST}Content-Type: a/b\r\nContent-Length: 1\r\n\r\nx`,
  ],
])("%s is answered as a problem with a code: %s", async (_name, code, bytes) => {
  const [head = "", body = ""] = (await raw(bytes)).split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${PROBLEMS[code].status} `));
  expect(head.toLowerCase()).toContain("content-type: application/problem+json; charset=utf-8");
  expect(JSON.parse(body)).toMatchObject({ code, status: PROBLEMS[code].status });
});

test("a request that did not arrive in time is answered as a problem too, and a broken connection not at all", async () => {
  const socket = new PassThrough();
  const late = Object.assign(new Error("late"), { code: "ERR_HTTP_REQUEST_TIMEOUT" });
  answerClientError(late, socket as unknown as Socket);
  expect(String(socket.read())).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n[^]*"code":"request-timeout"/);
  const gone = new PassThrough();
  answerClientError(Object.assign(new Error("gone"), { code: "ECONNRESET" }), gone as unknown as Socket);
  expect(gone.read()).toBeNull();
  expect(gone.destroyed).toBe(true);
});

test("a close ends idle keep-alive connections at once, and a busy one with its answer", async () => {
  const idle = connect(port, "127.0.0.1");
  idle.write(`GET /health HTTP/1.1\r\nHost: x\r\n\r\n`);
  await once(idle, "data");
  let release = (): void => undefined;
  gate = new Promise((resolve) => (release = resolve));
  const started = new Promise<void>((resolve) => (begun = resolve));
  const busy = connect(port, "127.0.0.1");
  let answer = "";
  busy.on("data", (piece: Buffer) => (answer += piece.toString()));
  busy.write(`GET ${routes.unit(CHOSEN)} HTTP/1.1\r\nHost: x\r\n\r\n`);
  await started;
  const [idleEnded, busyEnded] = [once(idle.resume(), "close"), once(busy, "close")];
  const closed = town.app.close();
  await idleEnded;
  release();
  await Promise.all([busyEnded, closed]);
  expect(answer).toMatch(/^HTTP\/1.1 200 /);
  expect(answer.toLowerCase()).toContain("connection: close");
});
