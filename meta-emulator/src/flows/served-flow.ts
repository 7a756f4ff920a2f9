import { GraphError, invalid } from "../graph/graph-error.ts";
import type { CheckContext } from "../messaging/checks/content-check.ts";
import type { FlowCall } from "../phone-api.ts";
import { entryScreens } from "./json/check-routing.ts";
import { readScreens } from "./json/screen.ts";
import { parse } from "./json/validate.ts";
import { findFlowByName, usesEndpoint } from "./keep-flows.ts";
import type { Flow } from "./types.ts";

/** While throttled, in an hour. */
const mostThrottled = 10;
const hourMs = 3_600_000;

/** A flow of the sender's WABA, by id or by name. */
export function findSentFlow({ sim, number }: CheckContext, id: unknown, name: unknown): Flow | null {
  const { world } = sim;
  const flow = id === undefined ? findFlowByName(world, number.wabaId, String(name)) : world.flows.find(String(id));
  return flow?.wabaId === number.wabaId ? flow : null;
}

/** Published and not withdrawn, blocked, over its limit, or without the key its endpoint needs. */
export function requireServed({ sim, number }: CheckContext, flow: Flow, draft: boolean): void {
  if (flow.status === "DEPRECATED") throw invalid("A flow in DEPRECATED state cannot be sent.");
  if (flow.status === "BLOCKED") throw new GraphError({ code: 132068 });
  if (!draft && flow.published === null) throw invalid("A flow in DRAFT state can only be sent in draft mode.");
  if (usesEndpoint(draft ? flow.draft : flow.published)) {
    const key = sim.world.encryptionKeys.find(number.id);
    if (key?.signatureStatus !== "VALID") throw new GraphError({ code: 132068 });
  }
}

/** Counts a send, which only matters while the flow is throttled. */
export function countSend({ sim }: CheckContext, flow: Flow): void {
  if (flow.status !== "THROTTLED") return;
  const now = sim.clock.now();
  const lately = flow.throttledSends.filter((at) => now - at < hourMs);
  if (lately.length >= mostThrottled) throw new GraphError({ code: 132069 });
  sim.world.flows.put(flow.id, { ...flow, throttledSends: [...lately, now] });
}

/** The screens a flow may begin with. */
export function listEntryScreens(flow: Flow, draft: boolean): string[] {
  const json = parse((draft ? flow.draft : flow.published) ?? "") ?? {};
  return entryScreens(json, readScreens(json));
}

/**
 * The flow behind a template's button, by what the template says of it. One that is not here is taken as it is: a
 * template may be older than the flows that were described.
 */
export function openTemplateFlow(
  context: CheckContext,
  button: { flow_id?: string; flow_name?: string },
  call: FlowCall,
): FlowCall {
  const flow = findSentFlow(context, button.flow_id, button.flow_name);
  if (!flow) return call;
  requireServed(context, flow, false);
  countSend(context, flow);
  const screen = call.dataExchange ? null : (call.screen ?? listEntryScreens(flow, false)[0] ?? null);
  return { ...call, flowId: flow.id, screen };
}
