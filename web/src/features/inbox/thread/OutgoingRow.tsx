import { IconAlertCircle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { failureReason } from "../../../lib/failure.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { Tick } from "../../../ui/Tick.tsx";
import { fileSize } from "../../attachments/file-size.ts";
import { OutgoingFileBody } from "../attach/OutgoingFileBody.tsx";
import { asMessage } from "../composer/preview/as-message.ts";
import { MessageBody } from "../content/MessageBody.tsx";
import { FormattedText } from "../FormattedText.tsx";
import type { Outgoing } from "../outbox/outbox.ts";
import { sendAgain, takeOut } from "../outbox/outbox-store.ts";
import styles from "./bubble.module.css";

type Props = {
  outgoing: Outgoing;
  startsGroup: boolean;
  /** Puts the text back into the composer. */
  onEdit: (outgoing: Outgoing) => void;
};

/** The same file would be refused again. */
const hopeless: ReadonlySet<Outgoing["errorCode"]> = new Set([
  "file.not_found",
  "file.too_large",
  "file.unsupported",
  "file.empty",
]);

/** What was written here and did not arrive yet: on its way, or kept until someone tries again. */
export function OutgoingRow({ outgoing, startsGroup, onEdit }: Props) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const dates = useDates();
  const { t: errorWords } = useTranslation("errors");
  const { t: tAnswered } = useTranslation("answered");
  const { state, errorCode, file, maxBytes, answered } = outgoing;
  const why = () => {
    if (state === "unreached" || errorCode === null) return t("failed.unreached");
    if (answered !== undefined && errorCode === "conversation.answered_meanwhile")
      return tAnswered("refused", { name: answered.by.name, text: answered.preview });
    if (errorCode === "file.not_found") return t("attach.lost");
    if (errorCode === "file.too_large" && maxBytes !== undefined)
      return t("attach.limit", { limit: fileSize(maxBytes) });
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
      data-type={file ? "file" : "text"}
    >
      <div className={look}>
        {outgoing.replyTo !== null && <PersonText className={styles.quote}>{outgoing.replyTo.preview}</PersonText>}
        {file && <OutgoingFileBody outgoing={outgoing} file={file} />}
        {outgoing.content !== undefined ? (
          <MessageBody message={asMessage(outgoing.content, outgoing.kept)} pickedId={null} />
        ) : (
          outgoing.body !== "" && <FormattedText text={outgoing.body} />
        )}
        {meta}
      </div>
      {stuck && (
        <span className={styles.failure} role="alert">
          {why()}
          {!hopeless.has(errorCode) && (
            <button type="button" className={styles.link} onClick={() => sendAgain(businessId, outgoing.clientId)}>
              {errorCode === "conversation.answered_meanwhile" ? tAnswered("anyway") : t("failed.retry")}
            </button>
          )}
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              takeOut(businessId, outgoing.clientId);
              if (outgoing.body !== "" && outgoing.content === undefined) onEdit(outgoing);
            }}
          >
            {t(outgoing.body === "" || outgoing.content !== undefined ? "attach.remove.sent" : "failed.edit")}
          </button>
        </span>
      )}
    </div>
  );
}
