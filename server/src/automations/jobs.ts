import type { Escalation } from "../orders/orders.ts";
import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { advanceConversation } from "./advance-conversation.ts";
import { moveCarts } from "./cart/move-cart.ts";
import { escalate } from "./escalation/escalate.ts";
import { noteFailedNotice } from "./notices/tell-again.ts";
import { type MoneyMoved, tellOfMoney } from "./notices/tell-of-money.ts";
import { askForPayment } from "./payment-link.ts";
import { tellOfDispute } from "./tell-of-dispute.ts";

export const automationJobs = (platform: Platform): JobDefinition[] => [
  advanceConversation(platform),
  askForPayment(platform),
  defineJob<MoneyMoved>("tell_of_money", ({ payload, inTx }) =>
    inTx((tx) => tellOfMoney(tx, payload, platform.config.publicUrl)),
  ),
  defineJob<{ disputeId: string }>("tell_of_dispute", ({ payload, inTx }) =>
    inTx((tx) => tellOfDispute(tx, payload.disputeId, platform.config.publicUrl)),
  ),
  defineJob<Escalation>("escalate_order", ({ payload, inTx }) =>
    inTx((tx) => escalate(tx, payload, platform.config.publicUrl)),
  ),
  defineJob<{ from: string; into: string }>("move_carts", ({ payload, inTx }) => inTx((tx) => moveCarts(tx, payload))),
  defineJob<{ messageId: string }>("note_failed_notice", ({ payload, inTx }) =>
    inTx((tx) => noteFailedNotice(tx, payload.messageId, platform.config.publicUrl)),
  ),
];
