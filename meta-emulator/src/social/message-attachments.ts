import { wrongParameter } from "../graph/graph-error.ts";
import { readMultipart } from "../graph/multipart.ts";
import type { GraphCall } from "../graph/operation.ts";
import { isObject } from "../graph/params.ts";
import { keepOnPhone, viewMedia } from "../media/keep-media.ts";
import { bareType } from "../media/media-types.ts";
import { newObjectId } from "../world/ids.ts";
import { getAccount } from "./account-access.ts";
import type { SocialAccount } from "./accounts.ts";
import { isFileType } from "./send/check-attachment.ts";
import { webAddress } from "./send/limits.ts";
import { attachmentError, loadAttachments, longestBytesOf } from "./send/load-attachment.ts";
import type { SavedAttachment } from "./types.ts";

/** `POST /{page-id|ig-id}/message_attachments`: a file by address or as a form, for sending it by its id. */
export async function saveAttachment(call: GraphCall): Promise<unknown> {
  const isForm = (call.request.headers["content-type"] ?? "").startsWith("multipart/");
  if (isForm) return saveUpload(call);
  const account = getAccount(call, "messages");
  const { type, payload } = readAttachment(call.params.message);
  const url = webAddress(payload.url, "message[attachment][payload][url]");
  const media = { mediaId: "", url: null, mimeType: "", sizeBytes: 0, fileName: null };
  await loadAttachments(call.sim, [{ media, url, kind: type === "file" ? "document" : type }]);
  return save(call, account, type, url);
}

/** The file in `filedata`, the rest as form fields. */
async function saveUpload(call: GraphCall): Promise<unknown> {
  const { fields, files } = await readMultipart(call.request);
  const account = getAccount({ ...call, params: { ...call.params, ...fields } }, "messages");
  const message = typeof fields.message === "string" ? parse(fields.message) : fields.message;
  const { type } = readAttachment(message);
  const file = files.filedata;
  if (!file) throw wrongParameter("The parameter filedata is required.");
  const kind = type === "file" ? "document" : type;
  if (file.bytes.length > longestBytesOf(kind))
    throw attachmentError(2018109, "Attachment size exceeds allowable limit");
  const mimeType = bareType(file.mimeType);
  const media = keepOnPhone(call.sim, { bytes: file.bytes, mimeType, fileName: file.name });
  return save(call, account, type, `${call.sim.origin()}${viewMedia(media).url}`);
}

function save({ sim }: GraphCall, account: SocialAccount, type: SavedAttachment["type"], url: string): unknown {
  const id = newObjectId();
  sim.world.savedAttachments.put(id, { id, accountId: account.id, type, url });
  return { attachment_id: id };
}

function readAttachment(message: unknown): { type: SavedAttachment["type"]; payload: Record<string, unknown> } {
  const attachment = isObject(message) ? message.attachment : undefined;
  if (!isObject(attachment) || !isFileType(attachment.type)) {
    throw wrongParameter("Param message[attachment][type] must be one of {image, video, audio, file}");
  }
  return { type: attachment.type, payload: isObject(attachment.payload) ? attachment.payload : {} };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrongParameter("Param message must be a JSON object.");
  }
}
