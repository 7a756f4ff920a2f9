import { IconScale } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { useMoney } from "../../../lib/money.ts";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { useNotices } from "../../../lib/socket.ts";
import { useAllTexts } from "../../../lib/use-all-texts.ts";
import { Banner } from "../../../ui/Banner.tsx";
import { disputesQuery } from "./disputes-query.ts";

/** The dispute that is to be answered first. Once it was answered the bank decides, and nobody has anything to do. */
export function DisputeBanner() {
  const { t } = useTranslation("disputes");
  const dates = useDates();
  const money = useMoney();
  const { data, refetch } = useQuery({ ...disputesQuery(useBusinessId()), enabled: usePermission("order.refund") });
  useNotices(["alert"], () => void (data !== undefined && refetch()));
  const first = data?.items.find(({ status }) => status !== "answered");
  const canTell = useAllTexts(first !== undefined);
  if (first === undefined || !canTell) return null;
  const { orderId, shortNumber: number, amountMinor, currency, answerBy } = first;
  const amount = money(amountMinor, { currency });
  const text =
    answerBy === null
      ? t("banner", { number, amount })
      : t("bannerUntil", { number, amount, time: dates.dateTime(answerBy) });
  return (
    <div data-testid="dispute-banner">
      <Banner tone="warn" icon={IconScale} text={text}>
        <Link to="/orders" search={{ order: orderId }}>
          {t("toOrder")}
        </Link>
      </Banner>
    </div>
  );
}
