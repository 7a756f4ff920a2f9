import { useDocumentTitle } from "@mantine/hooks";
import { useLocation } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusiness } from "../../lib/session.ts";
import { useCounters } from "./counters.ts";
import { places } from "./places.ts";

/** Names the tab after place and business, with what waits in it: seen while another tab is in front. */
export function PageTitle() {
  const { t } = useTranslation("shell");
  const { name } = useBusiness();
  const { unread, newOrders } = useCounters();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const place = places.find(({ to }) => path.startsWith(to));
  const waiting = unread + newOrders;
  useDocumentTitle(
    `${waiting > 0 ? `(${waiting}) ` : ""}${place === undefined ? "" : `${t(`place_${place.id}`)} · `}${name} · Croozer`,
  );
  return null;
}
