import fc from "fast-check";
import { expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { claimSends } from "./claim.ts";
import { recordSends } from "./record-sends.ts";
import { testLane } from "./test-lane.ts";

const on = testLane();
const { clock } = on;
const settleAfterMs = 900_000;

/** One look of a lane at a moment: what it claims goes out at its slots and is accepted before the next look. */
async function look(claimant: string): Promise<{ body: string; conversationId: string; atMs: number }[]> {
  return on.business.inTx(async (tx) => {
    const lane = { claimant, room: 64, own: [], leaving: false, settleAfterMs };
    const claim = await claimSends(tx, on.business.channelId, lane);
    if (!claim.held) return [];
    const ended = claim.messages.map((message) => ({
      message,
      sending: { outcome: "accepted", providerId: `wamid.${message.messageId}` } as const,
    }));
    await recordSends(tx, on.business.channelId, ended, settleAfterMs);
    return claim.messages.map(({ content, conversationId, sendAt }) => ({
      body: "body" in content ? (content.body ?? "") : "",
      conversationId,
      atMs: sendAt.getTime(),
    }));
  });
}

const steps = fc.array(
  fc.record({ waitMs: fc.integer({ min: 0, max: 400 }), process: fc.integer({ min: 0, max: 1 }) }),
  { minLength: 10, maxLength: 40 },
);

test("whoever looks and whenever: no number is over its pace, no customer over the pair limit, and each in order", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 5, max: 80 }), async (looks, throughput) => {
      await on.business.inTx((tx) =>
        tx.query("update channels set throughput_per_second = $2 where business_id = $1", [on.business.id, throughput]),
      );
      clock.advance(600_000);
      const threads = await Promise.all([on.newThread(), on.newThread(), on.newThread()]);
      for (let n = 0; n < 24; n += 1) await on.queue(threads[n % 3] ?? "", String(n));
      const sent: Awaited<ReturnType<typeof look>> = [];
      const processes = [newId(), newId()];
      for (const { waitMs, process } of looks) {
        clock.advance(waitMs);
        sent.push(...(await look(processes[process] ?? "")));
      }
      const times = sent.map(({ atMs }) => atMs).toSorted((a, b) => a - b);
      for (const [n, atMs] of times.entries())
        expect(times.slice(n).filter((other) => other < atMs + 1000).length).toBeLessThanOrEqual(throughput);
      for (const thread of threads) {
        const numbers = sent.filter(({ conversationId }) => conversationId === thread).map(({ body }) => Number(body));
        expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
        expect(new Set(numbers).size).toBe(numbers.length);
      }
      await on.business.inTx((tx) =>
        tx.query("update messages set status = 'cancelled' where business_id = $1 and status = 'queued'", [
          on.business.id,
        ]),
      );
      await on.business.inTx((tx) =>
        tx.query("update send_turns set due_at = null where business_id = $1", [on.business.id]),
      );
    }),
    { numRuns: 12, seed: 7 },
  );
});

test("a customer's quota holds over any gaps: 44 ahead, then one in six seconds", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 20 }), async (gapsS) => {
      clock.advance(600_000);
      const thread = await on.newThread();
      // As if 40 had gone out just now.
      await on.queue(thread, "0");
      await on.business.inTx((tx) =>
        tx.query("update send_turns set pair_until = $3 where business_id = $1 and conversation_id = $2", [
          on.business.id,
          thread,
          new Date(clock.now().getTime() + 40 * 6_000),
        ]),
      );
      for (let n = 1; n < 30; n += 1) await on.queue(thread, String(n));
      const claimant = newId();
      let wholeAtMs = clock.now().getTime() + 40 * 6_000;
      for (const gapS of gapsS) {
        clock.advance(gapS * 1000);
        for (let sent = await look(claimant); sent.length > 0; sent = await look(claimant)) {
          const nowMs = clock.now().getTime();
          wholeAtMs = Math.max(wholeAtMs, nowMs) + 6_000;
          expect(wholeAtMs - nowMs).toBeLessThanOrEqual(44 * 6_000);
          clock.advance(20);
        }
      }
      await on.business.inTx((tx) =>
        tx.query("update send_turns set due_at = null where business_id = $1", [on.business.id]),
      );
    }),
    { numRuns: 8, seed: 7 },
  );
});

test("a lane goes slower when nobody answers any more, not when one connection breaks", async () => {
  const slownessAfter = async (sends: number) => {
    clock.advance(600_000);
    const { channelId } = on.business;
    for (let n = 0; n < sends; n += 1) await on.queue(await on.newThread(), String(n));
    return on.business.inTx(async (tx) => {
      const lane = { claimant: newId(), room: 64, own: [], leaving: true, settleAfterMs };
      const claim = await claimSends(tx, channelId, { ...lane, leaving: false });
      if (!claim.held) throw new Error("another holds the lane");
      expect(claim.messages).toHaveLength(sends);
      const sending = { outcome: "uncertain", detail: "ECONNRESET" } as const;
      const ended = claim.messages.map((message) => ({ message, sending }));
      await recordSends(tx, channelId, ended, settleAfterMs);
      await claimSends(tx, channelId, lane);
      const [row] = await tx.query<{ slowness: number }>("select slowness from send_lanes where business_id = $1", [
        on.business.id,
      ]);
      return row?.slowness;
    });
  };
  expect(await slownessAfter(1)).toBe(0);
  expect(await slownessAfter(4)).toBe(1);
});
