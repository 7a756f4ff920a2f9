import { expect, test } from "vitest";
import { parseWebhook } from "./parse.ts";
import { fixture, fixtureNames } from "./test-fixtures.ts";
import type { StatusUnit } from "./units.ts";

const statusesOf = (body: unknown) =>
  parseWebhook(body).map((unit) => {
    if (unit.unit !== "status") throw new Error(`a ${unit.unit} unit: ${JSON.stringify(unit)}`);
    return unit;
  });
const of = (name: string): StatusUnit => {
  const [status] = statusesOf(fixture(`whatsapp.status.${name}`));
  if (!status) throw new Error("no status");
  return status;
};
const parse = (status: object) => {
  const value = { metadata: { phone_number_id: "200000000000001" }, statuses: [status] };
  return statusesOf({ entry: [{ id: "1", changes: [{ field: "messages", value }] }] })[0];
};

test("every status of the fixtures is understood", () => {
  const names = fixtureNames("whatsapp.status.");
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) for (const status of statusesOf(fixture(name))) expect(status.status).not.toBeNull();
});

test("an advertisement's free time is told with its end and its price", () => {
  expect(of("sent-free-entry-point")).toMatchObject({
    status: "sent",
    recipient: { waId: "15555550123", bsuid: "US.13491208655302740001", inGroup: false },
    conversation: { origin: "referral_conversion", expiresAt: new Date("2026-01-04T00:00:00Z") },
    pricing: {
      charge: "free",
      billable: false,
      model: "PMP",
      type: "free_entry_point",
      category: "referral_conversion",
    },
  });
});

test("what it costs follows from the type; by conversation, or of an unknown type, it is not clear", () => {
  expect(of("delivered-service-billable-2026-10").pricing).toMatchObject({ charge: "charged", category: "service" });
  expect(of("delivered-service-free-window").pricing).toMatchObject({ charge: "free" });
  expect(of("sent-cbp-legacy").pricing).toMatchObject({ charge: "unclear", model: "CBP", type: "unknown" });
  expect(of("delivered-authentication-international").pricing?.category).toBe("authentication_international");
  const priced = (pricing: object) => parse({ id: "wamid.1", status: "sent", timestamp: 1767225700, pricing })?.pricing;
  expect(priced({ pricing_model: "PMP", type: "free_monthly_tier", category: "service", billable: "false" })).toEqual({
    charge: "unclear",
    billable: false,
    model: "PMP",
    type: "free_monthly_tier",
    category: "service",
  });
  expect(priced({})).toEqual({ charge: "unclear", billable: null, model: null, type: "unknown", category: "unknown" });
});

test("a person without a number is named by the business-scoped id, a member of a group by their own ids", () => {
  expect(of("delivered-bsuid-only").recipient).toEqual({
    waId: null,
    bsuid: "US.13491208655302740001",
    inGroup: false,
  });
  expect(of("read-group").recipient).toEqual({
    waId: "15555550123",
    bsuid: "US.13491208655302740001",
    inGroup: true,
  });
});

test("a failure tells all its errors, and one without any is still a failure", () => {
  expect(of("failed-131026").errors[0]).toMatchObject({ code: "131026" });
  expect(parse({ id: "wamid.1", status: "failed", timestamp: "1767225700" })?.errors).toEqual([
    { code: "unknown", title: null, detail: null },
  ]);
});

test("a name that we do not know is a status that moves nothing, and odd parts harm nobody", () => {
  expect(parse({ id: "wamid.1", status: "warning", timestamp: "1767225700" })).toMatchObject({
    kind: "status.warning",
    status: null,
    said: "warning",
  });
  expect(
    parse({
      id: 5,
      status: "toString",
      timestamp: 1767225700,
      pricing: "free",
      conversation: { expiration_timestamp: "soon" },
      errors: "none",
      recipient_id: 15555550123,
    }),
  ).toMatchObject({
    providerId: "5",
    status: null,
    pricing: null,
    conversation: { id: null, origin: null, expiresAt: null },
    errors: [],
    recipient: { waId: "15555550123" },
  });
});
