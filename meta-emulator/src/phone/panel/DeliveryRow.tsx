import {
  IconAlertTriangle,
  IconCheck,
  IconChevronRight,
  IconClock,
  IconCopy,
  IconRefresh,
  IconSend,
} from "@tabler/icons-react";
import { memo } from "react";
import type { Delivery } from "../../phone-api.ts";
import { usePreferences } from "../preferences.tsx";
import { api } from "../state/api.ts";
import { dispatch } from "../state/store.ts";
import { readableJson } from "../text/readable-json.ts";
import { clockTimeWithSeconds } from "../text/times.ts";
import { Button } from "../ui/Button.tsx";
import { Chip } from "../ui/Chip.tsx";
import { toast, tried } from "../ui/toasts.ts";
import { JsonView } from "./JsonView.tsx";
import styles from "./panel.module.css";

function StateChip({ delivery }: { delivery: Delivery }) {
  const { words: said } = usePreferences();
  const last = delivery.attempts.at(-1);
  const status = <bdi dir="ltr">{last?.status ?? "—"}</bdi>;
  switch (delivery.state) {
    case "ok":
      return delivery.duplicate ? (
        <Chip tone="info">
          <IconCopy size={14} aria-hidden="true" />
          {status} {said.duplicate}
        </Chip>
      ) : (
        <Chip tone="ok">
          <IconCheck size={14} aria-hidden="true" />
          {status}
        </Chip>
      );
    case "waiting":
      return (
        <Chip>
          <IconClock size={14} aria-hidden="true" />
          {said.waiting}
        </Chip>
      );
    case "retrying":
      return (
        <Chip tone="bad">
          <IconRefresh size={14} aria-hidden="true" />
          {said.retryOf(delivery.attempts.length)}
        </Chip>
      );
    case "failed":
      return (
        <Chip tone="bad">
          <IconAlertTriangle size={14} aria-hidden="true" />
          {said.failed}
        </Chip>
      );
  }
}

function Details({ delivery }: { delivery: Delivery }) {
  const { words: said } = usePreferences();
  const resend = async () => {
    const sent = api.resendDelivery(delivery.id).then((again) => {
      dispatch({ type: "told", events: [{ type: "delivery", delivery: again }], toldAt: Date.now() });
    });
    if (await tried(said, sent)) toast("ok", said.sentAgain);
  };
  const copy = async () => {
    if (await tried(said, navigator.clipboard.writeText(delivery.body))) toast("ok", said.copied);
  };
  return (
    <div className={styles.details}>
      <p className={styles.url} dir="ltr">
        POST {delivery.url}
      </p>
      <ol className={styles.attempts} aria-label={said.attempts}>
        {delivery.attempts.map((attempt, place) => (
          <li key={attempt.at} className={styles.attempt} data-bad={attempt.status !== 200}>
            <span>{said.attempt(place + 1)}</span>
            <bdi dir="ltr">{clockTimeWithSeconds(attempt.at)}</bdi>
            <bdi dir="ltr">{attempt.status ?? "—"}</bdi>
            <bdi dir="ltr">{said.milliseconds(Math.round(attempt.ms))}</bdi>
            <span dir="auto">{attempt.error}</span>
          </li>
        ))}
      </ol>
      {delivery.nextAttemptAt && (
        <p className={styles.next}>{said.nextAttempt(clockTimeWithSeconds(delivery.nextAttemptAt))}</p>
      )}
      <JsonView text={readableJson(delivery.body)} label={said.body} />
      <div className={styles.detailActs}>
        <Button onClick={copy}>
          <IconCopy size={16} aria-hidden="true" />
          {said.copy}
        </Button>
        <Button look="soft" onClick={resend}>
          <IconSend size={16} className="flip" aria-hidden="true" />
          {said.sendAgain}
        </Button>
      </div>
    </div>
  );
}

type Props = { delivery: Delivery; open: boolean; onToggle: () => void };

export const DeliveryRow = memo(
  function DeliveryRow({ delivery, open, onToggle }: Props) {
    const { words: said } = usePreferences();
    const last = delivery.attempts.at(-1);
    return (
      <li>
        <button type="button" className={styles.row} aria-expanded={open} onClick={onToggle}>
          <time dateTime={delivery.at}>
            <bdi dir="ltr">{clockTimeWithSeconds(delivery.at)}</bdi>
          </time>
          <bdi dir="ltr" className={styles.label}>
            {delivery.label}
          </bdi>
          <span>
            <StateChip delivery={delivery} />
          </span>
          <span className={styles.took}>
            {last &&
              (last.status === null ? said.timedOut : <bdi dir="ltr">{said.milliseconds(Math.round(last.ms))}</bdi>)}
          </span>
          <IconChevronRight
            size={16}
            className={`${styles.chevron} ${open ? styles.opened : "flip"}`}
            aria-hidden="true"
          />
        </button>
        {open && <Details delivery={delivery} />}
      </li>
    );
  },
  (before, after) => before.delivery === after.delivery && before.open === after.open,
);
