import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** `unreachable`: the connection failed, as when the server is not running; else an answer or a timeout. */
export type Answer = { status: number | null; error: string | null; unreachable: boolean; body: string };

/** What is kept of an answer: enough for a challenge, not a page. */
const keptAnswerBytes = 4_096;

/** Speaks HTTP to callbacks, over connections that are kept open. */
export class Poster {
  readonly #http: HttpAgent;
  readonly #https: HttpsAgent;
  readonly #timeoutMs: number;

  constructor(connections: number, timeoutMs: number) {
    this.#http = new HttpAgent({ keepAlive: true, maxSockets: connections });
    this.#https = new HttpsAgent({ keepAlive: true, maxSockets: connections });
    this.#timeoutMs = timeoutMs;
  }

  post(url: string, body: string, headers: Record<string, string>): Promise<Answer> {
    const bytes = Buffer.from(body);
    return this.#send(url, { method: "POST", headers: { ...headers, "content-length": bytes.length } }, bytes);
  }

  get(url: string): Promise<Answer> {
    return this.#send(url, { method: "GET" }, null);
  }

  close(): void {
    this.#http.destroy();
    this.#https.destroy();
  }

  async #send(url: string, options: RequestOptions, bytes: Buffer | null): Promise<Answer> {
    const target = URL.canParse(url) ? new URL(url) : null;
    if (target?.protocol !== "http:" && target?.protocol !== "https:")
      return { status: null, error: `not an address of the web: ${url}`, unreachable: false, body: "" };
    const agent = target.protocol === "https:" ? this.#https : this.#http;
    const first = await exchange(target, { ...options, agent }, bytes, this.#timeoutMs);
    // A kept connection that the other side had closed meanwhile says nothing about the server: once more, anew.
    if (!first.stale) return first.answer;
    return (await exchange(target, { ...options, agent: false }, bytes, this.#timeoutMs)).answer;
  }
}

function exchange(
  target: URL,
  options: RequestOptions,
  bytes: Buffer | null,
  timeoutMs: number,
): Promise<{ answer: Answer; stale: boolean }> {
  return new Promise((resolve) => {
    let timedOut = false;
    const send = target.protocol === "https:" ? httpsRequest : httpRequest;
    const request = send(target, options, (response) => {
      readStart(response).then((body) => {
        clearTimeout(timer);
        const status = response.statusCode ?? null;
        resolve({ answer: { status, error: null, unreachable: false, body }, stale: false });
      }, failed);
    });
    const timer = setTimeout(() => {
      timedOut = true;
      request.destroy(new Error(`no answer within ${timeoutMs} ms`));
    }, timeoutMs);
    function failed(cause: unknown): void {
      clearTimeout(timer);
      const error = describe(cause);
      const stale = request.reusedSocket && !timedOut;
      resolve({ answer: { status: null, error, unreachable: !timedOut, body: "" }, stale });
    }
    request.on("error", failed);
    request.end(bytes ?? undefined);
  });
}

/** An address that refuses on IPv4 and IPv6 fails with an empty message and a code. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ("code" in cause ? String(cause.code) : cause.name);
}

async function readStart(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    if (bytes < keptAnswerBytes) chunks.push(Buffer.from(chunk));
    bytes += chunk.length;
  }
  return Buffer.concat(chunks).toString("utf8").slice(0, keptAnswerBytes);
}
