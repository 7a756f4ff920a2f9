import type { Section } from "./limit-changes.ts";
import type { LimitWords } from "./limit-words.ts";
import { factorOf, type Unit } from "./units.ts";

type NumberLook = { kind: "number"; unit: Unit };
export type PartLook = NumberLook | { kind: "flag" };
export type Look =
  | { kind: "flag" }
  | NumberLook
  /** Can be off: `first` is what it gets when it is switched on. */
  | { kind: "maybe"; unit: Unit; first: number }
  | { kind: "choice"; values: readonly string[] }
  | { kind: "numbers" | "texts" }
  /** Several values of one rule; with `off` the whole rule can be off. */
  | { kind: "parts"; off: boolean; parts: Readonly<Record<string, PartLook>> };

export type Row = { section: Section; key: string; look: Look };
export type Group = keyof LimitWords["groups"];

const flag = { kind: "flag" } as const;
const number = (unit: Unit = "none"): NumberLook => ({ kind: "number", unit });
const limit = (key: string, look: Look): Row => ({ section: "limits", key, look });

/** Every rule of the world, in the order in which people ask for them. */
export const rowsByGroup: Record<Group, readonly Row[]> = {
  windows: [
    limit("customerWindow", flag),
    limit("windowOpenedBy", {
      kind: "parts",
      off: false,
      parts: { reaction: flag, edit: flag, revoke: flag, request_welcome: flag },
    }),
    limit("socialAdWindowMs", number("days")),
  ],
  rates: [
    limit("throughput", {
      kind: "parts",
      off: true,
      parts: { standard: number(), high: number(), coexistence: number() },
    }),
    limit("throughputWebhook", flag),
    limit("pairRate", {
      kind: "parts",
      off: true,
      parts: { everyMs: number("seconds"), burst: number(), strict: flag },
    }),
    limit("managementCalls", {
      kind: "parts",
      off: true,
      parts: { inactive: number(), active: number(), app: number() },
    }),
    limit("socialPerSecond", {
      kind: "parts",
      off: true,
      parts: { text: number(), media: number(), conversations: number() },
    }),
  ],
  people: [
    limit("messagingLimit", flag),
    limit("messagingLimitCode", number()),
    limit("upgradeAfterMs", { kind: "maybe", unit: "hours", first: 6 * factorOf.hours }),
    limit("marketingPerDay", { kind: "maybe", unit: "none", first: 2 }),
    limit("experimentShare", number("percent")),
    limit("usMarketingPause", flag),
  ],
  prices: [
    { section: "pricing", key: "model", look: { kind: "choice", values: ["by-date", "PMP", "CBP"] } },
    {
      ...{ section: "pricing", key: "service" },
      look: { kind: "choice", values: ["by-date", "regular", "free_customer_service"] },
    },
    { section: "pricing", key: "freeServiceMessages", look: number() },
    { section: "pricing", key: "authenticationInternational", look: { kind: "texts" } },
  ],
  telling: [
    limit("answeredAtOnce", { kind: "numbers" }),
    { section: "statuses", key: "readAtOnce", look: number("percent") },
    { section: "statuses", key: "skipDelivered", look: number("percent") },
    { section: "statuses", key: "expiredCode", look: { kind: "maybe", unit: "none", first: 131026 } },
    limit("timeToLiveMs", number("days")),
    limit("authenticationTimeToLiveMs", number("minutes")),
    limit("qualityHoldMs", number("minutes")),
  ],
  webhooks: [
    { section: "delivery", key: "batchMessagesMs", look: number("ms") },
    { section: "delivery", key: "batchStatusesMs", look: number("ms") },
    { section: "delivery", key: "batchMost", look: number() },
    { section: "delivery", key: "keep", look: number() },
    { section: "delivery", key: "keepMessages", look: number() },
  ],
};
