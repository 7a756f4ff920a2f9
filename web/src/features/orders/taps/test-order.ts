import type { OrderLine, OrderSummary } from "@croozer/contracts/orders";

/** A line as it comes from the server, for tests. */
export const testLine = (change: Partial<OrderLine> = {}): OrderLine => ({
  id: "line-1",
  productId: "coke",
  name: "Coke",
  quantity: 2,
  unit: "unit",
  unitPriceMinor: 990,
  subtotalMinor: 1980,
  options: [],
  note: null,
  progress: "todo",
  madeQuantity: 0,
  addedQuantity: 0,
  ...change,
});

/** An order as it comes from the server, for tests. */
export const testOrder = (change: Partial<OrderSummary> = {}): OrderSummary => ({
  ...{ id: "order-1", number: "ORD-20260310-0001", shortNumber: 1, status: "confirmed", nextStatuses: ["preparing"] },
  ...{
    recallTo: null,
    paymentStatus: "pending",
    nextPaymentSteps: [],
    paidMinor: 0,
    refundedMinor: 0,
    refundingMinor: 0,
    lostMinor: 0,
    dispute: null,
    dueMinor: 1980,
  },
  ...{ overpaidMinor: 0, paymentMethod: null, source: "whatsapp", fulfilment: "pickup", address: null },
  ...{ addressParts: null, location: null, deliveryArea: null, areaUnchecked: false },
  customer: { id: null, name: "Noa", phone: null },
  ...{ conversationId: null, items: [testLine()], subtotalMinor: 1980, taxMinor: 0, deliveryFeeMinor: 0 },
  ...{ discountMinor: 0, discountReason: null, totalMinor: 1980, currency: "ILS", customerNote: null },
  ...{
    kitchenNote: null,
    internalNote: null,
    tags: [],
    assignee: null,
    courier: null,
    deliveryProblem: null,
    kitchenChanges: [],
    kitchenChangedAt: null,
  },
  ...{ revision: 1, ticketPrint: null, requestedFor: null, promisedFor: "2026-03-10T17:30:00Z", cancelReason: null },
  cancelCause: null,
  ...{ placedAt: "2026-03-10T17:00:00Z", statusChangedAt: "2026-03-10T17:05:00Z", version: 2 },
  ...change,
});
