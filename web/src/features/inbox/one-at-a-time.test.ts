import { expect, it } from "vitest";
import { oneAtATime } from "./one-at-a-time.ts";

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
