import type { TimelineEntry } from "@croozer/contracts/orders";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";

const kinds = [
  "disputed",
  "dispute_inquiry",
  "dispute_answered",
  "dispute_won",
  "dispute_lost",
  "dispute_told",
] as const;

/** What a line of the timeline tells of a dispute, and why; null for what is about something else. */
export function useDisputeWords(): (entry: TimelineEntry) => { what: string; why: string | null } | null {
  const { t } = useTranslation("disputes");
  const dates = useDates();
  return ({ kind, dispute }) => {
    const known = kinds.find((one) => one === kind);
    if (known === undefined) return null;
    const what = t(`entry_${known}`);
    if (dispute === null) return { what, why: null };
    const until = dispute.answerBy && t("answerBy", { time: dates.dateTime(dispute.answerBy) });
    return { what, why: [t(`reason_${dispute.reason}`), until].filter(Boolean).join(" · ") };
  };
}
