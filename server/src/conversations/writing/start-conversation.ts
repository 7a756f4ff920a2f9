import type { Channel } from "@croozer/contracts/channels";
import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { getChannel, listChannels } from "../../channels/channels.ts";
import { customerOfPhone, findCustomerByPhone, phoneKeyOf } from "../../customers/customers.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";
import { refuse } from "../../platform/refusal.ts";

/**
 * The conversation with a phone number: the latest one, or on the channel that is named. Customer and conversation are
 * made for a number that never wrote.
 * @throws message.unsendable for what is no phone number · channel.not_found without a channel to write from
 */
export async function conversationWith(
  tx: Tx,
  { to, channelId }: { to: string; channelId?: string | undefined },
): Promise<string> {
  const [first] = channelId === undefined ? await listChannels(tx) : [await getChannel(tx, channelId)];
  const channel = first ?? refuse("channel.not_found");
  const phone = phoneOf(to, channel);
  const known = await findCustomerByPhone(tx, phone);
  const latest = known === null ? null : await findLatest(tx, known, channelId ?? null);
  if (latest !== null) return latest;
  // Typed, not given by Meta: what Meta calls the person becomes their address when it is heard.
  return open(tx, channel.id, known ?? (await customerOfPhone(tx, phone)));
}

/** Without + and country code it is a number of the channel's own country, as Meta takes it. */
function phoneOf(to: string, channel: Channel): string {
  const home = parsePhoneNumberFromString(channel.displayPhoneNumber)?.countryCallingCode;
  const phone = parsePhoneNumberFromString(to.replace(/^00/, "+"), home ? { defaultCallingCode: home } : {});
  // WhatsApp's writing of a number may be longer than its country allows: Mexico's 1. We show it, so it may come back.
  const plain = phone && parsePhoneNumberFromString(`+${phoneKeyOf(phone.number.slice(1))}`);
  if (!phone || !plain?.isPossible()) refuse("message.unsendable", { field: "to", reason: "is not a phone number" });
  return phone.number;
}

async function findLatest(tx: Tx, customerId: string, channelId: string | null): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `select id from conversations where business_id = $1 and customer_id = $2 and ($3::uuid is null or channel_id = $3)
     order by last_message_at desc nulls last, id desc limit 1`,
    [tx.businessId, customerId, channelId],
  );
  return rows[0]?.id ?? null;
}

/** Where a customer is reached now: their latest conversation on a number that is connected; null without one. */
export async function findConversationOf(tx: Tx, customerId: string): Promise<string | null> {
  const rows = await tx.query<{ id: string }>(
    `select v.id from conversations v join channels c on c.business_id = $1 and c.id = v.channel_id and c.active
     where v.business_id = $1 and v.customer_id = $2 order by v.last_message_at desc nulls last, v.id desc limit 1`,
    [tx.businessId, customerId],
  );
  return rows[0]?.id ?? null;
}

/** The unique key decides which of two that begin at once made it. */
async function open(tx: Tx, channelId: string, customerId: string): Promise<string> {
  await tx.query(
    `insert into conversations (business_id, id, channel_id, customer_id, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $5) on conflict (business_id, channel_id, customer_id) do nothing`,
    [tx.businessId, newId(), channelId, customerId, tx.now()],
  );
  return (await findLatest(tx, customerId, channelId)) ?? refuse("conversation.not_found");
}
