import { area, type Things } from "./test-two-businesses.ts";

export type Sample = {
  /** Path parameters, by name; `businessId` is always the caller's own. */
  params?: Record<string, string>;
  body?: unknown;
  type?: string;
  /** What the path names is there in every business: each sees and changes its own. */
  inEveryBusiness?: true;
  /** A member's own: a program has none, and is refused. */
  isOwn?: true;
};

const name = { he: "שם", en: "Name" };
const text = { content: { type: "text", body: "hello" } };
const group = { name, kind: "multi", required: false, options: [{ name, priceDeltaMinor: 0 }] };
const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(100)]);
const product = (things: Things) => ({ categoryId: things.categoryId, name, priceMinor: 100 });
const order = (things: Things) => ({ items: [{ productId: things.productId, quantity: 1 }], fulfilment: "pickup" });

/**
 * A request that works for every route with an id in its path. A route without a line here fails the walk: nobody would
 * know whether it gives away another business's things.
 */
export const samples: Record<string, (things: Things) => Sample> = {
  "DELETE /api/businesses/{businessId}/api-keys/{keyId}": ({ keyId }) => ({ params: { keyId } }),
  "GET /api/customers/{id}": ({ customerId }) => ({ params: { id: customerId } }),
  "PATCH /api/customers/{id}": ({ customerId }) => ({ params: { id: customerId }, body: { note: "likes basil" } }),
  "GET /api/customers/{id}/duplicates": ({ customerId }) => ({ params: { id: customerId } }),
  "GET /api/customers/{id}/conversations": ({ customerId }) => ({ params: { id: customerId } }),
  "POST /api/customers/{id}/merge": ({ customerId, otherCustomerId }) => ({
    params: { id: customerId },
    body: { from: otherCustomerId },
  }),
  "GET /api/customers/{id}/addresses": ({ customerId }) => ({ params: { id: customerId } }),
  "PATCH /api/customers/{id}/addresses/{addressId}": ({ customerId, addressId }) => ({
    params: { id: customerId, addressId },
    body: { label: "home" },
  }),
  "DELETE /api/customers/{id}/addresses/{addressId}": ({ customerId, addressId }) => ({
    params: { id: customerId, addressId },
  }),
  "POST /api/orders/{id}/notices/again": ({ orderId }) => ({ params: { id: orderId } }),
  "PUT /api/notices/{step}": () => ({ params: { step: "ready" }, body: { isOn: true }, inEveryBusiness: true }),
  "PUT /api/order-intake/{fulfilment}": () => ({
    params: { fulfilment: "delivery" },
    body: { minutes: 15 },
    inEveryBusiness: true,
  }),
  "DELETE /api/order-intake/{fulfilment}": () => ({ params: { fulfilment: "delivery" }, inEveryBusiness: true }),
  "GET /api/orders/{id}/link": ({ orderId }) => ({ params: { id: orderId } }),
  "PUT /api/delivery-areas/{id}": ({ areaId }) => ({ params: { id: areaId }, body: area }),
  "DELETE /api/delivery-areas/{id}": ({ areaId }) => ({ params: { id: areaId } }),
  "PATCH /api/views/{id}": ({ viewId }) => ({ params: { id: viewId }, body: { name: "Owing" } }),
  "DELETE /api/views/{id}": ({ viewId }) => ({ params: { id: viewId } }),
  "PUT /api/categories/{id}": ({ categoryId }) => ({ params: { id: categoryId }, body: { name } }),
  "DELETE /api/categories/{id}": ({ emptyCategoryId }) => ({ params: { id: emptyCategoryId } }),
  "GET /api/products/{id}": ({ productId }) => ({ params: { id: productId } }),
  "PUT /api/products/{id}": (things) => ({ params: { id: things.productId }, body: product(things) }),
  "PATCH /api/products/{id}": ({ productId }) => ({ params: { id: productId }, body: { available: false } }),
  "DELETE /api/products/{id}": ({ productId }) => ({ params: { id: productId } }),
  "PUT /api/products/{id}/picture": ({ productId }) => ({ params: { id: productId }, body: png, type: "image/png" }),
  "PUT /api/option-groups/{id}": ({ optionGroupId }) => ({ params: { id: optionGroupId }, body: group }),
  "DELETE /api/option-groups/{id}": ({ unusedOptionGroupId }) => ({ params: { id: unusedOptionGroupId } }),
  "POST /api/menu-synonyms/{id}/accept": ({ suggestionId }) => ({ params: { id: suggestionId } }),
  "POST /api/menu-synonyms/{id}/dismiss": ({ suggestionId }) => ({ params: { id: suggestionId } }),
  "DELETE /api/menu-synonyms/{id}": ({ synonymId }) => ({ params: { id: synonymId } }),
  "POST /api/alerts/{id}/acknowledge": ({ alertId }) => ({ params: { id: alertId } }),
  "GET /api/messages/{id}/history": ({ messageId }) => ({ params: { id: messageId } }),
  "PUT /api/labels/{id}": ({ labelId }) => ({ params: { id: labelId }, body: { name: "Renamed", colour: "plum" } }),
  "PUT /api/macros/{id}": ({ macroId }) => ({
    params: { id: macroId },
    body: { name: "Done", acts: [{ do: "status", to: "resolved" }] },
  }),
  "DELETE /api/macros/{id}": ({ macroId }) => ({ params: { id: macroId } }),
  "POST /api/macros/{id}/run": ({ macroId, conversationId }) => ({
    params: { id: macroId },
    body: { ids: [conversationId], runId: macroId },
  }),
  "PUT /api/members/{id}/capacity": ({ memberId }) => ({ params: { id: memberId }, body: { capacity: 5 } }),
  "DELETE /api/labels/{id}": ({ labelId }) => ({ params: { id: labelId } }),
  "PUT /api/teams/{id}": ({ teamId, memberId }) => ({
    params: { id: teamId },
    body: { name: "Evening", memberIds: [memberId] },
  }),
  "DELETE /api/teams/{id}": ({ teamId }) => ({ params: { id: teamId } }),
  "PUT /api/conversations/{id}/draft": ({ conversationId }) => ({
    params: { id: conversationId },
    body: { tab: "reply", reply: "On its", note: "", writtenAt: "2026-11-29T09:00:00Z" },
  }),
  "PATCH /api/messages/{id}/waiting": ({ waitingMessageId }) => ({
    params: { id: waitingMessageId },
    body: { body: "Later still" },
  }),
  "GET /api/channels/{id}/catalogue": ({ channelId }) => ({ params: { id: channelId } }),
  "POST /api/channels/{id}/catalogue/refresh": ({ channelId }) => ({ params: { id: channelId } }),
  "GET /api/channels/{id}/catalogue/items": ({ channelId }) => ({ params: { id: channelId } }),
  "GET /api/conversations/{id}/templates": ({ conversationId }) => ({ params: { id: conversationId } }),
  "GET /api/conversations/{id}/variables": ({ conversationId }) => ({ params: { id: conversationId } }),
  "PUT /api/canned-responses/{id}": ({ cannedResponseId }) => ({
    params: { id: cannedResponseId },
    body: { shortcut: "thing", title: "Thing", texts: { en: "Hello {{customer.firstName|there}}" }, shared: true },
  }),
  "DELETE /api/canned-responses/{id}": ({ cannedResponseId }) => ({ params: { id: cannedResponseId } }),
  "POST /api/conversations/{id}/mentions/seen": ({ conversationId }) => ({ params: { id: conversationId } }),
  "GET /api/conversations/{id}/participants": ({ conversationId }) => ({ params: { id: conversationId } }),
  "DELETE /api/push-devices/{id}": ({ pushDeviceId }) => ({ params: { id: pushDeviceId }, isOwn: true }),
  "PUT /api/conversations/{id}/following": ({ conversationId }) => ({
    params: { id: conversationId },
    body: { isFollowing: true },
  }),
  "GET /api/conversations/{id}": ({ conversationId }) => ({ params: { id: conversationId } }),
  "PATCH /api/conversations/{id}": ({ conversationId }) => ({
    params: { id: conversationId },
    body: { status: "resolved" },
  }),
  "GET /api/conversations/{id}/cart": ({ conversationId }) => ({ params: { id: conversationId } }),
  "PUT /api/conversations/{id}/cart": ({ conversationId, productId }) => ({
    params: { id: conversationId },
    body: { version: 2, items: [{ productId, quantity: 1 }] },
  }),
  "GET /api/conversations/{id}/cart/suggestion": ({ conversationId }) => ({ params: { id: conversationId } }),
  "POST /api/conversations/{id}/cart/suggestion": ({ conversationId, messageId }) => ({
    params: { id: conversationId },
    body: { version: 2, upTo: messageId, keys: [], terms: false },
  }),
  "POST /api/conversations/{id}/cart/place": ({ conversationId }) => ({
    params: { id: conversationId },
    body: { version: 2, tell: false },
  }),
  "POST /api/conversations/{id}/automation/reset": ({ conversationId }) => ({ params: { id: conversationId } }),
  "POST /api/conversations/{id}/cart/ask": ({ conversationId }) => ({
    params: { id: conversationId },
    body: { version: 2 },
  }),
  "GET /api/conversations/{id}/messages": ({ conversationId }) => ({ params: { id: conversationId } }),
  "POST /api/conversations/{id}/messages": ({ conversationId }) => ({ params: { id: conversationId }, body: text }),
  "POST /api/conversations/{id}/notes": ({ conversationId }) => ({
    params: { id: conversationId },
    body: { body: "called back" },
  }),
  "POST /api/conversations/{id}/read": ({ conversationId }) => ({
    params: { id: conversationId },
    body: { upToSeq: 1 },
  }),
  "GET /api/files/{id}": ({ fileId }) => ({ params: { id: fileId } }),
  "POST /api/files/{id}/fetch": ({ fileId }) => ({ params: { id: fileId } }),
  "GET /api/messages/{id}": ({ messageId }) => ({ params: { id: messageId } }),
  "GET /api/messages/{id}/raw": ({ messageId }) => ({ params: { id: messageId } }),
  "POST /api/messages/{id}/retry": ({ messageId }) => ({ params: { id: messageId } }),
  "POST /api/messages/{id}/settle": ({ messageId }) => ({ params: { id: messageId }, body: { decision: "sent" } }),
  "DELETE /api/messages/{id}": ({ messageId }) => ({ params: { id: messageId } }),
  "PUT /api/automation-texts/{key}": () => ({
    params: { key: "thanks" },
    body: { he: "תודה!", en: "Thanks!" },
    inEveryBusiness: true,
  }),
  "DELETE /api/automation-texts/{key}": () => ({ params: { key: "thanks" }, inEveryBusiness: true }),
  "GET /api/orders/{id}": ({ orderId }) => ({ params: { id: orderId } }),
  "POST /api/orders/{id}/status": ({ orderId }) => ({
    params: { id: orderId },
    body: { status: "confirmed", version: 1 },
  }),
  "POST /api/orders/{id}/cancel": ({ orderId }) => ({
    params: { id: orderId },
    body: { reason: "sold out", version: 1 },
  }),
  "POST /api/orders/{id}/recall": ({ startedOrderId }) => ({ params: { id: startedOrderId }, body: { version: 3 } }),
  "PUT /api/orders/{id}/items/{itemId}/progress": ({ startedOrderId, startedItemId }) => ({
    params: { id: startedOrderId, itemId: startedItemId },
    body: { progress: "done", quantity: 1 },
  }),
  "POST /api/orders/{id}/bump": ({ startedOrderId }) => ({ params: { id: startedOrderId }, body: { revision: 1 } }),
  "POST /api/orders/{id}/seen": ({ orderId }) => ({ params: { id: orderId }, body: { version: 1 } }),
  "POST /api/orders/{id}/assign": ({ orderId, memberId }) => ({
    params: { id: orderId },
    body: { memberId, version: 1 },
  }),
  "PATCH /api/couriers/{id}": ({ courierId }) => ({ params: { id: courierId }, body: { name: "Avi" } }),
  "POST /api/couriers/{id}/hand-ins": ({ courierId }) => ({
    params: { id: courierId },
    body: { day: new Date().toISOString().slice(0, 10), amountMinor: 100 },
  }),
  "POST /api/couriers/{id}/hand-over": ({ sentOrderId, courierId }) => ({
    params: { id: courierId },
    body: { orders: [{ id: sentOrderId, version: 3 }] },
  }),
  "POST /api/orders/{id}/courier": ({ sentOrderId, courierId }) => ({
    params: { id: sentOrderId },
    body: { courierId, version: 3 },
  }),
  "GET /api/orders/{id}/courier-message": ({ sentOrderId }) => ({ params: { id: sentOrderId } }),
  "POST /api/orders/{id}/payments": ({ orderId }) => ({ params: { id: orderId }, body: { version: 1 } }),
  "POST /api/orders/{id}/refunds": ({ paidOrderId }) => ({
    params: { id: paidOrderId },
    body: { reason: "cold", version: 2 },
  }),
  "PATCH /api/orders/{id}": ({ orderId }) => ({
    params: { id: orderId },
    body: { kitchenNote: "well done", version: 1 },
  }),
  "POST /api/orders/{id}/payment-link": ({ orderId }) => ({ params: { id: orderId } }),
  "POST /api/orders/{id}/payment-link/send": ({ orderId }) => ({ params: { id: orderId } }),
  "POST /api/orders/{id}/quote": ({ orderId }) => ({
    params: { id: orderId },
    body: { kitchenNote: "well done", version: 1 },
  }),
  "GET /api/orders/{id}/requests": ({ orderId }) => ({ params: { id: orderId } }),
  ...Object.fromEntries(
    ["ticket", "receipt"].flatMap((kind) =>
      ["pdf", "svg", "escpos"].map((format) => [
        `GET /api/orders/{id}/${kind}.${format}`,
        ({ orderId }: Things): Sample => ({ params: { id: orderId } }),
      ]),
    ),
  ),
  "POST /api/orders/{id}/receipt/send": ({ orderId }) => ({ params: { id: orderId } }),
  "POST /api/orders/{id}/prints": ({ orderId }) => ({ params: { id: orderId }, body: { revision: 1 } }),
  "GET /api/orders/{id}/print": ({ orderId }) => ({ params: { id: orderId } }),
};

