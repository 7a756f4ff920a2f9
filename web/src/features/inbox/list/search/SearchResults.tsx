import { Button } from "@mantine/core";
import { IconSearchOff } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../../lib/session.ts";
import { EmptyState } from "../../../../ui/EmptyState.tsx";
import { ErrorState } from "../../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../../ui/SkeletonRows.tsx";
import { useDrafts } from "../../composer/draft-sync.ts";
import { useInboxPlace } from "../../use-inbox-place.ts";
import { ConversationRow } from "../ConversationRow.tsx";
import { FoundMessageRow } from "./FoundMessageRow.tsx";
import { FoundOrderRow } from "./FoundOrderRow.tsx";
import styles from "./SearchResults.module.css";
import { foundOrdersQuery, messagesQuery, peopleQuery } from "./search-queries.ts";

type More = { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => Promise<unknown> };

function Group({ title, more, children }: { title: string; more: More | null; children: ReactNode[] }) {
  const { t } = useTranslation("inbox");
  if (children.length === 0) return null;
  return (
    <section className={styles.group} aria-label={title}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
      {more?.hasNextPage && (
        <button
          type="button"
          className={styles.more}
          disabled={more.isFetchingNextPage}
          onClick={() => void more.fetchNextPage()}
        >
          {t("search.more")}
        </button>
      )}
    </section>
  );
}

const shared = { placeholderData: <T,>(previous: T) => previous };

/** What a search finds, in groups: people, orders, and messages, which go on as far as somebody scrolls. */
export function SearchResults({ search, onOrder }: { search: string; onOrder: (ids: string[]) => void }) {
  const { t } = useTranslation("inbox");
  const businessId = useBusinessId();
  const { conversationId, show } = useInboxPlace();
  const drafts = useDrafts();
  const people = useInfiniteQuery({ ...peopleQuery(businessId, search), ...shared });
  const orders = useInfiniteQuery({
    ...foundOrdersQuery(businessId, search),
    ...shared,
    enabled: usePermission("order.read"),
  });
  const messages = useInfiniteQuery({ ...messagesQuery(businessId, search), ...shared });
  const persons = people.data?.pages.flatMap(({ items }) => items) ?? [];
  const found = messages.data?.pages.flatMap(({ items }) => items) ?? [];
  const placed = orders.data?.pages.flatMap(({ items }) => items) ?? [];
  const also = messages.data?.pages[0]?.alsoSearched.flatMap(({ words }) => words) ?? [];

  const ids = useMemo(
    () => [...new Set([...persons.map(({ id }) => id), ...found.map((message) => message.conversationId)])],
    [persons, found],
  );
  useEffect(() => onOrder(ids), [ids, onOrder]);

  // The end of the messages coming near fetches the next ones.
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = messages;
  const wantsMore = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    const element = end.current;
    if (!wantsMore || element === null) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && void fetchNextPage(), {
      rootMargin: "400px",
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [wantsMore, fetchNextPage]);

  const isPending = people.isPending || messages.isPending;
  if (isPending)
    return (
      <div className={styles.results}>
        <SkeletonRows rows={8} avatar />
      </div>
    );
  const failed = people.error ?? messages.error;
  if (failed !== null && found.length === 0 && persons.length === 0)
    return (
      <ErrorState
        error={failed}
        title={t("search.failed")}
        retry={() => {
          void people.refetch();
          void messages.refetch();
        }}
      />
    );
  if (found.length === 0 && persons.length === 0 && placed.length === 0)
    return (
      <EmptyState icon={IconSearchOff} title={t("empty.search.title", { search })} text={t("empty.search.text")}>
        <Button variant="default" onClick={() => show({ search: "" })}>
          {t("searchClear")}
        </Button>
      </EmptyState>
    );
  return (
    <div className={styles.results} data-testid="search-results" data-skip-to>
      <Group title={t("search.people")} more={people}>
        {persons.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            selected={conversation.id === conversationId}
            draft={drafts.get(conversation.id) ?? null}
          />
        ))}
      </Group>
      <Group title={t("search.orders")} more={orders}>
        {placed.map((order) => (
          <FoundOrderRow key={order.id} order={order} />
        ))}
      </Group>
      {also.length > 0 && (
        <p className={styles.also} role="status">
          {t("search.also")} <bdi>{also.join(", ")}</bdi>
        </p>
      )}
      <Group title={t("search.messages")} more={null}>
        {found.map((message) => (
          <FoundMessageRow key={message.id} message={message} isOpen={message.conversationId === conversationId} />
        ))}
      </Group>
      <div ref={end} />
      {isFetchingNextPage && <SkeletonRows rows={2} avatar />}
      {isFetchNextPageError && (
        <button type="button" className={styles.more} onClick={() => void fetchNextPage()}>
          {t("retry")}
        </button>
      )}
    </div>
  );
}
