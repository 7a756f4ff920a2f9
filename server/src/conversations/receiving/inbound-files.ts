import type { MessageContent, MessageContentOf } from "@croozer/contracts/message-content";
import { type Announcement, keepInboundFiles } from "../../media/media.ts";
import { asObject } from "../../meta/loose.ts";
import { announcedFile } from "../../meta/media.ts";
import type { EditUnit } from "../../meta/units.ts";
import { newId } from "../../platform/db/new-id.ts";
import type { Tx } from "../../platform/db/tx.ts";

type WithFile = MessageContentOf<"image" | "video" | "audio" | "document" | "sticker">;

export const hasFile = (content: MessageContent): content is WithFile =>
  ["image", "video", "audio", "document", "sticker"].includes(content.type);

/** Gives a file that a message brings an id of ours; content without one stays as it is. */
export const withFileId = <C extends MessageContent>(content: C): C =>
  hasFile(content) && content.mediaId !== null && content.fileId === null ? { ...content, fileId: newId() } : content;

/** What a stored message says about the file that it brings; `raw` is the provider's message. */
export type Brought = {
  messageId: string;
  channelId: string;
  content: MessageContent;
  raw: unknown;
  at: Date;
  past: boolean;
};

/** Has the files of stored messages fetched. */
export async function keepFilesOf(tx: Tx, messages: readonly Brought[]): Promise<void> {
  const announced = messages.flatMap(({ messageId, channelId, content, raw, at, past }): Announcement[] => {
    if (!hasFile(content) || content.mediaId === null || content.fileId === null) return [];
    const { url, sha256, fileName } = announcedFile(raw, content.type);
    return [
      {
        fileId: content.fileId,
        messageId,
        channelId,
        kind: content.type,
        voice: content.type === "audio" && content.voice,
        providerId: content.mediaId,
        declaredType: content.mimeType,
        declaredSha256: sha256,
        name: content.type === "document" ? (content.filename ?? fileName) : null,
        url,
        at,
        past,
      },
    ];
  });
  await keepInboundFiles(tx, announced);
}

/**
 * The content of an edit with its file: a new caption leaves the file as it was, also when Meta names it anew or not at
 * all; another file is fetched.
 */
export async function keepFileOfEdit(
  tx: Tx,
  { id: messageId, content: before }: { id: string; content: MessageContent },
  { content, raw, at }: EditUnit,
  channelId: string,
): Promise<MessageContent> {
  if (!hasFile(content)) return content;
  const same = before.type === content.type && (content.mediaId === null || content.mediaId === before.mediaId);
  if (same) return { ...content, mediaId: before.mediaId, fileId: before.fileId };
  const fetched = withFileId(content);
  // The message of an edit lies inside it.
  const message = asObject(asObject(raw)?.edit)?.message;
  await keepFilesOf(tx, [{ messageId, channelId, content: fetched, raw: message, at, past: false }]);
  return fetched;
}
