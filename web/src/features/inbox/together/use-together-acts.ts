import type { Conversation } from "@croozer/contracts/conversations";
import type { Label, Priority, Snooze } from "@croozer/contracts/teamwork";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { toastDone } from "../toast.tsx";
import { useApply } from "../use-conversation-acts.ts";
import { standing } from "./standing.ts";

/** Priority, labels and snoozing of one conversation. */
export function useTogetherActs() {
  const apply = useApply();
  const { t } = useTranslation("teamwork");
  const { t: tInbox } = useTranslation("inbox");
  const dates = useDates();

  const setPriority = (conversation: Conversation, priority: Priority) =>
    apply(conversation, { priority }, { priority });

  const setLabel = (conversation: Conversation, label: Label, on: boolean) => {
    const others = conversation.labels.filter(({ id }) => id !== label.id);
    const change = on ? { addLabelIds: [label.id] } : { removeLabelIds: [label.id] };
    return apply(conversation, change, { labels: on ? [...others, label] : others });
  };

  async function snooze(conversation: Conversation, wish: Snooze): Promise<void> {
    const put = { status: "snoozed", snoozedUntil: wish.until, snoozeUntilReply: wish.untilReply } as const;
    if (!(await apply(conversation, { snooze: wish }, put))) return;
    const words = wish.until === null ? t("done.snoozedReply") : t("done.snoozed", { time: dates.due(wish.until) });
    const back = standing(conversation);
    toastDone(words, {
      label: tInbox("undo"),
      act: () => void apply(conversation, back.change, back.shown),
    });
  }

  return { setPriority, setLabel, snooze };
}
