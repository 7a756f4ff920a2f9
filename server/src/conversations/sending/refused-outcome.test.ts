import { expect, test } from "vitest";
import type { Tx } from "../../platform/db/tx.ts";
import { Lane } from "./lane.ts";
import { testLane } from "./test-lane.ts";

const on = testLane();

/** A database that does not take how one message was sent, whatever else it takes. */
const refusing =
  (messageId: string) =>
  <T>(act: (tx: Tx) => Promise<T>): Promise<T> =>
    on.business.inTx((tx) => {
      const query = tx.query.bind(tx);
      tx.query = <Row extends object>(text: string, values: readonly unknown[] = []) => {
        if (text.includes("record_sends") && String(values[2]).includes(messageId)) throw new Error("not taken");
        return query<Row>(text, values);
      };
      return act(tx);
    });

test("an outcome that cannot be kept is given up after some tries; the others are kept and the lane goes on", async () => {
  const [bad, good] = [await on.newThread(), await on.newThread()];
  const lost = await on.queue(bad, "whose outcome is not taken");
  const kept = await on.queue(good, "beside it");
  const times = { timeoutMs: 1_000, gatherMs: 10, stayMs: 0 };
  const later = await new Lane(on.platform, refusing(lost.messageId), on.business.channelId, times).run();
  expect((await on.get(kept.messageId)).status).toBe("accepted");
  expect((await on.get(lost.messageId)).status).toBe("sending");
  const after = await on.queue(good, "afterwards");
  if (later) on.clock.set(later);
  await on.drain();
  expect((await on.get(after.messageId)).status).toBe("accepted");
  expect((await on.get(lost.messageId)).status).toBe("uncertain");
  expect(on.bodies().filter((body) => body === "whose outcome is not taken")).toHaveLength(1);
});
