import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { jobsUrl } from "../platform/db/migrate.ts";
import { type JobRunner, startJobs } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import {
  createLanes,
  getMessage,
  type Lanes,
  markRead,
  type Queued,
  queueMessage,
  showMemberTyping,
  showTyping,
} from "./conversations.ts";
import { conversationJobs } from "./jobs.ts";
import { park } from "./receiving/parked.ts";
import { hear, openTestBusiness, statusUnit, type TestBusiness } from "./test-business.ts";
import { accept, openTestMeta, reject, type TestMeta } from "./test-meta.ts";

let platform: TestPlatform;
let meta: TestMeta;
let business: TestBusiness;
let worker: JobRunner;
let lanes: Lanes;

beforeAll(async () => {
  meta = await openTestMeta();
  platform = await openTestPlatform({ env: { META_GRAPH_URL: meta.url } });
  business = await openTestBusiness(platform);
  const { config, db, log } = platform;
  const roles = { appPassword: config.databaseAppPassword, jobsPassword: config.databaseJobsPassword };
  const url = jobsUrl(platform.databaseUrl, roles);
  lanes = createLanes(platform);
  worker = await startJobs({ url, db, log, definitions: conversationJobs(platform, lanes) });
});
afterAll(async () => {
  await lanes.stop();
  await worker.stop();
  await platform.close();
  await meta.close();
});

const until = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 20_000, interval: 50 });
const say = (conversationId: string, body: string) =>
  business.inTx((tx) => queueMessage(tx, { conversationId, content: { type: "text", body }, origin: "bot" }));

test("thirty messages queued one by one to three customers arrive in order, each once", async () => {
  const threads = [];
  for (const from of ["15555550001", "15555550002", "15555550003"]) threads.push(await hear(business, { from }));
  const queued: Queued[] = [];
  for (let n = 0; n < 30; n += 1) queued.push(await say(threads[n % 3]!.conversationId, `message ${n}`));
  await until(async () => {
    for (const { messageId } of queued)
      expect((await business.inTx((tx) => getMessage(tx, messageId))).status).toBe("accepted");
  });
  for (const to of ["+15555550001", "+15555550002", "+15555550003"]) {
    const bodies = meta.sent().filter((body) => body.to === to);
    const numbers = bodies.map((body) => Number((body.text as { body: string }).body.slice(8)));
    expect(numbers).toHaveLength(10);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
  }
});

test("a message that Meta asks to wait with goes out when its time has come, before what follows", async () => {
  const { conversationId } = await hear(business, { from: "15555550006" });
  const accepting = meta.answer;
  let refusals = 1;
  meta.answer = (body, reply) => (refusals-- > 0 ? reject(130429) : accepting)(body, reply);
  const queued = [await say(conversationId, "first"), await say(conversationId, "second")];
  await until(async () => {
    for (const { messageId } of queued)
      expect((await business.inTx((tx) => getMessage(tx, messageId))).status).toBe("accepted");
  });
  meta.answer = accepting;
  const bodies = meta.sent().filter((body) => body.to === "+15555550006");
  expect(bodies.map((body) => (body.text as { body: string }).body)).toEqual(["first", "first", "second"]);
});

test("reading shows the customer their message as read, the bot that it writes", async () => {
  const { conversationId, providerId } = await hear(business, { from: "15555550004" });
  await business.inTx((tx) => markRead(tx, conversationId, 1));
  await until(() =>
    expect(meta.received.map(({ body }) => body)).toContainEqual({
      messaging_product: "whatsapp",
      status: "read",
      message_id: providerId,
    }),
  );
  await business.inTx(async (tx) => showTyping(tx, conversationId));
  await until(() =>
    expect(meta.received.map(({ body }) => body)).toContainEqual(
      expect.objectContaining({ message_id: providerId, typing_indicator: { type: "text" } }),
    ),
  );
});

test("that a member writes is shown to the customer while an answer may go out, and not to whose window is closed", async () => {
  const [open, closed] = [await hear(business, { from: "15555550061" }), await hear(business, { from: "15555550062" })];
  await business.inTx((tx) =>
    tx.query("update conversations set window_ends_at = $3 where business_id = $1 and id = $2", [
      business.id,
      closed.conversationId,
      new Date(Date.now() - 1000),
    ]),
  );
  for (const { conversationId } of [closed, open]) showMemberTyping(platform, business.id, conversationId);
  const typingAt = () =>
    meta.received.filter(({ body }) => "typing_indicator" in body).map(({ body }) => body.message_id);
  await until(() => expect(typingAt()).toContain(open.providerId));
  expect(typingAt()).not.toContain(closed.providerId);
});

test("a status parked while another process was storing its message is applied a little later", async () => {
  const { conversationId } = await hear(business, { from: "15555550005" });
  meta.answer = accept(() => "wamid.race");
  const { messageId } = await say(conversationId, "race");
  await until(async () => {
    expect((await business.inTx((tx) => getMessage(tx, messageId))).status).toBe("accepted");
  });
  await business.inTx((tx) =>
    park(tx, [
      {
        channelId: business.channelId,
        unit: statusUnit(business, { providerId: "wamid.race", status: "read" }),
      },
    ]),
  );
  await until(async () => {
    expect((await business.inTx((tx) => getMessage(tx, messageId))).status).toBe("read");
  });
});

test("statuses of messages that are not ours, however many, do not put the look for the others off", async () => {
  const { conversationId } = await hear(business, { from: "15555550006" });
  meta.answer = accept(() => "wamid.among-strangers");
  const { messageId } = await say(conversationId, "among strangers");
  const statusOf = async () => (await business.inTx((tx) => getMessage(tx, messageId))).status;
  await until(async () => expect(await statusOf()).toBe("accepted"));
  const parkOne = (providerId: string) =>
    business.inTx((tx) =>
      park(tx, [{ channelId: business.channelId, unit: statusUnit(business, { providerId, status: "read" }) }]),
    );
  await parkOne("wamid.among-strangers");
  let strangers = 0;
  const others = setInterval(() => void parkOne(`wamid.stranger.${strangers++}`), 200);
  await until(async () => expect(await statusOf()).toBe("read")).finally(() => clearInterval(others));
});
