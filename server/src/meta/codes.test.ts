import { metaCodes } from "@croozer/contracts/meta-codes";
import { expect, test } from "vitest";
import { backoffMs, isChannelProblem, isRetryable, remedyOf } from "./codes.ts";

/** What a remedy is called in Meta's terms, as the list of codes has it. */
const kinds = { soon: ["backoff"], pace: ["backoff"], later: ["later"], never: ["no"], fix: ["fix", "human"] } as const;

test.each(Object.entries(metaCodes))("%s is dealt with as documented: %s", (code, asks) => {
  expect(kinds[remedyOf(code).kind]).toContain(asks);
});

test("errors of the account or number stop the lane, errors of a message do not", () => {
  for (const code of [
    "0",
    "3",
    "10",
    "190",
    "200",
    "245",
    "299",
    "368",
    "131005",
    "131031",
    "131042",
    "131045",
    "133010",
  ])
    expect(isChannelProblem(code), code).toBe(true);
  for (const code of ["1", "100", "130429", "131026", "131047", "131056", "132001", "300", "999999"])
    expect(isChannelProblem(code), code).toBe(false);
});

test("who goes too fast waits longer each time and never gives up; the pair rate wants powers of four", () => {
  expect([1, 2, 3, 4, 5, 50].map((attempt) => backoffMs("131056", attempt))).toEqual(
    [4, 16, 64, 256, 256, 256].map((seconds) => seconds * 1000),
  );
  expect(backoffMs("130429", 99)).toBe(60_000);
});

test("trouble at Meta is waited out for half an hour, what is unknown is tried a few times, the rest not at all", () => {
  const total = (code: string) => {
    let sum = 0;
    for (let attempt = 1; ; attempt += 1) {
      const wait = backoffMs(code, attempt);
      if (wait === null) return sum / 1000;
      sum += wait;
    }
  };
  expect(total("131016")).toBeGreaterThan(1800);
  expect(total("131000")).toBeLessThan(180);
  for (const code of ["131026", "131047", "131049", "190", "999999"]) expect(backoffMs(code, 1), code).toBeNull();
});

test("a person may try again what can change, not what cannot", () => {
  for (const code of ["131049", "131042", "131016", "999999"]) expect(isRetryable(code), code).toBe(true);
  for (const code of ["131026", "131047", "131050", "132000"]) expect(isRetryable(code), code).toBe(false);
});
