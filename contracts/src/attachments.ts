import type { UploadedFile } from "./media.ts";
import type { SendableContent } from "./message-content.ts";

/** The most files that are sent, or kept with a canned response, at once. */
export const mostAttachments = 10;
/** Meta's limit. */
export const longestCaption = 1024;

type Sent = Pick<UploadedFile, "id" | "kind" | "voice">;

/** Sound and stickers take no caption. */
export const takesCaption = ({ kind }: Pick<UploadedFile, "kind">): boolean => kind !== "audio" && kind !== "sticker";

/** The message that carries a file: its kind is the file's own. */
export function contentFor({ id, kind, voice }: Sent, body: string) {
  const file = { fileId: id, mediaId: null, mimeType: null };
  const caption = body === "" ? null : body;
  switch (kind) {
    case "image":
    case "video":
      return { type: kind, ...file, caption } satisfies SendableContent;
    case "document":
      return { type: kind, ...file, caption, filename: null } satisfies SendableContent;
    case "audio":
      return { type: kind, ...file, voice } satisfies SendableContent;
    case "sticker":
      return { type: kind, ...file, animated: false } satisfies SendableContent;
  }
}

/** What was written and the files beside it, as messages in their order: the words are the first file's where they may be. */
export function contentsFor(body: string, files: readonly Sent[]): SendableContent[] {
  const [first, ...others] = files;
  if (first === undefined) return [{ type: "text", body }];
  const isCaption = takesCaption(first) && body.length <= longestCaption;
  const words: SendableContent[] = isCaption || body === "" ? [] : [{ type: "text", body }];
  return [...words, contentFor(first, isCaption ? body : ""), ...others.map((file) => contentFor(file, ""))];
}
