import { ItemRequest } from "@croozer/contracts/orders";
import { permissions, type Role, roles } from "@croozer/contracts/permissions";
import { saveCart } from "./automations/automations.ts";
import { addMember } from "./businesses/businesses.ts";
import { proposeSynonyms } from "./catalogue/catalogue.ts";
import { getChannel, listAlerts, raiseAlert } from "./channels/channels.ts";
import { getMessage } from "./conversations/conversations.ts";
import { hear, openTestBusiness, type TestBusiness } from "./conversations/test-business.ts";
import { customerOfPhone, rememberAddress, savedAddresses } from "./customers/customers.ts";
import { takePayment } from "./orders/orders.ts";
import { newId } from "./platform/db/new-id.ts";
import type { Http } from "./platform/http/http.ts";
import type { TestPlatform } from "./platform/test-platform.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
export type Call = {
  method: Method;
  url: string;
  body?: unknown;
  headers?: Record<string, string>;
};
export type Answer = { status: number; code: string | null; text: string };

/** One of everything that has an id and belongs to a business. */
export type Things = Record<
  | "businessId"
  | "channelId"
  | "memberId"
  | "keyId"
  | "categoryId"
  | "emptyCategoryId"
  | "optionGroupId"
  | "unusedOptionGroupId"
  | "productId"
  | "synonymId"
  | "suggestionId"
  | "customerId"
  | "otherCustomerId"
  | "conversationId"
  | "messageId"
  | "fileId"
  | "orderId"
  | "startedOrderId"
  | "startedItemId"
  | "paidOrderId"
  | "areaId"
  | "courierId"
  | "sentOrderId"
  | "viewId"
  | "cannedResponseId"
  | "waitingMessageId"
  | "addressId"
  | "labelId"
  | "teamId"
  | "macroId"
  | "pushDeviceId"
  | "alertId",
  string
>;

/** A business with a member of every role and an API key that may do everything. */
export type Inhabited = {
  business: TestBusiness;
  cookies: Record<Role, string>;
  memberIds: Record<Role, string>;
  apiKey: string;
};

export async function send(http: Http, { method, url, body, headers = {} }: Call): Promise<Answer> {
  const payload = Buffer.isBuffer(body) || body === undefined ? body : JSON.stringify(body);
  const typed = payload === undefined || headers["content-type"] ? {} : { "content-type": "application/json" };
  const answer = await http.app.inject({
    method,
    url,
    headers: { ...typed, ...headers },
    ...(payload ? { payload } : {}),
  });
  const problem = answer.headers["content-type"]?.toString().startsWith("application/problem+json");
  return {
    status: answer.statusCode,
    code: problem ? answer.json<{ code: string }>().code : null,
    text: answer.body.slice(0, 400),
  };
}

async function signUp(http: Http): Promise<{ cookie: string; userId: string }> {
  const response = await http.app.inject({
    method: "POST",
    url: "/api/auth/sign-up",
    payload: { businessName: "Own", name: "Dana", email: `${newId()}@example.com`, password: "correct horse battery" },
  });
  if (response.statusCode !== 201) throw new Error(response.body);
  const cookie = String(response.headers["set-cookie"]).split(";")[0] ?? "";
  return { cookie, userId: response.json<{ user: { id: string } }>().user.id };
}

let businesses = 0;

export async function openInhabitedBusiness(platform: TestPlatform, http: Http): Promise<Inhabited> {
  businesses += 1;
  const ids = { phoneNumberId: `2000000000000${businesses}0`, accountId: `1000000000000${businesses}0` };
  const business = await openTestBusiness(platform, ids);
  const cookies: Partial<Record<Role, string>> = {};
  const memberIds: Partial<Record<Role, string>> = {};
  for (const role of roles) {
    const { cookie, userId } = await signUp(http);
    cookies[role] = cookie;
    memberIds[role] = await business.inTx((tx) => addMember(tx, userId, role));
  }
  const all = { cookies, memberIds } as Pick<Inhabited, "cookies" | "memberIds">;
  return { business, ...all, apiKey: await makeKey(http, business.id, all.cookies.owner, permissions) };
}

