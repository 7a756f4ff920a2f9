/**
 * Notices over Socket.IO (path `/api/realtime`, event `notices`, payload `Notice[]`): names, not contents. The client
 * refetches what it shows when a notice's version is newer than what it has. On connecting the client emits
 * `join` with a business id and gets `{ ok: true }` when the session is a member of it.
 */
export type Notice =
  /** A message was added or changed; `seq` is the thread position it concerns. */
  | { type: "message"; id: string; conversationId: string; seq: number }
  | { type: "conversation"; id: string; version: number }
  /** `made`: the kitchen made something of it, or it was printed, which its version does not tell. */
  | { type: "order"; id: string; version: number; placed: boolean; made?: true }
  | { type: "catalogue"; id: string; version: number }
  | { type: "channel"; id: string; version: number }
  /** An account's catalogue at Meta was read; `id` is the integration's. */
  | { type: "channel_catalogue"; id: string; version: number }
  | { type: "alert"; id: string; version: number }
  | { type: "cart"; id: string; version: number }
  | { type: "customer"; id: string; version: number }
  | { type: "business"; id: string; version: number }
  /** Labels, teams or the rules of the inbox; `id` is the business's. */
  | { type: "teamwork"; id: string; version: number }
  | { type: "canned_responses"; id: string }
  /** What the business wants to know of its customers; `id` is the business's. */
  | { type: "customer_fields"; id: string }
  /** A member's bell says something else; `id` is the member's. */
  | { type: "notification"; id: string; version: number }
  /** Something that is a member's own: `id` is the member's, the others need not look. */
  | { type: "own"; id: string; of: "mentions" | "draft"; conversationId: string }
  /** Some notices may have been lost on their way: whatever is shown is fetched again. `id` is the business's. */
  | { type: "resync"; id: string };
export const noticeTypes = [
  "message",
  "conversation",
  "order",
  "catalogue",
  "channel",
  "channel_catalogue",
  "cart",
  "customer",
  "business",
  "notification",
  "alert",
  "teamwork",
  "canned_responses",
  "customer_fields",
  "own",
  "resync",
] as const satisfies readonly Notice["type"][];
export type NoticeType = Notice["type"];
