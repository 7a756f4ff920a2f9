import type { Simulation } from "../simulation.ts";
import type { Waba } from "../world/types.ts";
import { conversationsOf } from "./conversations.ts";
import { type Filters, readChoices, readFilters, readList } from "./filters.ts";
import { readRange } from "./periods.ts";
import { groupMessages, sumOf } from "./points.ts";
import { listSentMessages, type SentMessage } from "./sent-messages.ts";

const common = ["start", "end", "granularity", "phone_numbers", "country_codes"];
const priceDimensions = ["PRICING_CATEGORY", "PRICING_TYPE", "COUNTRY", "PHONE", "TIER"];
const talkDimensions = ["CONVERSATION_CATEGORY", "CONVERSATION_DIRECTION", "CONVERSATION_TYPE", "COUNTRY", "PHONE"];

/** The analytics fields of a WABA that are asked for, from what really happened. */
export function analyticsFields(sim: Simulation, waba: Waba, fields: unknown): Record<string, unknown> {
  const messaging = readFilters(fields, "analytics", [...common, "product_types"]);
  const pricing = readFilters(fields, "pricing_analytics", [
    ...common,
    "metric_types",
    "pricing_types",
    "pricing_categories",
    "dimensions",
  ]);
  const talks = readFilters(fields, "conversation_analytics", [
    ...common,
    "metric_types",
    "conversation_categories",
    "conversation_types",
    "conversation_directions",
    "dimensions",
  ]);
  return {
    ...(messaging ? { analytics: messagingAnalytics(sim, waba, messaging) } : {}),
    ...(pricing ? { pricing_analytics: pricingAnalytics(sim, waba, pricing) } : {}),
    ...(talks ? { conversation_analytics: conversationAnalytics(sim, waba, talks) } : {}),
  };
}

function messagingAnalytics(sim: Simulation, waba: Waba, filters: Filters): unknown {
  const range = readRange(filters, sim.clock.now(), "DAY");
  // 0 are notifications, templates that is; 2 is customer support.
  const products = readList(filters, "product_types");
  const messages = select(sim, waba, filters, range).filter(
    ({ outbound }) => products.length === 0 || products.includes(outbound.templateId === null ? "2" : "0"),
  );
  return {
    phone_numbers: [...new Set(messages.map(({ number }) => number.digits))],
    country_codes: [...new Set(messages.map(({ country }) => country))],
    granularity: range.name,
    data_points: groupMessages(messages, range.granularity, () => ({})).map(({ start, end, messages: some }) => ({
      start,
      end,
      sent: some.length,
      delivered: some.filter(({ delivered }) => delivered).length,
    })),
  };
}

function pricingAnalytics(sim: Simulation, waba: Waba, filters: Filters): unknown {
  const range = readRange(filters, sim.clock.now(), "DAILY");
  const metrics = readChoices(filters, "metric_types", ["COST", "VOLUME"]);
  const dimensions = readChoices(filters, "dimensions", priceDimensions);
  const types = readList(filters, "pricing_types");
  const categories = readList(filters, "pricing_categories");
  const messages = select(sim, waba, filters, range)
    .filter(({ delivered, outbound }) => delivered && outbound.pricing !== null)
    .filter((message) => types.length === 0 || types.includes(typeOf(message)))
    .filter((message) => categories.length === 0 || categories.includes(categoryOf(message)));
  const points = groupMessages(messages, range.granularity, (message) => ({
    ...(dimensions.includes("PHONE") ? { phone_number: message.number.digits } : {}),
    ...(dimensions.includes("COUNTRY") ? { country: message.country } : {}),
    // Where the tiers of a market end is not known here: all of it is one.
    ...(dimensions.includes("TIER") && typeOf(message) === "REGULAR" ? { tier: "0:MAX" } : {}),
    ...(dimensions.includes("PRICING_CATEGORY") ? { pricing_category: categoryOf(message) } : {}),
    ...(dimensions.includes("PRICING_TYPE") ? { pricing_type: typeOf(message) } : {}),
  }));
  const data_points = points.map(({ start, end, values, messages: some }) => ({
    start,
    end,
    ...values,
    ...(asked(metrics, "VOLUME") ? { volume: some.length } : {}),
    ...(asked(metrics, "COST") ? { cost: sumOf(some) } : {}),
  }));
  return { data: [{ data_points }] };
}

function conversationAnalytics(sim: Simulation, waba: Waba, filters: Filters): unknown {
  const range = readRange(filters, sim.clock.now(), "DAILY");
  const metrics = readChoices(filters, "metric_types", ["COST", "CONVERSATION"]);
  const dimensions = readChoices(filters, "dimensions", talkDimensions);
  const types = readList(filters, "conversation_types");
  const categories = readList(filters, "conversation_categories");
  const openers = conversationsOf(select(sim, waba, filters, range))
    .filter((message) => types.length === 0 || types.includes(talkTypeOf(message)))
    .filter(({ outbound }) => categories.length === 0 || categories.includes(outbound.category.toUpperCase()));
  const points = groupMessages(openers, range.granularity, (message) => ({
    ...(dimensions.includes("PHONE") ? { phone_number: message.number.digits } : {}),
    ...(dimensions.includes("COUNTRY") ? { country: message.country } : {}),
    ...(dimensions.includes("CONVERSATION_TYPE") ? { conversation_type: talkTypeOf(message) } : {}),
    ...(dimensions.includes("CONVERSATION_DIRECTION") ? { conversation_direction: "UNKNOWN" } : {}),
    ...(dimensions.includes("CONVERSATION_CATEGORY")
      ? { conversation_category: message.outbound.category.toUpperCase() }
      : {}),
  }));
  const data_points = points.map(({ start, end, values, messages: some }) => ({
    start,
    end,
    ...(asked(metrics, "CONVERSATION") ? { conversation: some.length } : {}),
    ...values,
    ...(asked(metrics, "COST") ? { cost: sumOf(some) } : {}),
  }));
  return { data: [{ data_points }] };
}

function select(
  sim: Simulation,
  waba: Waba,
  filters: Filters,
  { startMs, endMs }: { startMs: number; endMs: number },
): SentMessage[] {
  const numbers = readList(filters, "phone_numbers").map((each) => each.replace(/\D/g, ""));
  const countries = readList(filters, "country_codes").map((each) => each.toUpperCase());
  return listSentMessages(sim, waba, startMs, endMs).filter(
    ({ number, country }) =>
      (numbers.length === 0 || numbers.includes(number.digits)) &&
      (countries.length === 0 || countries.includes(country)),
  );
}

function asked(metrics: string[], metric: string): boolean {
  return metrics.length === 0 || metrics.includes(metric);
}

function typeOf({ outbound }: SentMessage): string {
  const { type = "regular" } = outbound.pricing ?? {};
  return type.toUpperCase();
}

function categoryOf({ outbound }: SentMessage): string {
  return (outbound.pricing?.category ?? "service").toUpperCase().replaceAll("-", "_");
}

function talkTypeOf(message: SentMessage): string {
  if (message.outbound.entryPointUntil !== null) return "FREE_ENTRY_POINT";
  return message.outbound.pricing?.billable ? "REGULAR" : "FREE_TIER";
}
