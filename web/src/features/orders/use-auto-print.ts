import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent } from "react";
import { useTranslation } from "react-i18next";
import { isProblem, NetworkProblem } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { useAutoPrintSince } from "../printing/auto-print.ts";
import { type Attempt, createAttempts } from "../printing/print-attempts.ts";
import { printInTurn } from "../printing/print-picture.ts";
import { fetchPicture, recordPrint } from "../printing/print-requests.ts";
import { isToPrint } from "../printing/print-state.ts";
import { boardQuery } from "./orders-queries.ts";

/** Of this page, wherever in it the board is looked at. */
const attempts = createAttempts();

/** Prints what was accepted, as the server says. Of several devices that want to, the first one may. */
export function useAutoPrint(): void {
  const { t } = useTranslation("printing");
  const businessId = useBusinessId();
  const sinceMs = useAutoPrintSince();
  const errorText = useErrorText();
  const { data: board } = useQuery({ ...boardQuery(businessId), enabled: false });

  const print = useEffectEvent(async (attempt: Attempt) => {
    const { order, idempotencyKey } = attempt;
    try {
      await recordPrint(attempt.businessId, order, { kind: "ticket", automatic: true }, idempotencyKey);
      await printInTurn(() => fetchPicture(attempt.businessId, order.id, "ticket"));
    } catch (error) {
      if (error instanceof NetworkProblem) attempts.lose(attempt);
      // Changed in the meantime: it is printed as it is by now, as soon as the board knows.
      if (isProblem(error, "order.changed_meanwhile")) return;
      // Another one was first.
      if (isProblem(error, "order.already_printed")) return;
      notifications.show({
        id: `print-${order.id}`,
        color: "red",
        title: t("notPrinted"),
        message: `${order.shortNumber}: ${errorText(error)}`,
      });
    }
  });
  useEffect(() => {
    if (sinceMs === null) return;
    const due = (board?.orders ?? []).filter((order) => isToPrint(order, sinceMs));
    for (const attempt of attempts.toMake(businessId, due)) void print(attempt);
  }, [board, sinceMs, businessId]);
  useEffect(() => {
    const again = () => {
      for (const attempt of attempts.toMake(businessId, [])) void print(attempt);
    };
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [businessId]);
}
