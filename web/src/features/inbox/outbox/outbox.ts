import type { Answered } from "@croozer/contracts/answered";
import type { Message } from "@croozer/contracts/conversations";
import type { ErrorCode } from "@croozer/contracts/errors";
import type { UploadedFile } from "@croozer/contracts/media";
import type { NoteMention } from "@croozer/contracts/mentions";
import type { SendableContent } from "@croozer/contracts/message-content";

/** A file that goes with a message; its bytes are kept apart (attach/outgoing-files.ts). */
export type OutgoingFile = { name: string; mimeType: string; sizeBytes: number; voice: boolean };

/**
 * What was written here and has not been seen in the thread yet. `waiting` is on its way to our server, `unreached` did
 * not get there, `refused` was answered with an error code.
 */
export type Outgoing = {
  clientId: string;
  conversationId: string;
  kind: "reply" | "note";
  /** With a file, its caption. */
  body: string;
  file?: OutgoingFile | undefined;
  /** Something put together, sent as it is: a template, a question with buttons. `body` is what it says. */
  content?: SendableContent;
  /** Of a file that the house keeps, which `content` names. */
  kept?: UploadedFile;
  /** When it is to go. */
  scheduledFor?: string | undefined;
  replyTo: { id: string; preview: string } | null;
  /** Colleagues that a note names. */
  mentions?: NoteMention[];
  /** Written while the window was closed: kept until the customer writes. */
  park?: boolean;
  /** What its writer knew of the thread, and whether a colleague's answer since then matters to them. */
  sawSeq?: number | undefined;
  sendAnyway?: boolean;
  /** With `conversation.answered_meanwhile`: who answered what. */
  answered?: Answered | undefined;
  at: string;
  state: "waiting" | "unreached" | "refused";
  errorCode: ErrorCode | null;
  /** With `file.too_large`: what WhatsApp takes of the kind. */
  maxBytes?: number | undefined;
};

/** Without those the thread holds by now: the server keeps the client's id, so a message is never shown twice. */
export function notYetInThread(outgoing: Outgoing[], messages: Message[]): Outgoing[] {
  const arrived = new Set(messages.map((message) => message.clientId));
  return outgoing.filter((one) => !arrived.has(one.clientId));
}

/** After a reload nothing is on its way any more; repeating with the same client id cannot double it. */
export function afterReload(outgoing: Outgoing[]): Outgoing[] {
  return outgoing.map((one) => (one.state === "waiting" ? { ...one, state: "unreached" } : one));
}

/** How it is to be sent; also so that two do not answer unknowingly. */
export const sendingOf = ({ replyTo, park, scheduledFor, sawSeq, sendAnyway }: Outgoing) => ({
  ...(replyTo === null ? {} : { replyToId: replyTo.id }),
  ...(park ? { whenClosed: "park" as const } : {}),
  ...(scheduledFor === undefined ? {} : { scheduledFor }),
  ...(sawSeq === undefined ? {} : { sawSeq }),
  ...(sendAnyway ? { sendAnyway } : {}),
});
