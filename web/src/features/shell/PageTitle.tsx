import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusiness, usePermission } from "../../lib/session.ts";
import { summaryQuery } from "../notifications/queries.ts";
import { useCounters } from "./counters.ts";
import { places } from "./places.ts";

/** Counted no further. */
const mostShown = 99;

/**
 * Names the tab after place and business, with what is the member's to answer, as the app's icon has it; of who reads no
 * conversations, with the new orders. Seen while another tab is in front.
 */
export function PageTitle() {
  const { t } = useTranslation("shell");
  const { id, name } = useBusiness();
  const { newOrders } = useCounters();
  const answers = usePermission("conversation.read");
  // The bell fetches it.
  const toAnswer = useQuery({ ...summaryQuery(id), enabled: false }).data?.toAnswer ?? 0;
  const path = useLocation({ select: ({ pathname }) => pathname });
  const place = places.find(({ to }) => path.startsWith(to));
  const waiting = answers ? toAnswer : newOrders;
  const number = waiting > mostShown ? `${mostShown}+` : String(waiting);
  useDocumentTitle(
    `${waiting > 0 ? `(${number}) ` : ""}${place === undefined ? "" : `${t(`place_${place.id}`)} · `}${name} · Croozer`,
  );
  return null;
}
