import { type FieldNode, parseFields, project } from "../../graph/field-tree.ts";
import { GraphError, unsupportedRequest } from "../../graph/graph-error.ts";
import type { GraphCall } from "../../graph/operation.ts";
import type { ChatContent, ChatMedia } from "../../phone-api.ts";
import type { Message } from "../../world/types.ts";
import { requireAccountScope } from "../account-access.ts";
import { findAccount, type SocialAccount } from "../accounts.ts";
import { linkToAttachment } from "../cdn.ts";
import { getContact } from "../contacts.ts";
import type { SocialContact } from "../types.ts";
import { graphTime, ownPart, participant, visible } from "./participants.ts";
import { speaksFor } from "./person.ts";

/** Only so many of a conversation's newest messages can be looked at; older ones count as deleted. */
const readable = 20;

/** `GET /{message-id}` */
export function readMessage(call: GraphCall): unknown {
  const { sim, id, method, params } = call;
  const message = sim.world.messages.find(id);
  const account = message && findAccount(sim.world, message.phoneNumberId);
  if (!message?.customerId || !account || !speaksFor(call, account)) throw unsupportedRequest(method, id);
  requireAccountScope(call, account, "messages");
  const contact = getContact(sim.world, account.id, message.customerId);
  const newest = visible(call, contact).slice(-readable);
  if (message.deleted || !newest.some((each) => each.id === id)) {
    throw new GraphError({ code: 100, subcode: 33, message: "(#100) The message has been deleted." });
  }
  return viewMessage(call, account, contact, message, parseFields(params.fields));
}

export function viewMessage(
  call: GraphCall,
  account: SocialAccount,
  contact: SocialContact,
  message: Message,
  fields: FieldNode[] | null,
): Record<string, unknown> {
  const person = participant(call, account, contact);
  const own = ownPart(account);
  const fromBusiness = message.from === "business";
  const all = {
    id: message.id,
    created_time: graphTime(message.at),
    from: fromBusiness ? own : person,
    to: { data: [fromBusiness ? person : own] },
    message: message.deleted ? "" : textOf(message.content),
    attachments: message.deleted ? undefined : attachmentsOf(call, account, message),
    is_unsupported: message.content.type === "unsupported" || undefined,
    reactions: message.reaction === null ? undefined : { data: [{ reaction: message.reaction }] },
    reply_to: message.replyTo === null ? undefined : { mid: message.replyTo },
    tags: { data: [{ name: "inbox" }] },
    sticker: undefined,
    shares: undefined,
    story: undefined,
  };
  return project("Message", all, fields, ["id", "created_time"]);
}

function textOf(content: ChatContent): string {
  return content.type === "text" ? content.body : "";
}

function attachmentsOf(call: GraphCall, account: SocialAccount, { content }: Message): unknown {
  if (!("media" in content)) return undefined;
  const { media, type } = content;
  const url = urlOf(call, account, media);
  const id = media.mediaId || "0";
  if (type === "image" || type === "sticker") {
    const image = { width: 0, height: 0, max_width: 0, max_height: 0, url, preview_url: url };
    return {
      data: [{ id, mime_type: media.mimeType, name: media.fileName, size: media.sizeBytes, image_data: image }],
    };
  }
  if (type === "video") return { data: [{ id, mime_type: media.mimeType, video_data: { url, preview_url: url } }] };
  return { data: [{ id, mime_type: media.mimeType, name: media.fileName, size: media.sizeBytes, file_url: url }] };
}

function urlOf({ sim }: GraphCall, account: SocialAccount, media: ChatMedia): string | null {
  const stored = sim.world.media.find(media.mediaId);
  return stored ? linkToAttachment(sim, account, stored) : media.url;
}
