import { Message, type SettleMessage } from "@croozer/contracts/conversations";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import { useNow } from "../../../lib/dates.ts";
import { failureReason } from "../../../lib/failure.ts";
import { post, remove } from "../../../lib/http.ts";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { useErrorText } from "../../../ui/use-error-text.ts";
import { WaitingState } from "../composer/later/WaitingState.tsx";
import { openPanel } from "../composer/panel-store.ts";
import { putInThread } from "../inbox-cache.ts";
import { toastFailed } from "../toast.tsx";
import styles from "./bubble.module.css";

/** What may be done about a message, one act at a time; its answer is shown at once. */
function useMessageAct() {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const mayReply = usePermission("conversation.reply");
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  async function act(ask: () => Promise<Message>) {
    setBusy(true);
    try {
      putInThread(businessId, await ask());
    } catch (problem) {
      toastFailed(t("act.failed"), errorText(problem));
    } finally {
      setBusy(false);
    }
  }
  /** Nothing for those who may not write. */
  return (label: string, ask: () => Promise<Message>): ReactNode =>
    mayReply && (
      <button type="button" className={styles.link} disabled={busy} onClick={() => void act(ask)}>
        {label}
      </button>
    );
}

/** Why it was not delivered and what to do, with the provider's code on hover, and Retry where that may help. */
function Failure({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  const link = useMessageAct();
  const mayReply = usePermission("conversation.reply");
  const { error } = message;
  const code = error?.code ?? null;
  const title = [code === null ? "" : t("failed.code", { code }), error?.detail ?? ""].filter(Boolean).join(" · ");
  return (
    <span className={styles.failure} title={title}>
      <b>{t("failed.title")}</b> {t(`failed.${failureReason(code)}`)}
      {(code === "conversation.window_closed" || code === "131047") && mayReply && (
        <button
          type="button"
          className={styles.link}
          onClick={() => openPanel(message.conversationId, { kind: "template" })}
        >
          {t("waits.template")}
        </button>
      )}
      {error?.retryable === true && link(t("failed.retry"), () => post(`/api/messages/${message.id}/retry`, Message))}
    </span>
  );
}

/** Meta has not told what became of it: once it had its time, whoever knows the customer decides. */
function Undecided({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  const link = useMessageAct();
  const now = useNow();
  if (message.settleFrom === null || Date.parse(message.settleFrom) > now) return null;
  const settle = (decision: z.infer<typeof SettleMessage>["decision"]) =>
    post(`/api/messages/${message.id}/settle`, Message, { decision });
  return (
    <span className={styles.failure} role="alert">
      {t("settle.ask")}
      {link(t("settle.sent"), () => settle("sent"))}
      {link(t("settle.again"), () => settle("send_again"))}
    </span>
  );
}

function Waiting({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  const link = useMessageAct();
  const { waitingFor } = message;
  if (waitingFor === null) return null;
  if (waitingFor === "answer" || waitingFor === "time" || waitingFor === "closed")
    return <WaitingState message={message} link={link} />;
  return (
    <span className={styles.state}>
      {t(`waits.${waitingFor}`)}
      {link(t("waits.cancel"), () => remove(`/api/messages/${message.id}`, Message))}
    </span>
  );
}

/** Under a message of ours: what keeps it, and what a person can do. Nothing while all goes well. */
export function MessageState({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  switch (message.status) {
    case "failed":
      return <Failure message={message} />;
    case "uncertain":
      return <Undecided message={message} />;
    case "queued":
      return <Waiting message={message} />;
    case "cancelled":
      return <span className={styles.state}>{t("cancelled.title")}</span>;
    default:
      return null;
  }
}
