import { Alert } from "@croozer/contracts/alerts";
import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { post } from "../../lib/http.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import styles from "./AlertList.module.css";
import { alertFacts } from "./alert-facts.ts";
import { alertsQuery } from "./alerts-query.ts";

const icons = { critical: IconCircleX, warning: IconAlertTriangle, info: IconInfoCircle } as const;

/** What is wrong with the connected accounts, in plain words, and what to do about each. */
export function AlertList() {
  const { t } = useTranslation("alerts");
  const { data } = useQuery(alertsQuery(useBusinessId()));
  if (data === undefined || data.items.length === 0) return null;
  return (
    <SettingsCard title={t("title")} text={t("text")}>
      <ul className={styles.list} data-testid="alerts">
        {data.items.map((alert) => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
    </SettingsCard>
  );
}

function AlertRow({ alert }: { alert: Alert }) {
  const { t } = useTranslation("alerts");
  const dates = useDates();
  const Icon = icons[alert.severity];
  const facts = alertFacts(alert, t);
  return (
    <li className={styles.alert} data-severity={alert.severity} data-kind={alert.kind}>
      <Icon size={20} stroke={1.75} role="img" aria-label={t(`severity_${alert.severity}`)} className={styles.icon} />
      <div className={styles.words}>
        <h4>{t(`is_${alert.kind}`)}</h4>
        <p>{t(`do_${alert.kind}`)}</p>
        {facts.length > 0 && (
          <p className={styles.facts}>
            {facts.map((fact) => (
              <PersonText key={fact}>{fact}</PersonText>
            ))}
          </p>
        )}
        <p className={styles.facts}>
          <span>{t("since", { time: dates.dateTime(alert.since) })}</span>
          {alert.data.due && <span>{t("due", { time: dates.dateTime(alert.data.due) })}</span>}
          {alert.expiresAt !== null && <span>{t("until", { time: dates.dateTime(alert.expiresAt) })}</span>}
          <PersonText>{alert.accountName}</PersonText>
        </p>
      </div>
      <Acknowledge alert={alert} />
    </li>
  );
}

function Acknowledge({ alert }: { alert: Alert }) {
  const { t } = useTranslation("alerts");
  const errorText = useErrorText();
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  const mayManage = usePermission("channel.manage");
  const acknowledge = useMutation({
    mutationFn: () => post(`/api/alerts/${alert.id}/acknowledge`, Alert, undefined, { businessId }),
    onError: (error) => notifications.show({ message: errorText(error), color: "red" }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: alertsQuery(businessId).queryKey }),
  });
  if (alert.acknowledged !== null) {
    const { name } = alert.acknowledged;
    return <span className={styles.seen}>{name === "" ? t("acknowledged") : t("acknowledgedBy", { name })}</span>;
  }
  if (!mayManage) return null;
  return (
    <Button
      size="xs"
      variant="default"
      className={styles.act ?? ""}
      loading={acknowledge.isPending}
      onClick={() => acknowledge.mutate()}
      data-testid="acknowledge"
    >
      {t("acknowledge")}
    </Button>
  );
}
