import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { parseWebhook } from "../meta/parse.ts";
import { fixture } from "../meta/test-fixtures.ts";
import type { AccountUnit } from "../meta/units.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { acknowledgeAlert, listAlerts } from "./alerts.ts";
import { alertSending, listChannels, receiveAccountEvents } from "./channels.ts";
import { learnNumber } from "./learn-number.ts";

let platform: TestPlatform;
let count = 0;
beforeAll(async () => {
  platform = await openTestPlatform();
});
afterAll(() => platform.close());

const hour = 3_600_000;
const moment = Date.UTC(2026, 0, 1);

/** A business of its own, to which events happen at hours of that day. */
async function openAccount() {
  count += 1;
  const accountId = `10000000000000${count}`;
  const business: TestBusiness = await openTestBusiness(platform, {
    phoneNumberId: `2000000000000${count}`,
    accountId,
  });
  const hear = async (name: string, atHour: number, change: Record<string, unknown> = {}) => {
    const units = parseWebhook(fixture(`whatsapp.${name}`)).map((unit) => unit as AccountUnit);
    const arrived = units.map((unit) => ({
      unit: { ...unit, accountId, at: new Date(moment + atHour * hour), ...change },
      channelId: null,
      receivedAt: new Date(moment),
    }));
    return (await business.inTx((tx) => receiveAccountEvents(tx, arrived))).map(({ outcome }) => outcome)[0];
  };
  return {
    business,
    hear,
    alerts: (state: "open" | "all" = "open") => business.inTx((tx) => listAlerts(tx, state)),
    channel: async () => (await business.inTx(listChannels))[0]!,
  };
}

test("trouble is told once for its cause, and is over when the opposite is heard", async () => {
  const { hear, alerts } = await openAccount();
  expect(await hear("template.status-rejected", 1)).toBe("stored");
  expect(await hear("template.status-rejected", 1)).toBe("known");
  expect(await alerts()).toMatchObject([
    {
      kind: "template_status",
      severity: "warning",
      subject: "1689556908129001",
      data: { name: "order_confirmation", language: "en_US", status: "REJECTED", reason: "INVALID_FORMAT" },
    },
  ]);
  expect(await hear("template.status-approved", 2)).toBe("stored");
  expect(await alerts()).toEqual([]);
  expect(await alerts("all")).toHaveLength(1);
});

test("what is heard late does not undo what is newer, in either order", async () => {
  const { hear, alerts } = await openAccount();
  await hear("template.status-approved", 5);
  expect(await hear("template.status-rejected", 4)).toBe("known");
  expect(await alerts("all")).toEqual([]);
  await hear("template.status-paused", 7);
  expect(await hear("template.status-approved", 6)).toBe("known");
  expect(await alerts()).toMatchObject([{ data: { status: "PAUSED" } }]);
});

test("somebody has seen it: told again it stays quiet, in another state it does not", async () => {
  const { business, hear, alerts } = await openAccount();
  await hear("template.status-paused", 1);
  const [alert] = await alerts();
  await business.inTx((tx) => acknowledgeAlert(tx, alert!.id));
  await hear("template.status-paused", 2);
  expect((await alerts())[0]).toMatchObject({ since: alert!.since, acknowledged: { name: "" } });
  await hear("template.status-disabled", 3);
  expect((await alerts())[0]).toMatchObject({ severity: "critical", acknowledged: null });
});

test("the notice of 24 hours names the coming category, not the one it calls new", async () => {
  const { hear, alerts } = await openAccount();
  await hear("template.category-notice-24h", 1);
  expect(await alerts()).toMatchObject([{ data: { from: "UTILITY", to: "MARKETING", status: "coming" } }]);
  await hear("template.category-changed", 25);
  expect(await alerts()).toMatchObject([{ data: { status: "done" } }]);
});

test("limits, throughput and names are known by Meta's clock", async () => {
  const { hear, channel } = await openAccount();
  await hear("account.capability-update-number", 3);
  expect(await channel()).toMatchObject({ messagingLimit: "TIER_2K", throughputPerSecond: 80 });
  expect(await hear("phone.quality-onboarding", 2)).toBe("known");
  expect((await channel()).messagingLimit).toBe("TIER_2K");
  await hear("phone.quality-throughput-upgrade", 4);
  expect(await channel()).toMatchObject({ messagingLimit: "TIER_UNLIMITED", throughputPerSecond: 1000 });
  await hear("phone.name-approved", 5);
  expect((await channel()).verifiedName).toBe("Example Shop");
});

