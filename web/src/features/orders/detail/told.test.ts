import type { OrderDetail, TimelineEntry } from "@croozer/contracts/orders";
import { expect, test } from "vitest";
import { withoutUnreached } from "./told.ts";

const entry = (kind: string, detail: string | null = null) => ({ kind, detail }) as TimelineEntry;
const untold = entry("notice_not_sent", "no_conversation");
const timeline = [entry("placed"), untold, entry("status_changed"), untold];
const kindsFor = (conversationId: string | null, phone: string | null) =>
  withoutUnreached({ conversationId, customer: { id: null, name: "", phone }, timeline } as OrderDetail).length;

test("an order with neither conversation nor number does not say at every step that nobody was told", () => {
  expect(kindsFor(null, null)).toBe(2);
});

test("whoever left a number or wrote should have been told", () => {
  expect(kindsFor(null, "+972 50-000-0001")).toBe(4);
  expect(kindsFor("c", null)).toBe(4);
});
