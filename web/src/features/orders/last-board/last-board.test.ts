import type { Me } from "@croozer/contracts/auth";
import { expect, test } from "vitest";
import { testLine, testOrder } from "../taps/test-order.ts";
import { findLastBoard, forgetLastBoard, keepLastBoard, type LastBoard } from "./last-board.ts";

/** The browser's store as far as it is used. */
function openStore({ isFull = false } = {}) {
  const caches = new Map<string, Map<string, string>>();
  const open = async (name: string) => {
    const held = caches.get(name) ?? new Map<string, string>();
    caches.set(name, held);
    const put = async (key: string, response: Response) => {
      if (isFull) throw new DOMException("full", "QuotaExceededError");
      held.set(key, await response.text());
    };
    const match = async (key: string) => (held.has(key) ? new Response(held.get(key)) : undefined);
    return { put, match } as unknown as Cache;
  };
  return { open, delete: async (name: string) => caches.delete(name), caches };
}

const id = (n: number) => `0198f7a0-0000-7000-8000-00000000000${n}`;
const at = Date.parse("2026-03-10T17:10:00Z");
const me: Me = {
  user: { id: id(1), name: "Dana", email: "dana@example.com", language: "he", isSuperAdmin: false },
  memberships: [],
  emulator: null,
};
const lastBoard: LastBoard = {
  ...{ at, businessId: id(2), me },
  board: {
    orders: [testOrder({ id: id(3), items: [testLine({ id: id(4), productId: id(5) })] })],
    ...{ intakeOpen: true, averageMinutesToday: null, pauses: [], isOpen: true },
    escalation: { screens: 2, owner: 5, customer: 10 },
    screens: { boards: 1, kitchens: 0, audible: 1, boardSeenAt: null },
    lead: { preparationMinutes: 25, areaMinutes: {} },
    ageing: { soonMinutesLeft: 10, lateMinutesLeft: 0 },
  },
};

test("the last board is there as it was, for its business and for the hours of a shift", async () => {
  const store = openStore();
  await keepLastBoard(lastBoard, store);
  expect(await findLastBoard(id(2), at + 60_000, store)).toEqual(lastBoard);
  expect(await findLastBoard(id(6), at + 60_000, store)).toBeNull();
  expect(await findLastBoard(null, at + 60_000, store)).toBeNull();
  expect(await findLastBoard(id(2), at + 13 * 60 * 60_000, store)).toBeNull();
});

test("one is kept in place of the other, and nothing is left once it is forgotten", async () => {
  const store = openStore();
  await keepLastBoard(lastBoard, store);
  await keepLastBoard({ ...lastBoard, businessId: id(7) }, store);
  expect(await findLastBoard(id(2), at, store)).toBeNull();
  await forgetLastBoard(store);
  expect([await findLastBoard(id(7), at, store), [...store.caches.keys()]]).toEqual([null, ["croozer-last-board"]]);
  expect(store.caches.get("croozer-last-board")?.size).toBe(0);
});

test("what another version of the page kept, or a store that is full, is as if there were none", async () => {
  const store = openStore();
  const cache = await store.open("croozer-last-board");
  await cache.put("/last-board", new Response(JSON.stringify({ ...lastBoard, board: { orders: [{ id: 1 }] } })));
  expect(await findLastBoard(id(2), at, store)).toBeNull();
  const full = openStore({ isFull: true });
  await keepLastBoard(lastBoard, full);
  expect(full.caches.size).toBe(0);
});
