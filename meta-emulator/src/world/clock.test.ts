import { afterEach, expect, test } from "vitest";
import { EmulatedClock } from "./clock.ts";

let clock: EmulatedClock;
afterEach(() => clock.close());

/** Resolves with the order in which tasks ran. */
function runAll(delays: number[], start: number): Promise<number[]> {
  const ran: number[] = [];
  return new Promise((resolve) => {
    for (const delay of delays) {
      clock.at(start + delay, (at) => {
        ran.push(at - start);
        if (ran.length === delays.length) resolve(ran);
      });
    }
  });
}

test("a paused clock stands still, and a jump runs what was due in the order it was due", async () => {
  clock = new EmulatedClock(0, 1_000_000);
  const delays = Array.from({ length: 200 }, (_, i) => (i * 7_919) % 10_007);
  const ran = runAll(delays, 1_000_000);
  expect(clock.now()).toBe(1_000_000);
  clock.act({ advanceMs: 10_007 });
  expect(await ran).toEqual([...delays].sort((a, b) => a - b));
});

test("tasks of the same time run in the order they were planned", async () => {
  clock = new EmulatedClock(0, 0);
  const ran: string[] = [];
  const done = new Promise<void>((resolve) => {
    for (const name of ["a", "b", "c", "d", "e"]) {
      clock.at(5, () => {
        ran.push(name);
        if (name === "e") resolve();
      });
    }
  });
  clock.act({ advanceMs: 5 });
  await done;
  expect(ran).toEqual(["a", "b", "c", "d", "e"]);
});

test("a running clock runs tasks by waiting, and a jump shortens the wait", async () => {
  clock = new EmulatedClock();
  const start = clock.now();
  const ran = runAll([10, 3_600_000], start);
  clock.act({ advanceMs: 3_600_000 });
  expect(await ran).toEqual([10, 3_600_000]);
});

test("pausing and running again loses no time and gains none", () => {
  clock = new EmulatedClock();
  clock.act({ running: false });
  const paused = clock.now();
  clock.act({ advanceMs: 5_000 });
  clock.act({ running: true });
  expect(clock.now() - paused).toBeGreaterThanOrEqual(5_000);
  expect(clock.now() - paused).toBeLessThan(5_500);
});

test("a jump past the last year is refused and changes nothing", () => {
  clock = new EmulatedClock(0, 1_000);
  for (const advanceMs of [1e15, 1e300]) expect(() => clock.act({ advanceMs })).toThrow("the clock ends");
  expect(clock.view()).toEqual({ now: "1970-01-01T00:00:01.000Z", running: false });
});

test("a task that plans another one during a jump plans it from when it was due", async () => {
  clock = new EmulatedClock();
  clock.act({ running: false });
  const start = clock.now();
  const times: number[] = [];
  clock.at(start + 1_000, () => {
    times.push(clock.now() - start);
    clock.at(clock.now() + 500, () => times.push(clock.now() - start));
  });
  clock.act({ advanceMs: 60_000 });
  await expect.poll(() => times).toEqual([1_000, 1_500]);
  expect(clock.now() - start).toBe(60_000);
});
