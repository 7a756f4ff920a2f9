import { type Notification, usualNotifications } from "@croozer/contracts/notifications";
import { afterAll, beforeAll, expect, test } from "vitest";
import { hear, openTestBusiness, type TestBusiness } from "../../conversations/test-business.ts";
import type { Mail } from "../../platform/mail/mailer.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { markRead } from "../bell.ts";
import { saveSettings } from "../settings.ts";
import { tellMembers } from "../tell.ts";
import { hire } from "../test-members.ts";
import { composeDigest } from "./compose.ts";
import { mailDigest } from "./mail-digest.ts";
import { readStopToken, stopToken } from "./stop-link.ts";

let platform: TestPlatform;
let business: TestBusiness;
let now = new Date("2026-03-10T12:00:00Z");
let from = 15555550500;
const sent: Mail[] = [];
const mailer = { send: async (mail: Mail) => void sent.push(mail) };
const minutes = (count: number) => {
  now = new Date(now.getTime() + count * 60_000);
};

beforeAll(async () => {
  platform = await openTestPlatform({ clock: { now: () => now }, env: { PUBLIC_URL: "https://croozer.example" } });
  business = await openTestBusiness(platform);
});
afterAll(() => platform.close());

async function tell(memberId: string) {
  const { conversationId } = await hear(business, { from: String(from++), body: "secret wish" });
  const tidings = { kind: "message_in_mine", conversationId, memberIds: [memberId], count: 1 } as const;
  await business.inTx((tx) => tellMembers(tx, tidings, () => false));
}
/** When a mail is considered next; null is never. */
const due = (memberId: string) =>
  business.inTx(async (tx) => {
    const [row] = await tx.query<{ digest_due_at: Date | null }>(
      "select digest_due_at from notification_settings where business_id = $1 and member_id = $2",
      [business.id, memberId],
    );
    return row?.digest_due_at ? (row.digest_due_at.getTime() - now.getTime()) / 60_000 : null;
  });
const consider = (memberId: string) => mailDigest(platform, mailer, business.inTx, memberId);

test("one mail tells who is away what waits, half an hour after the first, without what customers wrote", async () => {
  const dana = await hire(business, "Dana");
  await tell(dana);
  minutes(20);
  await tell(dana);
  expect(await due(dana)).toBe(10);
  minutes(10);
  await consider(dana);
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    subject: "2 conversations wait for you · Napoli",
    stopUrl: expect.stringContaining(dana),
  });
  expect(sent[0]?.html).toContain('dir="ltr"');
  expect(`${sent[0]?.text}${sent[0]?.html}`).not.toContain("secret");
  await consider(dana);
  expect(sent).toHaveLength(1);
  minutes(1);
  await tell(dana);
  minutes(30);
  await consider(dana);
  expect(sent).toHaveLength(1);
  expect(await due(dana)).toBe(29);
  minutes(29);
  await consider(dana);
  expect(sent).toHaveLength(2);
});

test("no mail while they are here, in their quiet hours, or once they have read it", async () => {
  sent.length = 0;
  const yossi = await hire(business, "Yossi");
  const quiet = { isOn: true, from: "14:00", to: "18:00" };
  await business.inTx((tx) => saveSettings(tx, yossi, { ...usualNotifications, quiet, timeZone: "Etc/UTC" }));
  now = new Date("2026-03-11T12:00:00Z");
  await tell(yossi);
  const screen = { id: "s", businessId: business.id, memberId: yossi, name: "", conversationId: null, typing: null };
  platform.realtime.presence.put({ ...screen, isVisible: false }, true);
  minutes(30);
  await consider(yossi);
  expect(await due(yossi)).toBe(30);
  platform.realtime.presence.remove(business.id, "s");
  now = new Date("2026-03-11T14:30:00Z");
  await consider(yossi);
  expect(await due(yossi)).toBe(210);
  await business.inTx((tx) => markRead(tx, yossi, { all: true }));
  now = new Date("2026-03-11T18:00:00Z");
  await consider(yossi);
  expect([sent.length, await due(yossi)]).toEqual([0, null]);
});

test("in Hebrew it runs from the right, and a name cannot smuggle anything in", () => {
  const item: Notification = {
    id: "1",
    kind: "mentioned",
    conversationId: "c",
    customerName: '<b onclick="x">דנה',
    message: null,
    by: { memberId: "m", name: "Yossi" },
    count: 1,
    at: now.toISOString(),
    isRead: false,
  };
  const { html, subject } = composeDigest({
    ...{ language: "he", memberName: "דנה", businessName: "נאפולי", businessId: "b", items: [item] },
    ...{ publicUrl: "https://croozer.example", stopUrl: "https://croozer.example/stop" },
  });
  expect(subject).toBe("שיחה אחת ממתינה לך · נאפולי");
  expect(html).toContain('<html lang="he" dir="rtl">');
  expect(html).not.toContain("<b onclick");
});

test("a conversation stands in it once with all that happened there, and leads to it in its business", () => {
  const of = (conversationId: string, kind: Notification["kind"]): Notification => ({
    ...{ id: `${conversationId} ${kind}`, kind, conversationId, customerName: `Customer ${conversationId}` },
    ...{ message: null, by: null, count: 1, at: now.toISOString(), isRead: false },
  });
  const many = Array.from({ length: 13 }, (_, index) => of(String(index), "assigned"));
  const { subject, text } = composeDigest({
    ...{ language: "en", memberName: "Dana", businessName: "Napoli", businessId: "b" },
    ...{ items: [of("x", "reply_late"), of("x", "message_in_mine"), ...many] },
    ...{ publicUrl: "https://croozer.example", stopUrl: "https://croozer.example/stop" },
  });
  expect(subject).toBe("14 conversations wait for you · Napoli");
  expect(text.match(/Customer x/g)).toHaveLength(1);
  expect(text).toContain(
    "Waits for longer than promised · A new message\n  https://croozer.example/inbox/x?business=b\n",
  );
  expect(text).toContain("and 2 more");
});

test("a stop link stops only its member's mails, and nobody can make one", () => {
  const token = stopToken(platform.signer, "b", "m");
  expect(readStopToken(platform.signer, token)).toEqual({ businessId: "b", memberId: "m" });
  expect(readStopToken(platform.signer, token.replace(".m.", ".n."))).toBeNull();
  expect(readStopToken(platform.signer, "")).toBeNull();
});
