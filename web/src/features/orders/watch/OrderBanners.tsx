import { IconBellRinging, IconDeviceDesktopOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";
import { useNow } from "../../../lib/dates.ts";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { useTexts } from "../../../lib/use-texts.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { boardQuery } from "../orders-queries.ts";
import { useRing } from "../ring.ts";
import { isBoardless, unansweredOf } from "./unanswered.ts";

/** On every page: an order that nobody answers rings and leads to itself, and a business without a board hears so. */
export function OrderBanners() {
  const t = useTexts("board");
  const now = useNow();
  const isOnBoard = useLocation({ select: ({ pathname }) => pathname === "/orders" });
  const mayAnswer = usePermission("order.advance");
  const isOwner = usePermission("business.update");
  const { data: board } = useQuery({ ...boardQuery(useBusinessId()), enabled: usePermission("order.read") });
  const unanswered = board && mayAnswer && !isOnBoard ? unansweredOf(board, now) : null;
  useRing(unanswered !== null);
  const [first] = unanswered?.orders ?? [];
  if (unanswered && first) {
    const { orders, minutes, isOwnerTold } = unanswered;
    const text = t("waitingBanner", { count: orders.length, number: first.shortNumber, minutes });
    return (
      <div data-testid="unanswered">
        <Banner tone="bad" icon={IconBellRinging} text={isOwnerTold ? `${t("waitingOwner")} ${text}` : text}>
          <Link to="/orders" search={{ order: first.id }}>
            {t("toOrder")}
          </Link>
        </Banner>
      </div>
    );
  }
  if (!board || !isOwner || isOnBoard || !isBoardless(board, now)) return null;
  return (
    <Banner tone="warn" icon={IconDeviceDesktopOff} text={t("noBoard")}>
      <Link to="/orders">{t("openBoard")}</Link>
    </Banner>
  );
}
