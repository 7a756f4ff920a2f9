import { afterAll, beforeAll, expect, test } from "vitest";
import { saveTestMenu } from "../catalogue/test-shop.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { linkOfCourier, saveCourier } from "../couriers/couriers.ts";
import { heldClock } from "../platform/clock/clock.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { JobRun } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { advanceConversation } from "./advance-conversation.ts";

const clock = heldClock(new Date());
let platform: TestPlatform;
let business: TestBusiness;
const phone = "972550000999";

beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  business = await openTestBusiness(platform);
  await business.inTx(saveTestMenu);
});
afterAll(() => platform.close());

/** A message, and how many answers there are in the conversation once it was looked at. */
async function answersAfter(from: string, body: string): Promise<number> {
  const { conversationId } = await hear(business, { from, body });
  // Long enough for nothing more to be waited for.
  clock.set(new Date(clock.now().getTime() + 60_000));
  const context = {
    ...{ businessId: business.id, requestId: "test" },
    actor: { kind: "system", name: "advance_conversation" },
  } as const;
  const inTx = <T>(act: (tx: Tx) => Promise<T>) => platform.db.inTx(context, act);
  const job: JobRun<Record<string, unknown>> = {
    ...{ businessId: business.id, requestId: "test", isLastAttempt: false, signal: new AbortController().signal },
    ...{ payload: { conversationId }, attempt: 1, context, inTx },
  };
  await advanceConversation(platform).run(job);
  const rows = await business.inTx((tx) =>
    tx.query("select 1 from messages where business_id = $1 and conversation_id = $2 and direction = 'outbound'", [
      ...[business.id, conversationId],
    ]),
  );
  return rows.length;
}

test("a courier who is a customer as well is answered, but not while they carry orders, and then an order is", async () => {
  expect(await answersAfter(phone, "hi")).toBe(1);
  const { id } = await business.inTx((tx) =>
    saveCourier(tx, { name: "Yossi", phone: `+${phone}`, memberId: null, showsPhone: false }),
  );
  expect(await answersAfter(phone, "hello!")).toBe(2);
  await business.inTx((tx) => linkOfCourier(tx, "https://shop.example", id));
  for (const said of ["On my way", "thanks", "בדרך, עוד 5 דקות", "nobody opens the door"])
    expect(await answersAfter(phone, said), said).toBe(2);
  expect(await answersAfter("972550000998", "hello!")).toBe(1);
  expect(await answersAfter(phone, "2 cola please")).toBe(3);
});
