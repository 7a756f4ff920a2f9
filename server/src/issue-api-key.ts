import { permissions } from "@croozer/contracts/permissions";
import { createApiKey } from "./businesses/api-keys.ts";
import { findPerson, findUserByEmail } from "./businesses/people.ts";
import { readConfig } from "./config.ts";
import { newId } from "./platform/db/new-id.ts";
import { openPlatform } from "./platform/platform.ts";
import { routeEvent } from "./subscriptions.ts";

/** Makes an API key with every permission for the demo owner's business and prints one line of JSON: `{ key, businessId }`. */
const config = readConfig();
const platform = await openPlatform({ ...config, roles: [] }, routeEvent);
const owner = await findUserByEmail(platform, config.superAdminEmail ?? "owner@demo.croozer.example");
const businessId = owner === null ? undefined : (await findPerson(platform, owner))?.memberships[0]?.business.id;
if (businessId === undefined) {
  console.error("There is no demo business yet; start Croozer first");
  process.exit(1);
}
const context = { businessId, requestId: newId(), actor: { kind: "system", name: "info" } as const };
const { key } = await platform.db.inTx(context, (tx) => createApiKey(tx, "npm run info", permissions));
console.log(JSON.stringify({ key, businessId }));
await platform.close();
