import type { WebhookDelivery } from "@croozer/contracts/channels";
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { OutcomeChip } from "./OutcomeChip.tsx";
import styles from "./Webhooks.module.css";

type Props = { deliveries: readonly WebhookDelivery[]; onOpen: (id: string) => void };

export function DeliveryTable({ deliveries, onOpen }: Props) {
  const { t } = useTranslation("admin");
  const dates = useDates();
  return (
    <ul className={styles.rows}>
      {deliveries.map(({ id, receivedAt, outcome, units, attempts }) => {
        const [first, ...others] = units;
        const told = units.find(({ detail }) => detail !== null)?.detail;
        return (
          <li key={id}>
            <UnstyledButton className={styles.row} onClick={() => onOpen(id)} data-testid="webhook-delivery">
              <time className={styles.when} dateTime={receivedAt}>
                {dates.dateTime(receivedAt)}
              </time>
              <OutcomeChip outcome={outcome} />
              <span className={styles.contents}>
                {first === undefined ? (
                  <span className={styles.detail}>{t("noUnits")}</span>
                ) : (
                  <Isolate className={styles.kind}>{first.kind}</Isolate>
                )}
                {others.length > 0 && <Isolate>{t("unitsMore", { count: others.length })}</Isolate>}
                {told !== undefined && (
                  <span className={styles.detail} dir="auto">
                    {told}
                  </span>
                )}
              </span>
              {attempts > 1 && (
                <span className={styles.attempts}>
                  {t("attempts")} <Isolate>{attempts}</Isolate>
                </span>
              )}
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
