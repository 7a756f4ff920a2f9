import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReceiptSent } from "@croozer/contracts/printing";
import type { z } from "zod";
import { getConversation, queueMessage } from "../conversations/conversations.ts";
import { keepUpload, withWorkFolder } from "../media/media.ts";
import { addTimelineNote, getOrder } from "../orders/orders.ts";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";
import { Refusal } from "../platform/refusal.ts";
import { pdfOf } from "./paint.ts";
import { laidOut } from "./paper.ts";
import { readContents } from "./paper-contents.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;
type Sent = z.output<typeof ReceiptSent>;

/**
 * Sends the customer their receipt as a document. Of an order that stays as it is there is one file, however often it is sent.
 * @throws `order.not_found`
 */
export async function sendReceipt(platform: Platform, businessId: string, inTx: InTx, orderId: string): Promise<Sent> {
  const { publicUrl } = platform.config;
  const made = await inTx(async (tx) => {
    const order = await getOrder(tx, orderId);
    const reason = await whyNot(tx, order.conversationId);
    if (reason !== null) return { reason };
    const layout = laidOut("receipt", await readContents(tx, order, { kind: "receipt", publicUrl }));
    return { reason, order, pdf: pdfOf([layout], { title: order.number }) };
  });
  if (made.reason !== null) return { sent: false, reason: made.reason };
  const { order, pdf } = made;
  const file = await withWorkFolder(async (folder) => {
    const path = join(folder, "receipt.pdf");
    await writeFile(path, pdf);
    const clientId = `receipt-${order.id}-${order.version}`;
    return keepUpload(platform, businessId, inTx, {
      path,
      folder,
      name: `${order.number}.pdf`,
      voice: false,
      clientId,
    });
  });
  return inTx(async (tx) => {
    const { conversationId } = order;
    if (conversationId === null) return { sent: false, reason: "no_conversation" };
    try {
      await queueMessage(tx, {
        conversationId,
        content: {
          ...{ type: "document", fileId: file.id, mimeType: "application/pdf", mediaId: null },
          ...{ caption: null, filename: `${order.number}.pdf` },
        },
        origin: "order_notice",
        sentBy: tx.actor.kind === "member" ? tx.actor.memberId : null,
        orderId,
      });
    } catch (error) {
      // It closed while the file was made.
      if (error instanceof Refusal && error.code === "conversation.window_closed")
        return { sent: false, reason: "window_closed" };
      throw error;
    }
    await addTimelineNote(tx, orderId, "receipt_sent", null);
    return { sent: true, reason: null };
  });
}

async function whyNot(tx: Tx, conversationId: string | null): Promise<string | null> {
  if (conversationId === null) return "no_conversation";
  const { windowEndsAt } = await getConversation(tx, conversationId);
  return windowEndsAt === null || new Date(windowEndsAt) <= tx.now() ? "window_closed" : null;
}
