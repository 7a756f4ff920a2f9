import { expect, it } from "vitest";
import { failureReason } from "./failure.ts";
import { messages } from "./thread-messages.ts";

it("has words for the codes people meet, and for those nobody knows", () => {
  expect(failureReason("131026")).toBe("unreachable");
  expect(failureReason("131047")).toBe("windowClosed");
  expect(failureReason("999999")).toBe("unknown");
  expect(failureReason(null)).toBe("unknown");
  for (const language of ["en", "he"] as const)
    for (const code of ["131026", "131056", "190", "channel.disconnected", "999999"])
      expect(messages[language]).toHaveProperty([`failed.${failureReason(code)}`]);
});
