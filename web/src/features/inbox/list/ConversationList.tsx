import { IconArrowUp } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { withTexts } from "../../../lib/with-texts.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { BulkBarWhenPicked } from "../bulk/BulkBarWhenPicked.tsx";
import { pickNone, usePicked } from "../bulk/picked.ts";
import { RowPick } from "../bulk/RowPick.tsx";
import { useRestToPick } from "../bulk/use-rest-to-pick.ts";
import { useDrafts } from "../composer/draft-sync.ts";
import { listQuery } from "../inbox-queries.ts";
import { useInboxPlace } from "../use-inbox-place.ts";
import styles from "./ConversationList.module.css";
import { ConversationRow, rowHeight } from "./ConversationRow.tsx";
import { listed } from "./conversation-pages.ts";
import { ListEmpty } from "./ListEmpty.tsx";
import { ListHead } from "./ListHead.tsx";
import { useSteadyRows } from "./use-steady-rows.ts";

/** Rows before the end of what is loaded at which the next page is fetched. */
const fetchAheadRows = 12;

const SearchResults = lazy(async () => ({
  default: (await withTexts(() => import("./search/SearchResults.tsx"))).SearchResults,
}));

type Props = {
  /** Told which conversations stand in the list, in order, for walking with keys. */
  onOrder: (ids: string[]) => void;
};

export function ConversationList({ onOrder }: Props) {
  const { t } = useTranslation("inbox");
  const { filter } = useInboxPlace();
  return (
    <section className={styles.list} aria-label={t("conversations")}>
      <ListHead />
      {filter.search === "" ? (
        <Rows onOrder={onOrder} />
      ) : (
        <Suspense>
          <SearchResults search={filter.search} onOrder={onOrder} />
        </Suspense>
      )}
    </section>
  );
}

/** The conversations of the view, live. */
function Rows({ onOrder }: Props) {
  const { t } = useTranslation("inbox");
  const { filter, conversationId } = useInboxPlace();
  const list = useInfiniteQuery(listQuery(useBusinessId(), filter));
  const items = useMemo(() => listed(list.data), [list.data]);
  const drafts = useDrafts();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, waiting, hold, release, scrolled } = useSteadyRows(items, scroller, rowHeight);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });

  const lastShown = virtual.getVirtualItems().at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  const wantsMore = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  useEffect(() => {
    if (wantsMore && lastShown >= rows.length - fetchAheadRows) void fetchNextPage();
  }, [wantsMore, lastShown, rows.length, fetchNextPage]);

  const ids = useMemo(() => rows.map((row) => row.id), [rows]);
  const order = useRef(ids);
  // The same for good: with the order itself every row would be drawn again whenever one moves.
  const orderNow = useCallback(() => order.current, []);
  useEffect(() => {
    order.current = ids;
    onOrder(ids);
  }, [ids, onOrder]);
  // A row walked to with keys is brought into sight; one that is clicked already is.
  const selectedIndex = conversationId === null ? -1 : ids.indexOf(conversationId);
  const lastSelected = useRef<string | null>(null);
  useEffect(() => {
    if (selectedIndex === -1 || lastSelected.current === conversationId) return;
    lastSelected.current = conversationId;
    virtual.scrollToIndex(selectedIndex, { align: "auto" });
  }, [selectedIndex, conversationId, virtual]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useEffect(() => {
    release();
    pickNone();
    scroller.current?.scrollTo({ top: 0 });
  }, [filter]);
  const mayPick = usePermission("conversation.assign");
  const picking = usePicked().size > 0;
  const byFinger = useRestToPick(mayPick, orderNow);

  return (
    <>
      {list.isPending ? (
        <div className={styles.rows}>
          <SkeletonRows rows={10} avatar />
        </div>
      ) : list.data === undefined ? (
        <ErrorState error={list.error} retry={() => list.refetch()} title={t("list.failed")} />
      ) : rows.length === 0 && !hasNextPage ? (
        <ListEmpty filter={filter} />
      ) : (
        <div className={styles.frame}>
          {waiting > 0 && (
            <button
              type="button"
              className={styles.waiting}
              onClick={() => {
                release();
                scroller.current?.scrollTo({ top: 0 });
              }}
            >
              <IconArrowUp size={14} stroke={2} aria-hidden="true" />
              {t("newRows", { count: waiting })}
            </button>
          )}
          <div
            ref={scroller}
            className={styles.rows}
            data-testid="conversation-list"
            data-skip-to
            onScroll={scrolled}
            onPointerEnter={(event) => event.pointerType === "mouse" && hold()}
            onPointerLeave={release}
            {...byFinger}
          >
            <ul className={styles.all} data-picking={picking} style={{ blockSize: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const conversation = rows[item.index];
                if (conversation === undefined) return null;
                return (
                  <li
                    key={item.key}
                    className={styles.place}
                    style={{ transform: `translateY(${item.start}px)` }}
                    // Few of them are drawn.
                    aria-posinset={item.index + 1}
                    aria-setsize={hasNextPage ? -1 : rows.length}
                  >
                    <ConversationRow
                      conversation={conversation}
                      selected={conversation.id === conversationId}
                      draft={drafts.get(conversation.id) ?? null}
                    />
                    {mayPick && <RowPick id={conversation.id} name={conversation.customer.name} orderNow={orderNow} />}
                  </li>
                );
              })}
            </ul>
            {isFetchNextPageError && (
              <div className={styles.more}>
                {t("list.more.failed")}
                <button type="button" className={styles.link} onClick={() => void fetchNextPage()}>
                  {t("retry")}
                </button>
              </div>
            )}
            {isFetchingNextPage && <SkeletonRows rows={2} avatar />}
          </div>
        </div>
      )}
      <BulkBarWhenPicked order={ids} />
    </>
  );
}
