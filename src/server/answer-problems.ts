import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { PROBLEMS, type ProblemCode } from "../contract/problems.ts";
import type { App } from "./app.ts";
import { PROBLEM_TYPE, problemBody, ProblemError } from "./problem.ts";

declare module "fastify" {
  interface FastifyReply {
    /** Code of the problem that was answered; null for a good answer. */
    problem: ProblemCode | null;
  }
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: "query-invalid",
  403: "file-not-found",
  404: "route-not-found",
  408: "request-timeout",
  413: "request-too-large",
  414: "address-too-long",
  415: "method-not-allowed",
  416: "range-not-satisfiable",
};

/** What a file on its way may have set before it failed. */
const HEADERS_OF_GOOD_ANSWERS = ["content-encoding", "content-length", "etag", "last-modified"] as const;

function codeOf(error: FastifyError | ProblemError): ProblemCode {
  if (error instanceof ProblemError) return error.code;
  if (error.validation) return "query-invalid";
  const status = error.statusCode ?? (error as { status?: number }).status ?? 500;
  return BY_STATUS[status] ?? (status >= 400 && status < 500 ? "request-malformed" : "internal-error");
}

function detailOf(error: FastifyError | ProblemError, code: ProblemCode): string {
  if (error instanceof ProblemError) return error.detail;
  if (code === "internal-error") return "";
  return (
    error.validation?.map((each) => `${each.instancePath || error.validationContext} ${each.message}`).join("; ") ?? ""
  );
}

function send(reply: FastifyReply, code: ProblemCode, detail: string): FastifyReply {
  reply.problem = code;
  return reply
    .code(PROBLEMS[code].status)
    .header("cache-control", "no-store")
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(problemBody(code, detail)));
}

/** An address that cannot even be decoded, or has a part too long, never reaches a route. */
export function answerFrameworkError(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  void send(reply, error.statusCode === 414 ? "address-too-long" : "address-malformed", "");
}

/** Every failure leaves as a problem with one of our codes; the reason of an internal one goes to the log only. */
export function answerProblems(app: App): void {
  app.decorateReply("problem", null);
  app.setErrorHandler((error: FastifyError | ProblemError, request, reply) => {
    const code = codeOf(error);
    if (code === "internal-error") request.log.error({ err: error, route: request.routeOptions.url }, "request failed");
    for (const header of HEADERS_OF_GOOD_ANSWERS) reply.removeHeader(header);
    const { headers } = error as { headers?: Record<string, string> };
    const length = headers?.["Content-Range"];
    if (length !== undefined) reply.header("content-range", length);
    return send(reply, code, detailOf(error, code));
  });
  app.setNotFoundHandler((request, reply) => {
    if (request.method !== "GET" && request.method !== "HEAD") return send(reply, "method-not-allowed", request.method);
    const path = request.url.split("?", 1)[0] ?? "";
    return send(reply, path.startsWith("/api") ? "route-not-found" : "file-not-found", path.slice(0, 200));
  });
}
