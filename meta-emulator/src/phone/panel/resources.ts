import type { FaultRule, NumberState, PhoneEvent, RulesState, TemplateView, TokenView } from "../../phone-api.ts";
import { api } from "../state/api.ts";
import { Resource } from "../state/resource.ts";

/** A send changes no number, a change of one is told to apps or asked for by a call. */
function touchesNumbers(event: PhoneEvent): boolean {
  if (event.type === "world" || event.type === "clock") return true;
  if (event.type === "call") return event.call.method !== "GET" && !event.call.path.endsWith("/messages");
  return event.type === "delivery" && event.delivery.field !== "messages";
}

export const numbers = new Resource<NumberState[]>(
  async () => (await api.listNumbers()).numbers,
  (event) => (touchesNumbers(event) ? "read" : null),
);

export const templates = new Resource<TemplateView[]>(
  async () => (await api.listTemplates()).templates,
  (event) => (event.type === "template" || event.type === "world" ? "read" : null),
);

export const faultRules = new Resource<FaultRule[]>(
  async () => (await api.listFaultRules()).rules,
  (event) => (event.type === "fault_rules" ? event.rules : event.type === "world" ? "read" : null),
);

export const rules = new Resource<RulesState>(
  () => api.getRules(),
  (event) => {
    if (event.type === "rules") return event.rules;
    return event.type === "world" || event.type === "clock" ? "read" : null;
  },
);

/** A call may make one (a code is exchanged); the clock ends them. */
export const tokens = new Resource<TokenView[]>(
  async () => (await api.listTokens()).tokens,
  (event) => {
    const exchanged = event.type === "call" && event.call.path.includes("access_token");
    return exchanged || event.type === "world" || event.type === "clock" ? "read" : null;
  },
);
