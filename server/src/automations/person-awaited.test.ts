import { afterAll, beforeAll, expect, test } from "vitest";
import { saveTestMenu, type TestMenu } from "../catalogue/test-shop.ts";
import { hear, openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { heldClock } from "../platform/clock/clock.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { JobRun } from "../platform/jobs/jobs.ts";
import { openTestPlatform, type TestPlatform } from "../platform/test-platform.ts";
import { advanceConversation } from "./advance-conversation.ts";
import type { Dialogue } from "./dialogue/dialogue.ts";

const clock = heldClock(new Date());
let platform: TestPlatform;
let business: TestBusiness;
let menu: TestMenu;

beforeAll(async () => {
  platform = await openTestPlatform({ clock });
  business = await openTestBusiness(platform);
  menu = await business.inTx(saveTestMenu);
});
afterAll(() => platform.close());

/** Messages of somebody, and how many answers there are and what is in their cart once all were looked at. */
async function after(from: string, ...parts: Parameters<typeof hear>[1][]) {
  let conversationId = "";
  for (const part of parts) ({ conversationId } = await hear(business, { from, ...part }));
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
  const [row] = await business.inTx((tx) =>
    tx.query<{ state: Dialogue; answers: number }>(
      `select d.state, (select count(*) from messages m where m.business_id = $1 and m.conversation_id = $2
         and m.direction = 'outbound') as answers
       from order_dialogues d where d.business_id = $1 and d.conversation_id = $2`,
      [business.id, conversationId],
    ),
  );
  if (row === undefined) throw new Error("there is no dialogue");
  const { state, answers } = row;
  return { answers, items: state.cart.items.map(({ productId, quantity }) => ({ productId, quantity })) };
}

const captioned = (type: "image" | "document", caption: string): Parameters<typeof hear>[1] => ({
  kind: `message.${type}`,
  content: { type, caption, mediaId: null, filename: null, mimeType: null } as never,
});

test("who waits for a person is not told that they have no order", async () => {
  const from = "972550000801";
  expect((await after(from, { body: "where is my order?" })).answers).toBe(1);
  expect((await after(from, { body: "I want to talk to a person" })).answers).toBe(2);
  expect((await after(from, { body: "where is my order?" })).answers).toBe(2);
  expect((await after(from, { body: "what are your opening hours?" })).answers).toBe(3);
});

test("what stands below a picture is an order, but not while a person is waited for", async () => {
  const two = [{ productId: menu.coke.id, quantity: 2 }];
  expect((await after("972550000802", captioned("image", "2 coke"))).items).toEqual(two);
  const from = "972550000803";
  await after(from, { body: "I want to talk to a person" });
  const waiting = await after(from, captioned("image", "2 coke"), captioned("document", "3 coke"));
  expect(waiting).toEqual({ answers: 1, items: [] });
  expect((await after(from, { body: "2 coke" }, captioned("image", "5 coke"))).items).toEqual(two);
});
