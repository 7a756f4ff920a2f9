import { subscribe } from "../events.ts";

const key = ({ orderId }: { orderId: string }) => orderId;
const payload = ({ orderId }: { orderId: string }) => ({ orderId });
const close = { key, payload };

export const paymentSubscribers = [
  subscribe("order.refund_requested", "refund_online", {
    key: ({ refundId }) => refundId,
    payload: ({ refundId }) => ({ refundId }),
  }),
  subscribe("order.edited", "close_payment_links", close),
  subscribe("order.paid", "close_payment_links", close),
  subscribe("order.cancelled", "close_payment_links", close),
];
