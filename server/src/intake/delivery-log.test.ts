import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";
import { newNumber, openTestIntake, type TestIntake, textFrom, wrap } from "./test-intake.ts";

let at: TestIntake;
const otherNumber = "277777777777777";
let other: Awaited<ReturnType<typeof openTestBusiness>>;
beforeAll(async () => {
  at = await openTestIntake();
  other = await openTestBusiness(at.platform, { phoneNumberId: otherNumber, accountId: "177777777777777" });
  await at.deliver(wrap({ messages: [textFrom(newNumber(), "wamid.one")] }));
  await at.deliver(wrap({ messages: [textFrom(newNumber(), "wamid.two")] }, { phoneNumberId: otherNumber }));
  const about = { message_id: "wamid.two", emoji: "👍" };
  const reaction = { ...textFrom(newNumber(), "wamid.three"), type: "reaction", reaction: about };
  await at.deliver(wrap({ messages: [reaction] }, { phoneNumberId: otherNumber }));
  await at.deliver(wrap({ messages: [{ ...textFrom(newNumber(), ""), id: undefined }] }));
});
afterAll(() => at.close());

type Found = {
  items: {
    id: string;
    receivedAt: string;
    outcome: string;
    units: { kind: string; providerId: string | null; phoneNumberId: string | null; detail: string | null }[];
  }[];
  nextCursor: string | null;
};
const search = async (query: Record<string, string>) =>
  (await at.http.app.inject({ url: "/api/admin/webhooks", query })).json<Found>();
const idsFound = async (query: Record<string, string>) =>
  (await search(query)).items.flatMap(({ units }) => units.map(({ providerId }) => providerId));

test("deliveries are found by number, by business and by both", async () => {
  expect(await idsFound({ phoneNumberId: otherNumber })).toEqual(["wamid.three", "wamid.two"]);
  expect(await idsFound({ businessId: other.id })).toEqual(["wamid.three", "wamid.two"]);
  expect(await idsFound({ businessId: at.business.id, phoneNumberId: otherNumber })).toEqual([]);
});

test("a kind is found by its name and by its family", async () => {
  expect(await idsFound({ kind: "message.reaction" })).toEqual(["wamid.three"]);
  expect(await idsFound({ kind: "message", businessId: other.id })).toEqual(["wamid.three", "wamid.two"]);
});

test("a message's id finds the message and what was said about it", async () => {
  expect(await idsFound({ providerId: "wamid.two" })).toEqual(["wamid.three", "wamid.two"]);
  expect(await idsFound({ providerId: "wamid.nobody" })).toEqual([]);
});

test("what failed is found with its reason", async () => {
  const { items } = await search({ outcome: "failed" });
  expect(items).toMatchObject([{ units: [{ outcome: "failed", detail: "message id is missing" }] }]);
});

test("a time narrows from both sides", async () => {
  const all = (await search({})).items;
  const [newest] = all;
  if (!newest) throw new Error("nothing was delivered");
  const { receivedAt } = newest;
  expect((await search({ to: receivedAt })).items).toHaveLength(all.length - 1);
  expect((await search({ from: receivedAt })).items.map(({ id }) => id)).toEqual([newest.id]);
  const yesterday = new Date(Date.parse(receivedAt) - 86_400_000).toISOString();
  expect((await search({ to: yesterday })).items).toEqual([]);
});

test("pages go on where the last one ended, under a filter as well", async () => {
  const first = await search({ phoneNumberId: otherNumber, limit: "1" });
  expect(first.items[0]?.units[0]?.providerId).toBe("wamid.three");
  const second = await search({ phoneNumberId: otherNumber, limit: "1", cursor: first.nextCursor ?? "" });
  expect(second.items[0]?.units[0]?.providerId).toBe("wamid.two");
  expect(second.nextCursor).toBeNull();
});

test("nonsense is refused", async () => {
  for (const query of ["from=yesterday", "businessId=7", "outcome=great", "cursor=x"])
    expect((await at.http.app.inject(`/api/admin/webhooks?${query}`)).statusCode, query).toBe(400);
  expect(await idsFound({ businessId: newId() })).toEqual([]);
});

test("the numbers to choose from carry their businesses' names", async () => {
  const { items } = (await at.http.app.inject("/api/admin/webhooks/numbers")).json();
  expect(items).toContainEqual(expect.objectContaining({ phoneNumberId: otherNumber, businessId: other.id }));
});
