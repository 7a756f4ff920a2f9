import { expect, it, vi } from "vitest";
import { inBatches, oneAtATime } from "./one-at-a-time.ts";

/** A fetch that ends when it is told to. */
function held() {
  const running: { key: string; end: () => void }[] = [];
  const fetch = (key: string) => new Promise<void>((end) => running.push({ key, end }));
  return { running, fetch };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

it("asks once more after an answer that was on its way while something changed", async () => {
  const { running, fetch } = held();
  const refresh = oneAtATime(fetch);
  refresh("a");
  refresh("a");
  refresh("a");
  expect(running).toHaveLength(1);
  running[0]!.end();
  await settle();
  expect(running).toHaveLength(2);
  running[1]!.end();
  await settle();
  expect(running).toHaveLength(2);
});
it("does not make one wait for another", () => {
  const { running, fetch } = held();
  const refresh = oneAtATime(fetch);
  refresh("a");
  refresh("b");
  expect(running.map((one) => one.key)).toEqual(["a", "b"]);
});
it("goes on after a failure", async () => {
  let calls = 0;
  const refresh = oneAtATime(async () => {
    calls++;
    throw new Error("away");
  });
  refresh("a");
  await settle();
  refresh("a");
  expect(calls).toBe(2);
});

it("rests between two, longer where they take long", async () => {
  vi.useFakeTimers();
  const startedAt: number[] = [];
  const begin = performance.now();
  const refresh = oneAtATime(async () => {
    startedAt.push(performance.now() - begin);
    await new Promise((end) => setTimeout(end, 200));
  }, 100);
  refresh("a");
  refresh("a");
  await vi.advanceTimersByTimeAsync(2_000);
  expect(startedAt).toEqual([0, 600]);
  vi.useRealTimers();
});
it("gathers what comes in one frame and what comes meanwhile", async () => {
  vi.useFakeTimers();
  const batches: string[][] = [];
  const add = inBatches(async (keys) => void batches.push(keys), 100);
  add("a");
  add("b");
  await vi.advanceTimersByTimeAsync(50);
  add("b");
  add("c");
  expect(batches).toEqual([["a", "b"]]);
  await vi.advanceTimersByTimeAsync(50);
  expect(batches).toEqual([
    ["a", "b"],
    ["b", "c"],
  ]);
  await vi.advanceTimersByTimeAsync(500);
  expect(batches).toHaveLength(2);
  vi.useRealTimers();
});
