import type { Tx } from "../platform/db/tx.ts";
import type { Group } from "./sightings.ts";
import { keepWords } from "./words.ts";

export type Profile = {
  profile_name: string | null;
  username: string | null;
  phone: string | null;
  last_message_at: Date | null;
  /** Merged by hand: the number that somebody chose stays. */
  several_numbers: boolean;
};

export const profileOf = (group: Group) => ({
  profile_name: group.profileName,
  username: group.username,
  phone: group.phone === null ? null : `+${group.phone}`,
  wrote_at: group.wroteAt,
});

/** When somebody last wrote is kept to the minute. */
const fineMs = 60_000;

/** By another name or number than before. */
function isRenamed(group: Group, profile: Profile | undefined): boolean {
  if (!profile) return true;
  const seen = profileOf(group);
  const differs = (key: "profile_name" | "username" | "phone") => seen[key] !== null && seen[key] !== profile[key];
  return differs("profile_name") || differs("username") || (differs("phone") && !profile.several_numbers);
}

const wroteSince = (group: Group, profile: Profile | undefined): boolean =>
  (group.wroteAt?.getTime() ?? 0) > (profile?.last_message_at?.getTime() ?? 0) + fineMs;

/** Writes profiles that changed, in order of id. */
export async function refreshProfiles(
  tx: Tx,
  people: readonly { id: string; group: Group }[],
  profiles: ReadonlyMap<string, Profile>,
): Promise<void> {
  const news = new Map<string, object>();
  const renamed = new Set<string>();
  for (const { id, group } of people) {
    const profile = profiles.get(id);
    if (isRenamed(group, profile)) renamed.add(id);
    if (renamed.has(id) || wroteSince(group, profile)) news.set(id, { ...news.get(id), id, ...profileOf(group) });
  }
  if (news.size === 0) return;
  await tx.query(
    `with seen as materialized (
       select s.* from jsonb_to_recordset($2) as s (id uuid, profile_name text, username text, phone text, wrote_at timestamptz)
     ), held as materialized (
       select c.id from customers c where c.business_id = $1 and c.id in (select id from seen) order by c.id for update
     )
     update customers c set
       profile_name = coalesce(s.profile_name, c.profile_name),
       username = coalesce(s.username, c.username),
       phone = case when c.several_numbers then coalesce(c.phone, s.phone) else coalesce(s.phone, c.phone) end,
       last_message_at = greatest(c.last_message_at, s.wrote_at),
       updated_at = $3,
       version = c.version + 1
     from held h join seen s on s.id = h.id
     where c.business_id = $1 and c.id = h.id`,
    [tx.businessId, JSON.stringify([...news.values()]), tx.now()],
  );
  await keepWords(tx, [...renamed]);
}
