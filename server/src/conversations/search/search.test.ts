import type { FoundMessages } from "@croozer/contracts/message-search";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { receiveUnits } from "../receiving/receive-units.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { addNote, queueMessage } from "../writing/queue-message.ts";
import { learnWords } from "./learn-words.ts";
import { searchMessages } from "./search-messages.ts";

let platform: TestPlatform;
let business: TestBusiness;
let other: TestBusiness;

beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  other = await openTestBusiness(platform, { phoneNumberId: "200000000000002", accountId: "100000000000002" });
});
afterAll(() => platform.close());

const search = (typed: string, limit = 30, at = business) =>
  at.inTx((tx) => searchMessages(tx, typed, { after: null, limit }));
const found = async (typed: string) => (await search(typed)).items.map(({ text }) => text);
const learn = () => business.inTx(async (tx) => void (await learnWords(tx)));

test("messages are found by their words: behind prefixes, with niqqud, final letters and capitals folded", async () => {
  const { conversationId, messageId } = await hear(business, { from: "972550000001", body: "ושהפִּיצָה תגיע עם זיתים" });
  for (const typed of ["פיצה", "הפיצה", "זית", "זיתים פיצה", "פיצה, זיתים!"])
    expect((await search(typed)).items, typed).toMatchObject([{ id: messageId, conversationId, direction: "inbound" }]);
  expect(await found("פיצה שוקולד")).toEqual([]);
  expect(await found("100%")).toEqual([]);
});

test("notes, what we wrote and captions are found; what was edited is found by what it says now", async () => {
  const { conversationId, providerId } = await hear(business, { from: "972550000002", body: "Wait for the truffles" });
  await business.inTx((tx) => addNote(tx, { conversationId, body: "likes mushrooms", sentBy: null, clientId: null }));
  await business.inTx((tx) =>
    queueMessage(tx, { conversationId, origin: "api", content: { type: "text", body: "The mushroom soup is ready" } }),
  );
  expect(await found("mushroom")).toEqual(["The mushroom soup is ready", "likes mushrooms"]);
  const edit = {
    ...{ unit: "edit", kind: "message.edit", phoneNumberId: business.phoneNumberId, accountId: null, raw: {} },
    ...{ providerId: "wamid.edit.1", targetProviderId: providerId, at: new Date(), media: null },
    content: { type: "text", body: "Wait for the olives" },
  } as const;
  await business.inTx((tx) => receiveUnits(tx, [{ channelId: business.channelId, unit: edit as never }]));
  expect(await found("truffles")).toEqual([]);
  expect(await found("olives")).toEqual(["Wait for the olives"]);
});

test("another business's messages are never found, whatever its words", async () => {
  await hear(other, { from: "972550000003", body: "secret cheesecake" });
  expect(await found("cheesecake")).toEqual([]);
  expect((await search("cheesecake", 30, other)).items).toHaveLength(1);
});

test("a word with a mistake finds what was meant, and says so", async () => {
  await hear(business, { from: "972550000004", body: "שתי מרגריטות למשלוח tonight please" });
  await learn();
  expect(await search("מרגיטות")).toMatchObject({
    items: [{ text: "שתי מרגריטות למשלוח tonight please" }],
    alsoSearched: [{ typed: "מרגיטות", words: ["מרגריטות"] }],
  });
  expect(await found("tonihgt")).toHaveLength(1);
  expect(await found("plaese משלוח")).toHaveLength(1);
  expect(await found("xxnight")).toEqual([]);
});

test("the number of an order is in no message", async () => {
  await hear(business, { from: "972550000005", body: "call me at 4433" });
  expect(await found("4433")).toEqual(["call me at 4433"]);
  expect(await found("#4433")).toEqual([]);
});

test("pages follow each other, newest first, with mistakes and without", async () => {
  const ids: string[] = [];
  for (let n = 0; n < 7; n++)
    ids.unshift((await hear(business, { from: "972550000005", body: `lasagna number ${n}` })).messageId);
  await learn();
  for (const typed of ["lasagna", "lasgana"]) {
    const seen: string[] = [];
    let after: Awaited<ReturnType<typeof searchMessages>>["next"] = null;
    do {
      const page: Awaited<ReturnType<typeof searchMessages>> = await business.inTx((tx) =>
        searchMessages(tx, typed, { after, limit: 3 }),
      );
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen, typed).toEqual(ids);
  }
});

test("words longer than any and texts longer than any are stored all the same", async () => {
  const long = "x".repeat(4000);
  await hear(business, { from: "972550000006", body: long });
  const { items } = await search("x".repeat(40));
  expect(items).toHaveLength(1);
  expect(items satisfies FoundMessages["items"]).toBeDefined();
});
