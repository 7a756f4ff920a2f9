import type { MessageUnit } from "../../meta/units.ts";

export type Arrived = { channelId: string; unit: MessageUnit };
/** What became of an arrived message; `fresh` is false for one that we had. */
export type Stored = { messageId: string; conversationId: string; seq: number; fresh: boolean };
