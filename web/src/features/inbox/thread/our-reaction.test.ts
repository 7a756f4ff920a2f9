import { expect, test } from "vitest";
import { messageOf } from "./examples.test-data.ts";
import { isReactable, ourReaction, withOurReaction } from "./our-reaction.ts";

const customers = { by: "customer", emoji: "🙏" } as const;
const message = messageOf(1, { reactions: [customers] });
const now = Date.parse(message.at) + 60_000;

test("our reaction stands beside the customer's, one at a time", () => {
  const once = withOurReaction(message, "👍");
  expect(once.reactions).toEqual([customers, { by: "business", emoji: "👍" }]);
  const changed = withOurReaction(once, "❤️");
  expect(ourReaction(changed)).toBe("❤️");
  expect(withOurReaction(changed, null).reactions).toEqual([customers]);
  expect(ourReaction(message)).toBeNull();
});

test("only what WhatsApp has can be reacted to, for 30 days", () => {
  expect(isReactable(message, now)).toBe(true);
  expect(isReactable(message, now + 31 * 86_400_000)).toBe(false);
  expect(isReactable({ ...message, deletedAt: message.at }, now)).toBe(false);
  for (const status of ["queued", "sending", "uncertain", "failed", "noted"] as const)
    expect(isReactable({ ...message, status }, now)).toBe(false);
});