/** Bodies that name another business's things: each must be refused, and change nothing. */
export const smuggled: [method: "POST" | "PUT" | "PATCH", url: string, (own: Things, theirs: Things) => object][] = [
  ["POST", "/api/products", (_own, theirs) => product(theirs)],
  ["POST", "/api/products", (own, theirs) => ({ ...product(own), optionGroupIds: [theirs.optionGroupId] })],
  ["PUT", "/api/products/{productId}", (_own, theirs) => product(theirs)],
  ["PUT", "/api/products/{productId}", (own, theirs) => ({ ...product(own), optionGroupIds: [theirs.optionGroupId] })],
  ["POST", "/api/macros", (_own, theirs) => ({ name: "Mixed", acts: [{ do: "label", labelId: theirs.labelId }] })],
  ["POST", "/api/macros", (_own, theirs) => ({ name: "Mixed", acts: [{ do: "assign", to: theirs.memberId }] })],
  ["POST", "/api/teams", (_own, theirs) => ({ name: "Mixed", memberIds: [theirs.memberId] })],
  ["PUT", "/api/teams/{teamId}", (_own, theirs) => ({ name: "Mixed", memberIds: [theirs.memberId] })],
  ["PATCH", "/api/conversations/{conversationId}", (_own, theirs) => ({ teamId: theirs.teamId })],
  ["PATCH", "/api/conversations/{conversationId}", (_own, theirs) => ({ addLabelIds: [theirs.labelId] })],
  ["PUT", "/api/delivery-areas", (own, theirs) => ({ ids: [own.areaId, theirs.areaId] })],
  ["PUT", "/api/delivery-areas", (_own, theirs) => ({ ids: [theirs.areaId] })],
  [
    "POST",
    "/api/menu-synonyms",
    (_own, theirs) => ({ text: "whatsit", target: { kind: "product", id: theirs.productId } }),
  ],
  ["POST", "/api/customers/{customerId}/merge", (_own, theirs) => ({ from: theirs.customerId })],
  ["POST", "/api/orders", (_own, theirs) => order(theirs)],
  ["PATCH", "/api/orders/{orderId}", (_own, theirs) => ({ version: 1, items: order(theirs).items })],
  ["POST", "/api/orders/{orderId}/assign", (_own, theirs) => ({ version: 1, memberId: theirs.memberId })],
  ["POST", "/api/orders/{sentOrderId}/courier", (_own, theirs) => ({ version: 3, courierId: theirs.courierId })],
  ["POST", "/api/couriers", (_own, theirs) => ({ name: "Yossi", memberId: theirs.memberId })],
  ["POST", "/api/orders", (own, theirs) => ({ ...order(own), customerId: theirs.customerId })],
  [
    "PUT",
    "/api/conversations/{conversationId}/cart",
    (_own, theirs) => ({ version: 2, items: [{ productId: theirs.productId, quantity: 1 }] }),
  ],
  ["PATCH", "/api/conversations/{conversationId}", (_own, theirs) => ({ assigneeId: theirs.memberId })],
  [
    "POST",
    "/api/conversations/{conversationId}/messages",
    (_own, theirs) => ({ ...text, replyToId: theirs.messageId }),
  ],
  [
    "POST",
    "/api/conversations/{conversationId}/messages",
    (_own, theirs) => ({ content: { type: "reaction", messageId: theirs.messageId, emoji: "👍" } }),
  ],
  [
    "POST",
    "/api/businesses/{businessId}/messages",
    (_own, theirs) => ({ ...text, to: "+15555559999", channelId: theirs.channelId }),
  ],
  [
    "POST",
    "/api/conversations/{conversationId}/messages",
    (_own, theirs) => ({ content: { type: "image", fileId: theirs.fileId } }),
  ],
  [
    "POST",
    "/api/businesses/{businessId}/messages",
    (_own, theirs) => ({ ...text, conversationId: theirs.conversationId }),
  ],
];

/** Lists that can be narrowed by an id: another business's narrows to nothing. */
export const narrowed: [url: string, (theirs: Things) => string][] = [
  ["/api/orders", ({ customerId }) => `?customerId=${customerId}`],
  ["/api/orders", ({ memberId }) => `?assignee=${memberId}`],
  ["/api/orders", ({ conversationId }) => `?conversationId=${conversationId}`],
  ["/api/orders/board/changes", ({ orderId }) => `?ids=${orderId}`],
  ["/api/businesses/{businessId}/messages", ({ conversationId }) => `?conversationId=${conversationId}`],
];
