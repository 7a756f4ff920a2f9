import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useBusinessId } from "../../lib/session.ts";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { courierDayQuery, useHandIn } from "./couriers-queries.ts";

type Props = { day: string | undefined; styles: Readonly<Record<string, string | undefined>> };

/** What each courier did on a day, and their cash, until somebody takes it in. `styles`: of the page it is a part of. */
export function CourierDayTable({ day: wished, styles }: Props) {
  const { t } = useTranslation("couriers");
  const { data } = useQuery(courierDayQuery(useBusinessId(), wished));
  const handIn = useHandIn();
  if (data === undefined || data.couriers.length === 0) return null;
  const { day, currency, couriers } = data;
  return (
    <section className={styles.card} data-testid="courier-day">
      <table className={styles.table}>
        <caption>{t("dayTitle")}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{t("inHands")}</th>
            <th scope="col">{t("deliveries")}</th>
            <th scope="col">{t("minutes")}</th>
            <th scope="col">{t("cash")}</th>
          </tr>
        </thead>
        <tbody>
          {couriers.map(({ courierId, name, deliveries, averageMinutes, cashMinor, notHandedInMinor }) => (
            <tr key={courierId}>
              <th scope="row">
                <PersonText>{name}</PersonText>
              </th>
              <td className={styles.net}>
                <Money amountMinor={notHandedInMinor} currency={currency} />{" "}
                {notHandedInMinor > 0 && (
                  <Button
                    variant="default"
                    size="xs"
                    loading={handIn.isPending && handIn.variables.courierId === courierId}
                    onClick={() => handIn.mutate({ courierId, day, amountMinor: notHandedInMinor })}
                    data-testid="hand-in"
                  >
                    {t("handIn")}
                  </Button>
                )}
              </td>
              <td data-label={t("deliveries")}>{deliveries}</td>
              <td data-label={t("minutes")}>
                {averageMinutes === null ? "–" : t("minutesOf", { minutes: Math.round(averageMinutes) })}
              </td>
              <td data-label={t("cash")}>
                <Money amountMinor={cashMinor} currency={currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
