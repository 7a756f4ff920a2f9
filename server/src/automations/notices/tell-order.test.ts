import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { amendOrder, cancelOrder, getOrder, recallOrder } from "../../orders/orders.ts";
import { openTestPlatform, type TestPlatform } from "../../platform/test-platform.ts";
import { switchNotice } from "./switches.ts";
import { noteFailedNotice, tellAgain } from "./tell-again.ts";
import { type NoticeDesk, openNoticeDesk, publicUrl } from "./test-notices.ts";
import { wordCause } from "./word-cause.ts";

let platform: TestPlatform;
let desk: NoticeDesk;
beforeAll(async () => {
  platform = await openTestPlatform();
  desk = await openNoticeDesk(platform);
});
afterAll(() => platform.close());
afterEach(() => desk.unapprove());

describe("within the customer's 24 hours", () => {
  test("a confirmed order is told with the link to follow it", async () => {
    const { step, told } = await desk.openOrder();
    expect(await step("confirmed")).toEqual({ sent: true, reason: null });
    expect((await told())[0]).toMatch(/is confirmed ✅[\s\S]*https:\/\/shop\.example\/o\/[\w-]{22}$/);
  });

  test("a step that was taken back and made anew is told once", async () => {
    const { step, act, told, messages, mark } = await desk.openOrder();
    for (const status of ["confirmed", "preparing", "ready"] as const) await step(status);
    for (const { id } of await messages()) await mark(id, "delivered");
    await act((tx, id, version) => recallOrder(tx, id, version));
    expect(await step("ready")).toEqual({ sent: false, reason: "not_needed" });
    expect((await told()).filter((body) => body.includes("is ready"))).toHaveLength(1);
  });

  test("what a member changes of an order is told with its new total, what they note of it is not", async () => {
    const { act, told, item } = await desk.openOrder();
    const noted = await act((tx, id, version) => amendOrder(tx, id, { version, kitchenNote: "cold", overrule: false }));
    expect(noted).toEqual({ sent: false, reason: "not_needed" });
    const items = [{ ...item, quantity: 2 }];
    await act((tx, id, version) => amendOrder(tx, id, { version, items, overrule: false }));
    expect(await told()).toEqual([expect.stringMatching(/was changed ✏️\nThe total is now ₪\d+\.\d\d\.\n.*\/o\//)]);
  });

  test("the same words are not said twice running", async () => {
    const { act, told, item } = await desk.openOrder();
    const amend = (note: string) =>
      act((tx, id, version) =>
        amendOrder(tx, id, { version, items: [{ ...item, quantity: 2, note }], overrule: false }),
      );
    await amend("no ice");
    expect(await amend("much ice")).toEqual({ sent: false, reason: "told_already" });
    expect(await told()).toHaveLength(1);
  });

  test("that the kitchen has begun is told only where a business wants it, and any step can be switched off", async () => {
    const { step, told } = await desk.openOrder();
    await step("confirmed");
    expect(await step("preparing")).toEqual({ sent: false, reason: "switched_off" });
    const turn = (name: "preparing" | "ready", on: boolean) => desk.business.inTx((tx) => switchNotice(tx, name, on));
    await turn("ready", false);
    expect(await step("ready")).toEqual({ sent: false, reason: "switched_off" });
    expect(await told()).toHaveLength(1);
    await turn("ready", true);
    await turn("preparing", true);
    const other = await desk.openOrder();
    await other.step("confirmed");
    expect(await other.step("preparing")).toEqual({ sent: true, reason: null });
    await turn("preparing", false);
  });

  test("what waits and is not true any more never goes", async () => {
    const { step, act, messages, notices } = await desk.openOrder();
    for (const status of ["confirmed", "preparing", "ready"] as const) await step(status);
    expect((await messages()).map(({ status }) => status)).toEqual(["cancelled", "queued"]);
    await act((tx, id, version) => cancelOrder(tx, id, { version, reason: "no dough" }));
    expect((await notices()).map(({ notice }) => [notice?.step, notice?.state])).toEqual([
      ["confirmed", "withdrawn"],
      ["ready", "withdrawn"],
      ["cancelled", "waiting"],
    ]);
  });

  test("a usual cause is told in the customer's language, by name what is sold out", async () => {
    const { act, told, notices } = await desk.openOrder({ language: "he" });
    await act(async (tx, id, version) => {
      const order = await getOrder(tx, id);
      expect(await wordCause(tx, order, "too_busy", [])).toBe("יש עומס גדול ולא נספיק להכין אותה");
      const reason = await wordCause(tx, order, "sold_out", [...order.items, ...order.items]);
      return cancelOrder(tx, id, { version, reason });
    });
    expect((await told())[0]).toMatch(/^הזמנה \d+ בוטלה\.\nהסיבה: אין לנו כרגע Coke \(he\)$/);
    expect(await notices()).toHaveLength(1);
  });

  test("one that was withdrawn when its step was taken back is told when the step is made anew", async () => {
    const { step, act } = await desk.openOrder();
    for (const status of ["confirmed", "preparing", "ready"] as const) await step(status);
    await act((tx, id, version) => recallOrder(tx, id, version));
    expect(await step("ready")).toEqual({ sent: true, reason: null });
  });
});

describe("outside the 24 hours", () => {
  test("the step's template goes in the customer's language, with the order's link behind its button", async () => {
    await desk.approve("confirmed_pickup", "he", "en");
    const { step, closeWindow, messages, notices } = await desk.openOrder({ language: "he" });
    await closeWindow();
    expect(await step("confirmed")).toEqual({ sent: true, reason: null });
    const [message] = await messages();
    expect(message).toMatchObject({
      status: "queued",
      content: {
        type: "template",
        language: "he",
        body: expect.stringMatching(/^הזמנה \d+ אושרה ✅\nהיא תהיה מוכנה לאיסוף בערך ב־\d\d:\d\d\. תודה על ההזמנה!$/),
        buttons: [{ type: "url", index: 0, text: expect.stringMatching(/^[\w-]{22}$/) }],
      },
    });
    expect((await notices())[0]?.notice).toMatchObject({ by: "template", language: "he", state: "waiting" });
  });

  test("without one that Meta has approved nothing goes, and answer and timeline say so", async () => {
    const { step, closeWindow, told, notices } = await desk.openOrder();
    await closeWindow();
    expect(await step("confirmed")).toEqual({ sent: false, reason: "template_not_approved" });
    expect(await told()).toEqual([]);
    expect((await notices())[0]).toMatchObject({
      kind: "notice_not_sent",
      detail: "template_not_approved",
      notice: { step: "confirmed", by: null, state: null, canSendAgain: true },
    });
  });

  test("what must be known is told in the other language rather than not at all; thanks are not", async () => {
    await desk.approve("confirmed_pickup", "en");
    await desk.approve("picked_up", "en");
    const { step, closeWindow, messages } = await desk.openOrder({ language: "he" });
    await closeWindow();
    for (const status of ["confirmed", "preparing", "ready"] as const) await step(status);
    expect(await step("delivered")).toEqual({ sent: false, reason: "template_not_approved" });
    expect((await messages()).map(({ content }) => content.language)).toEqual(["en"]);
  });

  test("a reason of several lines fits the template", async () => {
    await desk.approve("cancelled", "en");
    const { act, closeWindow, told } = await desk.openOrder();
    await closeWindow();
    await act((tx, id, version) => cancelOrder(tx, id, { version, reason: "no\n\tdough      left" }));
    expect((await told())[0]).toContain("Reason: no dough left. You can");
  });
});

describe("an update that could not be delivered", () => {
  const fail = async (order: Awaited<ReturnType<NoticeDesk["openOrder"]>>, code: string) => {
    const message = (await order.messages()).at(-1);
    await order.mark(message?.id ?? "", "failed", code);
    for (let twice = 0; twice < 2; twice += 1)
      await desk.business.inTx((tx) => noteFailedNotice(tx, message?.id ?? "", publicUrl));
  };
  const again = (id: string) => desk.business.inTx((tx) => tellAgain(tx, id, publicUrl));

  test("is in the timeline once with its reason, and can be sent again until something newer was told", async () => {
    const order = await desk.openOrder();
    await order.step("confirmed");
    await fail(order, "131026");
    expect((await order.notices()).map(({ kind, detail, notice }) => [kind, detail, notice?.canSendAgain])).toEqual([
      ["notice_sent", null, false],
      ["notice_failed", "131026", true],
    ]);
    expect(await again(order.id)).toEqual({ sent: true, reason: null });
    expect((await order.notices()).at(-1)).toMatchObject({ kind: "notice_sent", notice: { canSendAgain: false } });
    await expect(again(order.id)).rejects.toMatchObject({ code: "order.notice_not_due" });
  });

  test("is not sent again once it is not true any more", async () => {
    const order = await desk.openOrder();
    await order.step("confirmed");
    await order.step("preparing");
    await desk.business.inTx((tx) => switchNotice(tx, "ready", false));
    await fail(order, "131026");
    await order.step("ready");
    await desk.business.inTx((tx) => switchNotice(tx, "ready", true));
    await expect(again(order.id)).rejects.toMatchObject({ code: "order.notice_not_due" });
  });

  test("goes as a template by itself where the 24 hours ended on the way", async () => {
    await desk.approve("confirmed_pickup", "en");
    const order = await desk.openOrder();
    await order.step("confirmed");
    await fail(order, "131047");
    expect((await order.messages()).map(({ status, content }) => [status, content.type])).toEqual([
      ["failed", "text"],
      ["queued", "template"],
    ]);
    expect((await order.notices()).map(({ kind }) => kind)).toEqual(["notice_sent", "notice_failed", "notice_sent"]);
  });

  test("has the account looked at where Meta knows the template otherwise than we do", async () => {
    await desk.approve("confirmed_pickup", "en");
    const order = await desk.openOrder();
    await order.closeWindow();
    await order.step("confirmed");
    const [message] = await order.messages();
    await order.mark(message?.id ?? "", "failed", "132015");
    const jobs = await desk.business.inTx(async (tx) => {
      await noteFailedNotice(tx, message?.id ?? "", publicUrl);
      return tx.jobs.map(({ task, payload }) => [task, payload.channelId]);
    });
    expect(jobs).toEqual([["prepare_templates", desk.business.channelId]]);
  });

  test("shows what Meta charged for one that arrived", async () => {
    const order = await desk.openOrder();
    await order.step("confirmed");
    await desk.business.inTx((tx) =>
      tx.query("update messages set status = 'read', pricing = $2 where business_id = $1 and origin = 'order_notice'", [
        ...[tx.businessId, JSON.stringify({ type: "regular", category: "utility", charge: "charged" })],
      ]),
    );
    expect((await order.notices())[0]?.notice).toMatchObject({ state: "read", charge: "charged", category: "utility" });
  });
});

test("who ordered by phone and writes to us as well is told where they write", async () => {
  const { id, conversationId, step, told } = await desk.openOrder();
  await desk.business.inTx((tx) =>
    tx.query("update orders set conversation_id = null, source = 'phone' where business_id = $1 and id = $2", [
      ...[tx.businessId, id],
    ]),
  );
  expect(await step("confirmed")).toEqual({ sent: true, reason: null });
  expect(await told()).toHaveLength(1);
  const rows = await desk.business.inTx((tx) =>
    tx.query("select 1 from messages where business_id = $1 and order_id = $2 and conversation_id = $3", [
      ...[tx.businessId, id, conversationId],
    ]),
  );
  expect(rows).toHaveLength(1);
});
