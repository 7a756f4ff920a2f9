import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { listDrafts, saveDraft } from "./drafts.ts";

let platform: TestPlatform;
let business: TestBusiness;
const [dana, noa] = [newId(), newId()];
beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
});
afterAll(() => platform.close());

const save = (memberId: string, conversationId: string, reply: string, writtenAt: Date) =>
  business.inTx((tx) =>
    saveDraft(tx, memberId, conversationId, {
      ...{ tab: "reply", reply, note: "", replyToId: null, writtenAt: writtenAt.toISOString() },
    }),
  );
const drafts = (memberId: string) => business.inTx((tx) => listDrafts(tx, memberId));

test("a draft is one's own, the newest of it wins, and one that was sent does not come back", async () => {
  const { conversationId } = await hear(business);
  const now = Date.now();
  await save(dana, conversationId, "on the phone", new Date(now - 3000));
  await save(dana, conversationId, "on the desk", new Date(now - 1000));
  expect((await save(dana, conversationId, "late from the phone", new Date(now - 2000))).reply).toBe("on the desk");
  expect((await drafts(dana)).map(({ reply }) => reply)).toEqual(["on the desk"]);
  expect(await drafts(noa)).toEqual([]);
  await save(dana, conversationId, "", new Date(now - 500));
  await save(dana, conversationId, "on the desk", new Date(now - 1000));
  expect(await drafts(dana)).toEqual([]);
});

test("a clock that is ahead does not win for ever", async () => {
  const { conversationId } = await hear(business, { from: "15555550888" });
  await save(dana, conversationId, "from tomorrow", new Date(Date.now() + 86_400_000));
  expect((await save(dana, conversationId, "today", new Date(Date.now() + 1000))).reply).toBe("today");
});
