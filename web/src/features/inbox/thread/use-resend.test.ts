import { expect, test } from "vitest";
import type { Outgoing } from "../outbox/outbox.ts";
import { goesAgain } from "./use-resend.ts";

const written = "2026-08-06T10:00:00.000Z";
const one = (state: Outgoing["state"]): Outgoing => ({
  ...{ clientId: "c", conversationId: "v", kind: "reply", body: "coming", replyTo: null, at: written, errorCode: null },
  state,
});
const after = (minutes: number) => Date.parse(written) + minutes * 60_000;

test("what did not reach the server goes again by itself, unless it was written long ago", () => {
  expect(goesAgain(one("unreached"), after(1))).toBe(true);
  expect(goesAgain(one("unreached"), after(10))).toBe(false);
});

test("what is on its way, or was refused, does not", () => {
  expect(goesAgain(one("waiting"), after(1))).toBe(false);
  expect(goesAgain(one("refused"), after(1))).toBe(false);
});
