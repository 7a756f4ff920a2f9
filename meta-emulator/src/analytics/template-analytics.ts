import { getWaba } from "../graph/access.ts";
import { GraphError, missing, wrongParameter } from "../graph/graph-error.ts";
import type { GraphCall } from "../graph/operation.ts";
import type { Params } from "../graph/params.ts";
import type { Simulation } from "../simulation.ts";
import type { Waba } from "../world/types.ts";
import { type Group, groupMessages, sumOf } from "./points.ts";
import { listSentMessages } from "./sent-messages.ts";

const dayMs = 24 * 3_600_000;
const lookbackMs = 90 * dayMs;
const mostTemplates = 10;
const metrics = ["COST", "CLICKED", "DELIVERED", "READ", "SENT"];
/** Accounts with a number of the European Union, the United Kingdom or Japan have none. */
const withoutInsights = /^(?:3[0-9]|4[013456789]|35\d|37[0-2]|38[56]|42[01]|81)/;

/** `GET /{waba-id}/template_analytics` */
export function readTemplateAnalytics({ sim, access, method, id, params }: GraphCall): unknown {
  const waba = getWaba(sim, access, method, id, "whatsapp_business_management");
  const numbers = [...sim.world.phoneNumbers.values()].filter(({ wabaId }) => wabaId === waba.id);
  if (numbers.some(({ digits }) => withoutInsights.test(digits))) throw new GraphError({ code: 200005 });
  if (!waba.standing.insightsEnabled) throw new GraphError({ code: 200007 });
  if (String(params.granularity ?? "").toUpperCase() !== "DAILY") {
    throw wrongParameter("Param granularity must be one of {DAILY}");
  }
  const startMs = readDay(params, "start");
  const endMs = readDay(params, "end") + dayMs;
  if (startMs < sim.clock.now() - lookbackMs - dayMs)
    throw wrongParameter("Param start must be within the last 90 days");
  const templateIds = readNames(params.template_ids);
  if (templateIds.length === 0) throw missing("template_ids");
  if (templateIds.length > mostTemplates) {
    throw wrongParameter(`Param template_ids must have at most ${mostTemplates} items.`);
  }
  const chosen = readNames(params.metric_types).map((each) => each.toUpperCase());
  if (chosen.some((each) => !metrics.includes(each))) {
    throw wrongParameter(`Param metric_types must be of {${metrics.join(", ")}}`);
  }
  const messages = listSentMessages(sim, waba, startMs, endMs).filter(({ outbound }) =>
    templateIds.includes(outbound.templateId ?? ""),
  );
  const groups = groupMessages(messages, "DAY", ({ outbound }) => ({ template_id: outbound.templateId ?? "" }));
  const data_points = groups.map((group) => pointOf(sim, waba, group, chosen));
  return { data: [{ granularity: "DAILY", product_type: "cloud_api", data_points }] };
}

function pointOf(sim: Simulation, waba: Waba, { start, end, values, messages }: Group, chosen: string[]) {
  const asked = (metric: string) => chosen.length === 0 || chosen.includes(metric);
  const delivered = messages.filter((message) => message.delivered).length;
  const spent = sumOf(messages);
  const clicked = countTaps(sim, waba, values.template_id ?? "", start * 1000, end * 1000);
  return {
    ...values,
    start,
    end,
    ...(asked("SENT") ? { sent: messages.length } : {}),
    ...(asked("DELIVERED") ? { delivered } : {}),
    ...(asked("READ") ? { read: messages.filter(({ read }) => read).length } : {}),
    ...(asked("CLICKED") && clicked.length > 0 ? { clicked } : {}),
    ...(asked("COST")
      ? {
          cost: [
            { type: "amount_spent", value: spent },
            ...(delivered === 0
              ? []
              : [{ type: "cost_per_delivered", value: Math.round((spent / delivered) * 1e6) / 1e6 }]),
          ],
        }
      : {}),
  };
}

/** Taps on quick replies arrive as messages; of links nobody tells. Counted on the day the template was sent. */
function countTaps(sim: Simulation, waba: Waba, templateId: string, startMs: number, endMs: number) {
  const counts = new Map<string, number>();
  for (const { content, replyTo } of sim.world.messages.values()) {
    if (content.type !== "template_reply" || replyTo === null) continue;
    const answered = sim.world.messages.find(replyTo);
    if (answered?.outbound?.templateId !== templateId || answered.at < startMs || answered.at >= endMs) continue;
    if (sim.world.phoneNumbers.find(answered.phoneNumberId)?.wabaId !== waba.id) continue;
    counts.set(content.text, (counts.get(content.text) ?? 0) + 1);
  }
  return [...counts].map(([button_content, count]) => ({ type: "quick_reply_button", button_content, count }));
}

/** Seconds or `YYYY-MM-DD`; the day it falls into. */
function readDay(params: Params, name: string): number {
  const value = params[name];
  if (value === undefined) throw missing(name);
  const at = /^\d{4}-\d\d-\d\d$/.test(String(value)) ? Date.parse(String(value)) : Number(value) * 1000;
  if (!Number.isFinite(at)) throw wrongParameter(`Param ${name} must be a UNIX timestamp or a date`);
  return Math.floor(at / dayMs) * dayMs;
}

/** A list, or its values with commas between. */
function readNames(given: unknown): string[] {
  if (given === undefined) return [];
  const list = Array.isArray(given)
    ? given
    : String(given)
        .replace(/^\[|\]$/g, "")
        .split(",");
  return list.map((each) => String(each).trim()).filter((each) => each !== "");
}
