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
import type { Delivery } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { dispatch, useStore } from "../../state/store.ts";
import { clockTimeWithSeconds } from "../../text/times.ts";
import { Button } from "../../ui/Button.tsx";
import { Chip } from "../../ui/Chip.tsx";
import { perform } from "../outcome.ts";
import { Facts } from "../parts/Facts.tsx";
import { JsonBlock } from "../parts/JsonBlock.tsx";
import parts from "../parts/parts.module.css";
import { lead } from "../tab.ts";
import { useNames } from "../use-names.ts";
import { haveCommon, messageIdsIn } from "./delivery-filter.ts";
import { webhookWords } from "./webhook-words.ts";
import styles from "./webhooks.module.css";

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

/** The call whose answer named the message that a delivery tells of. */
function useCallBehind(body: string): number | null {
  const calls = useStore((state) => state.calls);
  const ids = messageIdsIn(body);
  const behind = calls?.find(({ method, answer }) => method === "POST" && haveCommon(messageIdsIn(answer), ids));
  return behind?.id ?? null;
}

function Details({ delivery }: { delivery: Delivery }) {
  const { words: said, language } = usePreferences();
  const names = useNames();
  const named = webhookWords[language];
  const callId = useCallBehind(delivery.body);
  const resend = async () => {
    const again = await api.resendDelivery(delivery.id);
    dispatch({ type: "told", events: [{ type: "delivery", delivery: again }], toldAt: Date.now() });
  };
  return (
    <div className={styles.details}>
      <Facts
        facts={[
          [named.to, <bdi key="app">{names(delivery.appId) ?? delivery.appId}</bdi>],
          [
            named.signed,
            <bdi key="url" dir="ltr" className={styles.url}>
              {delivery.url}
            </bdi>,
          ],
          [
            named.field,
            <bdi key="field" dir="ltr">
              {delivery.field}
            </bdi>,
          ],
        ]}
      />
      <ol className={styles.attempts} aria-label={said.attempts}>
        {delivery.attempts.map((attempt, place) => (
          // Attempts are only ever added, and while the clock stands two have the same time.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={place} className={styles.attempt} data-bad={attempt.status !== 200}>
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
      <JsonBlock label={said.body} text={delivery.body} />
      <div className={`${parts.acts} ${parts.end}`}>
        {callId !== null && <Button onClick={() => lead({ tab: "calls", callId })}>{named.toCall}</Button>}
        <Button look="soft" onClick={() => perform(said, said.sentAgain, resend, "untold")}>
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
