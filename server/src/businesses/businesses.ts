import type { Business, BusinessSettings, Member, UpdateBusiness } from "@croozer/contracts/businesses";
import type { Role } from "@croozer/contracts/permissions";
import type { z } from "zod";
import { sqlFor } from "../platform/db/db.ts";
import { newId } from "../platform/db/new-id.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import { audit } from "./audit.ts";
import { type BusinessRow, businessOf, initialSettings, slugOf } from "./business.ts";
import { demandFreeSlug, isSlugTaken } from "./slugs.ts";

export {
  addDeliveryArea,
  changeDeliveryArea,
  listDeliveryAreas,
  orderDeliveryAreas,
  removeDeliveryArea,
} from "./areas/areas.ts";
export { type AreaMatch, type Missing, matchArea, partsIn, type Where } from "./areas/match-area.ts";
export { readAddress } from "./areas/read-address.ts";
export { isSameAddress, joinAddresses, type WrittenAddress } from "./areas/same-address.ts";
export { audit } from "./audit.ts";
export { onlineMembers, seeMembers, setAway } from "./availability/availability.ts";
export { keepOnline } from "./availability/keep-online.ts";
export { initialSettings } from "./business.ts";
export { afterOpening } from "./hours/after-opening.ts";
export { nextOpening, type Opening, openAt, whenOpen } from "./hours/opening.ts";
export { possibleTimes } from "./hours/possible-times.ts";
export { checkTime, earliestReady, fits, type TimeProblem } from "./hours/ready-times.ts";
export { listPauses, openIntake, pauseIntake } from "./intake/pauses.ts";
export { createSignIn, type SignIn } from "./sign-in.ts";
export { findBusinessBySlug } from "./slugs.ts";
export { listViews as listSavedViews } from "./views/saved-views.ts";

/** The business of the transaction. */
export async function getBusiness(tx: Tx): Promise<Business> {
  const [row] = await tx.queryPlanned<BusinessRow>("select * from businesses where id = $1", [tx.businessId]);
  return row ? businessOf(row) : refuse("business.not_found");
}

export type NewBusiness = {
  name: string;
  type: Business["type"];
  language: "he" | "en";
  slug?: string;
  settings?: Partial<BusinessSettings>;
};

/**
 * Opens a business with its first owner.
 * @returns its id
 */
export async function createBusiness(
  platform: Platform,
  owner: { userId: string; name: string },
  wish: NewBusiness,
  requestId: string,
): Promise<string> {
  const businessId = newId();
  const memberId = newId();
  const actor = { kind: "member", id: owner.userId, memberId, name: owner.name } as const;
  await platform.db.inTx({ businessId, actor, requestId }, async (tx) => {
    await insertWithFreeSlug(tx, wish);
    await tx.run(
      sqlFor
        .insertInto("members")
        .values({ business_id: businessId, id: memberId, user_id: owner.userId, role: "owner" }),
    );
    await audit(tx, "business.created", businessId);
  });
  return businessId;
}

async function insertWithFreeSlug(tx: Tx, { name, type, language, slug, settings }: NewBusiness): Promise<void> {
  const base = slug ?? (slugOf(name) || "shop");
  for (const suffix of ["", `-${tx.businessId.slice(-4)}`, `-${tx.businessId.slice(-12)}`]) {
    if (await isSlugTaken(tx, base + suffix)) continue;
    const row = await tx.runOne(
      sqlFor
        .insertInto("businesses")
        .values({
          id: tx.businessId,
          slug: base + suffix,
          name,
          type,
          settings: JSON.stringify({ ...initialSettings(language), ...settings }),
        })
        .onConflict((conflict) => conflict.column("slug").doNothing())
        .returning("id"),
    );
    if (row) return;
  }
  throw new Error("No free slug");
}

/**
 * Changes what the owner set. Settings are merged field by field.
 * @throws `business.slug_taken`
 */
export async function updateBusiness(tx: Tx, change: z.output<typeof UpdateBusiness>): Promise<Business> {
  const before = await getBusiness(tx);
  const { settings, ...fields } = change;
  await demandFreeSlug(tx, fields.slug);
  const row = await tx.runOne<BusinessRow>(
    sqlFor
      .updateTable("businesses")
      .set({
        ...fields,
        settings: JSON.stringify({ ...before.settings, ...settings }),
        version: (expression) => expression("version", "+", 1),
        updated_at: tx.now(),
      })
      .where("id", "=", tx.businessId)
      .returningAll(),
  );
  if (!row) refuse("business.not_found");
  tx.notice({ type: "business", id: tx.businessId, version: row.version });
  await audit(tx, "business.updated", tx.businessId, {
    fields: [...Object.keys(fields), ...Object.keys(settings ?? {})],
  });
  return businessOf(row);
}

export async function setBusinessPicture(tx: Tx, pictureKey: string): Promise<void> {
  await tx.run(
    sqlFor
      .updateTable("businesses")
      .set({ picture_key: pictureKey, updated_at: tx.now() })
      .where("id", "=", tx.businessId),
  );
}

/** Members with their people's names, by name. */
export async function listMembers(tx: Tx): Promise<Member[]> {
  const rows = await tx.run(
    sqlFor
      .selectFrom("members")
      .innerJoin("users", "users.id", "members.user_id")
      .where("members.business_id", "=", tx.businessId)
      .select(["members.id", "members.user_id", "members.role", "users.name", "users.email"])
      .orderBy("users.name"),
  );
  return rows.map((row) => ({
    id: row.id,
    userId: row.user_id,
    name: row.name,
    email: row.email,
    role: row.role as Role,
  }));
}

/** Adds a person to the business. */
export async function addMember(tx: Tx, userId: string, role: Role): Promise<string> {
  const id = newId();
  await tx.run(sqlFor.insertInto("members").values({ business_id: tx.businessId, id, user_id: userId, role }));
  await audit(tx, "member.added", id, { role });
  return id;
}
