import { MessagePage } from "@croozer/contracts/thread";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { get } from "../../../lib/http.ts";
import { keyOf } from "../../../lib/query.ts";
import { refetchChanged } from "../../../lib/refetch.ts";
import { useBusinessId } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";
import { PersonText } from "../../../ui/PersonText.tsx";
import { useQuotePreview } from "../../message-text/use-quote-preview.ts";
import styles from "./detail.module.css";

const mostShown = 4;

const excerptQuery = (businessId: string, conversationId: string) =>
  queryOptions({
    queryKey: keyOf(businessId, "excerpt", conversationId),
    queryFn: ({ signal }) =>
      get(`/api/conversations/${conversationId}/messages`, MessagePage, { query: { limit: mostShown }, signal }),
    refetchOnMount: "always",
  });

/** What was last said in the conversation of an order. */
export function Excerpt({ conversationId }: { conversationId: string }) {
  const { t } = useTranslation("orderDetail");
  const dates = useDates();
  const preview = useQuotePreview();
  const businessId = useBusinessId();
  const { data } = useQuery(excerptQuery(businessId, conversationId));
  useNotices(["message"], (notice) => {
    if (notice.conversationId === conversationId) refetchChanged(excerptQuery(businessId, conversationId).queryKey);
  });
  return (
    <section data-testid="excerpt">
      <div className={styles.sectionHead}>
        <h3>{t("lastMessages")}</h3>
        <Link to="." search={(before) => ({ ...before, chat: conversationId })} className={styles.link ?? ""}>
          {t("openChat")}
        </Link>
      </div>
      {data?.items.length === 0 && <p className={styles.quiet}>{t("noMessages")}</p>}
      <ul className={styles.excerpt}>
        {data?.items.map((message) => (
          <li key={message.id} data-direction={message.direction}>
            <PersonText className="own">{preview(message)}</PersonText>
            <time dateTime={message.at}>{dates.due(message.at)}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
