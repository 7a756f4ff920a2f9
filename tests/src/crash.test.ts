import { afterEach, describe, expect, inject, onTestFailed, test } from "vitest";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { aimAtServer, serverIsBack } from "./house/house.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);

afterEach(async () => {
  await control.setFaults({ slowAnswersMs: null });
});

/** A customer of this journey alone, with a number of their own. */
async function newCustomer() {
  const { id, waId } = await control.addCustomer("Crash Test", "en");
  return { id, waId: waId ?? "" };
}

/** The customer's own latest message was answered 200: from then on nothing may be lost. Asked without a pause. */
async function isAcknowledged(customerId: string) {
  for (let n = 0; n < 5_000; n++) {
    const own = (await control.chat(customerId)).messages.findLast(({ from }) => from === "customer");
    if (own?.tick === "delivered" || own?.tick === "read") return;
  }
  throw new Error("the webhook was not acknowledged");
}

const count = async (customerId: string, contains: string) => (await control.sends(customerId, { contains })).length;

/** What is being sent to the customer at this moment, as the server knows it. */
const isSending = (waId: string) =>
  until("a message is being sent", async () => {
    const conversation = await api.conversationOf(waId);
    if (!conversation) return false;
    return (await api.messages(conversation.id)).some(({ status }) => status === "sending");
  });

/** Whether the customer has the answer, or nobody knows and a person has to look; null while it is on its way. */
async function isOut({ id, waId }: Customer): Promise<"answered" | "uncertain" | null> {
  if ((await count(id, "Order number")) > 0) return "answered";
  const conversation = await api.conversationOf(waId);
  const messages = conversation ? await api.messages(conversation.id) : [];
  return messages.some(({ status }) => status === "uncertain") ? "uncertain" : null;
}

/** What became of the messages to a customer, for whoever looks for the reason of a failure. */
async function tell({ waId }: Customer) {
  const conversation = await api.conversationOf(waId);
  if (!conversation) return console.log("there is no conversation");
  for (const { direction, status, error, content } of await api.messages(conversation.id))
    console.log(direction, status, JSON.stringify(error), JSON.stringify(content).slice(0, 90));
}

type Moment = {
  when: string;
  prepare?: () => Promise<unknown>;
  moment: (who: Customer) => Promise<unknown>;
  /** Meta may or may not have been asked by then: then a person decides, and nothing is sent twice. */
  mayBeUncertain?: true;
};
const moments: Moment[] = [
  { when: "before the webhook was acknowledged", moment: async () => undefined },
  {
    when: "as soon as the webhook was acknowledged",
    moment: ({ id }) => isAcknowledged(id),
    mayBeUncertain: true,
  },
  {
    when: "while a slow Meta has the answer",
    prepare: () => control.setFaults({ slowAnswersMs: 1_500 }),
    // It is marked before the network is touched; half the delay later Meta surely has it.
    moment: async ({ waId }) => {
      await isSending(waId);
      await new Promise((resolve) => setTimeout(resolve, 700));
    },
  },
  {
    when: "after Meta took the answer and said nothing",
    prepare: () => control.failNext("resetAfterAccept"),
    moment: ({ id }) => until("Meta has the answer", async () => (await count(id, "Order number")) > 0),
  },
];
type Customer = Awaited<ReturnType<typeof newCustomer>>;

describe("a server that is killed between the customer's confirmation and the answer", () => {
  test.each(moments)("$when: one order and one answer", async ({ prepare, moment, mayBeUncertain }) => {
    const customer = await newCustomer();
    onTestFailed(() => tell(customer));
    await control.write(customer.id, "2 large margheritas, pickup, cash");
    await control.hears(customer.id, "Is everything right?");
    await prepare?.();
    const kill = await aimAtServer(house);
    await control.tap(customer.id, "confirm:");
    await moment(customer);
    const killed = kill();
    await control.setFaults({ slowAnswersMs: null });
    await serverIsBack(house, killed);

    const outcome = await until("the answer is out", () => isOut(customer), 60_000);
    if (!mayBeUncertain) expect(outcome).toBe("answered");
    // What was said before is dealt with before what is said later: when this is answered, nothing more is to come.
    await control.write(customer.id, "menu");
    await control.hears(customer.id, "Pasta", 60_000);
    expect(await count(customer.id, "Order number")).toBe(outcome === "answered" ? 1 : 0);
    const orders = await api.ordersOf(customer.waId);
    expect(orders.map(({ status, totalMinor }) => ({ status, totalMinor }))).toEqual([
      { status: "pending", totalMinor: 13_600 },
    ]);
    await api.act(orders[0]?.id ?? "", "cancel", { reason: "the journey is over" });
  });
});

test("a server that is killed on a customer's first words answers them once", async () => {
  const customer = await newCustomer();
  const kill = await aimAtServer(house);
  await control.write(customer.id, "one large margherita, pickup, cash");
  const killed = kill();
  await serverIsBack(house, killed);
  await control.hears(customer.id, "Is everything right?", 60_000);
  await control.tap(customer.id, "cancel:");
  await until("the cart is gone", async () => {
    const heard = (await control.chat(customer.id)).messages.filter(({ from }) => from === "business");
    return heard.length >= 2;
  });
  expect(await count(customer.id, "Is everything right?")).toBe(1);
  expect(await api.ordersOf(customer.waId)).toEqual([]);
});
