import { IconReceiptOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { useNotices } from "../../lib/socket.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { SkeletonRows } from "../../ui/SkeletonRows.tsx";
import { CourierDayTable } from "../couriers/CourierDayTable.tsx";
import styles from "./CashUp.module.css";
import { CashUpHeader } from "./CashUpHeader.tsx";
import { OpenOrders } from "./OpenOrders.tsx";
import { cashUpQuery } from "./queries.ts";
import { Takings } from "./Takings.tsx";

const route = getRouteApi("/shell/orders/cash-up");

/** What a day took, by method and by person, and what is still open: to count the till against, and to print. */
export function CashUpPage() {
  const { t } = useTranslation("payments");
  const { day } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch } = useQuery(cashUpQuery(useBusinessId(), day));
  useNotices(["order"], () => void refetch());
  const { methods, people } = useNames();
  return (
    <div className={styles.page} data-testid="cash-up">
      <CashUpHeader
        cashUp={data}
        onDay={(wished) => void navigate({ search: wished === undefined ? {} : { day: wished }, replace: true })}
      />
      {data === undefined ? (
        error === null ? (
          <SkeletonRows rows={6} />
        ) : (
          <ErrorState error={error} retry={refetch} />
        )
      ) : (
        <>
          {data.total.count === 0 ? (
            <EmptyState icon={IconReceiptOff} title={t("nothing")} text={t("nothingText")} />
          ) : (
            <>
              <Takings
                title={t("byMethod")}
                rows={data.byMethod.map((row) => ({ ...row, name: methods(row.method) }))}
                total={data.total}
                currency={data.currency}
              />
              <Takings
                title={t("byPerson")}
                rows={data.byPerson.map((row) => ({ ...row, name: people(row.name) }))}
                currency={data.currency}
              />
            </>
          )}
          <CourierDayTable day={day} styles={styles} />
          <OpenOrders cashUp={data} />
        </>
      )}
    </div>
  );
}

function useNames() {
  const { t } = useTranslation("payments");
  return {
    methods: (method: "cash" | "card" | "bit" | "online" | "other") => t(`method_${method}`),
    people: (name: string | null) => name ?? t("nobody"),
  };
}
