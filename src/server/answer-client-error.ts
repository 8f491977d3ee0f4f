import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { PROBLEMS, type ProblemCode } from "../contract/problems.ts";
import { PROBLEM_TYPE, problemBody } from "./problem.ts";

/** What Node's HTTP parser says, as one of our codes; anything else is `request-malformed`. */
const CODES: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: "request-timeout",
  HPE_INVALID_URL: "address-malformed",
  HPE_HEADER_OVERFLOW: "headers-too-large",
};

/** What Node's HTTP server tells of a request that it could not read. */
interface RawRequestError extends Error {
  readonly code?: string | undefined;
  readonly rawPacket?: unknown;
}

/** Whether the parser was still in the first line when it had read too much: then it is the address that is too long. */
const inFirstLine = (packet: unknown): boolean =>
  Buffer.isBuffer(packet) && packet.length > 0 && !packet.includes("\n");

/**
 * Answers what never became a request: bytes that are no HTTP, an address with raw non-ASCII characters, a request that
 * did not end in time. Nothing of it is repeated or logged; the connection is closed.
 */
export function answerClientError(error: RawRequestError, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const named = CODES[error.code ?? ""] ?? "request-malformed";
  const code = named === "headers-too-large" && inFirstLine(error.rawPacket) ? "address-too-long" : named;
  const { status } = PROBLEMS[code];
  const body = JSON.stringify(problemBody(code, ""));
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
      `content-type: ${PROBLEM_TYPE}`,
      `content-length: ${Buffer.byteLength(body)}`,
      "cache-control: no-store",
      "connection: close",
      "",
      body,
    ].join("\r\n"),
  );
}
