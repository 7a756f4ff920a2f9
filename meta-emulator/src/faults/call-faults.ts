import { setTimeout as wait } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import { revoked } from "../graph/access.ts";
import { GraphError } from "../graph/graph-error.ts";
import type { OpenCall } from "../graph/operation.ts";
import type { Simulation } from "../simulation.ts";
import type { FaultFacts, FaultRule } from "./types.ts";

/** How a call ends instead of with its answer. */
export type Interruption = { status: number } | "cut";

/** What strikes before a call has done anything. Throws GraphError. */
export async function strikeBefore(call: OpenCall, path: string): Promise<Interruption | null> {
  const { faults } = call.sim;
  await delay(faults.current().slowAnswersMs);
  if (!faults.hasRules) return null;
  const facts = factsOf(call, path);
  const slow = faults.draw("slow", facts);
  if (slow) await delay(faults.durationOf(slow));
  if (faults.draw("reset", facts)) return "cut";
  const page = faults.draw("html", facts);
  if (page) return { status: page.code ?? 502 };
  const token = faults.draw("token", facts);
  if (token) throw revoked(token.subcode ?? 463, { appId: facts.appId ?? "0", userId: "0" });
  const error = faults.draw("error", facts);
  if (error) throw errorOf(error);
  return null;
}

/** What strikes once it has: the business does not learn what came of it. */
export function strikeAfter(call: OpenCall, path: string): Interruption | null {
  const { faults } = call.sim;
  if (isSend(call, path) && faults.strikes("resetAfterAccept")) return "cut";
  if (!faults.hasRules) return null;
  const facts = factsOf(call, path);
  if (faults.draw("reset_after", facts)) return "cut";
  const page = faults.draw("html_after", facts);
  return page ? { status: page.code ?? 502 } : null;
}

export function interrupt(reply: FastifyReply, interruption: Interruption): FastifyReply {
  if (interruption === "cut") {
    reply.hijack();
    reply.raw.socket?.destroy();
    return reply;
  }
  const { status } = interruption;
  const page = `<!DOCTYPE html><html lang="en"><head><title>Error</title></head><body><h1>${status}</h1><p>Sorry, something went wrong.</p></body></html>`;
  return reply.status(status).type("text/html; charset=utf-8").send(page);
}

function isSend(call: OpenCall, path: string): boolean {
  return call.method === "POST" && path.endsWith("/messages") && call.params.status === undefined;
}

function factsOf({ sim, method, params, request }: OpenCall, path: string): FaultFacts {
  const id = path.split("/")[0] ?? "";
  const number = sim.world.phoneNumbers.find(id);
  const bearer = /^(?:Bearer|OAuth)\s+(\S+)/i.exec(request.headers.authorization ?? "")?.[1];
  return {
    method,
    path,
    phoneNumberId: number?.id ?? null,
    wabaId: number?.wabaId ?? (sim.world.wabas.find(id) ? id : null),
    appId: appOf(sim, bearer ?? String(params.access_token ?? "")),
  };
}

function appOf(sim: Simulation, token: string): string | null {
  return sim.world.tokens.find(token)?.appId ?? (/^(\d+)\|/.exec(token)?.[1] || null);
}

function errorOf({ code, subcode, details }: FaultRule): GraphError {
  return new GraphError({ code: code ?? 131000, subcode: subcode ?? undefined, details: details ?? undefined });
}

async function delay(ms: number | null): Promise<void> {
  if (ms !== null && ms > 0) await wait(ms);
}
