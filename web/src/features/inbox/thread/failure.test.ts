import { metaCodes } from "@croozer/contracts/meta-codes";
import { expect, it } from "vitest";
import { failureReason } from "../../../lib/failure.ts";
import { messages } from "./thread-messages.ts";

const own = ["channel.disconnected", "conversation.window_closed", "customer.no_address", "media.unavailable"];

it("has words in both languages for every documented code, and for those nobody knows", () => {
  for (const language of ["en", "he"] as const)
    for (const code of [...Object.keys(metaCodes), ...own, "999999"])
      expect(messages[language]).toHaveProperty([`failed.${failureReason(code)}`]);
});

it("knows every documented code by its reason", () => {
  for (const code of [...Object.keys(metaCodes), ...own, "245"]) expect(failureReason(code), code).not.toBe("unknown");
  expect(failureReason("131026")).toBe("unreachable");
  expect(failureReason("131047")).toBe("windowClosed");
  expect(failureReason("999999")).toBe("unknown");
  expect(failureReason(null)).toBe("unknown");
});
