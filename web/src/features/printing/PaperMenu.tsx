import type { OrderSummary } from "@croozer/contracts/orders";
import { ReceiptSent } from "@croozer/contracts/printing";
import { Button, Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconChevronDown, IconDownload, IconPrinter, IconReceipt, IconSend } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { post } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { saveFile } from "./print-requests.ts";
import { usePrint } from "./use-print.ts";

const icon = { size: 18, stroke: 1.75, "aria-hidden": true } as const;
const files = [
  { kind: "ticket", format: "pdf", word: "ticketPdf" },
  { kind: "ticket", format: "escpos", word: "ticketEscPos" },
  { kind: "receipt", format: "pdf", word: "receiptPdf" },
  { kind: "receipt", format: "escpos", word: "receiptEscPos" },
] as const;

/** Every paper of an order: printed here, as a file, or sent to the customer. */
export function PaperMenu({ order }: { order: OrderSummary }) {
  const { t } = useTranslation("printing");
  const businessId = useBusinessId();
  const errorText = useErrorText();
  const print = usePrint();
  const send = useSendReceipt(order.id);
  const mayPrint = usePermission("order.advance");
  const maySend = usePermission("conversation.reply") && order.conversationId !== null;
  const save = useMutation({
    mutationFn: ({ kind, format }: (typeof files)[number]) =>
      saveFile(businessId, `/api/orders/${order.id}/${kind}.${format}`, `${order.number}-${kind}.${format}`),
    onError: (error) => notifications.show({ color: "red", message: errorText(error) }),
  });
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconPrinter {...icon} />}
          rightSection={<IconChevronDown size={16} aria-hidden="true" />}
          data-testid="paper-menu"
        >
          {t("menu")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {mayPrint && (
          <>
            <Menu.Item leftSection={<IconPrinter {...icon} />} onClick={() => print(order, "ticket")}>
              {t("printTicket")}
            </Menu.Item>
            <Menu.Item leftSection={<IconReceipt {...icon} />} onClick={() => print(order, "receipt")}>
              {t("printReceipt")}
            </Menu.Item>
          </>
        )}
        {maySend && (
          <Menu.Item leftSection={<IconSend {...icon} className="flip" />} onClick={() => send.mutate()}>
            {t("sendReceipt")}
          </Menu.Item>
        )}
        <Menu.Divider />
        {files.map((file) => (
          <Menu.Item key={file.word} leftSection={<IconDownload {...icon} />} onClick={() => save.mutate(file)}>
            {t(file.word)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function useSendReceipt(orderId: string) {
  const { t } = useTranslation("printing");
  const businessId = useBusinessId();
  const client = useQueryClient();
  const errorText = useErrorText();
  return useMutation({
    mutationFn: () => post(`/api/orders/${orderId}/receipt/send`, ReceiptSent, undefined, { businessId }),
    onSuccess: ({ sent, reason }) => {
      if (sent) notifications.show({ message: t("receiptSent") });
      else
        notifications.show({
          color: "orange",
          title: t("receiptNotSent"),
          message: t(reason === "window_closed" ? "reason_window_closed" : "reason_no_conversation"),
        });
    },
    onError: (error) => notifications.show({ color: "red", title: t("receiptNotSent"), message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
}
