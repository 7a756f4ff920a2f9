import type { SendingChannel } from "../../channels/channels.ts";
import { sendBody, Unsendable } from "../../meta/payloads.ts";
import { sendToMeta } from "../../meta/send.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Platform } from "../../platform/platform.ts";
import { callbackFor } from "../callback.ts";
import { fileIdsOf } from "../file-parts.ts";
import { maySendWithNewUpload, resolveMedia, uploadFailure } from "../writing/outgoing-media.ts";
import type { Claimed } from "./claim.ts";
import type { Ended } from "./record-sends.ts";

type Means = {
  platform: Platform;
  inTx: <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
  channel: SendingChannel;
  timeoutMs: number;
  signal: AbortSignal;
};

/** Hands a claimed message to Meta, or only its files, with no transaction open. Never throws. */
export async function handOver(means: Means, message: Claimed): Promise<Ended["sending"]> {
  const sending = await handOnce(means, message);
  if (sending.outcome !== "rejected" || fileIdsOf(message.content).length === 0) return sending;
  // Meta may have the files no longer. What was refused was not sent: it goes again once they are there anew.
  const again = await means.inTx((tx) => maySendWithNewUpload(tx, message, sending.code)).catch(() => false);
  return again ? { outcome: "unsent" } : sending;
}

async function handOnce(means: Means, message: Claimed): Promise<Ended["sending"]> {
  const { platform, inTx, channel, timeoutMs, signal } = means;
  if (message.to === null) return { outcome: "rejected", code: "customer.no_address", detail: null };
  try {
    const content = await resolveMedia(platform, inTx, message);
    if (message.preparing) return { outcome: "unsent" };
    const body = sendBody(message.to, content, {
      callbackData: callbackFor(message.messageId, message.attempt),
      replyToProviderId: message.replyToProviderId,
    });
    return await sendToMeta({ ...platform.config.meta, ...channel, timeoutMs, signal }, body);
  } catch (error) {
    if (error instanceof Unsendable)
      return { outcome: "rejected", code: "message.unsendable", detail: `${error.field}: ${error.message}` };
    const failure = uploadFailure(error);
    if (failure) return failure;
    platform.log.warn({ err: error, messageId: message.messageId }, "a file could not be handed to Meta");
    return { outcome: "rejected", code: "media.unavailable", detail: null };
  }
}
