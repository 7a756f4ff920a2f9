import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { deliverConversation } from "./deliver.ts";
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
  defineJob("apply_parked", ({ inTx }) => inTx(applyParked)),
];
