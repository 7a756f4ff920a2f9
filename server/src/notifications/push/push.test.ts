import { createECDH } from "node:crypto";
import { usualNotifications } from "@croozer/contracts/notifications";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { hear, openTestBusiness, type TestBusiness } from "../../conversations/test-business.ts";
import { jobsUrl } from "../../platform/db/migrate.ts";
import { type JobRunner, startJobs } from "../../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { notificationJobs } from "../jobs.ts";
import { saveSettings } from "../settings.ts";
import { tellMembers } from "../tell.ts";
import { hire } from "../test-members.ts";
import { addDevice, listDevices } from "./devices.ts";
import { openTestPushService } from "./test-push-service.ts";

let platform: TestPlatform;
let business: TestBusiness;
let worker: JobRunner;
let service: Awaited<ReturnType<typeof openTestPushService>>;
let from = 15555550400;
const pair = createECDH("prime256v1");
pair.generateKeys();

beforeAll(async () => {
  service = await openTestPushService();
  const privateKey = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
    .subarray(-32)
    .toString("base64url");
  platform = await openTestPlatform({ env: { PUSH_PRIVATE_KEY: privateKey } });
  business = await openTestBusiness(platform);
  const { config, db, log } = platform;
  const url = jobsUrl(platform.databaseUrl, {
    appPassword: config.databaseAppPassword,
    jobsPassword: config.databaseJobsPassword,
  });
  worker = await startJobs({ url, db, log, definitions: notificationJobs(platform) });
});
afterEach(() => {
  service.answerWith(201);
  service.pushed.length = 0;
});
afterAll(async () => {
  await worker.stop();
  await platform.close();
  await service.close();
});

const until = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 50 });
async function member(name: string, settings = usualNotifications) {
  const memberId = await hire(business, name);
  await business.inTx(async (tx) => {
    await saveSettings(tx, memberId, settings);
    await addDevice(tx, platform.config, memberId, service.subscribe());
  });
  return memberId;
}
async function tell(memberId: string, body = "where is my pizza?") {
  const heard = await hear(business, { from: String(from++), body });
  const tidings = { ...heard, kind: "message_in_mine", memberIds: [memberId], count: 1 } as const;
  await business.inTx((tx) => tellMembers(tx, tidings, () => false));
  return heard.conversationId;
}
const devices = (memberId: string) => business.inTx((tx) => listDevices(tx, memberId));

test("a browser is told by a message that it alone reads and that our key signed, without what was written", async () => {
  const dana = await member("Dana");
  const conversationId = await tell(dana);
  await until(() => expect(service.pushed).toHaveLength(1));
  const [{ payload, claims, headers } = { payload: null, claims: null, headers: {} }] = service.pushed;
  expect(payload).toEqual({
    businessId: business.id,
    tag: conversationId,
    title: "Dana Example",
    body: "A new message",
    language: "en",
    path: expect.stringContaining(`/inbox/${conversationId}?business=${business.id}&message=`),
    at: expect.any(String),
    toAnswer: 1,
  });
  expect(claims).toMatchObject({ aud: service.url, key: pair.getPublicKey("base64url") });
  expect(headers).toMatchObject({ "content-encoding": "aes128gcm", urgency: "high", topic: expect.any(String) });
  await until(async () => expect((await devices(dana))[0]?.usedAt).not.toBeNull());
});

test("what was written is in it for who wants that", async () => {
  const dana = await member("Dina", { ...usualNotifications, pushShowsText: true });
  await tell(dana, "עם זיתים בבקשה");
  await until(() => expect(service.pushed[0]?.payload).toMatchObject({ body: expect.stringContaining("עם זיתים") }));
});

test("a subscription that ended is forgotten, and one that cannot be reached now is tried again", async () => {
  const [gone, busy] = [await member("Gone"), await member("Busy")];
  service.answerWith(410);
  await tell(gone);
  await until(async () => expect(await devices(gone)).toEqual([]));
  service.answerWith(429);
  await tell(busy);
  await until(() => expect(service.refused()).toBeGreaterThan(1));
  expect(await devices(busy)).toHaveLength(1);
  service.answerWith(201);
  await until(() => expect(service.pushed).toHaveLength(1));
});

test("nothing is pushed in quiet hours, nor while a page of ours is in front of the member", async () => {
  const quiet = await member("Quiet", { ...usualNotifications, quiet: { isOn: true, from: "00:00", to: "00:00" } });
  const here = await member("Here");
  const screen = { id: "s", businessId: business.id, memberId: here, name: "Here", conversationId: null, typing: null };
  platform.realtime.presence.put({ ...screen, isVisible: true }, true);
  const last = await member("Last");
  for (const memberId of [quiet, here, last]) await tell(memberId);
  await until(() => expect(service.pushed).toHaveLength(1));
  await until(async () => expect((await devices(last))[0]?.usedAt).not.toBeNull());
});

test("an address inside, or of no https, is no push service", async () => {
  const dana = await hire(business, "Dora");
  for (const endpoint of ["http://push.example/x", "https://10.0.0.7/x", "https://u:p@push.example/x"])
    await expect(
      business.inTx((tx) => addDevice(tx, { pushHosts: [] }, dana, { ...service.subscribe(), endpoint })),
    ).rejects.toMatchObject({ code: "push.address_refused" });
});
