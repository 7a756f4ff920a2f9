import type { Role } from "@croozer/contracts/permissions";
import type { TestBusiness } from "../conversations/test-business.ts";
import { newId } from "../platform/db/new-id.ts";

/** Somebody of the team, who speaks English. */
export async function hire(business: TestBusiness, name: string, role: Role = "agent"): Promise<string> {
  const [userId, memberId] = [newId(), newId()];
  await business.inTx(async (tx) => {
    await tx.query("insert into users (id, email, name, language) values ($1, $2, $3, 'en')", [
      userId,
      `${name.toLowerCase()}.${userId.slice(-6)}@example.com`,
      name,
    ]);
    await tx.query("insert into members (business_id, id, user_id, role) values ($1, $2, $3, $4)", [
      business.id,
      memberId,
      userId,
      role,
    ]);
  });
  return memberId;
}
