import type { Notification, NotificationKind } from "@croozer/contracts/notifications";
import { ActionIcon, Button } from "@mantine/core";
import {
  type Icon,
  IconAlarm,
  IconAlertCircle,
  IconAt,
  IconBell,
  IconClockExclamation,
  IconHandStop,
  IconHourglass,
  IconMessage,
  IconMessageQuestion,
  IconSettings,
  IconUserCheck,
} from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../lib/dates.ts";
import { useBusinessId } from "../../lib/session.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import styles from "./Bell.module.css";
import { listQuery, markRead } from "./queries.ts";

const icons: Record<NotificationKind, Icon> = {
  assigned: IconUserCheck,
  mentioned: IconAt,
  message_in_mine: IconMessage,
  new_unassigned: IconMessageQuestion,
  needs_person: IconHandStop,
  window_closing: IconHourglass,
  reply_due_soon: IconClockExclamation,
  reply_late: IconAlarm,
  not_sent: IconAlertCircle,
};

function Item({ one, onDone }: { one: Notification; onDone: () => void }) {
  const { t } = useTranslation("notifications");
  const dates = useDates();
  const now = useNow();
  const businessId = useBusinessId();
  const KindIcon = icons[one.kind];
  const by = one.by?.name ?? "";
  const what =
    one.kind === "assigned" || one.kind === "mentioned"
      ? t(by === "" ? `said.${one.kind}` : `said.${one.kind}.by`, { name: by })
      : t(`said.${one.kind}`, { count: one.count });
  return (
    <li>
      <Link
        to="/inbox/$conversationId"
        params={{ conversationId: one.conversationId }}
        search={one.message === null ? {} : { message: one.message.id }}
        className={styles.item}
        data-unread={one.isRead ? undefined : true}
        data-testid="bell-item"
        onClick={() => {
          void markRead(businessId, { ids: [one.id] }).catch(() => undefined);
          onDone();
        }}
      >
        <KindIcon size={20} stroke={1.75} className={styles.icon} data-kind={one.kind} aria-hidden="true" />
        <PersonText className={styles.name}>{one.customerName}</PersonText>
        <time className={styles.time} dateTime={one.at}>
          {dates.ago(one.at, now)}
        </time>
        <span className={styles.what}>
          {what}
          {one.message !== null && one.message.preview !== "" && (
            <PersonText className={styles.preview}>{one.message.preview}</PersonText>
          )}
        </span>
      </Link>
    </li>
  );
}

/** What the member was told of, the newest first; each opens where it happened. */
export function BellList({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation("notifications");
  const businessId = useBusinessId();
  const list = useInfiniteQuery(listQuery(businessId));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section aria-label={t("bell")}>
      <header className={styles.head}>
        <h2>{t("bell")}</h2>
        <span className={styles.headActs}>
          {items.some(({ isRead }) => !isRead) && (
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => void markRead(businessId, { all: true }).catch(() => undefined)}
              data-testid="bell-read-all"
            >
              {t("bell.readAll")}
            </Button>
          )}
          <ActionIcon
            component={Link}
            to="/settings/notifications"
            variant="subtle"
            color="gray"
            size="2.25rem"
            aria-label={t("title")}
            title={t("title")}
            onClick={onDone}
          >
            <IconSettings size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </span>
      </header>
      {list.data === undefined ? (
        list.isError ? (
          <ErrorState error={list.error} retry={() => list.refetch()} />
        ) : (
          <SkeletonRows rows={4} />
        )
      ) : items.length === 0 ? (
        <EmptyState icon={IconBell} title={t("bell.empty")} text={t("bell.empty.text")} />
      ) : (
        <ul className={styles.list}>
          {items.map((one) => (
            <Item key={one.id} one={one} onDone={onDone} />
          ))}
          {list.hasNextPage && (
            <li className={styles.more}>
              <Button
                size="compact-sm"
                variant="default"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t("bell.more")}
              </Button>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
