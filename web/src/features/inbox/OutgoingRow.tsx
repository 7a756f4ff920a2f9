import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { useBusinessId } from "../../lib/session.ts";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { Tick } from "../../ui/Tick.tsx";
import styles from "./bubble.module.css";
import { FormattedText } from "./FormattedText.tsx";
import { failureReason } from "./failure.ts";
import type { Outgoing } from "./outbox.ts";
import { sendAgain, takeOut } from "./outbox-store.ts";

type Props = {
  outgoing: Outgoing;
  startsGroup: boolean;
  /** Puts the text back into the composer. */
  onEdit: (outgoing: Outgoing) => void;
};

/** What was written here and did not arrive yet: on its way, or kept until someone tries again. */
export function OutgoingRow({ outgoing, startsGroup, onEdit }: Props) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const dates = useDates();
  const { t: errorWords } = useTranslation("errors");
  const { state, errorCode } = outgoing;
  const why = () => {
    if (state === "unreached" || errorCode === null) return t("failed.unreached");
    const reason = failureReason(errorCode);
    return reason === "unknown" ? errorWords(errorCode) : t(`failed.${reason}`);
  };
  const stuck = state !== "waiting";
  const meta = (
    <span className={styles.meta}>
      <Isolate>{dates.time(outgoing.at)}</Isolate>
      {stuck ? (
        <IconAlertCircle size={15} stroke={2} color="var(--cz-tick-failed)" aria-hidden="true" />
      ) : (
        <Tick status="queued" size={15} />
      )}
    </span>
  );
  const look = outgoing.kind === "note" ? styles.note : styles.bubble;
  return (
    <div
      className={`${styles.row} ${outgoing.kind === "note" ? styles.wide : styles.out} ${stuck ? styles.failed : ""} ${startsGroup ? styles.starts : ""}`}
      data-testid="message"
      data-direction={outgoing.kind === "note" ? "note" : "outbound"}
      data-status={stuck ? "unsent" : "sending"}
      data-type="text"
    >
      <div className={look}>
        {outgoing.replyTo !== null && <PersonText className={styles.quote}>{outgoing.replyTo.preview}</PersonText>}
        <FormattedText text={outgoing.body} />
        {meta}
      </div>
      {stuck && (
        <span className={styles.failure} role="alert">
          {why()}
          <button type="button" className={styles.link} onClick={() => sendAgain(businessId, outgoing.clientId)}>
            {t("failed.retry")}
          </button>
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              takeOut(businessId, outgoing.clientId);
              onEdit(outgoing);
            }}
          >
            {t("failed.edit")}
          </button>
        </span>
      )}
    </div>
  );
}
