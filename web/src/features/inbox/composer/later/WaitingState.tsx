import { Message } from "@croozer/contracts/conversations";
import type { ChangeWaiting } from "@croozer/contracts/waiting-messages";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../../lib/dates.ts";
import { patch, remove } from "../../../../lib/http.ts";
import { useBusinessId, usePermission } from "../../../../lib/session.ts";
import { conversationQuery } from "../../inbox-queries.ts";
import { replyWindow } from "../../reply-window.ts";
import styles from "../../thread/bubble.module.css";
import { openPanel } from "../panel-store.ts";

const EditWaiting = lazy(() => import("./EditWaiting.tsx").then((module) => ({ default: module.EditWaiting })));

type Props = { message: Message; link: (label: string, ask: () => Promise<Message>) => ReactNode };

/** A message that waits for its time or an answer: why, and everything that may be done about it. */
export function WaitingState({ message, link }: Props) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const mayReply = usePermission("conversation.reply");
  const conversation = useQuery({
    ...conversationQuery(useBusinessId(), message.conversationId),
    enabled: false,
  }).data;
  const closesAt = conversation?.windowEndsAt ?? null;
  const isOpen = replyWindow(closesAt, useNow()).state !== "closed" || message.content.type === "template";
  const [editing, setEditing] = useState(false);
  const { waitingFor, scheduledFor } = message;
  const change = (wish: ChangeWaiting) => () => patch(`/api/messages/${message.id}/waiting`, Message, wish);
  const missed = waitingFor === "closed";
  const time = scheduledFor === undefined ? "" : dates.dateTime(scheduledFor);
  const words =
    waitingFor === "time" || waitingFor === "closed" ? t(`waits.${waitingFor}`, { time }) : t("waits.answer");
  return (
    <span className={missed ? styles.failure : styles.state} role={missed ? "alert" : undefined} data-testid="waiting">
      {words}
      {mayReply && (
        <button type="button" className={styles.link} onClick={() => setEditing(true)} data-testid="edit-waiting">
          {t("waits.edit")}
        </button>
      )}
      {isOpen && link(t("waits.now"), change({ goes: "now" }))}
      {missed && !isOpen && link(t("waits.onAnswer"), change({ goes: "on_answer" }))}
      {missed && !isOpen && mayReply && (
        <button
          type="button"
          className={styles.link}
          onClick={() => openPanel(message.conversationId, { kind: "template" })}
        >
          {t("waits.template")}
        </button>
      )}
      {link(t("waits.cancel"), () => remove(`/api/messages/${message.id}`, Message))}
      {editing && (
        <Suspense>
          <EditWaiting message={message} closesAt={closesAt} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </span>
  );
}
