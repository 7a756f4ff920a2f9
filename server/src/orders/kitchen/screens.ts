import type { OpenScreens, OrderScreen } from "@croozer/contracts/intake";
import type { Tx } from "../../platform/db/tx.ts";

/** Screens say every 20 seconds that they are open; one that missed two is not. */
const openMs = 50_000;
const forgottenMs = 7 * 86_400_000;

/** A screen says that it is open. Kept in the database: other servers' screens count as well. */
export async function noteScreen(tx: Tx, { id, place, sound }: OrderScreen): Promise<OpenScreens> {
  const memberId = tx.actor.kind === "member" ? tx.actor.memberId : null;
  const rows = await tx.queryPlanned<{ isNew: boolean }>(
    `insert into order_screens (business_id, id, place, member_id, sound, seen_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (business_id, id) do update set place = excluded.place, member_id = excluded.member_id,
       sound = excluded.sound, seen_at = excluded.seen_at
     returning xmax = 0 as "isNew"`,
    [tx.businessId, id, place, memberId, sound, tx.now()],
  );
  if (rows[0]?.isNew)
    await tx.query("delete from order_screens where business_id = $1 and seen_at < $2", [
      tx.businessId,
      new Date(tx.now().getTime() - forgottenMs),
    ]);
  return readScreens(tx);
}

export async function readScreens(tx: Tx): Promise<OpenScreens> {
  const [row] = await tx.queryPlanned<Omit<OpenScreens, "boardSeenAt"> & { boardSeenAt: Date | null }>(
    `select count(*) filter (where place = 'board' and seen_at > $2)::int as boards,
       count(*) filter (where place = 'kitchen' and seen_at > $2)::int as kitchens,
       count(*) filter (where place = 'board' and seen_at > $2 and sound = 'on')::int as audible,
       max(seen_at) filter (where place = 'board') as "boardSeenAt"
     from order_screens where business_id = $1`,
    [tx.businessId, new Date(tx.now().getTime() - openMs)],
  );
  const { boards = 0, kitchens = 0, audible = 0, boardSeenAt = null } = row ?? {};
  return { boards, kitchens, audible, boardSeenAt: boardSeenAt?.toISOString() ?? null };
}
