import { type Message, MessageVersions } from "@croozer/contracts/conversations";
import { Modal, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { get } from "../../../../lib/http.ts";
import { keyOf } from "../../../../lib/query.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { ErrorState } from "../../../../ui/ErrorState.tsx";
import { MessageBody } from "../../content/MessageBody.tsx";
import styles from "./acts.module.css";

type Props = { message: Message; onClose: () => void };

/** What a message said before it was edited or deleted, and what it says now. */
export function MessageHistory({ message, onClose }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tUi } = useTranslation("ui");
  const dates = useDates();
  const { data, error, refetch } = useQuery({
    queryKey: keyOf(useBusinessId(), "history", message.id, message.editedAt, message.deletedAt),
    queryFn: ({ signal }) => get(`/api/messages/${message.id}/history`, MessageVersions, { signal }),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("message.history")}
      returnFocus={false}
      closeButtonProps={{ "aria-label": tUi("close") }}
    >
      {error !== null ? (
        <ErrorState error={error} retry={() => refetch()} title={t("message.history.failed")} />
      ) : data === undefined ? (
        <Skeleton height={120} />
      ) : (
        <ol className={styles.versions}>
          {data.items.map(({ content, until, by }) => (
            <li key={until} className={styles.version}>
              <MessageBody message={{ ...message, content }} pickedId={null} />
              <p className={styles.until}>{t(`message.until.${by}`, { time: dates.dateTime(until) })}</p>
            </li>
          ))}
          {message.deletedAt === null && (
            <li className={styles.version} data-now="true">
              <MessageBody message={message} pickedId={null} />
              <p className={styles.until}>{t("message.now")}</p>
            </li>
          )}
        </ol>
      )}
    </Modal>
  );
}
