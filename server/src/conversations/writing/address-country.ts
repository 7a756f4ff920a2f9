import type { MessageContentOf } from "@croozer/contracts/message-content";
import { getChannel } from "../../channels/channels.ts";
import { findAddress } from "../../customers/customers.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

const callingCodes: Readonly<Record<string, string>> = { IN: "91", SG: "65" };

/**
 * Meta takes a form for an address between two numbers of its country only; somebody known by user id alone is left to it.
 * @throws message.unsendable
 */
export async function refuseForeignAddress(
  tx: Tx,
  conversationId: string,
  { country }: MessageContentOf<"address_request">,
): Promise<void> {
  const rows = await tx.query<{ channel_id: string; customer_id: string }>(
    "select channel_id, customer_id from conversations where business_id = $1 and id = $2",
    [tx.businessId, conversationId],
  );
  const thread = rows[0] ?? refuse("conversation.not_found");
  const own = (await getChannel(tx, thread.channel_id)).displayPhoneNumber;
  const { waId } = await findAddress(tx, thread.customer_id);
  const code = callingCodes[country] ?? "";
  const isOfCountry = (phone: string) => phone.replaceAll(/\D/g, "").startsWith(code);
  if (!isOfCountry(own) || (waId !== null && !isOfCountry(waId)))
    refuse("message.unsendable", { field: "country", reason: "both numbers must be of this country" });
}
