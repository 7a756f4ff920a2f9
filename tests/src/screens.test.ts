import type { OrderStatus } from "@croozer/contracts/orders";
import { OrderLink } from "@croozer/contracts/tracking";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { openApi } from "./house/api.ts";
import { openControl } from "./house/control.ts";
import { type Look, lookAt, looks } from "./house/looks.ts";
import { openPage, showWhenFailed, type WatchedPage } from "./house/pages.ts";
import { until } from "./house/until.ts";

const house = inject("house");
const api = openApi(house);
const control = openControl(house);
let page: WatchedPage | null = null;
/** An order of the board that is being made. */
let orderId = "";
let conversationId = "";
/** Where the customer of that order follows it. */
let trackingPath = "";

afterAll(() => api.cancelPending());
afterEach(async () => {
  await page?.context().close();
  page = null;
});

/** Somebody orders by chat, and the order is brought as far as `path` goes. */
async function place(name: string, language: "he" | "en", words: string, path: OrderStatus[]): Promise<string> {
  const { id, waId } = await control.addCustomer(name, language);
  await control.write(id, words);
  await control.tap(id, "confirm:");
  const order = await until("the order is placed", async () => (await api.ordersOf(waId ?? ""))[0] ?? null);
  for (const status of path) {
    const change = status === "confirmed" ? { status, readyInMinutes: 25 } : { status };
    expect((await api.act(order.id, "status", change)).status).toBe(200);
  }
  return order.id;
}

beforeAll(async () => {
  await api.cancelPending();
  await place("שירה לוי", "he", "2 מרגריטה גדולה עם פטריות, משלוח להרצל 12 דירה 3, אשראי", ["confirmed"]);
  const made: OrderStatus[] = ["confirmed", "preparing"];
  orderId = await place("Daniel Green", "en", "a family margherita with olives and 2 cokes, pickup, cash", made);
  await place("מאיה", "he", "מרגריטה אישית לאיסוף, מזומן", [...made, "ready"]);
  await place("יונתן", "he", "מרגריטה גדולה למשלוח להרצל 1, מזומן", [...made, "ready", "out_for_delivery"]);
  // Nobody has accepted this one: it takes the board over.
  await place("Noga", "en", "large margherita and a coke, delivery to 7 Herzl Street, cash", []);
  conversationId = (await api.order(orderId)).conversationId ?? "";
  const { body } = await api.ask("GET", `/orders/${orderId}/link`);
  trackingPath = new URL(OrderLink.parse(body).url).pathname;
});

/** What is to be seen where, in the order of a visit. */
const visits: { name: string; url: string; seen: (shown: WatchedPage) => Promise<void> }[] = [
  {
    name: "inbox",
    url: "/inbox",
    seen: (shown) => shown.getByTestId("conversation-row").first().waitFor(),
  },
  {
    name: "thread",
    url: "/inbox/CONVERSATION",
    seen: (shown) => shown.getByTestId("thread").getByTestId("message").first().waitFor(),
  },
  { name: "new-order", url: "/orders", seen: (shown) => shown.getByTestId("new-order").waitFor() },
  {
    name: "board",
    url: "",
    seen: async (shown) => {
      await shown.getByTestId("new-order").getByTestId("set-aside").click();
      await shown.getByTestId("order-card").first().waitFor();
    },
  },
  {
    name: "order",
    url: "",
    seen: async (shown) => {
      await shown.locator(`[data-testid="order-card"][data-order-id="${orderId}"]`).getByRole("button").first().click();
      await shown.getByTestId("order-detail").waitFor();
    },
  },
  {
    name: "order-by-hand",
    url: "/orders/new",
    seen: async (shown) => {
      await shown.getByTestId("caller").fill("Noga Example");
      await shown.getByTestId("caller-new").click();
      await shown.getByTestId("menu-tile").first().click();
      // Numbers choose once it listens.
      await shown.locator('[data-testid="line-dialog"]:focus').waitFor();
      await shown.keyboard.press("1");
      await shown.getByTestId("line-done").click();
      await shown.getByTestId("obstacles").waitFor();
    },
  },
  {
    name: "order-edit",
    url: "/orders/ORDER/edit",
    seen: async (shown) => {
      await shown.getByTestId("cart-more").first().click();
      await shown.getByTestId("edit-changes").waitFor();
    },
  },
  {
    name: "tracking",
    url: "/o/TOKEN",
    seen: (shown) => shown.getByTestId("tracking-status").waitFor(),
  },
  {
    name: "order-list",
    url: "/orders/list",
    seen: async (shown) => {
      await shown.getByTestId("order-statistics").waitFor();
      await shown.locator(`[data-testid="order-row"][data-order-id="${orderId}"]`).waitFor();
    },
  },
  { name: "kitchen", url: "/orders/kitchen", seen: (shown) => shown.getByTestId("ticket").first().waitFor() },
  { name: "catalogue", url: "/catalogue", seen: (shown) => shown.getByTestId("product-row").first().waitFor() },
  {
    name: "product",
    url: "",
    seen: async (shown) => {
      await shown.getByTestId("product-row").first().click();
      await shown.getByTestId("product-editor").waitFor();
    },
  },
  { name: "menu-page", url: "/settings/menu", seen: (shown) => shown.getByTestId("menu-link").waitFor() },
  {
    name: "business",
    url: "/settings/business",
    seen: async (shown) => {
      await shown.getByTestId("add-special-day").click();
      await shown.getByTestId("special-day").waitFor();
    },
  },
  {
    name: "delivery",
    url: "/settings/delivery",
    seen: async (shown) => {
      await shown.getByTestId("check-address").fill("14 Herzl St, Haifa");
      await shown.getByTestId("check-address").press("Enter");
      await shown.getByTestId("check-result").waitFor();
    },
  },
  {
    name: "delivery-area",
    url: "",
    seen: async (shown) => {
      await shown.getByTestId("new-area").click();
      await shown.getByTestId("save-area").waitFor();
    },
  },
  {
    name: "texts",
    url: "/settings/automation-texts",
    seen: (shown) => shown.getByTestId("text-welcome").waitFor(),
  },
  {
    name: "text",
    url: "",
    seen: async (shown) => {
      await shown.getByTestId("text-placed").getByRole("link").click();
      await shown.getByTestId("text-editor").waitFor();
    },
  },
];

