import { wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import type { Simulation } from "../../simulation.ts";
import type { Message } from "../../world/types.ts";
import { getTemplate } from "./template-node.ts";

const dayMs = 24 * 3_600_000;
/** With fewer sends Meta tells nothing about a template. */
const fewestSends = 1_000;

type Timeframe = { start: number; end: number };

/** `GET /{template-id}/compare?template_ids=[…]&start=…&end=…`: two templates by their sends and blocks. */
export function compareTemplates(call: GraphCall): unknown {
  const { sim, params } = call;
  const template = getTemplate(call);
  const others: unknown[] = Array.isArray(params.template_ids) ? params.template_ids : [params.template_ids];
  if (others.length !== 1 || others[0] === undefined) throw wrongParameter("Param template_ids must have one element.");
  const other = getTemplate({ ...call, id: String(others[0]) });
  if (other.wabaId !== template.wabaId) throw wrongParameter("Both templates must be of the same account.");
  const frame = readTimeframe(params.start, params.end);
  const compared = [template, other]
    .map(({ id }) => ({ id, sends: sendsOf(sim, id, frame) }))
    .filter(({ sends }) => sends.length >= fewestSends)
    .map(({ id, sends }) => ({ id, count: sends.length, rate: countBlocked(sim, sends) / sends.length }));
  const byRate = compared.toSorted((one, two) => one.rate - two.rate).map(({ id }) => id);
  const reasons = compared.map(({ id }) => ({ key: id, value: "UNKNOWN_BLOCK_REASON" }));
  const counts = compared.map(({ id, count }) => ({ key: id, value: count }));
  return {
    data: [
      { metric: "BLOCK_RATE", type: "RELATIVE", order_by_relative_metric: byRate },
      { metric: "MESSAGE_SENDS", type: "NUMBER_VALUES", number_values: counts },
      { metric: "TOP_BLOCK_REASON", type: "STRING_VALUES", string_values: reasons },
    ],
  };
}

/** Seconds, or as in the documentation's example milliseconds; 7, 30, 60 or 90 days. */
function readTimeframe(start: unknown, end: unknown): Timeframe {
  const toMs = (value: unknown) => (Number(value) > 1e11 ? Number(value) : Number(value) * 1000);
  const frame = { start: toMs(start), end: toMs(end) };
  if (!(frame.end > frame.start)) throw wrongParameter("Params start and end are required.");
  const days = Math.round((frame.end - frame.start) / dayMs);
  if (![7, 30, 60, 90].includes(days)) throw wrongParameter("The timeframe must be of 7, 30, 60 or 90 days.");
  return frame;
}

function sendsOf(sim: Simulation, templateId: string, { start, end }: Timeframe): Message[] {
  return [...sim.world.messages.values()].filter(
    ({ outbound, at, tick }) =>
      outbound?.templateId === templateId && tick !== "pending" && tick !== "failed" && at >= start && at < end,
  );
}

/** People who got it and have the number blocked now. */
function countBlocked(sim: Simulation, sends: Message[]): number {
  return sends.filter(({ customerId, phoneNumberId }) => {
    const person = customerId === null ? null : sim.world.customers.find(customerId);
    return person?.blockedNumbers.includes(phoneNumberId) ?? false;
  }).length;
}
