import { Conversation, type UpdateConversation } from "@croozer/contracts/conversations";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { patch } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { conversationCountsQuery } from "../shell/counters.ts";
import { findLoadedConversation, putConversation } from "./inbox-cache.ts";
import { toastDone, toastFailed } from "./toast.tsx";

type Change = z.infer<typeof UpdateConversation>;
export type Assignee = { memberId: string; name: string };

/** What a member does with a conversation as a whole: shown at once, taken back with a word when the server refuses. */
export function useConversationActs() {
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  const { t } = useTranslation("inbox");
  const errorText = useErrorText();

  async function apply(
    conversation: Conversation,
    change: Change,
    optimistic: Partial<Conversation>,
  ): Promise<boolean> {
    const before = findLoadedConversation(businessId, conversation.id) ?? conversation;
    putConversation(businessId, { ...before, ...optimistic });
    try {
      putConversation(businessId, await patch(`/api/conversations/${conversation.id}`, Conversation, change));
      void queryClient.invalidateQueries({ queryKey: conversationCountsQuery(businessId).queryKey });
      return true;
    } catch (error) {
      putConversation(businessId, before);
      toastFailed(t("act.failed"), errorText(error));
      return false;
    }
  }

  async function setStatus(conversation: Conversation, status: "open" | "pending" | "resolved"): Promise<void> {
    const before = conversation.status === "snoozed" ? "open" : conversation.status;
    if (!(await apply(conversation, { status }, { status }))) return;
    // Resolving gives the conversation back to the bot; who takes that back has it as it was.
    const automation = conversation.automation === "on" ? ("on" as const) : ("paused" as const);
    const back = { status: before, automation };
    toastDone(t(`done.${status}`), { label: t("undo"), act: () => void apply(conversation, back, back) });
  }

  async function setAutomation(conversation: Conversation, automation: "on" | "paused"): Promise<void> {
    const done = await apply(conversation, { automation }, { automation });
    if (done) toastDone(t(automation === "on" ? "done.given" : "done.taken"));
  }

  const assign = (conversation: Conversation, assignee: Assignee | null) =>
    apply(conversation, { assigneeId: assignee?.memberId ?? null }, { assignee });

  return { setStatus, setAutomation, assign };
}
