import type { Conversation } from "@croozer/contracts/conversations";
import { IconMessages } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../../lib/dates.ts";
import { refetchChanged } from "../../../../lib/refetch.ts";
import { useBusinessId } from "../../../../lib/session.ts";
import { useNotices } from "../../../../lib/socket.ts";
import { PersonText } from "../../../../ui/PersonText.tsx";
import panel from "../panel.module.css";
import styles from "./people.module.css";
import { customerConversationsQuery } from "./people-queries.ts";

/** What else was talked about with this customer, on any number of the business. */
export function PreviousConversations({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("panel");
  const { t: tInbox } = useTranslation("inbox");
  const dates = useDates();
  const options = customerConversationsQuery(useBusinessId(), conversation.customer.id);
  const others = useQuery(options).data?.items.filter(({ id }) => id !== conversation.id) ?? [];
  useNotices(["conversation"], (notice) => {
    if (others.some(({ id }) => id === notice.id)) refetchChanged(options.queryKey);
  });
  if (others.length === 0) return null;
  return (
    <section className={panel.card} data-testid="other-conversations">
      <h3 className={panel.title}>
        <IconMessages size={16} stroke={1.75} aria-hidden="true" />
        {t("conversations.title")}
      </h3>
      <ul>
        {others.map(({ id, channel, status, lastMessage }) => (
          <li key={id}>
            <Link to="/inbox/$conversationId" params={{ conversationId: id }} className={styles.conversation}>
              <span className={styles.top}>
                <PersonText>{channel.name}</PersonText>
                <span className={styles.when}>{lastMessage === null ? "" : dates.day(lastMessage.at)}</span>
              </span>
              <span className={styles.top}>
                <PersonText className={styles.preview}>{lastMessage?.preview || t("conversations.none")}</PersonText>
                {status !== "snoozed" && <span className={styles.when}>{tInbox(`status.${status}`)}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
