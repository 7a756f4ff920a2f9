import { GraphError } from "../graph/graph-error.ts";
import { findSendRefusal } from "../numbers/may-send.ts";
import { tellNumber } from "../outbox/tell.ts";
import type { Simulation } from "../simulation.ts";
import type { Category, PhoneNumber } from "../world/types.ts";
import { webhookError } from "../world/webhook-error.ts";

/** What decides about a send beside its content. */
export type SendFacts = { category: Category; waId: string | null; userId: string | null };

const firstSecond = new WeakMap<Simulation, Map<string, number>>();

/** Throws what Meta answers at once: nothing has been accepted. */
export function refuseSend(sim: Simulation, number: PhoneNumber, send: SendFacts): void {
  const refusal = findSendRefusal(sim, number, send);
  if (refusal) throw refusal;
  const now = sim.clock.now();
  if (send.category === "authentication" && send.waId === null) throw new GraphError({ code: 131062 });
  const allowed = number.allowedRecipients ?? null;
  if (allowed !== null && (send.waId === null || !allowed.includes(send.waId))) {
    throw new GraphError({ code: 131030 });
  }
  if (sim.faults.takeOrdered("throttlePerSecond")) throw new GraphError({ code: 130429 });
  if (!sim.rules.throughput.allows(number.id, now, sendsPerSecond(sim, number))) {
    tellThroughput(sim, number, now);
    throw new GraphError({ code: 130429 });
  }
  const { pairRate } = sim.rules.limits;
  if (pairRate && !sim.rules.pairs.allows(pairOf(number, send), now, pairRate)) throw new GraphError({ code: 131056 });
}

/** Counts an accepted send against the rates. */
export function countSend(sim: Simulation, number: PhoneNumber, send: SendFacts): void {
  const now = sim.clock.now();
  sim.rules.throughput.count(number.id, now);
  const { pairRate } = sim.rules.limits;
  if (pairRate) sim.rules.pairs.count(pairOf(number, send), now, pairRate);
}

/** The number's own limit, or that of the throttling fault when it is lower. */
function sendsPerSecond(sim: Simulation, number: PhoneNumber): number {
  const fault = sim.faults.current().throttlePerSecond ?? Number.POSITIVE_INFINITY;
  const { throughput } = sim.rules.limits;
  if (!throughput) return fault;
  const byLevel = { STANDARD: throughput.standard, HIGH: throughput.high, COEXISTENCE: throughput.coexistence };
  const level = number.standing.coexistence ? "COEXISTENCE" : number.throughput;
  return Math.min(fault, byLevel[level] ?? throughput.standard);
}

function pairOf(number: PhoneNumber, send: SendFacts): string {
  return `${number.id} ${send.waId ?? send.userId ?? ""}`;
}

function tellThroughput(sim: Simulation, number: PhoneNumber, now: number): void {
  if (!sim.rules.limits.throughputWebhook) return;
  const told = firstSecond.get(sim) ?? new Map<string, number>();
  firstSecond.set(sim, told);
  const second = Math.floor(now / 1000);
  if (told.get(number.id) === second) return;
  told.set(number.id, second);
  const details =
    "Message failed to send because there were too many messages sent from this phone number in a short period of time";
  const errors = [webhookError(130429, details)];
  tellNumber(sim, number, { field: "messages", label: "errors · 130429", valueFor: () => ({ errors }) });
}
