import type { ChangeView, SavedView, SaveView, ViewPlace } from "@croozer/contracts/saved-views";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

/** More than a menu of them is readable with. */
const most = 200;

const shown = `id, place, name, filters, member_id is null as shared`;
/** Everybody's, and one's own; a program has none of its own. */
const own = (tx: Tx): string | null => (tx.actor.kind === "member" ? tx.actor.memberId : null);
const visible = "business_id = $1 and (member_id is null or member_id = $2)";

/** The views of a place that the one who asks may see, by name. */
export const listViews = (tx: Tx, place: ViewPlace): Promise<SavedView[]> =>
  tx.query<SavedView>(`select ${shown} from saved_views where ${visible} and place = $3 order by lower(name), id`, [
    tx.businessId,
    own(tx),
    place,
  ]);

/** @throws `view.not_found` also for somebody else's own */
export async function getView(tx: Tx, id: string): Promise<SavedView> {
  const [view] = await tx.query<SavedView>(`select ${shown} from saved_views where ${visible} and id = $3`, [
    tx.businessId,
    own(tx),
    id,
  ]);
  return view ?? refuse("view.not_found");
}

/** @throws `view.too_many` */
export async function saveView(tx: Tx, { place, name, filters, shared }: SaveView): Promise<SavedView> {
  if ((await listViews(tx, place)).length >= most) refuse("view.too_many", { most });
  const id = newId();
  await tx.query(
    `insert into saved_views (business_id, id, place, name, member_id, filters, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.businessId, id, place, name, shared ? null : own(tx), JSON.stringify(filters), tx.now()],
  );
  return getView(tx, id);
}

/** @throws `view.not_found` */
export async function changeView(tx: Tx, id: string, change: ChangeView): Promise<SavedView> {
  const before = await getView(tx, id);
  const { name = before.name, filters = before.filters, shared = before.shared } = change;
  await tx.query("update saved_views set name = $3, filters = $4, member_id = $5 where business_id = $1 and id = $2", [
    tx.businessId,
    id,
    name,
    JSON.stringify(filters),
    shared ? null : own(tx),
  ]);
  return getView(tx, id);
}

/** @throws `view.not_found` */
export async function deleteView(tx: Tx, id: string): Promise<void> {
  await getView(tx, id);
  await tx.query("delete from saved_views where business_id = $1 and id = $2", [tx.businessId, id]);
}
