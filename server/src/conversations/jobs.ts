import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { deliverConversation } from "./deliver.ts";
import { takeBackReaction } from "./reactions.ts";
import { sendReceipt } from "./receipts.ts";
import { applyParked } from "./receive-units.ts";

/** What conversations do later. */
export const conversationJobs = (platform: Platform): readonly JobDefinition[] => [
  defineJob<{ conversationId: string }>("deliver_message", ({ payload, inTx }) =>
    deliverConversation(platform, inTx, payload.conversationId),
  ),
  defineJob<{ conversationId: string; typing: boolean }>("send_receipt", ({ payload, inTx }) =>
    sendReceipt(platform, inTx, payload.conversationId, payload.typing),
  ),
  defineJob<{ conversationId: string; messageId: string }>("take_back_reaction", ({ payload, inTx }) =>
    inTx((tx) => takeBackReaction(tx, payload.conversationId, payload.messageId)),
  ),
  defineJob("apply_parked", ({ inTx }) => inTx(applyParked)),
];
