import {
  type DeliveryArea,
  DeliveryZone,
  type SaveDeliveryArea,
  type UpdateDeliveryArea,
} from "@croozer/contracts/delivery-areas";
import type { z } from "zod";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";
import { audit } from "../audit.ts";

type Row = Omit<DeliveryArea, "name" | "zone" | "feeMinor" | "minimumMinor" | "freeFromMinor"> & {
  name_he: string;
  name_en: string;
  zone: unknown;
  fee_minor: number;
  minimum_minor: number;
  free_from_minor: number | null;
};

/** More would be a map, not a list that a person keeps. */
const mostAreas = 100;
const shown =
  "id, name_he, name_en, zone, fee_minor, minimum_minor, free_from_minor, minutes, active, position, version";

const areaOf = ({ name_he, name_en, zone, fee_minor, minimum_minor, free_from_minor, ...row }: Row): DeliveryArea => ({
  ...row,
  name: { he: name_he, en: name_en },
  zone: DeliveryZone.parse(zone),
  feeMinor: fee_minor,
  minimumMinor: minimum_minor,
  freeFromMinor: free_from_minor,
});

/** The areas of the business in the order in which they are tried, switched-off ones among them. */
export async function listDeliveryAreas(tx: Tx): Promise<DeliveryArea[]> {
  const rows = await tx.queryPlanned<Row>(
    `select ${shown} from delivery_areas where business_id = $1 order by position, id`,
    [tx.businessId],
  );
  return rows.map(areaOf);
}

type Wish = z.output<typeof SaveDeliveryArea>;
const valuesOf = (area: Wish): unknown[] => [
  ...[area.name.he, area.name.en, area.zone.kind, JSON.stringify(area.zone), area.feeMinor, area.minimumMinor],
  ...[area.freeFromMinor, area.minutes, area.active],
];

/**
 * Adds an area behind the others.
 * @throws `delivery_area.too_many`
 */
export async function addDeliveryArea(tx: Tx, area: Wish): Promise<DeliveryArea> {
  await beginChange(tx);
  const held = await tx.query<{ count: number; next: number }>(
    `select count(*)::int as count, coalesce(max(position) + 1, 0) as next from delivery_areas where business_id = $1`,
    [tx.businessId],
  );
  const { count, next } = held[0] ?? { count: 0, next: 0 };
  if (count >= mostAreas) refuse("delivery_area.too_many", { most: mostAreas });
  const rows = await tx.query<Row>(
    `insert into delivery_areas (business_id, id, position, created_at, updated_at, name_he, name_en, kind, zone,
       fee_minor, minimum_minor, free_from_minor, minutes, active)
     values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) returning ${shown}`,
    [tx.businessId, newId(), next, tx.now(), ...valuesOf(area)],
  );
  const [added] = rows.map(areaOf);
  if (!added) throw new Error("The area was not kept");
  await audit(tx, "delivery_area.added", added.id);
  return added;
}

/**
 * Changes an area, whole.
 * @throws `delivery_area.not_found`, `request.conflict` when somebody changed it since `version`
 */
export async function changeDeliveryArea(
  tx: Tx,
  id: string,
  { version, ...area }: z.output<typeof UpdateDeliveryArea>,
): Promise<DeliveryArea> {
  await beginChange(tx);
  const rows = await tx.query<Row>(
    `update delivery_areas set updated_at = $3, name_he = $4, name_en = $5, kind = $6, zone = $7, fee_minor = $8,
       minimum_minor = $9, free_from_minor = $10, minutes = $11, active = $12, version = version + 1
     where business_id = $1 and id = $2 and ($13::bigint is null or version = $13) returning ${shown}`,
    [tx.businessId, id, tx.now(), ...valuesOf(area), version ?? null],
  );
  const [changed] = rows.map(areaOf);
  if (!changed) {
    const isThere = (await listDeliveryAreas(tx)).some((other) => other.id === id);
    return refuse(isThere ? "request.conflict" : "delivery_area.not_found");
  }
  await audit(tx, "delivery_area.changed", id);
  return changed;
}

/** @throws `delivery_area.not_found` */
export async function removeDeliveryArea(tx: Tx, id: string): Promise<void> {
  await beginChange(tx);
  const rows = await tx.query("delete from delivery_areas where business_id = $1 and id = $2 returning 1", [
    tx.businessId,
    id,
  ]);
  if (rows.length === 0) refuse("delivery_area.not_found");
  await audit(tx, "delivery_area.removed", id);
}

/**
 * Brings the areas into this order; every one has to be named.
 * @throws `delivery_area.not_found`, `request.conflict` when more are there than were named
 */
export async function orderDeliveryAreas(tx: Tx, ids: readonly string[]): Promise<DeliveryArea[]> {
  await beginChange(tx);
  const own = new Set((await listDeliveryAreas(tx)).map(({ id }) => id));
  if (!ids.every((id) => own.has(id))) refuse("delivery_area.not_found");
  if (own.size !== ids.length || new Set(ids).size !== ids.length) refuse("request.conflict");
  await tx.query(
    `update delivery_areas a set position = o.position - 1, updated_at = $3
     from unnest($2::uuid[]) with ordinality as o (id, position) where a.business_id = $1 and a.id = o.id`,
    [tx.businessId, ids, tx.now()],
  );
  await audit(tx, "delivery_areas.ordered", tx.businessId);
  return listDeliveryAreas(tx);
}

/** Changes of one business's areas come one after another, and screens that show the business look again. */
async function beginChange(tx: Tx): Promise<void> {
  const rows = await tx.query<{ version: number }>(
    "update businesses set version = version + 1, updated_at = $2 where id = $1 returning version",
    [tx.businessId, tx.now()],
  );
  const { version } = rows[0] ?? refuse("business.not_found");
  tx.notice({ type: "business", id: tx.businessId, version });
}
