import type { Language } from "@croozer/contracts/basics";
import { quietMinutesLeft } from "@croozer/contracts/quiet-hours";
import { getBusiness } from "../../businesses/businesses.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Mail, Mailer } from "../../platform/mail/mailer.ts";
import type { Platform } from "../../platform/platform.ts";
import { listUnread } from "../bell.ts";
import { completeSettings } from "../settings.ts";
import { composeDigest } from "./compose.ts";
import { considerAt } from "./due.ts";
import { stopToken } from "./stop-link.ts";

const minuteMs = 60_000;
/** One mail in this time at most. */
const restMs = 60 * minuteMs;

type Member = {
  email: string;
  name: string;
  language: Language;
  settings: Parameters<typeof completeSettings>[0];
  mailed_at: Date | null;
  online_until: Date | null;
};

/** What is to be mailed to a member now; null when nothing is, or not yet: then it is considered again. */
async function prepare({ config, realtime, signer }: Platform, tx: Tx, memberId: string): Promise<Mail | null> {
  const [member] = await tx.query<Member>(
    `update notification_settings s set digest_due_at = null
     from members m join users u on u.id = m.user_id
       left join member_availability a on a.business_id = $1 and a.member_id = m.id
     where s.business_id = $1 and s.member_id = $2 and m.business_id = $1 and m.id = $2
     returning u.email, u.name, u.language, s.settings, s.mailed_at, a.online_until`,
    [tx.businessId, memberId],
  );
  if (!member) return null;
  const settings = completeSettings(member.settings);
  const unread = (await listUnread(tx, memberId)).filter(({ kind }) => settings.ways[kind].mail);
  const mailedAt = member.mailed_at?.getTime() ?? 0;
  const [newest] = unread;
  if (newest === undefined || Date.parse(newest.at) <= mailedAt) return null;
  const business = await getBusiness(tx);
  const now = tx.now().getTime();
  const quietUntil = now + quietMinutesLeft(settings, business.settings.timeZone, tx.now()) * minuteMs;
  const isHere = realtime.presence.isOnline(tx.businessId, memberId);
  const lastHere = isHere ? now : (member.online_until?.getTime() ?? 0);
  const awayFrom = lastHere + settings.mailAfterMinutes * minuteMs;
  const notBefore = Math.max(quietUntil, awayFrom, mailedAt + restMs);
  if (notBefore > now) {
    await considerAt(tx, memberId, new Date(notBefore));
    return null;
  }
  const { publicUrl } = config;
  const stopUrl = `${publicUrl}/api/mail-digest/stop/${stopToken(signer, tx.businessId, memberId)}`;
  const words = composeDigest({
    language: member.language,
    memberName: member.name,
    businessName: business.name,
    businessId: tx.businessId,
    items: unread,
    publicUrl,
    stopUrl,
  });
  return { to: member.email, id: `digest.${newest.id}.${Date.parse(newest.at)}`, stopUrl, ...words };
}

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/** Mails a member who is away what waits for them. */
export async function mailDigest(platform: Platform, mailer: Mailer, inTx: InTx, memberId: string): Promise<void> {
  const mail = await inTx((tx) => prepare(platform, tx, memberId));
  if (!mail) return;
  try {
    await mailer.send(mail);
  } catch (error) {
    platform.log.warn({ err: error instanceof Error ? error.message : String(error) }, "a mail could not be sent");
    throw error;
  }
  await inTx((tx) =>
    tx.query("update notification_settings set mailed_at = $3 where business_id = $1 and member_id = $2", [
      tx.businessId,
      memberId,
      tx.now(),
    ]),
  );
}