const isGood = ({ language, scheme }: Look) => ({
  lang: language,
  dir: language === "he" ? "rtl" : "ltr",
  scheme,
  overflowPx: 0,
  keys: [],
  barriers: [],
});

// They only look, each at a page of its own, two at once: while one waits the other draws.
vi.setConfig({ maxConcurrency: 2 });
describe.concurrent("every screen is whole, readable and can be used by everyone", () => {
  test.for(looks)("in $language, $scheme, $width wide", async (look, { expect, onTestFailed, onTestFinished }) => {
    const { language, scheme, width } = look;
    const height = width < 600 ? 844 : 900;
    const shown = await openPage({ language, scheme, width, height });
    onTestFinished(() => shown.context().close());
    showWhenFailed(() => ({ page: shown }), onTestFailed);
    for (const { name, url, seen } of visits) {
      const address = url.replace("CONVERSATION", conversationId).replace("/o/TOKEN", trackingPath);
      if (url) await shown.goto(address.replace("ORDER", orderId));
      await seen(shown);
      expect.soft(await lookAt(shown, name, look), name).toEqual(isGood(look));
    }
    expect.soft(shown.troubles).toEqual([]);
  });

  const title = "for those who are not signed in: $language, $scheme, $width wide";
  test.concurrent.for(looks)(title, async (look, { expect, onTestFinished }) => {
    const { language, scheme, width } = look;
    const shown = await openPage({ who: null, language, scheme, width, height: width < 600 ? 844 : 900 });
    onTestFinished(() => shown.context().close());
    await shown.goto("/sign-in");
    await shown.getByTestId("sign-in-email").waitFor();
    expect.soft(await lookAt(shown, "sign-in", look), "sign-in").toEqual(isGood(look));
    await shown.goto("/m/napoli");
    await shown.getByTestId("menu-product").first().waitFor();
    expect.soft(await lookAt(shown, "public-menu", look), "public-menu").toEqual(isGood(look));
    await shown.getByTestId("menu-product").first().getByRole("button").first().click();
    await shown.getByTestId("menu-group").first().getByTestId("menu-option").first().click();
    await shown.getByTestId("menu-group").nth(2).getByTestId("menu-option").first().check();
    expect.soft(await lookAt(shown, "public-product", look), "public-product").toEqual(isGood(look));
    await shown.getByTestId("menu-put").click();
    await shown.getByTestId("menu-to-order").click();
    await shown.getByTestId("menu-total").waitFor();
    await shown.getByTestId("menu-place").click();
    expect.soft(await lookAt(shown, "public-order", look), "public-order").toEqual(isGood(look));
    await shown.goto(house.phoneUrl);
    await shown.getByTestId("composer-input").first().waitFor();
    expect.soft(await lookAt(shown, "phone", look), "phone").toEqual(isGood(look));
    expect.soft(shown.troubles).toEqual([]);
  });
});

test("language and colours are switched where one stands, and stay", async () => {
  const shown = await openPage({ language: "he", scheme: "light" });
  page = shown;
  showWhenFailed(() => ({ page: shown }));
  const root = shown.locator("html");
  await shown.goto("/catalogue");
  await shown.getByTestId("product-row").first().waitFor();
  expect(await root.getAttribute("dir")).toBe("rtl");
  await shown.getByTestId("profile-menu").click();
  await shown.getByTestId("language-switch").getByText("English").click();
  await shown.locator('html[dir="ltr"][lang="en"]').waitFor({ state: "attached" });
  await shown.getByTestId("scheme-switch").locator('input[value="dark"] + label').click();
  await shown.locator('html[data-mantine-color-scheme="dark"]').waitFor({ state: "attached" });
  await shown.reload();
  await shown.getByTestId("product-row").first().waitFor();
  expect([await root.getAttribute("lang"), await root.getAttribute("data-mantine-color-scheme")]).toEqual([
    "en",
    "dark",
  ]);
  expect(shown.troubles).toEqual([]);
});
