import type { WebhookDelivery } from "@croozer/contracts/channels";
import { Checkbox, UnstyledButton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { OutcomeChip } from "./OutcomeChip.tsx";
import styles from "./Webhooks.module.css";

type Props = {
  deliveries: readonly WebhookDelivery[];
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], on: boolean) => void;
  onOpen: (id: string) => void;
};

export function DeliveryTable({ deliveries, selected, onSelect, onOpen }: Props) {
  const { t } = useTranslation("admin");
  const chosen = deliveries.filter(({ id }) => selected.has(id)).length;
  return (
    <ul className={styles.rows}>
      <li className={styles.selectAll}>
        <Checkbox
          label={t("selectAll")}
          checked={chosen > 0 && chosen === deliveries.length}
          indeterminate={chosen > 0 && chosen < deliveries.length}
          onChange={(event) =>
            onSelect(
              deliveries.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
      </li>
      {deliveries.map((delivery) => (
        <li key={delivery.id} className={styles.selectable}>
          <Checkbox
            aria-label={t("select")}
            data-testid="select-delivery"
            checked={selected.has(delivery.id)}
            onChange={(event) => onSelect([delivery.id], event.currentTarget.checked)}
          />
          <Row delivery={delivery} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

function Row({ delivery, onOpen }: { delivery: WebhookDelivery; onOpen: Props["onOpen"] }) {
  const { t } = useTranslation("admin");
  const dates = useDates();
  const { id, receivedAt, outcome, units, attempts, error, replayedAt } = delivery;
  const [first, ...others] = units;
  const told = error ?? units.find(({ detail }) => detail !== null)?.detail ?? null;
  return (
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
        {told !== null && (
          <span className={styles.detail} dir="auto">
            {told}
          </span>
        )}
      </span>
      <span className={styles.attempts}>
        {replayedAt !== null && (
          <IconHistory size={16} role="img" aria-label={t("replayed")}>
            <title>{t("replayed")}</title>
          </IconHistory>
        )}
        {replayedAt === null && attempts > 1 && (
          <>
            {t("attempts")} <Isolate>{attempts}</Isolate>
          </>
        )}
      </span>
    </UnstyledButton>
  );
}
