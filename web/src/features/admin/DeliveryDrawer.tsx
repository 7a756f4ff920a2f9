import type { WebhookDelivery } from "@croozer/contracts/channels";
import { Alert, Button, CopyButton, Drawer } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { Chip, type ChipTone } from "../../ui/Chip.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import type { Filters } from "./filters.ts";
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

type Acts = { onReplay: (id: string) => void; onFilter: (part: Partial<Filters>) => void };

/** One delivery: each unit with what became of it, and the payload as it came. */
export function DeliveryDrawer({ id, onClose, ...acts }: Acts & { id: string | null; onClose: () => void }) {
  const { t } = useTranslation("admin");
  const { t: tUi } = useTranslation("ui");
  return (
    <Drawer
      opened={id !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={t("detailTitle")}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      {id !== null && <Delivery id={id} {...acts} />}
    </Drawer>
  );
}

function Delivery({ id, onReplay, onFilter }: Acts & { id: string }) {
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
      {data.replayedAt !== null && (
        <p className={styles.quiet}>{t("replayedAt", { at: dates.dateTime(data.replayedAt) })}</p>
      )}
      {data.error !== null && (
        <Alert color="red" title={t("lastError")}>
          <span dir="auto">{data.error}</span>
        </Alert>
      )}
      <Button
        variant="default"
        className={styles.replayOne}
        leftSection={<IconHistory size={16} aria-hidden="true" />}
        onClick={() => onReplay(id)}
        data-testid="replay-one"
      >
        {t("replay")}
      </Button>
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
            <UnitLinks unit={unit} onFilter={onFilter} />
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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard */}
      <pre className={styles.payload} dir="ltr" tabIndex={0} data-testid="webhook-payload">
        {payload}
      </pre>
    </div>
  );
}

/** Where a unit belongs; each is a way to everything else of the same. */
function UnitLinks({ unit, onFilter }: { unit: Unit; onFilter: Acts["onFilter"] }) {
  const { t } = useTranslation("admin");
  const links = [
    { name: t("number"), value: unit.phoneNumberId, part: { number: unit.phoneNumberId ?? "" } },
    { name: t("messageId"), value: unit.providerId, part: { message: unit.providerId ?? "" } },
  ];
  return links.map(
    ({ name, value, part }) =>
      value !== null && (
        <span key={name} className={styles.unitLink}>
          <span className={styles.quiet}>{name}</span>
          <button type="button" onClick={() => onFilter(part)} title={t("findSame")}>
            <Isolate className={styles.kind}>{value}</Isolate>
          </button>
        </span>
      ),
  );
}
