import { SendableContent } from "@croozer/contracts/message-content";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { feedbackFlow } from "../../../meta-emulator/src/templates/open-template-desk.ts";
import { type Desk, ids, openDesk } from "../../../meta-emulator/src/testing/desk.ts";
import { valid } from "../../../server/src/meta/payloads/test-cases.ts";
import { catalogueId, type Given } from "../../../server/src/meta/payloads/test-parts.ts";
import { refused } from "../../../server/src/meta/payloads/test-refused-cases.ts";
import { sendBody } from "../../../server/src/meta/payloads.ts";
import { templates } from "./templates.ts";

/** The emulator plays Meta and shares no code with us: what it takes and refuses is a second reading of the same limits. */
let desk: Desk;
/** Address messages go between numbers of India alone. */
const indianNumber = "200000000000091";
const dana = "15555550123";

beforeAll(async () => {
  desk = await openDesk({ linkedMedia: "trust", rules: { limits: { pairRate: null, messagingLimit: false } } });
  desk.emulator.describe({
    phoneNumbers: [
      { id: indianNumber, wabaId: ids.waba, displayPhoneNumber: "+91 55555 50100", verifiedName: "Example Shop" },
    ],
    flows: [feedbackFlow],
    catalogs: [
      {
        id: catalogueId,
        wabaIds: [ids.waba],
        products: ["FERN", "MOSS"].map((retailerId) => ({ retailerId, name: retailerId, price: "30.00 ILS" })),
      },
    ],
  });
  const world = await desk.call("POST", "/control/world", { templates: templates(ids.waba) });
  if (world.status !== 200) throw new Error(JSON.stringify(world.body));
  await desk.customerWrites("dana", { type: "text", body: "hi" });
});
afterAll(() => desk.close());

const send = (content: Given, to = dana, replyToProviderId: string | null = null) =>
  desk.call(
    "POST",
    `/v24.0/${to === dana ? ids.number : indianNumber}/messages`,
    sendBody({ waId: to, bsuid: null }, SendableContent.parse(content), {
      callbackData: "message:1",
      replyToProviderId,
    }),
  );

describe("what we send Meta takes:", () => {
  test.each(Object.entries(valid))("%s", async (_name, { content, to }) => {
    const { status, body } = await send(content, to);
    expect([status, body.error]).toEqual([200, undefined]);
  });

  test("a reaction, its removal, and a reply", async () => {
    const { id } = await desk.customerWrites("dana", { type: "text", body: "react to this" });
    const react = (emoji: string | null) =>
      send({ type: "reaction", messageId: crypto.randomUUID(), emoji }, dana, String(id));
    for (const emoji of ["👍", "👨‍👩‍👧", null]) expect((await react(emoji)).body.error).toBeUndefined();
    expect((await react("👍👍")).status).toBe(400);
    expect((await send({ type: "text", body: "yes" }, dana, String(id))).status).toBe(200);
  });
});

describe("what we refuse Meta refuses too:", () => {
  test.each(Object.entries(refused))("%s", async (_name, { content, to }) => {
    const { status, body } = await send(content, to);
    // 404 for a template that nobody has, whatever its name looks like.
    expect([400, 404]).toContain(status);
    expect(body.messages).toBeUndefined();
  });
});
