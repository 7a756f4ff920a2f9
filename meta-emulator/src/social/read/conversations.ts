import { type FieldNode, parseFields, project } from "../../graph/field-tree.ts";
import { unsupportedRequest, wrongParameter } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import { edgeUrl, pageOf } from "../../graph/paging.ts";
import type { Message } from "../../world/types.ts";
import { getAccount, requireAccountScope } from "../account-access.ts";
import { findAccount, isInstagram, platformOf, type SocialAccount } from "../accounts.ts";
import { findContact } from "../contacts.ts";
import { conversationIdOf, scopedIdOfConversation } from "../ids.ts";
import { countCall } from "../rates.ts";
import type { SocialContact } from "../types.ts";
import { viewMessage } from "./messages.ts";
import { graphTime, ownPart, participant, visible } from "./participants.ts";
import { speaksFor } from "./person.ts";

const messagesPerPage = 25;

/** `GET /{page-id|ig-id}/conversations`, newest first; `user_id` asks for the one with a person. */
export function listConversations(call: GraphCall): unknown {
  const account = getAccount(call, "messages");
  countCall(call, account, "conversations");
  const { sim, params } = call;
  const wanted = params.user_id === undefined ? null : String(params.user_id);
  const threads = [...sim.world.socialContacts.values()]
    .filter((contact) => contact.accountId === account.id && (wanted === null || contact.scopedId === wanted))
    .map((contact) => ({ contact, messages: visible(call, contact) }))
    .filter(({ messages }) => messages.length > 0)
    .sort((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0));
  const fields = parseFields(params.fields);
  const defaults = isInstagram(account) ? ["id"] : ["id", "link", "updated_time"];
  return pageOf(threads, call, ({ contact, messages }) =>
    project("UnifiedThread", describe(call, account, contact, messages), fields, defaults),
  );
}

/** `GET /{conversation-id}` */
export function readConversation(call: GraphCall): unknown {
  const { account, contact } = getThread(call);
  const all = describe(call, account, contact, visible(call, contact));
  return project("UnifiedThread", all, parseFields(call.params.fields), ["id", "updated_time"]);
}

/** `GET /{conversation-id}/messages` */
export function listMessages(call: GraphCall): unknown {
  const { account, contact } = getThread(call);
  const messages = visible(call, contact).reverse();
  const fields = parseFields(call.params.fields);
  return pageOf(messages, call, (message) => viewMessage(call, account, contact, message, fields));
}

export function getThread(call: GraphCall): { account: SocialAccount; contact: SocialContact } {
  const contact = findContact(call.sim.world, scopedIdOfConversation(call.id) ?? "");
  const account = contact && findAccount(call.sim.world, contact.accountId);
  if (!contact || !account || !speaksFor(call, account)) throw unsupportedRequest(call.method, call.id);
  requireAccountScope(call, account, "messages");
  countCall(call, account, "conversations");
  return { account, contact };
}

function describe(
  call: GraphCall,
  account: SocialAccount,
  contact: SocialContact,
  messages: Message[],
): Record<string, unknown> {
  const last = messages.at(-1);
  const unread = messages.filter((message) => message.from === "customer" && message.tick !== "read").length;
  const newestFirst = [...messages].reverse();
  const id = conversationIdOf(platformOf(account), contact.scopedId);
  return {
    id,
    link: isInstagram(account) ? undefined : `/${account.id}/inbox/${contact.scopedId}/`,
    updated_time: last ? graphTime(last.at) : undefined,
    message_count: messages.length,
    unread_count: unread,
    snippet: last && "body" in last.content ? last.content.body : undefined,
    can_reply: true,
    name: undefined,
    participants: () => ({ data: [participant(call, account, contact), ownPart(account)] }),
    messages: ({ limit, children }: FieldNode) => {
      if (limit !== null && limit < 1) throw wrongParameter("Param limit must be a positive integer.");
      const edge = { url: edgeUrl(call, id, "messages"), params: { limit: limit ?? messagesPerPage } };
      return pageOf(newestFirst, { ...call, ...edge }, (message) =>
        viewMessage(call, account, contact, message, children),
      );
    },
  };
}
