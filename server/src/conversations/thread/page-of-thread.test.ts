import { MessageQuery } from "@croozer/contracts/thread";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "../../platform/db/new-id.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { hear, openTestBusiness, type TestBusiness } from "../test-business.ts";
import { pageOfThread } from "./page-of-thread.ts";

let platform: TestPlatform;
let business: TestBusiness;
let conversationId = "";
const messageIds: string[] = [];
const noon = (day: string) => new Date(`${day}T12:00:00Z`);
const picture = { type: "image", mediaId: "1", fileId: null, mimeType: "image/jpeg", caption: null } as const;

/** Thirty messages: ten on the 3rd of March, ten on the 4th, ten on the 7th; pictures are the 5th, 15th and 25th. */
beforeAll(async () => {
  platform = await openTestPlatform();
  business = await openTestBusiness(platform);
  for (const [index, day] of ["2026-03-03", "2026-03-04", "2026-03-07"].entries())
    for (let n = 1; n <= 10; n += 1) {
      const at = new Date(noon(day).getTime() + n * 60_000);
      const heard = await hear(business, { at, ...(n === 5 ? { content: picture } : { body: `${index} ${n}` }) });
      conversationId = heard.conversationId;
      messageIds.push(heard.messageId);
    }
});
afterAll(() => platform.close());

const page = (query: object) =>
  business.inTx(async (tx) => {
    const { items, ...about } = await pageOfThread(tx, conversationId, MessageQuery.parse(query));
    return { seqs: items.map(({ seq }) => seq), ...about };
  });

describe("a page of a thread", () => {
  it("is the newest, and tells whether there is more on either side", async () => {
    expect(await page({ limit: 3 })).toEqual({ seqs: [28, 29, 30], hasOlder: true, hasNewer: false, foundSeq: null });
    expect(await page({ limit: 3, before: 4 })).toMatchObject({ seqs: [1, 2, 3], hasOlder: false, hasNewer: true });
    expect(await page({ limit: 3, after: 25 })).toMatchObject({ seqs: [26, 27, 28], hasOlder: true, hasNewer: true });
    expect(await page({ limit: 3, after: 27 })).toMatchObject({ seqs: [28, 29, 30], hasNewer: false });
    expect(await page({ limit: 3, after: 30 })).toMatchObject({ seqs: [], hasOlder: true, hasNewer: false });
  });
  it("stands around a message, or a position as an address carries it", async () => {
    const around = { seqs: [18, 19, 20, 21], hasOlder: true, hasNewer: true, foundSeq: 20 };
    expect(await page({ limit: 4, around: messageIds[19] })).toEqual(around);
    expect(await page({ limit: 4, around: "20" })).toEqual(around);
  });
  it("stands around the first unread message", async () => {
    await business.inTx((tx) => tx.query("update conversations set unread = 12 where business_id = $1", [business.id]));
    expect(await page({ limit: 4, around: "unread" })).toMatchObject({ seqs: [17, 18, 19, 20], foundSeq: 19 });
    await business.inTx((tx) => tx.query("update conversations set unread = 0 where business_id = $1", [business.id]));
    expect(await page({ limit: 2, around: "unread" })).toMatchObject({ seqs: [29, 30], foundSeq: null });
  });
  it("stands around the first message of a day on the business's clock, or after it", async () => {
    expect(await page({ limit: 2, around: "2026-03-04" })).toMatchObject({ seqs: [10, 11], foundSeq: 11 });
    expect(await page({ limit: 2, around: "2026-03-05" })).toMatchObject({ foundSeq: 21 });
    expect(await page({ limit: 2, around: "2026-01-01" })).toMatchObject({ seqs: [1], foundSeq: 1 });
    expect(await page({ limit: 2, around: "2026-03-08" })).toMatchObject({ seqs: [29, 30], foundSeq: null });
  });
  it("finds a day although clocks differ a little", async () => {
    const move = (at: Date) =>
      business.inTx((tx) =>
        tx.query("update messages set at = $2 where business_id = $1 and seq = 12", [business.id, at]),
      );
    await move(noon("2026-03-03"));
    expect(await page({ around: "2026-03-04" })).toMatchObject({ foundSeq: 11 });
    await move(new Date(noon("2026-03-04").getTime() + 2 * 60_000));
  });
  it("holds pictures alone when asked to", async () => {
    expect(await page({ type: "image", limit: 2, around: "15" })).toEqual({
      seqs: [5, 15],
      hasOlder: false,
      hasNewer: true,
      foundSeq: 15,
    });
    expect(await page({ type: "image", after: 15 })).toMatchObject({ seqs: [25], hasNewer: false });
  });
  it("is refused around a message of elsewhere", async () => {
    await expect(page({ around: newId() })).rejects.toMatchObject({ code: "message.not_found" });
  });
});
