import { afterAll, beforeAll, beforeEach } from "vitest";
import { heldClock } from "../../platform/clock/clock.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { getMessage, type NewMessage, type Queued, queueMessage } from "../conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { accept, openTestMeta, type TestMeta } from "../test-meta.ts";
import { Lane } from "./lane.ts";

let opened = 0;

/** A number with a lane of its own for each test, a Meta that remembers, and a clock that is told how late it is. */
export function testLane() {
  const clock = heldClock(new Date());
  let customers = 0;
  const on = {
    clock,
    platform: undefined as unknown as TestPlatform,
    meta: undefined as unknown as TestMeta,
    business: undefined as unknown as TestBusiness,
    /** A new customer writes; their window opens. */
    async newThread(): Promise<string> {
      customers += 1;
      return (await hear(on.business, { from: phoneOf(customers), at: clock.now() })).conversationId;
    },
    /** The nth customer of all tests writes once more. */
    again: (n: number) => hear(on.business, { from: phoneOf(n), at: clock.now() }),
    customers: () => customers,
    queue: (conversationId: string, body: string, part: Partial<NewMessage> = {}): Promise<Queued> =>
      on.business.inTx((tx) =>
        queueMessage(tx, { conversationId, content: { type: "text", body }, origin: "member", ...part }),
      ),
    /** Of another type as far as lanes are concerned; what goes over the wire is of no interest to them. */
    async queueAs(conversationId: string, type: "template" | "image"): Promise<Queued> {
      const queued = await on.queue(conversationId, type);
      await on.business.inTx((tx) =>
        tx.query("update messages set type = $3 where business_id = $1 and id = $2", [
          on.business.id,
          queued.messageId,
          type,
        ]),
      );
      return queued;
    },
    get: (messageId: string) => on.business.inTx((tx) => getMessage(tx, messageId)),
    /** Drains the lane while time goes on; as far as it goes by itself, for what takes days. */
    async drainAll(): Promise<void> {
      const ticking = setInterval(() => clock.advance(10), 10);
      try {
        for (let later = await on.drain(); later !== null; later = await on.drain()) clock.set(later);
      } finally {
        clearInterval(ticking);
      }
    },
    /** Drains the lane, its short pauses included; gives when it wants to be looked at again. */
    async drain(): Promise<Date | null> {
      for (;;) {
        const times = { timeoutMs: 1_000, gatherMs: 10, stayMs: 0 };
        const later = await new Lane(on.platform, on.business.inTx, on.business.channelId, times).run();
        if (later === null || later.getTime() - clock.now().getTime() > 1_500) return later;
        clock.set(later);
      }
    },
    bodies: () => on.meta.sent().map((body) => (body.text as { body: string } | undefined)?.body ?? String(body.type)),
    events: async (type: string) =>
      (
        await on.business.inTx((tx) =>
          tx.query<{ payload: Record<string, unknown> }>(
            "select payload from events where business_id = $1 and type = $2 order by id",
            [on.business.id, type],
          ),
        )
      ).map(({ payload }) => payload),
  };
  beforeAll(async () => {
    on.meta = await openTestMeta();
    on.platform = await openTestPlatform({ clock, env: { META_GRAPH_URL: on.meta.url } });
  });
  beforeEach(async () => {
    opened += 1;
    const part = String(opened).padStart(4, "0");
    on.business = await openTestBusiness(on.platform, {
      phoneNumberId: `20000000000${part}`,
      accountId: `10000000000${part}`,
    });
    on.meta.received = [];
    on.meta.answer = accept((body) => `wamid.${part}.${String(body.biz_opaque_callback_data)}`);
  });
  afterAll(async () => {
    await on.platform.close();
    await on.meta.close();
  });
  return on;
}

const phoneOf = (n: number) => `1555555${String(n).padStart(4, "0")}`;
