import { wayLinks } from "@croozer/contracts/way-links";
import { expect, test } from "vitest";
import type { Order } from "../orders/orders.ts";
import { courierText } from "./courier-text.ts";
import { inOrderOfPromise, type Stops } from "./stops.ts";

test("the way is by the place on the map where it is known, else by the address", () => {
  const location = { latitude: 32.8, longitude: 34.99 };
  const byPlace = wayLinks({ address: "Herzl 5", location });
  expect(byPlace.waze).toBe("https://waze.com/ul?ll=32.8%2C34.99&navigate=yes");
  expect(byPlace.geo).toBe("geo:32.8,34.99?q=32.8%2C34.99");
  expect(wayLinks({ address: "Herzl 5", location: null }).google).toContain("destination=Herzl+5");
});

const stop = (shortNumber: number, over: Partial<Order> = {}): Order =>
  // As much of it as the text reads.
  ({
    ...{ shortNumber, status: "ready", currency: "ILS", paymentMethod: "cash", customerNote: null, location: null },
    ...{ totalMinor: 4500, paidMinor: 0, refundedMinor: 0, refundingMinor: 0, settledMinor: 0 },
    ...{ customer: { id: null, name: "Noa", phone: "+972550000118" }, address: "Herzl 5, Haifa", addressParts: null },
    ...{ promisedFor: null, requestedFor: null, placedAt: new Date("2026-08-06T16:00:00Z") },
    items: [{ quantity: 2, name: { he: "קולה", en: "Coke" } }],
    ...over,
  }) as unknown as Order;
const said = {
  businessName: "Napoli",
  language: "en",
  url: "https://shop.example/c/x",
  timeZone: "Asia/Jerusalem",
} as const;

test("several stops are one message, each with its door and its way, and the page once", () => {
  const stops: Stops = [stop(7, { promisedFor: new Date("2026-08-06T16:15:00Z") }), stop(9, { settledMinor: 4500 })];
  expect(courierText(stops, said).split("\n\n")).toEqual([
    "🛵 2 deliveries · Napoli",
    [
      "Order 7 · 19:15",
      "Noa · +972550000118",
      "📍 Herzl 5, Haifa",
      "💰 Collect in cash ₪45.00",
      "Waze: https://waze.com/ul?q=Herzl+5%2C+Haifa&navigate=yes",
    ].join("\n"),
    expect.stringMatching(/^Order 9\n[\s\S]*Paid, nothing to collect/),
    "Mark picked up / delivered: https://shop.example/c/x",
  ]);
});

test("more stops than a message holds are counted, and the page is named in any case", () => {
  const [first, ...rest] = Array.from({ length: 40 }, (_, n) => stop(n, { customerNote: "Ring twice. ".repeat(6) }));
  const text = courierText([first as Order, ...rest], said);
  expect(text.length).toBeLessThan(4096);
  expect(text).toMatch(/And \d+ more, on the page\n\nMark picked up \/ delivered: https:\/\/shop\.example\/c\/x$/);
});

test("what was promised first comes first; without a promise an order counts from when it was placed", () => {
  const at = (time: string) => new Date(`2026-08-06T${time}:00Z`);
  const orders = [
    stop(1, { placedAt: at("15:00"), promisedFor: at("17:00") }),
    stop(2, { placedAt: at("16:30") }),
    stop(3, { placedAt: at("16:00"), requestedFor: at("16:15") }),
  ];
  expect(inOrderOfPromise(orders).map(({ shortNumber }) => shortNumber)).toEqual([3, 2, 1]);
});
