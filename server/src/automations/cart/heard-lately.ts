import type { MenuIndex } from "@croozer/order-parser";
import { listLatelyHeard } from "../../conversations/conversations.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { ModelReading } from "../dialogue/dialogue.ts";
import { abandonedAfterMs } from "../dialogue-store.ts";
import { incomingOf } from "../incoming.ts";
import { type Reading, readAgain } from "./readings.ts";

/** An order takes a few messages; each is read in about 0.3 ms. */
const most = 10;

/** How the messages that the present cart follows from are understood. */
export async function readLately(
  tx: Tx,
  conversationId: string,
  given: { index: MenuIndex; timeZone: string; byModel: readonly ModelReading[] },
): Promise<Reading[]> {
  const since = new Date(tx.now().getTime() - abandonedAfterMs);
  const heard = await listLatelyHeard(tx, conversationId, { since, limit: most });
  const said = heard.flatMap(({ messageId, content, receivedAt: at }) => {
    const incoming = incomingOf(content);
    return incoming?.kind === "text" ? [{ messageId, text: incoming.text, at }] : [];
  });
  return readAgain(said, given);
}
