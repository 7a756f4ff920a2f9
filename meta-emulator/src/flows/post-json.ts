import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";

export type PostAnswer = { status: number; body: string };

/** Thrown when the time is over. */
export class TimedOut extends Error {}

/** More than any screen needs. */
const mostBodyBytes = 10 * 1024 * 1024;

/**
 * One POST and its answer, whatever the status. (`fetch` will not do: by its standard it repeats a request that was
 * answered 421, which is a word of its own here.)
 */
export function postJson(
  url: string,
  body: string,
  headers: Record<string, string>,
  timeoutMs: number,
): Promise<PostAnswer> {
  return new Promise((resolve, reject) => {
    const send = url.startsWith("https:") ? httpsRequest : httpRequest;
    const options = {
      method: "POST",
      headers: { ...headers, "content-length": Buffer.byteLength(body) },
      agent: false,
    };
    const request = send(url, options, (response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > mostBodyBytes) request.destroy(new Error("the answer is too large"));
        else chunks.push(chunk);
      });
      response.on("end", () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString("utf8") });
      });
      response.on("error", reject);
    });
    const timer = setTimeout(() => request.destroy(new TimedOut()), timeoutMs);
    request.on("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
    request.end(body);
  });
}
