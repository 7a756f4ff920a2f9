import type { Message } from "@croozer/contracts/conversations";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";

/** Whose message it is and when it came, for who goes from one to the next without seeing where they stand. */
export function useMessageLabel({ direction, origin, sentBy, at }: Message): string {
  const { t } = useTranslation("inbox");
  const time = useDates().dateTime(at);
  if (direction === "inbound" || origin === "customer") return t("message.by.customer", { time });
  const name = sentBy?.name ?? t(`origin.${origin === "note" || origin === "event" ? "member" : origin}`);
  return t("message.by.team", { name, time });
}
