import { afterEach, beforeEach, expect, test } from "vitest";
import { type Desk, openDesk } from "../testing/desk.ts";
import { readFixture, shapeOf } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk({ rules: { pricing: { service: "free_customer_service" } } });
});
afterEach(() => desk.close());

/** The one webhook whose change has this message type or status. */
async function webhookOf(kind: string): Promise<unknown> {
  const find = () =>
    desk.receiver.received.find(({ payload }) => {
      const value = payload.entry?.[0]?.changes[0]?.value;
      return value?.messages?.[0]?.type === kind || value?.statuses?.[0]?.status === kind;
    });
  await desk.receiver.until(() => find() !== undefined);
  return find()?.payload;
}

async function expectShape(kind: string, fixture: string): Promise<void> {
  expect(shapeOf(await webhookOf(kind))).toEqual(shapeOf(readFixture(`whatsapp.${fixture}`)));
}

async function deliver(message: Record<string, unknown>): Promise<string> {
  const { body } = await desk.send({ to: "15555550123", ...message });
  const id = (body as unknown as { messages: { id: string }[] }).messages[0]!.id;
  await desk.receiver.until(() => desk.receiver.statuses(id).includes("delivered"));
  return id;
}

test("a text", async () => {
  await desk.customerWrites("dana", { type: "text", body: "Does it come in another colour?" });
  await expectShape("text", "message.text");
  expect(desk.receiver.received[0]?.headers["x-hub-signature-256"]).toMatch(/^sha256=[0-9a-f]{64}$/);
});

test("a choice that was not offered is refused", async () => {
  await desk.customerWrites("dana", { type: "text", body: "hi" });
  const id = await deliver({ type: "text", text: { body: "no buttons here" } });
  await expect(desk.customerWrites("dana", { type: "button_reply", messageId: id, id: "x" })).rejects.toThrow(
    "choice_unknown",
  );
});

test("what never came to the phone cannot be tapped, quoted or reacted to", async () => {
  const action = { buttons: [{ type: "reply", reply: { id: "yes", title: "Yes" } }] };
  const interactive = { type: "button", body: { text: "Shall we?" }, action };
  const { body } = await desk.send({ to: "15555550123", type: "interactive", interactive });
  const { id: messageId } = (body as unknown as { messages: [{ id: string }] }).messages[0];
  await desk.receiver.until(() => desk.receiver.statuses(messageId).includes("failed"));
  const acts = [
    { type: "button_reply", messageId, id: "yes" },
    { type: "text", body: "this?", replyTo: messageId },
    { type: "reaction", messageId, emoji: "👍" },
  ];
  for (const act of acts) await expect(desk.customerWrites("dana", act)).rejects.toThrow("message_undelivered");
});

test("a reaction is one emoji", async () => {
  const { id: messageId } = await desk.customerWrites("dana", { type: "text", body: "hi" });
  const reaction = (emoji: string) => desk.customerWrites("dana", { type: "reaction", messageId, emoji });
  for (const emoji of ["ok", "👍👍"]) await expect(reaction(emoji)).rejects.toThrow("emoji_wrong");
  for (const emoji of ["👍🏽", "❤️", ""]) await reaction(emoji);
});

test("any other message, as given", async () => {
  const image = { id: "900000000000001", mime_type: "image/jpeg", sha256: "c2hh" };
  await desk.customerWrites("dana", { type: "raw", message: { type: "image", image } });
  const payload = (await webhookOf("image")) as { entry: { changes: { value: { messages: unknown[] } }[] }[] };
  expect(payload.entry[0]?.changes[0]?.value.messages[0]).toMatchObject({ from: "15555550123", type: "image", image });
});

test("failed", async () => {
  await desk.send({ to: "15555550123", text: { body: "hi" }, biz_opaque_callback_data: "order:42:msg:7" });
  await expectShape("failed", "status.failed-131047");
  const statuses = desk.receiver.values()[0]?.statuses;
  const documented = readFixture("whatsapp.status.failed-131047") as unknown as {
    entry: { changes: { value: { statuses: { errors: unknown }[] } }[] }[];
  };
  expect(statuses?.[0]?.errors).toEqual(documented.entry[0]?.changes[0]?.value.statuses[0]?.errors);
});
