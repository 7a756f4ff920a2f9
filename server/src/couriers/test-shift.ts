import type { Courier, CourierAct, HandToCourier } from "@croozer/contracts/couriers";
import type { OrderStatus } from "@croozer/contracts/orders";
import type { z } from "zod";
import { saveTestMenu } from "../catalogue/test-shop.ts";
import { openTestBusiness, type TestBusiness } from "../conversations/test-business.ts";
import { changeOrderStatus, getOrder, type NoticeFor, placeOrder } from "../orders/orders.ts";
import type { Http } from "../platform/http/http.ts";
import type { TestPlatform } from "../platform/test-platform.ts";
import { handToCourier, linkOfCourier, saveCourier } from "./couriers.ts";

export const publicUrl = "https://shop.example";
export const noticeFor: NoticeFor = async () => ({ sent: false, reason: "not_needed" });

let shifts = 0;

/** A business with couriers, orders for them, and their links. */
export async function openShift(platform: TestPlatform, http: Http) {
  shifts += 1;
  const ids = { phoneNumberId: `3000000000000${shifts}`, accountId: `4000000000000${shifts}` };
  const business: TestBusiness = await openTestBusiness(platform, ids);
  const { inTx } = business;
  const { coke } = await inTx(saveTestMenu);
  const token = async (courier: Courier) =>
    (await inTx((tx) => linkOfCourier(tx, publicUrl, courier.id))).split("/").at(-1) ?? "";
  const order = async (on: { fulfilment?: "delivery" | "pickup"; status?: "ready" | "preparing" } = {}) => {
    const fulfilment = on.fulfilment ?? "delivery";
    const addressParts = {
      ...{ street: "Herzl", building: "5", city: null, postcode: null, entrance: null, floor: "3", apartment: null },
      ...{ entranceCode: "1234", notes: null },
    };
    const where = fulfilment === "delivery" ? { address: "Herzl 5, Haifa", addressParts } : {};
    const { order: placed } = await inTx((tx) =>
      placeOrder(tx, {
        ...{ items: [{ productId: coke.id, quantity: 2 }], fulfilment, ...where, source: "manual" as const },
        ...{ customerName: "Noa Example", customerPhone: "+972550000118", paymentMethod: "cash" as const },
      }),
    );
    const way: OrderStatus[] = ["confirmed", "preparing", "ready"];
    for (const status of way.slice(0, way.indexOf(on.status ?? "ready") + 1))
      await inTx((tx) => changeOrderStatus(tx, placed.id, { status: status as "ready" }));
    return placed.id;
  };
  return {
    business,
    inTx,
    token,
    order,
    courier: (name: string, phone: string | null = null) =>
      inTx((tx) => saveCourier(tx, { name, phone, memberId: null, showsPhone: false })),
    look: (id: string) => inTx((tx) => getOrder(tx, id)),
    /** What was written to anybody, oldest first. */
    messages: () =>
      inTx((tx) =>
        tx.query<{ content: { type: string; body: string; buttons?: unknown } }>(
          "select content from messages where business_id = $1 and direction = 'outbound' order by seq",
          [tx.businessId],
        ),
      ),
    hand: (id: string, courier: Courier | null, more: Partial<z.output<typeof HandToCourier>> = {}) =>
      inTx(async (tx) => {
        const { version } = await getOrder(tx, id);
        const wish = { version, courierId: courier?.id ?? null, leaves: false, ...more };
        return handToCourier(tx, id, wish, { publicUrl, noticeFor });
      }),
    page: (which: string) => http.app.inject({ url: `/api/carry/${which}` }),
    act: (which: string, id: string, payload: CourierAct) =>
      http.app.inject({ method: "POST", url: `/api/carry/${which}/orders/${id}`, payload }),
  };
}
