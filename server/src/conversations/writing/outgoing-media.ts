import type { MessageContent } from "@croozer/contracts/message-content";
import { describeForSending, forgetMediaIds, markUsed, mediaIdFor } from "../../media/media.ts";
import { GraphProblem } from "../../meta/graph.ts";
import type { Sending } from "../../meta/send.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { Platform } from "../../platform/platform.ts";
import { Refusal, refuse } from "../../platform/refusal.ts";
import { fileIdsOf, mapParts, type Part } from "../file-parts.ts";

import { hasFile } from "../receiving/inbound-files.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
type Outgoing = { content: MessageContent; channelId: string };

/**
 * The content with what is known of its files: they must be here and of the kind that the message says.
 * @throws file.not_found, file.not_ready · message.unsendable for a file of another kind
 */
export async function completeFiles(tx: Tx, content: MessageContent): Promise<MessageContent> {
  const fileIds = fileIdsOf(content);
  const files = await describeForSending(tx, fileIds);
  await markUsed(tx, fileIds);
  if (!hasFile(content) || content.fileId === null) return content;
  const file = files.get(content.fileId);
  if (!file) return content;
  // Whatever WhatsApp takes may also go as a document.
  if (file.kind !== content.type && content.type !== "document")
    refuse("message.unsendable", { field: "type", reason: `the file is a ${file.kind}` });
  const known = { ...content, mimeType: file.mimeType };
  if (known.type === "document") return { ...known, filename: known.filename ?? file.name };
  // Only Opus in Ogg is played as a voice note.
  return known.type === "audio" ? { ...known, voice: known.voice && file.mimeType.startsWith("audio/ogg") } : known;
}

/**
 * The content with Meta's id beside each file of ours, uploading those that Meta does not have: for a large file that
 * takes a while, so call it before a message counts as being sent, with no transaction open.
 * @throws Refusal `file.…` when a file is not here; GraphProblem when Meta does not take it: nothing was sent
 */
export async function resolveMedia(platform: Platform, inTx: InTx, message: Outgoing): Promise<MessageContent> {
  const ids = new Map<string, string>();
  for (const fileId of fileIdsOf(message.content))
    ids.set(fileId, await mediaIdFor(platform, inTx, fileId, message.channelId));
  return mapParts(message.content, (part: Part) => ({ ...part, mediaId: ids.get(part.fileId) ?? null }));
}

/** What an error of `resolveMedia` means for the message: refused before anything went out. Null for what we did not foresee. */
export function uploadFailure(error: unknown): Extract<Sending, { outcome: "rejected" }> | null {
  if (error instanceof Refusal) return { outcome: "rejected", code: error.code, detail: null };
  if (!(error instanceof GraphProblem)) return null;
  const passing = error.code === "unreachable" || error.code === "not_json";
  return { outcome: "rejected", code: passing ? "channel.unreachable" : error.code, detail: error.detail };
}

/** With these codes Meta may mean that it has the file no longer (131053 is also a file it never took). */
const aboutFiles = new Set(["131053", "131052", "100", "131009"]);

/**
 * Meta refused a message: when that may be because its files are gone there, forgets their ids.
 * @returns whether sending it once more will upload them again
 */
export async function maySendWithNewUpload(tx: Tx, message: Outgoing, code: string): Promise<boolean> {
  const fileIds = fileIdsOf(message.content);
  return aboutFiles.has(code) && fileIds.length > 0 && forgetMediaIds(tx, fileIds, message.channelId);
}
