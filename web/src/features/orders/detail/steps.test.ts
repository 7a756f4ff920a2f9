import type { OrderDetail, OrderStatus, TimelineEntry } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { stepsOf } from "./steps.ts";

type Part = Pick<OrderDetail, "status" | "fulfilment" | "timeline" | "placedAt">;
const moved = (to: OrderStatus, at: string): TimelineEntry => ({
  ...{ id: at, at, kind: "status_changed", from: null, to, actor: { kind: "member", name: "Dana" }, detail: null },
  ...{ difference: null, amountMinor: null, cause: null },
});
const order = (part: Partial<Part>) =>
  ({ status: "pending", fulfilment: "delivery", timeline: [], placedAt: "10:00", ...part }) as OrderDetail;
const shown = (part: Partial<Part>) => stepsOf(order(part)).map(({ status, state, at }) => `${status} ${state} ${at}`);

test("what is behind has its time, what is ahead has none, and a pickup goes nowhere", () => {
  const timeline = [moved("confirmed", "10:05"), moved("preparing", "10:10")];
  expect(shown({ status: "preparing", timeline, fulfilment: "pickup" })).toEqual([
    "pending done 10:00",
    "confirmed done 10:05",
    "preparing now 10:10",
    "ready next null",
    "delivered next null",
  ]);
});

test("a step taken back is ahead again, and made anew it counts from then", () => {
  const back = [moved("confirmed", "10:05"), moved("preparing", "10:10")];
  expect(shown({ status: "confirmed", timeline: back })[2]).toBe("preparing next null");
  expect(shown({ status: "preparing", timeline: [...back, moved("preparing", "10:20")] })[2]).toBe(
    "preparing now 10:20",
  );
});

test("of a cancelled one is shown how far it came", () => {
  const timeline = [moved("confirmed", "10:05")];
  expect(shown({ status: "cancelled", timeline }).slice(0, 3)).toEqual([
    "pending done 10:00",
    "confirmed done 10:05",
    "preparing next null",
  ]);
});