async function makeKey(http: Http, businessId: string, cookie: string, may: readonly string[]): Promise<string> {
  const response = await http.app.inject({
    method: "POST",
    url: `/api/businesses/${businessId}/api-keys`,
    headers: { cookie },
    payload: { name: "Till", permissions: may },
  });
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json<{ key: string }>().key;
}

/** A key of the business that may do everything but one thing. */
export const keyWithout = (http: Http, { business, cookies }: Inhabited, permission: string): Promise<string> =>
  makeKey(
    http,
    business.id,
    cookies.owner,
    permissions.filter((one) => one !== permission),
  );

/** A delivery area as the settings save it. */
export const area = {
  name: { he: "אזור", en: "Area" },
  zone: { kind: "postcode", postcodes: ["6*"] },
  ...{ feeMinor: 0, minimumMinor: 0, minutes: 0 },
};

let customers = 0;

/** Makes one of everything in a business, over HTTP where there is a route for it. */
export async function makeThings(http: Http, { business, memberIds, cookies }: Inhabited): Promise<Things> {
  const make = async (url: string, payload: object): Promise<{ id: string; items: { id: string }[] }> => {
    const headers = { cookie: cookies.owner, "x-business-id": business.id };
    const response = await http.app.inject({ method: "POST", url, headers, payload });
    if (response.statusCode >= 300) throw new Error(`${url}: ${response.body}`);
    return response.json();
  };
  const name = { he: "דבר", en: "Thing" };
  const group = { name, kind: "single", required: false, options: [{ name, priceDeltaMinor: 0 }] };
  const categoryId = (await make("/api/categories", { name })).id;
  const optionGroupId = (await make("/api/option-groups", group)).id;
  const product = { categoryId, name, priceMinor: 100, optionGroupIds: [optionGroupId] };
  const productId = (await make("/api/products", product)).id;
  customers += 1;
  const from = `1555555${String(customers).padStart(4, "0")}`;
  const { conversationId, messageId } = await hear(business, { from });
  const content = { type: "image", mediaId: newId(), fileId: null, mimeType: null, caption: null } as const;
  const picture = await hear(business, { from, content });
  const { files } = await business.inTx((tx) => getMessage(tx, picture.messageId));
  const [row] = await business.inTx((tx) =>
    tx.query<{ customer_id: string }>("select customer_id from conversations where business_id = $1 and id = $2", [
      business.id,
      conversationId,
    ]),
  );
  const customerId = row?.customer_id ?? "";
  await business.inTx((tx) =>
    saveCart(tx, conversationId, {
      ...{ version: 0, items: [ItemRequest.parse({ productId, quantity: 1 })] },
      fulfilment: "pickup",
    }),
  );
  const order = { items: [{ productId, quantity: 1 }], fulfilment: "pickup", customerId };
  const started = await make("/api/orders", order);
  const startedOrderId = started.id;
  for (const [index, status] of ["confirmed", "preparing"].entries())
    await make(`/api/orders/${startedOrderId}/status`, { status, version: index + 1 });
  const paidOrderId = (await make("/api/orders", order)).id;
  await make(`/api/orders/${paidOrderId}/payments`, { version: 1 });
  const sent = { items: order.items, fulfilment: "delivery", address: "Herzl 5", customerId };
  const sentOrderId = (await make("/api/orders", { ...sent, overrule: true })).id;
  const courierId = (await make("/api/couriers", { name: "Yossi" })).id;
  await make(`/api/orders/${sentOrderId}/courier`, { courierId, version: 1 });
  await business.inTx((tx) => {
    tx.actFor({ kind: "courier", id: courierId, name: "Yossi" });
    return takePayment(tx, sentOrderId, { version: 2, method: "cash", amountMinor: 100 });
  });
  return {
    courierId,
    sentOrderId,
    businessId: business.id,
    channelId: business.channelId,
    memberId: memberIds.agent,
    keyId: (await make(`/api/businesses/${business.id}/api-keys`, { name: "Spare", permissions: ["order.read"] })).id,
    categoryId,
    emptyCategoryId: (await make("/api/categories", { name })).id,
    optionGroupId,
    unusedOptionGroupId: (await make("/api/option-groups", group)).id,
    productId,
    synonymId: (
      await make("/api/menu-synonyms", {
        text: `usual ${productId.slice(-12)}`,
        target: { kind: "product", id: productId },
      })
    ).id,
    suggestionId: await suggestWords(business, { conversationId, messageId, productId }),
    customerId,
    otherCustomerId: await business.inTx((tx) => customerOfPhone(tx, `+1555556${String(customers).padStart(4, "0")}`)),
    conversationId,
    messageId,
    fileId: files[0]?.id ?? "",
    areaId: (await make("/api/delivery-areas", area)).id,
    viewId: (
      await make("/api/views", { place: "orders", name: "Unpaid", filters: { payment: "pending" }, shared: true })
    ).id,
    labelId: (await make("/api/labels", { name: `Label ${customers}`, colour: "sky" })).id,
    macroId: (await make("/api/macros", { name: `Macro ${customers}`, acts: [{ do: "priority", to: "low" }] })).id,
    teamId: (await make("/api/teams", { name: `Team ${customers}`, memberIds: [memberIds.agent] })).id,
    pushDeviceId: (await make("/api/push-devices", pushDevice(customers))).items[0]?.id ?? "",
    waitingMessageId: (
      await make(`/api/conversations/${conversationId}/messages`, {
        ...{ content: { type: "text", body: "Later" }, scheduledFor: new Date(Date.now() + 3_600_000).toISOString() },
      })
    ).id,
    cannedResponseId: (
      await make("/api/canned-responses", {
        ...{ shortcut: `thing-${newId().slice(-12)}`, title: "Thing", texts: { en: "Hi" }, shared: true },
      })
    ).id,
    addressId: await makeAddress(business, customerId),
    orderId: (await make("/api/orders", order)).id,
    startedOrderId,
    startedItemId: started.items[0]?.id ?? "",
    paidOrderId,
    alertId: await makeAlert(business),
  };
}

