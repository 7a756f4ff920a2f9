import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { isPublicAddress } from "./addresses.ts";
import { BlockedAddress, publicOnly, systemLookup } from "./public-lookup.ts";

export type PublicFetchRules = {
  /** Hosts inside that may be asked, also without https: `localhost` at any port, `models:11434` at that one. */
  trusted: readonly string[];
  /** An answer that is longer is cut off with an error. */
  mostBytes: number;
  lookup?: LookupFunction;
};

type Trust = Pick<PublicFetchRules, "trusted">;

function isTrusted({ protocol, hostname, port }: URL, { trusted }: Trust): boolean {
  const usual = protocol === "https:" ? "443" : "80";
  return trusted.includes(hostname) || trusted.includes(`${hostname}:${port || usual}`);
}

/**
 * Whether an address that somebody typed may be asked at all. Where its name leads is seen when connecting.
 * @throws {BlockedAddress}
 */
export function assertPublicUrl(url: URL, rules: Trust): void {
  if (url.username !== "" || url.password !== "") throw new BlockedAddress("an address with a name and password in it");
  if (isTrusted(url, rules)) return;
  if (url.protocol !== "https:") throw new BlockedAddress("not an https address");
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // A bare number is never looked up, so nobody else would check where it leads.
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw new BlockedAddress("a machine inside");
}

/**
 * A `fetch` for addresses that businesses choose: https to the internet at large and what the installation trusts, no redirects, a bounded answer.
 * For libraries that take a fetch of one's own.
 */
export const publicFetch =
  (rules: PublicFetchRules): typeof fetch =>
  async (input, init) => {
    const { method, url, headers, body, signal } = new Request(input, init);
    const target = new URL(url);
    assertPublicUrl(target, rules);
    const payload = body === null ? null : Buffer.from(await new Response(body).arrayBuffer());
    const lookup = rules.lookup ?? systemLookup;
    const send = target.protocol === "https:" ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const request = send(target, {
        method,
        headers: { ...Object.fromEntries(headers), ...(payload === null ? {} : lengthOf(payload)) },
        signal,
        agent: false,
        lookup: isTrusted(target, rules) ? lookup : publicOnly(lookup),
      });
      request.once("error", reject);
      request.once("response", (answer) => readAnswer(answer, rules.mostBytes).then(resolve, reject));
      request.end(payload ?? undefined);
    });
  };

const lengthOf = (payload: Buffer) => ({ "content-length": String(payload.length) });

async function readAnswer(answer: IncomingMessage, mostBytes: number): Promise<Response> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    bytes += chunk.length;
    if (bytes > mostBytes) {
      answer.destroy();
      throw new Error("the answer is too long");
    }
    chunks.push(chunk);
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) if (typeof value === "string") headers.set(name, value);
  const status = answer.statusCode ?? 502;
  const hasBody = ![204, 205, 304].includes(status);
  return new Response(hasBody ? Buffer.concat(chunks) : null, { status, headers });
}
