import type { Language } from "@croozer/contracts/basics";
import type { ConversationVariables } from "@croozer/contracts/canned-responses";
import type { CannedValues } from "@croozer/contracts/canned-text";
import type { OrderStatus } from "@croozer/contracts/orders";
import { getBusiness } from "../businesses/businesses.ts";
import { getConversation } from "../conversations/conversations.ts";
import { getCustomer } from "../customers/customers.ts";
import { findOpenOrder, linkOf } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import { money } from "../platform/text/money.ts";

const statusWords: Readonly<Record<OrderStatus, Record<Language, string>>> = {
  pending: { he: "ממתינה לאישור", en: "waiting to be confirmed" },
  confirmed: { he: "התקבלה", en: "confirmed" },
  preparing: { he: "בהכנה", en: "being prepared" },
  ready: { he: "מוכנה", en: "ready" },
  out_for_delivery: { he: "בדרך", en: "on its way" },
  delivered: { he: "נמסרה", en: "delivered" },
  cancelled: { he: "בוטלה", en: "cancelled" },
};

const firstWord = (name: string): string => name.trim().split(/\s+/)[0] ?? "";

/**
 * What fills a canned text for the customer of a conversation: what is not known is left out. A number or handle that
 * stands in for a name is no name to greet anybody by.
 * @throws conversation.not_found
 */
export async function variablesOf(tx: Tx, publicUrl: string, conversationId: string): Promise<ConversationVariables> {
  const conversation = await getConversation(tx, conversationId);
  const customer = await getCustomer(tx, conversation.customer.id);
  const business = await getBusiness(tx);
  const order = await findOpenOrder(tx, conversationId);
  const name = [customer.name, customer.profileName ?? ""].find((one) => /\p{L}/u.test(one)) ?? "";
  const member = tx.actor.kind === "member" ? tx.actor.name : "";
  const always: CannedValues = {
    "customer.name": name,
    "customer.firstName": firstWord(name),
    "customer.phone": customer.phone ?? "",
    "member.name": member,
    "member.firstName": firstWord(member),
    "business.name": business.name,
    "business.phone": business.phone ?? "",
    "business.address": business.address ?? "",
  };
  const link = order && (await linkOf(tx, publicUrl, order.id));
  const inWords = (language: Language): Record<string, string> => {
    const values: CannedValues =
      order === null || link === null
        ? always
        : {
            ...always,
            "order.number": String(order.shortNumber),
            "order.status": statusWords[order.status][language],
            "order.total": money(order.totalMinor, order.currency, language),
            "order.trackingLink": link,
          };
    return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ""));
  };
  return {
    language: customer.language ?? business.settings.language,
    values: { he: inWords("he"), en: inWords("en") },
  };
}
