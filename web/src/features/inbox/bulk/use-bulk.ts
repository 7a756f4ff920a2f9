import { type BulkChange, ConversationsChanged, mostAtOnce } from "@croozer/contracts/bulk-conversations";
import type { Conversation } from "@croozer/contracts/conversations";
import type { ErrorCode } from "@croozer/contracts/errors";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { post } from "../../../lib/http.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { findLoadedConversation, putConversations } from "../inbox-cache.ts";
import { toastDone, toastFailed } from "../toast.tsx";
import { pickNone, usePicked } from "./picked.ts";
import { waysBack } from "./ways-back.ts";

/** Does one thing to all that are picked: shown at once, put back where the server refused, and undone when asked. */
export function useBulk() {
  const businessId = useBusinessId();
  const picked = usePicked();
  const { t } = useTranslation("teamwork");
  const { t: tInbox } = useTranslation("inbox");
  const { t: tErrors } = useTranslation("errors");
  const errorText = useErrorText();
  const [running, setRunning] = useState(false);

  const send = async (ids: readonly string[], change: BulkChange) => {
    const items: ConversationsChanged["items"] = [];
    for (let at = 0; at < ids.length; at += mostAtOnce) {
      const body = { ids: ids.slice(at, at + mostAtOnce), change };
      items.push(...(await post("/api/conversations/bulk", ConversationsChanged, body)).items);
    }
    return items;
  };

  async function run(change: BulkChange, shown: (one: Conversation) => Partial<Conversation>): Promise<void> {
    const before = [...picked].flatMap((id) => findLoadedConversation(businessId, id) ?? []);
    setRunning(true);
    putConversations(
      businessId,
      before.map((one) => ({ ...one, ...shown(one) })),
    );
    try {
      const outcome = await send([...picked], change);
      const refused = new Map(outcome.flatMap(({ id, code }) => (code === null ? [] : [[id, code] as const])));
      putConversations(
        businessId,
        before.filter(({ id }) => refused.has(id)),
      );
      tell(
        before.filter(({ id }) => !refused.has(id)),
        change,
        [...refused.values()] as ErrorCode[],
      );
      pickNone();
    } catch (error) {
      putConversations(businessId, before);
      toastFailed(tInbox("act.failed"), errorText(error));
    } finally {
      setRunning(false);
    }
  }

  function tell(changed: readonly Conversation[], change: BulkChange, refused: readonly ErrorCode[]): void {
    const back = waysBack(changed, change);
    const undo = { label: tInbox("undo"), act: () => void undoAll(back) };
    if (changed.length > 0) toastDone(t("bulk.done", { count: changed.length }), ...(back.length > 0 ? [undo] : []));
    const [code] = refused;
    if (code !== undefined) toastFailed(t("bulk.refused", { count: refused.length }), tErrors(code));
  }

  async function undoAll(back: ReturnType<typeof waysBack>): Promise<void> {
    try {
      for (const { ids, change } of back) await send(ids, change);
    } catch (error) {
      toastFailed(tInbox("act.failed"), errorText(error));
    }
  }

  return { picked, running, run };
}
