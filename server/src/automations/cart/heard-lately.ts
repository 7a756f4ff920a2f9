import type { MenuIndex } from "@croozer/order-parser";
import { listLatelyHeard } from "../../conversations/conversations.ts";
import type { Tx } from "../../platform/db/tx.ts";
import type { ModelReading } from "../dialogue/dialogue.ts";
import { abandonedAfterMs } from "../dialogue-store.ts";
import { incomingOf } from "../incoming.ts";
import { type Reading, readAgain, type Said } from "./readings.ts";

/** An order takes a few messages; each is read in about 0.3 ms. */
const most = 10;

/** What was written of the present order, oldest first. */
export async function saidLately(tx: Tx, conversationId: string, after: readonly (string | null)[]): Promise<Said[]> {
  const since = new Date(tx.now().getTime() - abandonedAfterMs);
  const from = Math.max(...after.map((at) => (at === null ? 0 : Date.parse(at))));
  const heard = await listLatelyHeard(tx, conversationId, { since, limit: most });
  return heard.flatMap(({ messageId, content, receivedAt: at }) => {
    const incoming = incomingOf(content);
    return incoming?.kind === "text" && at.getTime() > from ? [{ messageId, text: incoming.text, at }] : [];
  });
}

/** How the messages that the present cart follows from are understood. */
export async function readLately(
  tx: Tx,
  conversationId: string,
  {
    placedAt,
    ...given
  }: { index: MenuIndex; timeZone: string; byModel: readonly ModelReading[]; placedAt: string | null },
): Promise<Reading[]> {
  return readAgain(await saidLately(tx, conversationId, [placedAt]), given);
}
