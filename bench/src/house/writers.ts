import type { Customer } from "../../../meta-emulator/src/phone-api.ts";
import { openApi } from "./api.ts";
import type { House } from "./house.ts";
import { until } from "./until.ts";

type Conversations = { items: { id: string; customer: { name: string } }[] };
export type Writer = { name: string; customerId: string; conversationId: string };

/** Customers who have written once and whom the bot does not answer: it is the way in that is measured. At most 100. */
export async function openWriters(house: House, count: number): Promise<Writer[]> {
  await house.control("PUT", "/rules", { limits: "off" });
  const api = openApi(house);
  const ids = new Map<string, string>();
  for (let n = 0; n < count; n += 1) {
    const [name, waId] = [`Guest ${n}`, `9725513${String(n).padStart(5, "0")}`];
    const { id } = await house.control<Customer>("POST", "/customers", { name, language: "en", waId });
    ids.set(name, id);
    const hello = { phoneNumberId: house.phoneNumberId, type: "text", body: "hello" };
    await house.control("POST", `/customers/${id}/messages`, hello);
  }
  const guests = async (): Promise<Writer[]> => {
    const { body } = await api.ask<Conversations>("GET", "/conversations?limit=100");
    return body.items.flatMap(({ id, customer: { name } }) => {
      const customerId = ids.get(name);
      return customerId === undefined ? [] : [{ name, customerId, conversationId: id }];
    });
  };
  await until("everybody's conversation is there", async () => (await guests()).length === count);
  const writers = await guests();
  for (const { conversationId } of writers)
    await api.ask("PATCH", `/conversations/${conversationId}`, { automation: "paused" });
  return writers;
}
