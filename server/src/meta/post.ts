import { Agent as HttpAgent, request as httpRequest, type RequestOptions } from "node:http";
import { Agent as HttpsAgent, request as httpsRequest } from "node:https";

/** A POST that got no answer. `wrote`: bytes of it may have left, so that nobody knows what became of it. */
export class PostFailed extends Error {
  readonly code: string;
  readonly wrote: boolean;
  constructor(code: string, wrote: boolean) {
    super(code);
    this.name = "PostFailed";
    this.code = code;
    this.wrote = wrote;
  }
}

// Idle connections are left before the other side leaves them: one that closes while we write makes a send uncertain.
const agents = {
  "http:": new HttpAgent({ keepAlive: true, timeout: 4_000 }),
  "https:": new HttpsAgent({ keepAlive: true, timeout: 4_000 }),
};

/**
 * Posts JSON over kept connections. Not `fetch`, which cannot tell whether a byte was written, and costs twice as much.
 * @throws {PostFailed}
 */
export function postJson(
  address: string,
  body: string,
  { token, timeoutMs, signal }: { token: string; timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<{ status: number; text: string }> {
  const url = new URL(address);
  const secure = url.protocol === "https:";
  const options: RequestOptions = {
    method: "POST",
    agent: secure ? agents["https:"] : agents["http:"],
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    },
    ...(signal ? { signal } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = secure ? httpsRequest(url, options) : httpRequest(url, options);
    let wrote = false;
    const timer = setTimeout(() => request.destroy(new Error("timeout")), timeoutMs);
    const fail = (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new PostFailed(error.code ?? error.message, wrote));
    };
    request.on("socket", (socket) => {
      // A kept connection takes the bytes at once; a new one, once it is made (and, with TLS, trusted).
      if (!socket.connecting) wrote = true;
      else socket.once(secure ? "secureConnect" : "connect", () => (wrote = true));
    });
    request.on("error", fail);
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", fail);
      response.on("end", () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() });
      });
    });
    request.end(body);
  });
}
