import { afterEach, beforeEach, expect, test } from "vitest";
import { type Answer, type Desk, ids, openDesk } from "../testing/desk.ts";
import { readFixture } from "../testing/fixtures.ts";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

const text = { messaging_product: "whatsapp", to: "+15555550123", type: "text", text: { body: "Hello" } };
const sendAs = (token: string) => desk.call("POST", `/v24.0/${ids.number}/messages`, text, token);
const register = (pin: string) =>
  desk.call("POST", `/v24.0/${ids.number}/register`, { messaging_product: "whatsapp", pin });

async function tokenWith(description: Record<string, unknown>): Promise<string> {
  return String((await desk.call("POST", "/control/tokens", { appId: ids.app, ...description })).body.token);
}

/** What leads to each documented error. */
const errors: Record<string, () => Promise<Answer>> = {
  "10": async () => sendAs(await tokenWith({ scopes: ["whatsapp_business_management"] })),
  "100-unknown-object": () => desk.call("GET", "/v24.0/200000000000009"),
  "190-invalid": () => sendAs("NOBODYS"),
  "130429": async () => {
    await desk.call("POST", "/control/faults/next", { fault: "throttlePerSecond", times: 1 });
    return desk.send(text);
  },
  "131009": () =>
    desk.send({
      to: "15555550123",
      type: "interactive",
      interactive: {
        type: "button",
        body: { text: "OK?" },
        action: { buttons: [{ type: "reply", reply: { id: "a", title: "longer than twenty letters" } }] },
      },
    }),
  "131021": () => desk.send({ ...text, to: "+15555550100" }),
  "133005": async () => {
    await register("123456");
    return register("654321");
  },
  "133010": async () => {
    await desk.call("POST", `/v24.0/${ids.number}/deregister`);
    return desk.send(text);
  },
  "133016": async () => {
    for (let call = 0; call < 10; call++) await register("123456");
    return register("123456");
  },
};

test.each(Object.keys(errors))("error %s is word for word the documented one", async (name) => {
  const answer = await errors[name]!();
  const documented = readFixture(`graph.error.${name}`).error as Record<string, unknown>;
  expect({ ...answer.body.error, fbtrace_id: documented.fbtrace_id }).toEqual(documented);
});
