import { contentFor, takesCaption } from "@croozer/contracts/attachments";
import type { Attachment } from "../../attachments/attachments.ts";
import { sendOut, type Written } from "../outbox/outbox-store.ts";

/** Sends a file with its caption; one that the house keeps is named, not uploaded once more. */
export function sendAttached(businessId: string, written: Written, { file, kept }: Attachment): void {
  if (file !== undefined) {
    sendOut(businessId, written, { file, voice: false });
    return;
  }
  sendOut(businessId, { ...written, content: contentFor(kept, written.body), kept });
  if (!takesCaption(kept) && written.body !== "") sendOut(businessId, { ...written, replyTo: null });
}
