import { countryOf } from "../world/phone-digits.ts";
import type { Category, Pricing } from "../world/types.ts";
import type { PricingRules } from "./rules.ts";

/** What is known of a message when it is priced. */
export type Sale = {
  category: Category;
  /** Sent through the Marketing Messages API. */
  lite: boolean;
  at: number;
  /** Within the customer's 24 hours, within the 72 free ones. */
  inWindow: boolean;
  inEntryPoint: boolean;
  businessDigits: string;
  recipientDigits: string | null;
  /** Free-form messages of this number and month before this one. */
  serviceMessagesBefore: number;
};

/** Per message instead of per conversation. */
const perMessageFrom = Date.UTC(2025, 6, 1);
/** Free-form messages and utility templates within the window are charged. */
const serviceChargedFrom = Date.UTC(2026, 9, 1);

export function serviceIsCharged(at: number): boolean {
  return at >= serviceChargedFrom;
}

export function pricesByMessage({ model }: PricingRules, at: number): boolean {
  return model === "by-date" ? at >= perMessageFrom : model === "PMP";
}

export function priceOf(rules: PricingRules, sale: Sale): Pricing {
  if (!pricesByMessage(rules, sale.at))
    return { billable: true, pricing_model: "CBP", category: categoryOf(rules, sale) };
  if (sale.inEntryPoint) return perMessage("free_entry_point", "referral_conversion");
  return perMessage(typeOf(rules, sale), categoryOf(rules, sale));
}

function perMessage(type: string, category: string): Pricing {
  return { billable: type === "regular", pricing_model: "PMP", type, category };
}

function typeOf(rules: PricingRules, sale: Sale): string {
  const free = "free_customer_service";
  if (sale.category === "service") {
    if (rules.service !== "by-date") return rules.service;
    if (sale.at < serviceChargedFrom) return free;
    return sale.serviceMessagesBefore < rules.freeServiceMessages ? rules.freeServiceType : "regular";
  }
  const oldRules = rules.service === "by-date" ? sale.at < serviceChargedFrom : rules.service === free;
  const freeUtility = sale.category === "utility" && sale.inWindow && oldRules;
  return freeUtility ? free : "regular";
}

function categoryOf(rules: PricingRules, sale: Sale): string {
  if (sale.category === "marketing" && sale.lite) return "marketing_lite";
  if (sale.category !== "authentication" || sale.recipientDigits === null) return sale.category;
  const country = countryOf(sale.recipientDigits);
  const foreign = country !== countryOf(sale.businessDigits);
  return foreign && rules.authenticationInternational.includes(country)
    ? "authentication-international"
    : sale.category;
}

/** Whether a message counts towards the free ones of the month. */
export function countsAsService(rules: PricingRules, sale: Sale): boolean {
  return (
    sale.category === "service" && !sale.inEntryPoint && rules.service === "by-date" && sale.at >= serviceChargedFrom
  );
}
