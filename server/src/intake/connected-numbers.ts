import type { ConnectedNumber } from "@croozer/contracts/channels";
import { listChannels } from "../channels/channels.ts";
import { type Db, newRequestId } from "../platform/db/db.ts";

/** Businesses whose numbers are named; a number of another is searched by its id. */
const most = 200;

/** Connected numbers of the installation, to choose from; businesses in the order of their names. */
export async function listConnectedNumbers(db: Db): Promise<ConnectedNumber[]> {
  const { rows } = await db.withoutTenant("businesses with a connected number", (client) =>
    client.query<{ id: string; name: string }>(
      `select b.id, b.name from businesses b where exists (select from channel_routes r where r.business_id = b.id)
       order by b.name, b.id limit $1`,
      [most],
    ),
  );
  const numbers: ConnectedNumber[] = [];
  for (const { id, name } of rows) {
    const context = { businessId: id, requestId: newRequestId(), actor: { kind: "system", name: "operator" } } as const;
    for (const channel of await db.inTx(context, listChannels))
      numbers.push({
        phoneNumberId: channel.phoneNumberId,
        displayPhoneNumber: channel.displayPhoneNumber,
        businessId: id,
        businessName: name,
      });
  }
  return numbers;
}
