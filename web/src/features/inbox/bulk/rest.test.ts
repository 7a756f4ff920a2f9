import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchRest } from "./rest.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a finger that stays on a row picks it, and the click at its end opens nothing", () => {
  const picked: string[] = [];
  const rest = watchRest<string>((id) => picked.push(id));
  rest.down("a", { x: 10, y: 10 });
  rest.move({ x: 14, y: 12 });
  vi.advanceTimersByTime(1000);
  expect(picked).toEqual(["a"]);
  expect([rest.takeRested(), rest.takeRested()]).toEqual([true, false]);
});

test("a tap, a scroll and a finger that wanders off pick nothing", () => {
  const picked: string[] = [];
  const rest = watchRest<string>((id) => picked.push(id));
  rest.down("a", { x: 10, y: 10 });
  vi.advanceTimersByTime(100);
  rest.leave();
  rest.down("b", { x: 10, y: 10 });
  rest.move({ x: 10, y: 40 });
  vi.advanceTimersByTime(1000);
  expect([picked, rest.takeRested()]).toEqual([[], false]);
});
