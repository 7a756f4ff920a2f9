import { inLanguage, type Language } from "@croozer/contracts/basics";
import type { Catalogue, OptionGroup } from "@croozer/contracts/catalogue";
import type { OrderSummary } from "@croozer/contracts/orders";
import { until } from "../house/until.ts";
import type { Pizzeria } from "./pizzeria.ts";

/** What happens meanwhile. `conversationId` is empty until the customer wrote. */
export type Scene = Pizzeria & { language: Language; conversationId: string };

const same = (name: string) => ({ he: name, en: name });
const terms = { feeMinor: 1500, minimumMinor: 5000, freeFromMinor: null, minutes: 10, active: true };

/** Stage directions: `= sold out: Coca-Cola`. All of it is done as a member or a program would, by the API. */
const directions: Readonly<Record<string, (scene: Scene, how: string) => Promise<unknown>>> = {
  "sold out": async (scene, name) =>
    scene.api.change("PATCH", `/products/${(await product(scene, name)).id}`, { available: false }),
  "new price": async (scene, how) => {
    const [name = "", price] = how.split(" = ");
    const { id } = await product(scene, name);
    return scene.api.change("PATCH", `/products/${id}`, { priceMinor: Number(price) * 100 });
  },
  "no more": async ({ api, language }, name) => {
    const { optionGroups } = await api.get<Catalogue>("/catalogue");
    for (const group of optionGroups) {
      const options = group.options.map((one) => ({
        ...one,
        available: one.available && inLanguage(one.name, language) !== name,
      }));
      await api.change("PUT", `/option-groups/${group.id}`, { ...group, options, defaultOption: null });
    }
  },
  /** A new product of which one kind has to be chosen: `Soup = Tomato, Lentil`. */
  "also sells": async ({ api }, how) => {
    const [name = "", kinds = ""] = how.split(" = ");
    const { categories } = await api.get<Catalogue>("/catalogue");
    const group = await api.make<OptionGroup>("/option-groups", {
      ...{ name: same(name), kind: "single", required: true },
      options: kinds.split(", ").map((kind) => ({ name: same(kind), priceDeltaMinor: 0 })),
    });
    const product = { categoryId: categories[0]?.id, name: same(name), priceMinor: 3000, optionGroupIds: [group.id] };
    return api.make("/products", product);
  },
  /** On every day; `08:00–11:00, 17:00–23:00`. */
  opens: (scene, spans) => {
    const day = spans.split(", ").map((span) => ({ from: span.slice(0, 5), to: span.slice(-5) }));
    return settings(scene, { hours: Array.from({ length: 7 }, () => day) });
  },
  "is at": ({ api, id }, address) => api.change("PATCH", `/businesses/${id}`, { address }),
  "pays by": (scene, methods) => settings(scene, { paymentMethods: methods.split(", ") }),
  /** Towns, or streets: `Haifa, Herzl 1–40 in Nesher`. */
  "delivers to": async ({ api }, places) => {
    for (const written of places.split(", ")) {
      const [town = "", street] = written.split(" in ").toReversed();
      const zone = { kind: "place", places: [{ town, streets: street === undefined ? [] : [street] }] };
      await api.make("/delivery-areas", { name: same(written), ...terms, zone });
    }
  },
  /** `3 km of 32.7940, 34.9896` */
  "delivers within": ({ api }, how) => {
    const [km, latitude, longitude] = (how.match(/\d+(\.\d+)?/g) ?? []).map(Number);
    const zone = { kind: "radius", km, center: { latitude, longitude } };
    return api.make("/delivery-areas", { name: { he: "קרוב אלינו", en: "Near us" }, ...terms, zone });
  },
  "order is": async ({ api, conversationId }, statuses) => {
    const { items } = await api.get<{ items: OrderSummary[] }>(`/orders?conversationId=${conversationId}`);
    for (const status of statuses.split(" → ")) {
      const moved = await api.act(items[0]?.id ?? "", "status", { status });
      if (moved.status !== 200) throw new Error(`${status}: ${JSON.stringify(moved.body)}`);
      // What is still waiting when the next step comes would not be said any more.
      await until(`${status} is told`, async () =>
        (await api.messages(conversationId)).every((message) => message.status !== "queued"),
      );
    }
  },
  "the business says": ({ api, language }, how) => {
    const [key, ...text] = how.split(" = ");
    const own = { he: "", en: "", [language]: text.join(" = ") };
    return api.change("PUT", `/automation-texts/${key}`, own);
  },
  "a person takes over": ({ api, conversationId }) =>
    api.change("PATCH", `/conversations/${conversationId}`, { automation: "paused" }),
  "a person writes": ({ api, conversationId }, body) =>
    api.change("POST", `/conversations/${conversationId}/messages`, { content: { type: "text", body } }),
  "given back": ({ api, conversationId }) =>
    api.change("PATCH", `/conversations/${conversationId}`, { automation: "on" }),
};

export async function direct(scene: Scene, direction: string): Promise<void> {
  const [, what = "", how = ""] = /^([^:]+)(?:: (.+))?$/.exec(direction) ?? [];
  const act = directions[what];
  if (!act) throw new Error(`Nobody knows how to: ${direction}`);
  await act(scene, how);
}

async function product({ api, language }: Scene, name: string) {
  const found = (await api.get<Catalogue>("/catalogue")).products.find(
    (one) => inLanguage(one.name, language) === name,
  );
  if (!found) throw new Error(`There is no ${name}`);
  return found;
}

const settings = ({ api, id }: Scene, change: object) => api.change("PATCH", `/businesses/${id}`, { settings: change });
