import type { NoticeLine } from "@croozer/contracts/notices";
import { NoticeSent, noticeReasons } from "@croozer/contracts/notices";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconRefresh } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { failureReason } from "../../lib/failure.ts";
import { post } from "../../lib/http.ts";
import { languageNames } from "../../lib/language.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import styles from "./NoticeOutcome.module.css";

type Props = { orderId: string; kind: string; reason: string | null; notice: NoticeLine };

/** Why nobody was told, and nobody should have been. */
const needless = new Set(["not_needed", "switched_off", "told_already"]);

/** What became of an update to the customer: how it went, how far it came, what Meta charged; and once more, if it did not. */
export function NoticeOutcome({ orderId, kind, reason, notice }: Props) {
  const { t } = useTranslation("notices");
  const { t: inbox } = useTranslation("inbox");
  const language = useLanguage();
  const mayTell = usePermission("order.advance");
  const { step, by, state, charge, category, canSendAgain } = notice;
  const isTold = kind === "notice_sent";
  const facts = [
    by !== null && t(`by_${by}`),
    by !== null && notice.language !== language && languageNames[notice.language],
    isTold && state !== null && t(`state_${state}`),
    isTold && charge !== null && t(`charge_${charge}`, { category: categoryName(category) }),
  ].filter((fact) => fact !== false);
  const why = () => {
    if (kind === "notice_failed") {
      const failure = failureReason(reason);
      // A template goes by itself then.
      return failure === "windowClosed" ? t("why_window_closed") : inbox(`failed.${failure}`);
    }
    const known = noticeReasons.find((one) => one === reason);
    return known === undefined ? null : t(`why_${known}`);
  };
  function categoryName(name: string | null): string {
    const known = (["utility", "marketing", "service", "authentication"] as const).find((one) => one === name);
    return known === undefined ? (name ?? "") : t(`category_${known}`);
  }
  const isStopped = state === "failed" || state === "withdrawn";
  const line = isTold ? (isStopped ? "tried" : "sent") : kind === "notice_failed" ? "failed" : "not_sent";
  return (
    <>
      <b>{t(`line_${line}`, { step: t(`step_${step}`) })}</b>
      {facts.length > 0 && <span className={styles.facts}>{facts.join(" · ")}</span>}
      {!isTold && (
        <span className={styles.why} data-quiet={needless.has(reason ?? "") || undefined}>
          {why()}
        </span>
      )}
      {canSendAgain && mayTell && <SendAgain orderId={orderId} />}
    </>
  );
}

function SendAgain({ orderId }: { orderId: string }) {
  const { t } = useTranslation("notices");
  const businessId = useBusinessId();
  const client = useQueryClient();
  const errorText = useErrorText();
  const again = useMutation({
    mutationFn: () => post(`/api/orders/${orderId}/notices/again`, NoticeSent, {}, { businessId }),
    onSuccess: ({ notificationSent, reason }) => {
      const known = noticeReasons.find((one) => one === reason);
      if (notificationSent) notifications.show({ color: "green", message: t("sentAgain") });
      else notifications.show({ color: "red", title: t("notSentAgain"), message: known && t(`why_${known}`) });
    },
    onError: (error) => notifications.show({ color: "red", title: t("notSentAgain"), message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: keyOf(businessId, "orders") }),
  });
  return (
    <Button
      variant="default"
      size="xs"
      className={styles.again}
      leftSection={<IconRefresh size={16} stroke={1.75} aria-hidden="true" />}
      loading={again.isPending}
      onClick={() => again.mutate()}
      data-testid="notice-again"
    >
      {t("sendAgain")}
    </Button>
  );
}
