/** What a person is known by, besides name and number. */
export type PersonIdentity = {
  /** By portfolio, from the first time one is told of the person; `userId` is that of the first. */
  userIds: Record<string, string>;
  /** `userId` holds for every portfolio: so it was described. */
  oneUserId: boolean;
  /** By parent account, which several portfolios share. */
  parentUserIds: Record<string, string>;
  /** Changes with the phone: what `identity_key_hash` says. */
  identity: { hash: string; createdAt: number };
};

/** The business keeps phone number and user id together: webhooks of the portfolio go on carrying the number. */
export type ContactBookEntry = { portfolioId: string; customerId: string; waId: string };

export type PeopleConfig = {
  /** Meta's own examples show usernames both as `name` and as `@name`. */
  usernamePrefix: "" | "@";
  /**
   * How a number tells that a person moved to another phone number: a `user_changed_number` and a
   * `user_changed_user_id` (older reference pages), or one message with the old and new ids (changelog of August 2026).
   */
  numberChange: "two-messages" | "one-message";
  /** When a send to a user id of another portfolio fails: at once with 131009, or later by status with 131026. */
  foreignUserId: "answer" | "status";
  /** A reaction that is taken away: without `emoji`, or with an empty one. Both were seen. */
  reactionRemoval: "missing" | "empty";
  /** Whether webhooks of files carry a link besides the id; Meta is adding it. */
  mediaLinks: boolean;
  /** Whether a message that cannot be passed on says of what type it was. */
  unsupportedType: boolean;
};

export const defaultPeopleConfig: PeopleConfig = {
  usernamePrefix: "",
  numberChange: "two-messages",
  foreignUserId: "answer",
  reactionRemoval: "missing",
  mediaLinks: true,
  unsupportedType: true,
};
