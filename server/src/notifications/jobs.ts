import { defineJob, type JobDefinition } from "../platform/jobs/jobs.ts";
import { openMailer } from "../platform/mail/mailer.ts";
import type { Platform } from "../platform/platform.ts";
import { mailDigest } from "./digest/mail-digest.ts";
import { tellOfDueReply, tellOfLateReply } from "./due-replies.ts";
import {
  tellOfAssignment,
  tellOfMention,
  tellOfMessage,
  tellOfNeed,
  tellOfUnsent,
  tellOfWindow,
} from "./happenings.ts";
import { pushJobs } from "./push/jobs.ts";

type OfConversation = { conversationId: string };

/** What notifications do later. */
export function notificationJobs(platform: Platform): readonly JobDefinition[] {
  const mailer = openMailer(platform.config);
  return [
    defineJob<OfConversation & { messageId: string }>("tell_of_message", ({ payload, inTx }) =>
      inTx((tx) => tellOfMessage(platform, tx, payload)),
    ),
    defineJob<OfConversation & { messageId: string; memberIds: string[] }>("tell_of_mention", ({ payload, inTx }) =>
      inTx((tx) => tellOfMention(platform, tx, payload)),
    ),
    defineJob<OfConversation & { memberId: string | null; byMemberId: string | null }>(
      "tell_of_assignment",
      ({ payload, inTx }) => inTx((tx) => tellOfAssignment(platform, tx, payload)),
    ),
    defineJob<OfConversation>("tell_of_need", ({ payload, inTx }) =>
      inTx((tx) => tellOfNeed(platform, tx, payload.conversationId)),
    ),
    defineJob<OfConversation>("tell_of_window", ({ payload, inTx }) =>
      inTx((tx) => tellOfWindow(platform, tx, payload.conversationId)),
    ),
    defineJob<OfConversation>("tell_of_due_reply", ({ payload, inTx }) =>
      inTx((tx) => tellOfDueReply(platform, tx, payload.conversationId)),
    ),
    defineJob<OfConversation>("tell_of_late_reply", ({ payload, inTx }) =>
      inTx((tx) => tellOfLateReply(platform, tx, payload.conversationId)),
    ),
    defineJob<OfConversation & { messageId: string }>("tell_of_unsent", ({ payload, inTx }) =>
      inTx((tx) => tellOfUnsent(platform, tx, payload)),
    ),
    ...pushJobs(platform),
    defineJob<{ memberId: string }>("mail_digest", ({ payload, inTx }) =>
      mailDigest(platform, mailer, inTx, payload.memberId),
    ),
  ];
}
