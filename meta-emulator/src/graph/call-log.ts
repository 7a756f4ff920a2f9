import type { FastifyReply, FastifyRequest } from "fastify";
import type { ApiCall } from "../phone-api.ts";
import type { Params } from "./params.ts";

export const callsKept = 500;
const shownLetters = 16 * 1024;
const longestKeptBytes = 64 * 1024;
/** Never shown: whoever sees the page may know what was said, not what opens doors. */
const secrets = /^(access_token|appsecret_proof|client_secret|code|fb_exchange_token|input_token|pin|verify_token)$/;

type Noted = { params: Params; operation: string | null; answer: unknown };
const nothing: Noted = { params: {}, operation: null, answer: null };
type Kept = Omit<ApiCall, "request" | "answer"> & Noted;

export type CallFilter = { failed: boolean; path?: string | undefined; limit: number };

/** What servers asked of the Graph API and were answered, the newest 500: the first place to look when one is puzzled. */
export class CallLog {
  readonly #calls: Kept[] = [];
  readonly #noted = new WeakMap<FastifyRequest, Noted>();
  #last = 0;

  /** Keeps what a call brought and what it is answered, until it ends. */
  note(request: FastifyRequest, noted: Partial<Noted>): void {
    if (noted.params && Number(request.headers["content-length"] ?? 0) > longestKeptBytes) {
      noted.params = { "…": "too large to keep" };
    }
    this.#noted.set(request, { ...nothing, ...this.#noted.get(request), ...noted });
  }

  add(request: FastifyRequest, reply: FastifyReply, at: number): Kept {
    const url = new URL(request.originalUrl, "http://emulator");
    const noted = this.#noted.get(request) ?? nothing;
    const call: Kept = {
      id: ++this.#last,
      at: new Date(at).toISOString(),
      method: request.method,
      path: url.pathname,
      status: reply.raw.writableFinished ? reply.statusCode : null,
      code: errorCodeOf(noted.answer),
      ms: Math.round(reply.elapsedTime * 10) / 10,
      ...noted,
    };
    this.#calls.push(call);
    if (this.#calls.length > 2 * callsKept) this.#calls.splice(0, callsKept);
    return call;
  }

  /** Newest first. `failed`: only those that were refused or cut off. `path`: a part of it. */
  list({ failed, path = "", limit }: CallFilter): ApiCall[] {
    return this.#calls
      .slice(-callsKept)
      .filter((call) => (!failed || call.status !== 200) && call.path.includes(path))
      .slice(-limit)
      .reverse()
      .map(viewCall);
  }

  clear(): void {
    this.#calls.length = 0;
  }
}

export function viewCall({ params, answer, ...call }: Kept): ApiCall {
  return { ...call, request: shown(withoutSecrets(params)), answer: shown(answer) };
}

function withoutSecrets(params: Params): Params {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, secrets.test(name) ? "…" : value]));
}

function shown(value: unknown): string {
  return (JSON.stringify(value, hideTokens, 2) ?? "").slice(0, shownLetters);
}

function hideTokens(name: string, value: unknown): unknown {
  return name === "access_token" ? "…" : value;
}

function errorCodeOf(answer: unknown): number | null {
  if (typeof answer !== "object" || answer === null || !("error" in answer)) return null;
  const { error } = answer;
  return typeof error === "object" && error !== null && "code" in error ? Number(error.code) : null;
}