const pushDevice = (n: number) => ({
  endpoint: `https://push.example.com/device/${n}`,
  keys: { p256dh: "p".repeat(87), auth: "a".repeat(22) },
  label: "A browser",
});

/** An order leaves it. */
const makeAddress = (business: TestBusiness, customerId: string): Promise<string> =>
  business.inTx(async (tx) => {
    await rememberAddress(tx, customerId, { address: "Herzl 5", addressParts: null, location: null });
    return (await savedAddresses(tx, customerId))[0]?.id ?? "";
  });

/** Follows from what a member puts right in a cart. */
const suggestWords = (
  business: TestBusiness,
  { productId, ...message }: { conversationId: string; messageId: string; productId: string },
): Promise<string> =>
  business.inTx(async (tx) => {
    const text = `thingy ${productId.slice(-12)}`;
    await proposeSynonyms(tx, [{ synonym: { text, productId }, heard: { ...message, text } }]);
    const rows = await tx.query<{ id: string }>("select id from menu_synonyms where business_id = $1 and text = $2", [
      business.id,
      text,
    ]);
    return rows[0]?.id ?? "";
  });

/** Only Meta and the house itself raise them. */
const makeAlert = (business: TestBusiness): Promise<string> =>
  business.inTx(async (tx) => {
    const { integrationId } = await getChannel(tx, business.channelId);
    const alert = { kind: "account_rejected", subject: "", severity: "critical", data: {} } as const;
    await raiseAlert(tx, integrationId, alert, tx.now());
    return (await listAlerts(tx, "open"))[0]?.id ?? "";
  });
