import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { memo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../../lib/session.ts";
import { ErrorState } from "../../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../../ui/SkeletonRows.tsx";
import { useEscapeAlone } from "../../../ui/use-escape-alone.ts";
import { orderQuery } from "../orders-queries.ts";
import { Detail } from "./Detail.tsx";
import styles from "./detail.module.css";
import type { DetailActs } from "./detail-acts.ts";

type Props = DetailActs & { orderId: string | undefined };

/** One order whole, over the page it was opened from. */
export const OrderDrawer = memo(function OrderDrawer({ orderId, ...acts }: Props) {
  const { t } = useTranslation("orders");
  const content = useRef<HTMLDivElement>(null);
  const hasChat = useSearch({ strict: false, select: ({ chat }) => chat !== undefined });
  // A dialog or a conversation over it is closed first, and alone.
  useEscapeAlone(
    orderId !== undefined && !hasChat,
    (element) => content.current?.contains(element) === true || element.contains(content.current),
    acts.onClose,
  );
  return (
    <Drawer.Root
      opened={orderId !== undefined}
      onClose={acts.onClose}
      position="right"
      size="50rem"
      closeOnEscape={false}
    >
      <Drawer.Overlay />
      <Drawer.Content ref={content} className={styles.content ?? ""} aria-label={t("details")}>
        <Drawer.Body p={0} className={styles.body}>
          {orderId !== undefined && <Loaded key={orderId} orderId={orderId} {...acts} />}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
});

function Loaded({ orderId, ...acts }: DetailActs & { orderId: string }) {
  const { data: order, error, refetch } = useQuery(orderQuery(useBusinessId(), orderId));
  if (order !== undefined) return <Detail order={order} {...acts} />;
  return error === null ? <SkeletonRows rows={8} /> : <ErrorState error={error} retry={refetch} />;
}
