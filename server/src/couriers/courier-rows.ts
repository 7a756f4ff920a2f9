import type { ChangeCourier, Courier, SaveCourier } from "@croozer/contracts/couriers";
import type { z } from "zod";
import { getBusiness, listMembers } from "../businesses/businesses.ts";
import { readPhone } from "../customers/customers.ts";
import type { Order } from "../orders/orders.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import { refuse } from "../platform/refusal.ts";
import { revokeLink } from "./links.ts";

const shown = `id, name, phone, member_id as "memberId", shows_phone as "showsPhone", active`;

/** Those who are active first, by name. */
export const listCouriers = (tx: Tx): Promise<Courier[]> =>
  tx.query<Courier>(`select ${shown} from couriers where business_id = $1 order by active desc, lower(name), id`, [
    tx.businessId,
  ]);

/** @throws `courier.not_found` */
export async function getCourier(tx: Tx, id: string): Promise<Courier> {
  const [courier] = await tx.query<Courier>(`select ${shown} from couriers where business_id = $1 and id = $2`, [
    tx.businessId,
    id,
  ]);
  return courier ?? refuse("courier.not_found");
}

/** @throws `courier.phone_invalid`, `member.not_found` */
export async function saveCourier(tx: Tx, wish: z.output<typeof SaveCourier>): Promise<Courier> {
  const id = newId();
  await demandMember(tx, wish.memberId);
  await tx.query(
    `insert into couriers (business_id, id, name, phone, member_id, shows_phone, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.businessId, id, wish.name, await phoneOf(tx, wish.phone), wish.memberId, wish.showsPhone, tx.now()],
  );
  return getCourier(tx, id);
}

/** @throws `courier.not_found`, `courier.phone_invalid`, `member.not_found` */
export async function changeCourier(tx: Tx, id: string, change: z.output<typeof ChangeCourier>): Promise<Courier> {
  const before = await getCourier(tx, id);
  const { name = before.name, memberId = before.memberId, showsPhone = before.showsPhone } = change;
  const { active = before.active } = change;
  if (memberId !== before.memberId) await demandMember(tx, memberId);
  const phone = change.phone === undefined ? before.phone : await phoneOf(tx, change.phone);
  await tx.query(
    `update couriers set name = $3, phone = $4, member_id = $5, shows_phone = $6, active = $7
     where business_id = $1 and id = $2`,
    [tx.businessId, id, name, phone, memberId, showsPhone, active],
  );
  if (!active) await revokeLink(tx, id);
  return getCourier(tx, id);
}

async function demandMember(tx: Tx, memberId: string | null): Promise<void> {
  if (memberId !== null && !(await listMembers(tx)).some(({ id }) => id === memberId)) refuse("member.not_found");
}

/** With + and the country's number; one written without it is of the business's country. */
async function phoneOf(tx: Tx, written: string | null): Promise<string | null> {
  if (written === null) return null;
  const { phone: near } = await getBusiness(tx);
  const digits = readPhone(written, near ?? israel);
  if (!/^[1-9]\d{7,14}$/.test(digits)) refuse("courier.phone_invalid");
  return `+${digits}`;
}
/** Where most businesses are that have not said their number. */
const israel = "+972500000000";

/** The number that a customer may call about their order; null unless the business lets it be seen. */
export async function courierPhoneFor(tx: Tx, { courier }: Pick<Order, "courier">): Promise<string | null> {
  if (courier === null) return null;
  const { phone, showsPhone } = await getCourier(tx, courier.courierId);
  return showsPhone ? phone : null;
}
