import type { MessageContent } from "@croozer/contracts/message-content";
import type { Tx } from "../platform/db/tx.ts";
import type { Platform } from "../platform/platform.ts";

type InTx = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * What a message holds, ready for Meta: a file of ours becomes Meta's media id. May use the network, so that no
 * transaction is open; what it throws has the message tried again later.
 */
export async function resolveMedia(
  _platform: Platform,
  _inTx: InTx,
  message: { channelId: string; content: MessageContent },
): Promise<MessageContent> {
  return message.content;
}
