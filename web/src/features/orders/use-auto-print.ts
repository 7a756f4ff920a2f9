import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { isProblem, NetworkProblem } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { useAutoPrintSince } from "../printing/auto-print.ts";
import { printInTurn } from "../printing/print-picture.ts";
import { fetchPicture, recordPrint } from "../printing/print-requests.ts";
import { isToPrint } from "../printing/print-state.ts";
import { boardQuery } from "./orders-queries.ts";

/** Tried by this page: once, whatever came of it, unless the server did not hear of it. */
const tried = new Set<string>();
const keyOf = ({ id, revision }: { id: string; revision: number }): string => `${id}:${revision}`;

/** Prints what was accepted, as the server says. Of several devices that want to, the first one may. */
export function useAutoPrint(): void {
  const { t } = useTranslation("printing");
  const businessId = useBusinessId();
  const sinceMs = useAutoPrintSince();
  const errorText = useErrorText();
  const { data: board } = useQuery({ ...boardQuery(businessId), enabled: false });

  const print = useEffectEvent(async (order: { id: string; revision: number; shortNumber: number }) => {
    tried.add(keyOf(order));
    try {
      await recordPrint(businessId, order, { kind: "ticket", automatic: true });
      await printInTurn(() => fetchPicture(businessId, order.id, "ticket"));
    } catch (error) {
      if (error instanceof NetworkProblem) tried.delete(keyOf(order));
      // Changed in the meantime: it is printed as it is by now, as soon as the board knows.
      if (isProblem(error, "order.changed_meanwhile")) return;
      // Another one was first.
      if (isProblem(error, "order.already_printed")) return;
      notifications.show({
        color: "red",
        title: t("notPrinted"),
        message: `${order.shortNumber}: ${errorText(error)}`,
      });
    }
  });
  useEffect(() => {
    if (sinceMs === null) return;
    for (const order of board?.orders ?? [])
      if (isToPrint(order, sinceMs) && !tried.has(keyOf(order))) void print(order);
  }, [board, sinceMs]);
}
