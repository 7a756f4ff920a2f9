import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { BlockedAddress, publicOnly, systemLookup } from "./public-lookup.ts";

/** Where downloads may go. */
export type DownloadRules = {
  /** Host names, or with a leading dot everything below one. Only https, only public addresses. */
  hosts: readonly string[];
  /** `http://127.0.0.1:4001`: origins that the operator configured, wherever they are. */
  trustedOrigins: readonly string[];
  lookup?: LookupFunction;
};

const mostRedirects = 3;
const answerWithinMs = 15_000;
const silenceMs = 30_000;

/**
 * Asks for an address and gives the answer with its body not read yet. Every hop is checked: its name against the rules,
 * and what the name resolves to at the moment of connecting, so that it cannot point elsewhere afterwards.
 * @throws {BlockedAddress}; whatever the network throws
 */
export async function openDownload(
  address: string,
  headers: Record<string, string>,
  rules: DownloadRules,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  let url = parse(address);
  for (let hop = 0; ; hop += 1) {
    const answer = await ask(url, headers, rules, signal);
    const status = answer.statusCode ?? 0;
    const { location } = answer.headers;
    if (status < 300 || status >= 400 || location === undefined) return answer;
    answer.destroy();
    if (hop === mostRedirects) throw new BlockedAddress("too many redirects");
    url = parse(location, url);
  }
}

function parse(address: string, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new BlockedAddress("not an address");
  return new URL(address, base);
}

function ask(
  url: URL,
  headers: Record<string, string>,
  rules: DownloadRules,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const trusted = rules.trustedOrigins.includes(url.origin);
  if (!trusted) assertAllowed(url, rules.hosts);
  const lookup = rules.lookup ?? systemLookup;
  return new Promise((resolve, reject) => {
    const send = url.protocol === "https:" ? requestHttps : requestHttp;
    const request = send(url, { headers, signal, agent: false, lookup: trusted ? lookup : publicOnly(lookup) });
    const late = setTimeout(() => request.destroy(new Error("no answer in time")), answerWithinMs);
    request.setTimeout(silenceMs, () => request.destroy(new Error("the connection went silent")));
    request.once("response", (answer) => {
      clearTimeout(late);
      resolve(answer);
    });
    request.once("error", (error) => {
      clearTimeout(late);
      reject(error);
    });
    request.end();
  });
}

function assertAllowed({ protocol, hostname, port, username }: URL, hosts: readonly string[]): void {
  const known = hosts.some((host) => (host.startsWith(".") ? hostname.endsWith(host) : hostname === host));
  // A bare number is never looked up, so nobody would check where it leads.
  if (!known || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0) throw new BlockedAddress("the host is not on the list");
  if (protocol !== "https:" || port !== "" || username !== "") throw new BlockedAddress("not a plain https address");
}
