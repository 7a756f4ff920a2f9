import { contentFor } from "@croozer/contracts/attachments";
import { Message } from "@croozer/contracts/conversations";
import { UploadedFile } from "@croozer/contracts/media";
import { post } from "../../../lib/http.ts";
import { upload } from "../../../lib/upload.ts";
import { type Outgoing, type OutgoingFile, sendingOf } from "../outbox/outbox.ts";
import { beginUpload, endUpload } from "./cancels.ts";
import { findFile } from "./outgoing-files.ts";
import { noteProgress } from "./upload-progress.ts";

/** The file is no longer in this browser: only attaching it again helps. */
export class LostFile extends Error {}

/**
 * Uploads the file of a message and sends it; repeating both with the same ids cannot double anything. What was written
 * beside a sound follows as a message of its own.
 * @throws LostFile; what `upload` and `post` throw
 */
export async function sendFile(
  businessId: string,
  one: Outgoing,
  file: OutgoingFile,
  signal: () => AbortSignal,
): Promise<Message> {
  const { clientId } = one;
  const path = `/api/conversations/${one.conversationId}/messages`;
  const bytes = await findFile(clientId);
  if (bytes === null) throw new LostFile();
  try {
    const uploaded = await upload("/api/files", UploadedFile, {
      businessId,
      file: bytes,
      name: file.name,
      fields: { clientId, voice: String(file.voice) },
      onProgress: (part) => noteProgress(clientId, part),
      signal: beginUpload(clientId),
    });
    const content = contentFor(uploaded, one.body);
    endUpload(clientId);
    const body = { clientId, content, ...sendingOf(one) };
    const message = await post(path, Message, body, { businessId, signal: signal() });
    if (content.type === "audio" && one.body !== "")
      await post(
        path,
        Message,
        {
          ...sendingOf({ ...one, replyTo: null }),
          clientId: `${clientId}.text`,
          content: { type: "text", body: one.body },
        },
        { businessId, signal: signal() },
      );
    return message;
  } finally {
    noteProgress(clientId, null);
    endUpload(clientId);
  }
}