test("a rejected name, a reset of the PIN and a planned ban are told", async () => {
  const { hear, alerts } = await openAccount();
  await hear("phone.name-rejected", 1);
  await hear("phone.security-pin-reset-request", 1);
  await hear("account.disabled", 1);
  expect((await alerts()).map(({ kind, severity }) => `${severity} ${kind}`).sort()).toEqual([
    "critical account_disable_planned",
    "critical pin_reset_requested",
    "warning number_name_rejected",
  ]);
  await hear("phone.security-pin-changed", 2);
  await hear("account.reinstated", 2);
  expect((await alerts()).map(({ kind }) => kind).sort()).toEqual(["number_name_rejected", "pin_changed"]);
});

test("an account that was taken away does not work, until it is given back", async () => {
  const { hear, alerts, channel } = await openAccount();
  await hear("account.partner-removed-coexistence", 1);
  expect(await channel()).toMatchObject({ status: "error", problem: "access_removed" });
  expect(await alerts()).toMatchObject([{ data: { reason: "PRIMARY_INACTIVITY", by: "SYSTEM" } }]);
  expect(await hear("account.partner-added", 0.5)).toBe("known");
  expect((await channel()).status).toBe("error");
  await hear("account.partner-added", 2);
  expect(await channel()).toMatchObject({ status: "active", problem: null });
  expect(await alerts()).toEqual([]);
});

test("what Meta answers about a number is kept, and ends the trouble that it disproves", async () => {
  const { business, hear, alerts, channel } = await openAccount();
  const flagged = { event: "number_quality", number: "15555550100", change: "FLAGGED", limit: null };
  await hear("phone.quality-onboarding", 1, { event: flagged });
  await hear("account.partner-removed", 1);
  expect((await channel()).qualityRating).toBe("RED");
  expect((await alerts()).map(({ kind }) => kind).sort()).toEqual(["access_removed", "number_quality"]);

  const answered = (qualityRating: string) => ({
    ...{ id: business.phoneNumberId, displayPhoneNumber: "+1 555-555-0100", verifiedName: "Napoli on the Carmel" },
    ...{ qualityRating, status: "CONNECTED", throughputPerSecond: 20, messagingLimit: "TIER_10K" },
  });
  await business.inTx((tx) => learnNumber(tx, business.channelId, answered("RED")));
  expect((await alerts()).map(({ kind }) => kind)).toEqual(["number_quality"]);
  await business.inTx((tx) => learnNumber(tx, business.channelId, answered("YELLOW")));
  expect(await alerts()).toEqual([]);
  expect(await channel()).toMatchObject({
    ...{ qualityRating: "YELLOW", verifiedName: "Napoli on the Carmel" },
    ...{ throughputPerSecond: 20, messagingLimit: "TIER_10K" },
  });
});

test("the end of one trouble does not mend another", async () => {
  const { hear, channel } = await openAccount();
  await hear("account.review-rejected", 1);
  await hear("account.partner-added", 2);
  expect(await channel()).toMatchObject({ status: "error", problem: "account_rejected" });
});

test("a number that can send nothing is told once, and again when it is for another reason", async () => {
  const { business, alerts } = await openAccount();
  const say = (code: string | null) => business.inTx((tx) => alertSending(tx, business.channelId, code));
  await say("190");
  const [first] = await alerts();
  await say("190");
  expect((await alerts())[0]).toMatchObject({ kind: "sending_stopped", since: first!.since, data: { code: "190" } });
  await say("131042");
  expect((await alerts())[0]!.since).not.toBe(first!.since);
  await say(null);
  expect(await alerts()).toEqual([]);
});

test("restrictions are told each by itself, and end by themselves", async () => {
  const { hear, alerts } = await openAccount();
  await hear("account.restriction", 1);
  // Their end, January 8th, is past by the clock of the tests.
  expect(await alerts()).toEqual([]);
  expect((await alerts("all")).map(({ subject, expiresAt }) => [subject, expiresAt])).toEqual([
    [expect.stringContaining("RESTRICTED_"), "2026-01-08T00:00:00.000Z"],
    [expect.stringContaining("RESTRICTED_"), "2026-01-08T00:00:00.000Z"],
  ]);
});

test.each([
  ["account.volume-tier", "ignored"],
  ["account.ad-account-linked", "ignored"],
  ["template.components-update", "ignored"],
  ["unknown-field", "ignored"],
  ["flows.endpoint-error-rate", "stored"],
  ["payment-configuration.update", "stored"],
  ["account.alert-limit-deferred", "stored"],
  ["account.partner-certification-failed", "stored"],
  ["account.violation", "stored"],
  ["account.deleted", "stored"],
  ["account.offboarded", "stored"],
  ["template.quality-green-to-yellow", "stored"],
  ["messages.errors-130429", "stored"],
  ["coexistence.history-declined", "stored"],
])("%s is %s", async (name, outcome) => {
  const { hear } = await openAccount();
  expect(await hear(name, 1)).toBe(outcome);
});
