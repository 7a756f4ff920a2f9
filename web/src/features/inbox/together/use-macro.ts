import { ConversationsChanged, mostAtOnce } from "@croozer/contracts/bulk-conversations";
import type { ErrorCode } from "@croozer/contracts/errors";
import type { Macro } from "@croozer/contracts/macros";
import { useTranslation } from "react-i18next";
import { post } from "../../../lib/http.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { refreshConversation } from "../inbox-cache.ts";
import { toastDone, toastFailed } from "../toast.tsx";

/** Runs a macro with some conversations, and says what became of it. What it writes to customers is not undone. */
export function useMacro() {
  const { t } = useTranslation("teamwork");
  const { t: tInbox } = useTranslation("inbox");
  const { t: tErrors } = useTranslation("errors");
  const errorText = useErrorText();
  return async ({ id, name }: Macro, ids: readonly string[]): Promise<void> => {
    // Told to the server with each part: what is asked twice is done once.
    const runId = crypto.randomUUID();
    try {
      const items: ConversationsChanged["items"] = [];
      for (let at = 0; at < ids.length; at += mostAtOnce) {
        const body = { ids: ids.slice(at, at + mostAtOnce), runId };
        items.push(...(await post(`/api/macros/${id}/run`, ConversationsChanged, body)).items);
      }
      const refused = items.flatMap(({ code }) => (code === null ? [] : [code as ErrorCode]));
      const done = items.length - refused.length;
      if (done > 0) toastDone(t("macros.done", { name, count: done }));
      const [code] = refused;
      if (code !== undefined) toastFailed(t("bulk.refused", { count: refused.length }), tErrors(code));
    } catch (error) {
      toastFailed(tInbox("act.failed"), errorText(error));
    }
    for (const one of ids) refreshConversation(one);
  };
}
