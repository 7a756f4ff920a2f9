import type { OrderSummary } from "@croozer/contracts/orders";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconPrinter } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { recordPrint, saveFile } from "./print-requests.ts";

/** As many as the server puts into one file. */
const atMost = 100;

/** Tickets of all picked orders in one PDF, a page for each; those that were printed before are copies. */
export function BulkPrint({ picked }: { picked: readonly OrderSummary[] }) {
  const { t } = useTranslation("printing");
  const businessId = useBusinessId();
  const client = useQueryClient();
  const errorText = useErrorText();
  const print = useMutation({
    mutationFn: async () => {
      const orders = picked.slice(0, atMost);
      for (const order of orders) await recordPrint(businessId, order, { kind: "ticket", again: true });
      await saveFile(businessId, `/api/orders/tickets.pdf?ids=${orders.map(({ id }) => id).join(",")}`, "tickets.pdf");
    },
    onError: (error) => notifications.show({ color: "red", title: t("notPrinted"), message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
  if (!usePermission("order.advance")) return null;
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden="true" />}
      loading={print.isPending}
      onClick={() => print.mutate()}
      data-testid="bulk-print"
    >
      {t("bulk", { count: Math.min(picked.length, atMost) })}
    </Button>
  );
}
