import { expect, it } from "vitest";
import { countdown, replyWindow } from "./reply-window.ts";

const now = Date.UTC(2026, 7, 6, 12, 0);
const inMinutes = (minutes: number) => new Date(now + minutes * 60_000).toISOString();

it("closes at its end, and warns within the last hour", () => {
  expect(replyWindow(inMinutes(120), now).state).toBe("open");
  expect(replyWindow(inMinutes(59), now).state).toBe("closing");
  expect(replyWindow(inMinutes(0), now).state).toBe("closed");
  expect(replyWindow(null, now).state).toBe("closed");
});
it("counts down in minutes and seconds", () => {
  expect(countdown(41 * 60_000 + 20_900)).toBe("41:20");
});
