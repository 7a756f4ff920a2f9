import { GraphError, wrongParameter } from "../../graph/graph-error.ts";
import { isObject, lengthOf } from "../../graph/params.ts";
import type { Simulation } from "../../simulation.ts";
import { platformOf, type SocialAccount } from "../accounts.ts";
import type { SocialPlatform } from "../types.ts";
import { checkAttachment, checkImages } from "./check-attachment.ts";
import type { CheckedPart } from "./checked-part.ts";
import { type CheckedQuickReply, checkQuickReplies } from "./quick-replies.ts";

export type CheckedMessage = CheckedPart & {
  quickReplies: CheckedQuickReply[];
  replyTo: string | null;
  metadata: string | null;
};

const longestText = 2_000;
/** Bytes in UTF-8: a Hebrew letter counts two, an emoji four. */
const longestInstagramTextBytes = 1_000;
const longestMetadata = 1_000;

/** `message` of a send: either a text or something attached. */
export function checkMessage(sim: Simulation, account: SocialAccount, message: unknown): CheckedMessage {
  if (!isObject(message)) throw wrongParameter("param message must be non-empty.");
  const { text, attachment, attachments } = message;
  const given = [text, attachment, attachments].filter((part) => part !== undefined && part !== "").length;
  if (given === 0) throw emptyMessage();
  if (given > 1) throw wrongParameter("Param message must have either text or an attachment, not both.");
  return {
    ...checkPart(sim, account, message),
    quickReplies: checkQuickReplies(message.quick_replies, platformOf(account)),
    replyTo: readReply(message.reply_to),
    metadata: readMetadata(message.metadata),
  };
}

function checkPart(sim: Simulation, account: SocialAccount, message: Record<string, unknown>): CheckedPart {
  if (message.attachment !== undefined) return checkAttachment(sim, account, message.attachment);
  if (message.attachments !== undefined) return checkImages(account, message.attachments);
  return checkText(platformOf(account), message.text);
}

function checkText(platform: SocialPlatform, text: unknown): CheckedPart {
  if (typeof text !== "string") throw wrongParameter("Param message[text] must be a string.");
  if (text.trim() === "") throw emptyMessage();
  const length = platform === "instagram" ? Buffer.byteLength(text) : lengthOf(text);
  const longest = platform === "instagram" ? longestInstagramTextBytes : longestText;
  if (length > longest) throw wrongParameter(`Length of param message[text] must be less than or equal to ${longest}`);
  return { type: "text", content: { type: "text", body: text }, echo: { text }, links: [], reusable: null };
}

function readReply(replyTo: unknown): string | null {
  if (replyTo === undefined) return null;
  if (!isObject(replyTo) || typeof replyTo.mid !== "string") {
    throw wrongParameter("The parameter message[reply_to][mid] is required.");
  }
  return replyTo.mid;
}

function readMetadata(metadata: unknown): string | null {
  if (metadata === undefined) return null;
  if (typeof metadata !== "string" || metadata.length > longestMetadata) {
    throw wrongParameter(`Length of param message[metadata] must be less than or equal to ${longestMetadata}`);
  }
  return metadata;
}

function emptyMessage(): GraphError {
  const message = "(#100) Message cannot be empty, must provide valid attachment or text";
  return new GraphError({ code: 100, subcode: 2018034, message });
}
