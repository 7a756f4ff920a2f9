import { Conversation, type UpdateConversation } from "@croozer/contracts/conversations";
import { PersonRef } from "@croozer/contracts/teamwork";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { isProblem, patch } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { conversationCountsQuery } from "../shell/counters.ts";
import type { AssignWish } from "../teamwork/AssignChoices.tsx";
import { findLoadedConversation, putConversation, refreshConversation } from "./inbox-cache.ts";
import { toastDone, toastFailed } from "./toast.tsx";
import { standing } from "./together/standing.ts";

type Change = z.infer<typeof UpdateConversation>;
const TakenBy = z.object({ assignee: PersonRef.nullable() });

/** Changes a conversation: shown at once, taken back with a word when the server refuses. @returns whether it was done */
export function useApply() {
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  const { t } = useTranslation("inbox");
  const { t: tTeamwork } = useTranslation("teamwork");
  const errorText = useErrorText();

  return async (conversation: Conversation, change: Change, optimistic: Partial<Conversation>): Promise<boolean> => {
    const before = findLoadedConversation(businessId, conversation.id) ?? conversation;
    putConversation(businessId, { ...before, ...optimistic });
    try {
      putConversation(businessId, await patch(`/api/conversations/${conversation.id}`, Conversation, change));
      void queryClient.invalidateQueries({ queryKey: conversationCountsQuery(businessId).queryKey });
      return true;
    } catch (error) {
      putConversation(businessId, before);
      // Whoever was quicker is named, and the screen catches up.
      const taken = isProblem(error, "conversation.taken") ? TakenBy.safeParse(error.details) : null;
      if (taken !== null) refreshConversation(conversation.id);
      const whose = taken?.data?.assignee;
      if (whose) toastFailed(tTeamwork("taken", { name: whose.name }), tTeamwork("taken.text"));
      else toastFailed(t("act.failed"), errorText(error));
      return false;
    }
  };
}

/** What a member does with a conversation as a whole. */
export function useConversationActs() {
  const apply = useApply();
  const { t } = useTranslation("inbox");

  async function setStatus(conversation: Conversation, status: "open" | "pending" | "resolved"): Promise<void> {
    const awake = { status, snoozedUntil: null, snoozeUntilReply: false };
    if (!(await apply(conversation, { status }, awake))) return;
    // Resolving gives the conversation back to the bot; who takes that back has it as it was.
    const automation = conversation.automation === "on" ? ("on" as const) : ("paused" as const);
    const { change, shown } = standing(conversation);
    const undo = () => void apply(conversation, { ...change, automation }, { ...shown, automation });
    toastDone(t(`done.${status}`), { label: t("undo"), act: undo });
  }

  async function setAutomation(conversation: Conversation, automation: "on" | "paused"): Promise<void> {
    const done = await apply(conversation, { automation }, { automation });
    if (done) toastDone(t(automation === "on" ? "done.given" : "done.taken"));
  }

  /** To a member, whom the one who assigns saw there being told, or to a team. */
  const assign = (conversation: Conversation, { assignee, team }: AssignWish) =>
    team === undefined
      ? apply(
          conversation,
          { assigneeId: assignee?.memberId ?? null, expectedAssigneeId: conversation.assignee?.memberId ?? null },
          { assignee: assignee ?? null },
        )
      : apply(conversation, { teamId: team?.id ?? null }, { team });

  return { setStatus, setAutomation, assign };
}
