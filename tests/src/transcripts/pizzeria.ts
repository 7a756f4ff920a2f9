import type { Language } from "@croozer/contracts/basics";
import type { Category, OptionGroup } from "@croozer/contracts/catalogue";
import type { Channel } from "@croozer/contracts/channels";
import { permissions } from "@croozer/contracts/permissions";
import { type Api, openApi } from "../house/api.ts";
import type { House } from "../house/house.ts";
import { until } from "../house/until.ts";
import { zoneOfNoon } from "./zone-of-noon.ts";

/** A business of its own with a number of its own, as its API has it. */
export type Pizzeria = { api: Api; id: string; phoneNumberId: string; wabaId: string };

const local = (he: string, en: string) => ({ he, en });
const hours = Array.from({ length: 7 }, () => [{ from: "10:00", to: "23:00" }]);

/** Somebody who signed up, and opens one business after another. */
export async function signUp({ dashboardUrl }: House): Promise<Record<string, string>> {
  const person = {
    ...{ name: "Dana Levi", email: `dana-${process.pid}-${Date.now()}@example.com` },
    ...{ password: "correct horse battery", businessName: "First", businessType: "pizzeria", language: "en" },
  };
  const response = await fetch(`${dashboardUrl}/api/auth/sign-up`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(person),
  });
  if (!response.ok) throw new Error(await response.text());
  return { cookie: response.headers.getSetCookie().join("; ") };
}

/** Opens a pizzeria where it is noon, with two pizzas in sizes and with toppings, a salad and three drinks. */
export async function openPizzeria(house: House, owner: Record<string, string>, language: Language): Promise<Pizzeria> {
  const name = language === "he" ? "נאפולי" : "Napoli";
  const asOwner = openApi({ ...house, headers: owner });
  const { id } = await asOwner.make<{ id: string }>("/businesses", { name, type: "pizzeria", language });
  const { key } = await openApi({ ...house, headers: { ...owner, "x-business-id": id } }).make<{ key: string }>(
    `/businesses/${id}/api-keys`,
    { name: "transcripts", permissions },
  );
  const api = openApi({ ...house, headers: { authorization: `Bearer ${key}` } });
  const timeZone = zoneOfNoon(new Date());
  await api.change("PATCH", `/businesses/${id}`, { settings: { hours, timeZone, deliveryFeeMinor: 1200 } });
  await saveMenu(api);
  const channel = await until("a number", async () => {
    const { items } = await api.get<{ items: Channel[] }>("/channels");
    // Two numbers may by chance look the same; then it has none yet.
    return items[0] ?? (await api.make<Channel>(`/businesses/${id}/whatsapp/simulated`, {}));
  });
  return { api, id, phoneNumberId: channel.phoneNumberId, wabaId: channel.wabaId };
}

async function saveMenu(api: Api): Promise<void> {
  const option = (he: string, en: string, priceDeltaMinor: number) => ({ name: local(he, en), priceDeltaMinor });
  const size = await api.make<OptionGroup>("/option-groups", {
    ...{ name: local("גודל", "Size"), kind: "single", required: true },
    options: [option("אישית", "Personal", 0), option("גדולה", "Large", 1000), option("משפחתית", "Family", 2200)],
  });
  const toppings = await api.make<OptionGroup>("/option-groups", {
    ...{ name: local("תוספות", "Toppings"), kind: "multi", required: false, max: 3 },
    options: [option("זיתים", "Olives", 500), option("פטריות", "Mushrooms", 600)],
  });
  const category = async (he: string, en: string) =>
    (await api.make<Category>("/categories", { name: local(he, en) })).id;
  const pizzas = await category("פיצות", "Pizzas");
  const salads = await category("סלטים", "Salads");
  const drinks = await category("שתייה", "Drinks");
  const groups = { optionGroupIds: [size.id, toppings.id] };
  const onion = { ingredients: [{ name: local("בצל", "Onion") }, { name: local("פטה", "Feta") }] };
  const products = [
    [pizzas, "מרגריטה", "Margherita", 4800, { ...groups, sku: "PIZZA-1" }],
    [pizzas, "פפרוני", "Pepperoni", 5400, groups],
    [salads, "סלט יווני", "Greek Salad", 3900, onion],
    [drinks, "קוקה קולה", "Coca-Cola", 1200, { sku: "COLA-1" }],
    [drinks, "קולה זירו", "Coke Zero", 1200, {}],
    [drinks, "מים", "Water", 800, {}],
  ] as const;
  for (const [position, [categoryId, he, en, priceMinor, more]] of products.entries())
    await api.make("/products", { categoryId, position, name: local(he, en), priceMinor, ...more });
}
