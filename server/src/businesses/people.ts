import type { Me, Membership } from "@croozer/contracts/auth";
import { permissionsOf, type Role } from "@croozer/contracts/permissions";
import type { Platform } from "../platform/platform.ts";
import { refuse } from "../platform/refusal.ts";
import { type BusinessRow, businessOf } from "./business.ts";

type UserRow = { id: string; name: string; email: string; language: "he" | "en"; is_super_admin: boolean };
type MembershipRow = BusinessRow & { member_id: string; role: Role };

export type PersonRecord = { user: UserRow; memberships: Membership[] };

/** A person with every business they belong to; null when there is no such person. */
export async function findPerson(platform: Platform, userId: string): Promise<PersonRecord | null> {
  return platform.db.asPerson(userId, async (client) => {
    const users = await client.query<UserRow>(
      "select id, name, email, language, is_super_admin from users where id = $1",
      [userId],
    );
    const user = users.rows[0];
    if (!user) return null;
    const { rows } = await client.query<MembershipRow>(
      `select b.*, m.id as member_id, m.role from members m join businesses b on b.id = m.business_id where m.user_id = $1 order by b.created_at`,
      [userId],
    );
    return { user, memberships: rows.map(membershipOf) };
  });
}

function membershipOf(row: MembershipRow): Membership {
  const business = businessOf(row);
  const { id, name, slug, type, pictureUrl, status } = business;
  const { currency, timeZone, language } = business.settings;
  return {
    memberId: row.member_id,
    role: row.role,
    permissions: [...permissionsOf[row.role]],
    business: { id, name, slug, type, pictureUrl, currency, timeZone, language, status },
  };
}

/** Answer of `GET /api/auth/me`. */
export async function getMe(platform: Platform, userId: string): Promise<Me> {
  const person = (await findPerson(platform, userId)) ?? refuse("auth.signed_out");
  const { user, memberships } = person;
  const { emulatorUrl } = platform.config;
  return {
    user: {
      id: user.id,
      name: user.name,
      email: user.email,
      language: user.language,
      isSuperAdmin: user.is_super_admin,
    },
    memberships,
    emulator: emulatorUrl === null ? null : { phoneUrl: `${emulatorUrl}/phone` },
  };
}

export async function updatePerson(
  platform: Platform,
  userId: string,
  change: { name?: string | undefined; language?: "he" | "en" | undefined },
): Promise<void> {
  await platform.db.asPerson(userId, (client) =>
    client.query(
      "update users set name = coalesce($2, name), language = coalesce($3, language), updated_at = $4 where id = $1",
      [userId, change.name ?? null, change.language ?? null, platform.clock.now()],
    ),
  );
}

/** Finds a person by e-mail, whatever its case. */
export async function findUserByEmail(platform: Platform, email: string): Promise<string | null> {
  return platform.db.withoutTenant("find a person by e-mail", async (client) => {
    const { rows } = await client.query<{ id: string }>("select id from users where lower(email) = lower($1)", [email]);
    return rows[0]?.id ?? null;
  });
}

/** Makes a person the operator. Their e-mail counts as verified: whoever runs the installation named it. */
export async function makeSuperAdmin(platform: Platform, email: string): Promise<boolean> {
  return platform.db.withoutTenant("the operator named in the configuration", async (client) => {
    const result = await client.query(
      "update users set is_super_admin = true, email_verified = true where lower(email) = lower($1)",
      [email],
    );
    return (result.rowCount ?? 0) > 0;
  });
}
