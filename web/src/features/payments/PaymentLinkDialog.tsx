import type { OrderSummary } from "@croozer/contracts/orders";
import { Button, Group, Modal, Skeleton, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconSend } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { useBusinessId } from "../../lib/session.ts";
import { CopyField } from "../../ui/CopyField.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Money } from "../../ui/Money.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import styles from "./Payments.module.css";
import { paymentLinkQuery, useSendLink } from "./queries.ts";

type Props = { order: OrderSummary; opened: boolean; onClose: () => void };

/** The address at which what is due is paid: to send in the chat, or to copy. */
export function PaymentLinkDialog({ order, opened, onClose }: Props) {
  const { t } = useTranslation("payments");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("linkTitle", { number: order.shortNumber })}
      zIndex={270}
      size="lg"
      centered
    >
      {opened && <Shown order={order} onClose={onClose} />}
    </Modal>
  );
}

function Shown({ order, onClose }: Omit<Props, "opened">) {
  const { t } = useTranslation("payments");
  const dates = useDates();
  const { data: link, error, refetch } = useQuery(paymentLinkQuery(useBusinessId(), order.id, order.dueMinor));
  const send = useSend(order.id, onClose);
  if (link === undefined)
    return error === null ? <Skeleton height={140} radius="md" /> : <ErrorState error={error} retry={refetch} />;
  return (
    <Stack gap="md">
      <p className={styles.amount}>
        <span>{t("linkAmount")}</span>
        <Money amountMinor={link.amountMinor} currency={link.currency} />
      </p>
      <CopyField label={t("linkAddress")} value={link.url} testId="payment-link-url" />
      <p className={styles.hint}>{t("linkUntil", { at: dates.dateTime(link.expiresAt) })}</p>
      {order.conversationId === null && <p className={styles.hint}>{t("reason_no_conversation")}</p>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t("close")}
        </Button>
        {order.conversationId !== null && (
          <Button
            leftSection={<IconSend size={18} stroke={1.75} aria-hidden="true" />}
            loading={send.isPending}
            onClick={() => send.mutate()}
            data-testid="payment-link-send"
          >
            {t("send")}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function useSend(orderId: string, onSent: () => void) {
  const { t } = useTranslation("payments");
  const errorText = useErrorText();
  const send = useSendLink(orderId);
  const mutate = () =>
    send.mutate(undefined, {
      onSuccess: ({ sent, reason }) => {
        if (sent) {
          notifications.show({ color: "green", message: t("sent") });
          return onSent();
        }
        const message = t(reason === "no_conversation" ? "reason_no_conversation" : "reason_window_closed");
        notifications.show({ color: "red", title: t("notSent"), message });
      },
      onError: (error) => notifications.show({ color: "red", title: t("notSent"), message: errorText(error) }),
    });
  return { mutate, isPending: send.isPending };
}
