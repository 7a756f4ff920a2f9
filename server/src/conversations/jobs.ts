import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import type { Platform } from "../platform/platform.ts";
import { sendReceipt } from "./receipts.ts";
import { applyParked } from "./receiving/receive-units.ts";
import { learnWords } from "./search/learn-words.ts";
import { askAboutMessage, weighFailure } from "./sending/consider.ts";
import { tryLane } from "./sending/lane-state.ts";
import type { Lanes } from "./sending/lanes.ts";
import { wakeConversation } from "./sending/turns.ts";
import { dealWaiting } from "./teamwork/deal.ts";
import { endSnooze } from "./teamwork/end-snooze.ts";
import { resolveQuiet } from "./teamwork/resolve-quiet.ts";
import { sendScheduled } from "./waiting/schedule.ts";
import { takeBackReaction } from "./writing/reactions.ts";

/** What conversations do later. */
export const conversationJobs = (platform: Platform, lanes: Lanes): readonly JobDefinition[] => [
  defineJob<{ channelId: string }>("drain_lane", ({ payload, inTx }) => lanes.wake(payload.channelId, inTx)),
  // Asked for before there were lanes.
  defineJob<{ conversationId: string }>("deliver_message", ({ payload, inTx }) =>
    inTx((tx) => wakeConversation(tx, payload.conversationId)),
  ),
  defineJob<{ channelId: string; problem: string | null }>("try_lane", async ({ payload, inTx }) => {
    if (payload.problem === null) await inTx((tx) => tryLane(tx, payload.channelId));
  }),
  defineJob<{ messageId: string }>("weigh_failure", ({ payload, inTx }) =>
    inTx((tx) => weighFailure(tx, payload.messageId)),
  ),
  defineJob<{ messageId: string }>("ask_about_message", ({ payload, inTx }) =>
    inTx((tx) => askAboutMessage(tx, payload.messageId)),
  ),
  defineJob<{ conversationId: string; typing: boolean }>("send_receipt", ({ payload, inTx }) =>
    sendReceipt(platform, inTx, payload.conversationId, payload.typing),
  ),
  defineJob<{ conversationId: string; messageId: string }>("take_back_reaction", ({ payload, inTx }) =>
    inTx((tx) => takeBackReaction(tx, payload.conversationId, payload.messageId)),
  ),
  defineJob("deal_waiting", ({ inTx }) => inTx(dealWaiting)),
  defineJob("resolve_quiet", ({ inTx }) => inTx(resolveQuiet)),
  defineJob<{ conversationId: string }>("end_snooze", ({ payload, inTx }) =>
    inTx((tx) => endSnooze(tx, payload.conversationId)),
  ),
  defineJob("learn_words", async ({ inTx, signal }) => {
    while (!signal.aborted && (await inTx(learnWords)));
  }),
  defineJob<{ messageId: string }>("send_scheduled", ({ payload, inTx }) =>
    inTx((tx) => sendScheduled(tx, payload.messageId)),
  ),
  defineJob("apply_parked", ({ inTx }) => inTx(applyParked)),
];
