import fc from "fast-check";
import { expect, test } from "vitest";
import { PairRate, Throughput } from "./rates.ts";
import { Recent } from "./recent.ts";

const limit = { everyMs: 6_000, burst: 45, strict: false };

function sendAll(rate: PairRate, gapsMs: number[], strict: boolean): number {
  let now = 1_000_000;
  let sent = 0;
  for (const gap of gapsMs) {
    now += gap;
    if (!rate.allows("pair", now, { ...limit, strict })) continue;
    rate.count("pair", now, { ...limit, strict });
    sent++;
  }
  return sent;
}

test("45 messages at once, then one every six seconds", () => {
  expect(sendAll(new PairRate(), Array(100).fill(0), false)).toBe(45);
  expect(sendAll(new PairRate(), [...Array(45).fill(0), 5_999], false)).toBe(45);
  expect(sendAll(new PairRate(), [...Array(45).fill(0), 6_000, 6_000], false)).toBe(47);
});

test("strictly, a burst is paid back whole before the next message", () => {
  expect(sendAll(new PairRate(), [...Array(20).fill(10), 119_000], true)).toBe(20);
  expect(sendAll(new PairRate(), [...Array(20).fill(10), 120_000], true)).toBe(21);
  expect(sendAll(new PairRate(), Array(100).fill(10), true)).toBe(45);
});

test("over any stretch no more than the burst and one in six seconds get through", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 300 }), fc.boolean(), (gaps, strict) => {
      const elapsed = gaps.reduce((sum, gap) => sum + gap, 0);
      expect(sendAll(new PairRate(), gaps, strict)).toBeLessThanOrEqual(45 + Math.floor(elapsed / 6_000) + 1);
    }),
  );
});

test("one message in six seconds always gets through", () => {
  for (const strict of [true, false]) expect(sendAll(new PairRate(), Array(500).fill(6_000), strict)).toBe(500);
});

test("a number has its messages a second", () => {
  const throughput = new Throughput();
  for (let i = 0; i < 80; i++) throughput.count("a", 5_500);
  expect(throughput.allows("a", 5_999, 80)).toBe(false);
  expect(throughput.allows("a", 5_999, 1_000)).toBe(true);
  expect(throughput.allows("b", 5_999, 80)).toBe(true);
  expect(throughput.allows("a", 6_000, 80)).toBe(true);
});

test("who was there lately is counted once and forgotten in time", () => {
  const recent = new Recent(1_000);
  recent.add("dana", 0);
  recent.add("noa", 10);
  recent.add("dana", 500);
  expect(recent.count(999)).toBe(2);
  expect(recent.has("noa", 1_009)).toBe(true);
  expect(recent.has("noa", 1_010)).toBe(false);
  expect(recent.has("dana", 1_010)).toBe(true);
  expect(recent.count(1_500)).toBe(0);
});
