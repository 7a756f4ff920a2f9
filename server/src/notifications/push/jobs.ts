import type { Language } from "@croozer/contracts/basics";
import type { PushPayload } from "@croozer/contracts/push";
import { quietMinutesLeft } from "@croozer/contracts/quiet-hours";
import { getBusiness } from "../../businesses/businesses.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { defineJob, GiveUp, type JobDefinition, RetryLater } from "../../platform/jobs/jobs.ts";
import type { Platform } from "../../platform/platform.ts";
import { findUnread, summarise } from "../bell.ts";
import { inboxPath } from "../inbox-path.ts";
import { readSettings } from "../settings.ts";
import { isolated, wordsOf } from "../words.ts";
import { findDevice, forgetDevice, listDevices, noteUsed } from "./devices.ts";
import { sendPush } from "./send-push.ts";

const attempts = 6;
const longestWaitSeconds = 3_600;

/** Which of a member's browsers are told: none in quiet hours, and none while a page of ours is in front of them. */
async function fanOut(platform: Platform, tx: Tx, notificationId: string): Promise<void> {
  const found = await findUnread(tx, notificationId);
  if (!found || platform.config.pushPrivateKey === null) return;
  const settings = await readSettings(tx, found.memberId);
  const { settings: ofBusiness } = await getBusiness(tx);
  if (!settings.ways[found.kind].push || quietMinutesLeft(settings, ofBusiness.timeZone, tx.now()) > 0) return;
  if (platform.realtime.presence.isLooking(tx.businessId, found.memberId)) return;
  for (const { id } of await listDevices(tx, found.memberId))
    tx.enqueue({
      task: "push_to_device",
      key: `${id}:${notificationId}`,
      payload: { deviceId: id, notificationId },
      maxAttempts: attempts,
    });
}

async function payloadOf(tx: Tx, notificationId: string): Promise<PushPayload | null> {
  const found = await findUnread(tx, notificationId);
  if (!found) return null;
  const settings = await readSettings(tx, found.memberId);
  const language = await languageOf(tx, found.memberId);
  const { message, conversationId, kind, count } = found;
  const words = wordsOf(language, kind, { count, by: found.by?.name ?? "" });
  const text = settings.pushShowsText ? (message?.preview ?? "") : "";
  return {
    businessId: tx.businessId,
    tag: conversationId,
    title: found.customerName,
    body: text === "" ? words : `${words}\n${isolated(text)}`,
    language,
    path: inboxPath({ businessId: tx.businessId, conversationId, messageId: message?.id ?? null }),
    at: found.at,
    toAnswer: (await summarise(tx, found.memberId)).toAnswer,
  };
}

export async function languageOf(tx: Tx, memberId: string): Promise<Language> {
  const rows = await tx.query<{ language: Language }>(
    "select u.language from members m join users u on u.id = m.user_id where m.business_id = $1 and m.id = $2",
    [tx.businessId, memberId],
  );
  return rows[0]?.language ?? "he";
}

export const pushJobs = (platform: Platform): readonly JobDefinition[] => [
  defineJob<{ notificationId: string }>("push_notification", ({ payload, inTx }) =>
    inTx((tx) => fanOut(platform, tx, payload.notificationId)),
  ),
  defineJob<{ deviceId: string; notificationId: string }>("push_to_device", async ({ payload, inTx }) => {
    const { deviceId, notificationId } = payload;
    const prepared = await inTx(async (tx) => {
      const device = await findDevice(tx, deviceId);
      const message = await payloadOf(tx, notificationId);
      return device && message ? { device, message } : null;
    });
    if (!prepared) return;
    const { device, message } = prepared;
    // A service keeps one message of a topic for a browser that is away: the newest.
    const outcome = await sendPush(platform.config, device, message, message.tag.replaceAll("-", ""));
    if (outcome.kind === "sent") await inTx((tx) => noteUsed(tx, deviceId));
    else if (outcome.kind === "gone") await inTx((tx) => forgetDevice(tx, deviceId));
    else if (outcome.kind === "refused") throw new GiveUp(`the push service answered ${outcome.status}`);
    else if (outcome.afterSeconds !== null)
      throw new RetryLater(new Date(Date.now() + Math.min(outcome.afterSeconds, longestWaitSeconds) * 1000));
    else throw new Error("the push service could not take it");
  }),
];
