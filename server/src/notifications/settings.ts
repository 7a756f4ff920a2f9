import { type NotificationKind, type NotificationSettings, usualNotifications } from "@croozer/contracts/notifications";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";

/** Whoever asks, as a member: a program has no bell. */
export function ownMemberId(tx: Tx): string {
  return tx.actor.kind === "member" ? tx.actor.memberId : refuse("auth.forbidden", { reason: "members only" });
}

/** What is kept may be from before a kind or a choice was there. */
export const completeSettings = (kept: Partial<NotificationSettings> | null): NotificationSettings => ({
  ...usualNotifications,
  ...kept,
  ways: { ...usualNotifications.ways, ...kept?.ways },
});

export async function readSettings(tx: Tx, memberId: string): Promise<NotificationSettings> {
  const rows = await tx.query<{ settings: NotificationSettings | null }>(
    "select settings from notification_settings where business_id = $1 and member_id = $2",
    [tx.businessId, memberId],
  );
  return completeSettings(rows[0]?.settings ?? null);
}

export async function saveSettings(tx: Tx, memberId: string, settings: NotificationSettings): Promise<void> {
  await tx.query(
    `insert into notification_settings (business_id, member_id, settings) values ($1, $2, $3)
     on conflict (business_id, member_id) do update set settings = excluded.settings`,
    [tx.businessId, memberId, JSON.stringify(settings)],
  );
}

export type Told = { memberId: string; settings: NotificationSettings };

/** Those of the members who want to be told of this in any way, with how. */
export async function whoWants(tx: Tx, kind: NotificationKind, memberIds: readonly string[]): Promise<Told[]> {
  if (memberIds.length === 0) return [];
  const rows = await tx.query<{ id: string; settings: NotificationSettings | null }>(
    `select m.id, s.settings from members m
     left join notification_settings s on s.business_id = $1 and s.member_id = m.id
     where m.business_id = $1 and m.id = any ($2)`,
    [tx.businessId, memberIds],
  );
  return rows
    .map(({ id, settings }) => ({ memberId: id, settings: completeSettings(settings) }))
    .filter(({ settings }) => Object.values(settings.ways[kind]).some(Boolean));
}
