import type { ConversationAct } from "@croozer/contracts/teamwork";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";

/** What was done, in a few words that read the same whoever did it. `byMemberId`: whose doing it was. */
export function useActWords(): (act: ConversationAct, byMemberId: string | null) => string {
  const { t } = useTranslation("teamwork");
  const dates = useDates();
  return (act, byMemberId) => {
    switch (act.act) {
      case "assigned":
        if (act.to === null) return t("did.unassigned");
        if (act.automatically) return t("did.assigned.auto", { name: act.to.name });
        return act.to.memberId === byMemberId ? t("did.assigned.self") : t("did.assigned", { name: act.to.name });
      case "team":
        return act.to === null ? t("did.teamNone") : t("did.team", { name: act.to.name });
      case "labelled":
        return t("did.labelled", { name: act.label.name });
      case "unlabelled":
        return t("did.unlabelled", { name: act.label.name });
      case "priority":
        return act.to === "none" ? t("did.priorityNone") : t("did.priority", { priority: t(`priority.${act.to}`) });
      case "snoozed":
        if (act.until === null) return t("did.snoozed.reply");
        return t(act.untilReply ? "did.snoozed.both" : "did.snoozed.until", { time: dates.due(act.until) });
      case "woke":
        return t(`did.woke.${act.because}`);
      case "resolved":
        return act.afterDays === null ? t("did.resolved") : t("did.resolved.quiet", { count: act.afterDays });
      case "reopened":
        return t(`did.reopened.${act.because}`);
      case "pending":
        return t("did.pending");
      case "merged":
        return t(act.left ? "did.merged.left" : "did.merged", { name: act.name });
      case "automation":
        return t(`did.automation.${act.to}`);
    }
  };
}
