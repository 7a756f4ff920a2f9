import type { CourierPage as Page } from "@croozer/contracts/couriers";
import { Alert, Button, Skeleton } from "@mantine/core";
import { IconCloudUp, IconLinkOff, IconMotorbike, IconPhone, IconWifiOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { datesIn } from "../../lib/dates.ts";
import { isProblem } from "../../lib/http.ts";
import { findChosenLanguage, rememberLanguage } from "../../lib/language.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { showIn } from "../../speak.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { Money } from "../../ui/Money.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { StatusChip } from "../../ui/StatusChip.tsx";
import { CarriedCard } from "./CarriedCard.tsx";
import styles from "./CourierPage.module.css";
import { carriedQuery } from "./courier-queries.ts";
import { useCourierActs } from "./use-courier-acts.ts";
import { withActs } from "./with-acts.ts";

const route = getRouteApi("/c/$token");

/** What a courier sees behind their link: what to pick up, what is on the way, what is done. */
export function CourierPage() {
  const { token } = route.useParams();
  const { data, error, refetch, isError } = useQuery(carriedQuery(token));
  const { kept, act } = useCourierActs(token);
  const { t } = useTranslation("courierPage");
  const language = useLanguage();
  const spoken = data?.language;
  useEffect(() => {
    if (spoken !== undefined && findChosenLanguage() === null) void showIn(spoken);
  }, [spoken]);
  const switchLanguage = () => {
    const other = language === "he" ? "en" : "he";
    rememberLanguage(other);
    void showIn(other).then(() => refetch());
  };
  const isGone = isProblem(error, "courier.link_expired") || isProblem(error, "request.invalid");
  return (
    <main className={styles.page} data-testid="courier-page">
      <header className={styles.head}>
        <div>
          <h1>{data && !isGone ? t("hello", { name: data.courier.name }) : ""}</h1>
          <PersonText>{data && !isGone ? data.business.name : ""}</PersonText>
        </div>
        <Button variant="default" radius="xl" onClick={switchLanguage} data-testid="courier-language">
          {t("otherLanguage")}
        </Button>
      </header>
      {kept.taps.length > 0 && (
        <Alert color="yellow" icon={<IconCloudUp size={18} />} data-testid="courier-kept">
          {t("kept", { count: kept.taps.length })}
        </Alert>
      )}
      {data && isError && !isGone && (
        <Alert color="yellow" icon={<IconWifiOff size={18} />}>
          {t("offline")}
        </Alert>
      )}
      {isGone ? (
        <EmptyState icon={IconLinkOff} title={t("goneTitle")} text={t("goneText")} />
      ) : data ? (
        <Carried page={withActs(data, kept.taps)} act={act} />
      ) : isError ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <Skeleton height={320} radius="lg" />
      )}
    </main>
  );
}

type Props = { page: Page; act: ReturnType<typeof useCourierActs>["act"] };

function Carried({ page, act }: Props) {
  const { t } = useTranslation("courierPage");
  const dates = datesIn(useLanguage(), page.timeZone);
  const { orders, finished, business } = page;
  const inHand = orders.filter(({ status }) => status === "out_for_delivery");
  const toPickUp = orders.filter(({ status }) => status !== "out_for_delivery");
  const cards = (title: string, list: Page["orders"]) =>
    list.length > 0 && (
      <section className={styles.list} aria-label={title}>
        <h2>
          {title} <span>{list.length}</span>
        </h2>
        {list.map((order) => (
          <CarriedCard key={order.id} order={order} timeZone={page.timeZone} onAct={(what) => act(order, what)} />
        ))}
      </section>
    );
  return (
    <>
      {orders.length === 0 && <EmptyState icon={IconMotorbike} title={t("nothingTitle")} text={t("nothingText")} />}
      {cards(t("inHand"), inHand)}
      {cards(t("toPickUp"), toPickUp)}
      {finished.length > 0 && (
        <section className={styles.list} aria-label={t("finished")}>
          <h2>
            {t("finished")} <span>{finished.length}</span>
          </h2>
          <ul className={styles.finished} data-testid="courier-finished">
            {finished.map(({ id, shortNumber, status, at }) => (
              <li key={id}>
                <b>
                  <Isolate>#{shortNumber}</Isolate>
                </b>
                <StatusChip status={status} small />
                <time dateTime={at}>
                  <Isolate>{dates.time(at)}</Isolate>
                </time>
              </li>
            ))}
          </ul>
        </section>
      )}
      <footer className={styles.foot}>
        {page.cashMinor > 0 && (
          <p className={styles.cash}>
            {t("cash")} <Money amountMinor={page.cashMinor} currency={page.currency} />
          </p>
        )}
        {business.phone !== null && (
          <Button
            component="a"
            href={`tel:${business.phone}`}
            variant="default"
            size="lg"
            fullWidth
            leftSection={<IconPhone size={20} aria-hidden="true" />}
          >
            {t("callBusiness")}
          </Button>
        )}
        <p>{t("until", { time: dates.time(page.expiresAt) })}</p>
      </footer>
    </>
  );
}
