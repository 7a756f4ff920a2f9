import type { WebhookDelivery } from "@croozer/contracts/channels";
import { Button, CopyButton, Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Chip, type ChipTone } from "../../ui/Chip.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { OutcomeChip } from "./OutcomeChip.tsx";
import { deliveryQuery } from "./queries.ts";
import styles from "./Webhooks.module.css";

type Unit = WebhookDelivery["units"][number];

const tones: Record<Unit["outcome"], ChipTone> = {
  stored: "ok",
  known: "mute",
  unrouted: "warn",
  ignored: "mute",
  failed: "bad",
};

/** One delivery: each unit with what became of it, and the payload as it came. */
export function DeliveryDrawer({ id, onClose }: { id: string | null; onClose: () => void }) {
  const { t } = useTranslation("admin");
  return (
    <Drawer opened={id !== null} onClose={onClose} position="right" size="lg" title={t("detailTitle")}>
      {id !== null && <Delivery id={id} />}
    </Drawer>
  );
}

function Delivery({ id }: { id: string }) {
  const { t } = useTranslation("admin");
  const { t: tUi } = useTranslation("ui");
  const dates = useDates();
  const { data, error, refetch } = useQuery(deliveryQuery(id));
  if (data === undefined) return error === null ? <SkeletonRows /> : <ErrorState error={error} retry={refetch} />;
  const payload = JSON.stringify(data.payload, null, 2);
  return (
    <div className={styles.delivery}>
      <p className={styles.line}>
        <OutcomeChip outcome={data.outcome} />
        <time dateTime={data.receivedAt}>{dates.dateTime(data.receivedAt)}</time>
        <Isolate className={styles.kind}>{data.id}</Isolate>
      </p>
      <h3>{t("units")}</h3>
      {data.units.length === 0 && <p className={styles.quiet}>{t("noUnits")}</p>}
      <ul className={styles.units}>
        {data.units.map((unit, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: units have no identity but their place in the delivery
          <li key={index}>
            <span className={styles.line}>
              <Isolate className={styles.kind}>{unit.kind}</Isolate>
              <Chip tone={tones[unit.outcome]}>{t(`unit_${unit.outcome}`)}</Chip>
            </span>
            {unit.detail !== null && (
              <span className={styles.detail} dir="auto">
                {unit.detail}
              </span>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.payloadHead}>
        <h3>{t("payload")}</h3>
        <CopyButton value={payload}>
          {({ copied, copy }) => (
            <Button variant="subtle" size="compact-sm" onClick={copy}>
              {copied ? tUi("copied") : tUi("copy")}
            </Button>
          )}
        </CopyButton>
      </div>
      <pre className={styles.payload} dir="ltr" data-testid="webhook-payload">
        {payload}
      </pre>
    </div>
  );
}
