import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Chat, Customer } from "../../../meta-emulator/src/phone-api.ts";
import type { Api } from "../house/api.ts";
import type { House } from "../house/house.ts";
import { until } from "../house/until.ts";

/** What was promised while everything fell and rose: to be compared with what is there afterwards. */
export type Promised = {
  customers: readonly string[];
  /** Answers of a program: the client's id of each, with its text, once the server said 202. */
  accepted: Map<string, { text: string; messageId: string }>;
  /** What the server refused, which it never should here. */
  refused: string[];
};
export type Load = { promised: Promised; stop(): Promise<void> };

/** Customers write to the bot, and a program writes to them, at so many a second each. */
export async function startLoad(
  house: House,
  api: Api,
  {
    people,
    inboundPerSecond,
    answersPerSecond,
  }: { people: number; inboundPerSecond: number; answersPerSecond: number },
): Promise<Load> {
  const customers = await Promise.all(
    Array.from({ length: people }, async (_, n) => {
      const waId = `9725512${String(n).padStart(5, "0")}`;
      return (await house.control<Customer>("POST", "/customers", { name: `Guest ${n}`, language: "en", waId })).id;
    }),
  );
  const write = (n: number) =>
    house.control("POST", `/customers/${customers[n % people]}/messages`, {
      ...{ phoneNumberId: house.phoneNumberId, type: "text", body: "menu" },
    });
  for (let n = 0; n < people; n += 1) await write(n);
  const conversations: string[] = [];
  await until("everybody's conversation is there", async () => {
    const { body } = await api.ask<{ items: { id: string }[] }>("GET", "/conversations?limit=100");
    conversations.splice(0, Infinity, ...body.items.map(({ id }) => id));
    return conversations.length >= people;
  });

  const promised: Promised = { customers, accepted: new Map(), refused: [] };
  let stopped = false;
  const pending = new Set<Promise<unknown>>();
  const every = async (perSecond: number, act: (n: number) => Promise<unknown>) => {
    for (let n = 0; !stopped; n += 1) {
      const done: Promise<unknown> = act(n).finally(() => pending.delete(done));
      pending.add(done);
      await wait(1000 / perSecond);
    }
  };
  const answer = async (n: number) => {
    const [clientId, text] = [randomUUID(), `answer ${n}`];
    const path = `/conversations/${conversations[n % conversations.length]}/messages`;
    const { status, body } = await api.ask<{ id: string }>("POST", path, {
      clientId,
      content: { type: "text", body: text },
    });
    if (status === 202) promised.accepted.set(clientId, { text, messageId: body.id });
    else promised.refused.push(`${status} ${JSON.stringify(body)}`);
  };
  const running = [every(inboundPerSecond, write), every(answersPerSecond, answer)];
  return {
    promised,
    async stop() {
      stopped = true;
      await Promise.all(running);
      // The last ones are asked again until they are answered.
      await Promise.all(pending);
    },
  };
}

/** The ids of customers' messages whose webhook was answered 200, and how many still wait for that. */
export async function acknowledged(house: House, customers: readonly string[]) {
  const ids: string[] = [];
  let waiting = 0;
  for (const customer of customers) {
    const chat = await house.control<Chat>("GET", `/customers/${customer}/chats/${house.phoneNumberId}`);
    for (const message of chat.messages) {
      if (message.from !== "customer") continue;
      if (message.tick === "delivered" || message.tick === "read") ids.push(message.id);
      else waiting += 1;
    }
  }
  return { ids, waiting };
}
