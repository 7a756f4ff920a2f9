import { expect, test } from "vitest";
import { countsAsService, priceOf, type Sale } from "./pricing.ts";
import { metasRules } from "./rules.ts";

const rules = metasRules.pricing;
const september = Date.UTC(2026, 8, 30, 23, 59, 59);
const october = Date.UTC(2026, 9, 1);
const sale: Sale = {
  category: "service",
  lite: false,
  at: october,
  inWindow: true,
  inEntryPoint: false,
  businessDigits: "15555550100",
  recipientDigits: "15555550123",
  serviceMessagesBefore: 0,
};
const priced = (change: Partial<Sale>) => priceOf(rules, { ...sale, ...change });

test("free-form messages are free, from October 2026 on a thousand a month", () => {
  const free = { billable: false, pricing_model: "PMP", type: "free_customer_service", category: "service" };
  expect(priced({ at: september, serviceMessagesBefore: 5_000 })).toEqual(free);
  expect(priced({ serviceMessagesBefore: 999 })).toEqual(free);
  expect(priced({ serviceMessagesBefore: 1_000 })).toEqual({ ...free, billable: true, type: "regular" });
});

test("how the free thousand is marked can be set", () => {
  expect(priceOf({ ...rules, freeServiceType: "free_tier" }, sale)).toMatchObject({
    billable: false,
    type: "free_tier",
  });
});

test("a utility template is free in the window until October 2026, and charged outside", () => {
  expect(priced({ category: "utility", at: september })).toMatchObject({ type: "free_customer_service" });
  expect(priced({ category: "utility", at: september, inWindow: false })).toMatchObject({ type: "regular" });
  expect(priced({ category: "utility" })).toMatchObject({ type: "regular", billable: true });
});

test("marketing and authentication are charged, in the window too", () => {
  expect(priced({ category: "marketing" })).toMatchObject({ type: "regular", category: "marketing" });
  expect(priced({ category: "marketing", lite: true })).toMatchObject({ category: "marketing_lite" });
  expect(priced({ category: "authentication" })).toMatchObject({ type: "regular", category: "authentication" });
});

test("authentication from abroad has a category of its own where it has a price of its own", () => {
  const toIndia = { category: "authentication", recipientDigits: "919999900000" } as const;
  expect(priced(toIndia)).toMatchObject({ category: "authentication-international" });
  expect(priced({ ...toIndia, businessDigits: "919999911111" })).toMatchObject({ category: "authentication" });
  expect(priced({ ...toIndia, recipientDigits: "4915555550000" })).toMatchObject({ category: "authentication" });
});

test("everything is free in a free entry point, and counts towards nothing", () => {
  const free = { billable: false, pricing_model: "PMP", type: "free_entry_point", category: "referral_conversion" };
  expect(priced({ category: "marketing", inEntryPoint: true })).toEqual(free);
  expect(countsAsService(rules, { ...sale, inEntryPoint: true })).toBe(false);
  expect(countsAsService(rules, sale)).toBe(true);
});

test("before July 2025 conversations were charged", () => {
  const pricing = priced({ at: Date.UTC(2025, 5, 30), category: "marketing" });
  expect(pricing).toEqual({ billable: true, pricing_model: "CBP", category: "marketing" });
});
