import type { OrderSummary } from "@croozer/contracts/orders";
import type { PaperKind } from "@croozer/contracts/printing";
import { openConfirmModal } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { z } from "zod";
import { useDates } from "../../lib/dates.ts";
import { isProblem } from "../../lib/http.ts";
import { useBusinessId } from "../../lib/session.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { printInTurn } from "./print-picture.ts";
import { fetchPicture, recordPrint } from "./print-requests.ts";

const Before = z.object({ at: z.string(), by: z.string() });

/** Prints a paper of an order; one that is there already only after asking, and as a copy. */
export function usePrint(): (order: OrderSummary, kind: PaperKind) => void {
  const t = useTexts("printing");
  const businessId = useBusinessId();
  const errorText = useErrorText();
  const dates = useDates();

  const print = async (order: OrderSummary, kind: PaperKind, again: boolean): Promise<void> => {
    try {
      await recordPrint(businessId, order, { kind, again });
      await printInTurn(() => fetchPicture(businessId, order.id, kind));
    } catch (error) {
      const before = isProblem(error, "order.already_printed") ? Before.safeParse(error.details).data : undefined;
      if (before === undefined) notifications.show({ color: "red", title: t("notPrinted"), message: errorText(error) });
      else
        openConfirmModal({
          title: t("again"),
          children: t("againText", { time: dates.time(before.at), name: before.by }),
          labels: { confirm: t("printAgain"), cancel: t("back") },
          onConfirm: () => void print(order, kind, true),
        });
    }
  };
  return (order, kind) => void print(order, kind, false);
}
