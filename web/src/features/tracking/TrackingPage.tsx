import type { TrackedOrder } from "@croozer/contracts/tracking";
import { Alert, Button, Skeleton } from "@mantine/core";
import { IconLinkOff, IconPhone, IconWifiOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "../../lib/http.ts";
import { findChosenLanguage, rememberLanguage } from "../../lib/language.ts";
import { useLanguage } from "../../lib/use-language.ts";
import { showIn } from "../../speak.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { PlatePicture } from "../../ui/PlatePicture.tsx";
import { CancelOrder } from "./CancelOrder.tsx";
import { OrderWay } from "./OrderWay.tsx";
import { PayNow } from "./PayNow.tsx";
import styles from "./Tracking.module.css";
import { trackedQuery } from "./tracking-queries.ts";
import { WhatWasOrdered } from "./WhatWasOrdered.tsx";
import { WhereItIs } from "./WhereItIs.tsx";

const route = getRouteApi("/o/$token");

/** What a customer sees behind the link of an order. */
export function TrackingPage() {
  const { token } = route.useParams();
  const { data: order, error, refetch, isError } = useQuery(trackedQuery(token));
  const language = useLanguage();
  const spoken = order?.language;
  useEffect(() => {
    // Whoever never chose a language on this device is met in the one they ordered in.
    if (spoken !== undefined && findChosenLanguage() === null) void showIn(spoken);
  }, [spoken]);
  const { t } = useTranslation("tracking");
  const switchLanguage = () => {
    const other = language === "he" ? "en" : "he";
    rememberLanguage(other);
    void showIn(other);
  };
  return (
    <main className={styles.page} data-testid="tracking">
      <header className={styles.head}>
        {order && <PlatePicture name={order.business.name} pictureUrl={order.business.pictureUrl} size={52} />}
        <PersonText className={styles.business}>{order?.business.name ?? ""}</PersonText>
        <Button variant="default" radius="xl" onClick={switchLanguage} data-testid="tracking-language">
          {t("otherLanguage")}
        </Button>
      </header>
      {order && isError && (
        <Alert color="yellow" icon={<IconWifiOff size={18} />}>
          {t("offline")}
        </Alert>
      )}
      {order ? (
        <Tracked order={order} token={token} />
      ) : isProblem(error, "order.link_expired") || isProblem(error, "request.invalid") ? (
        <EmptyState icon={IconLinkOff} title={t("goneTitle")} text={t("goneText")} />
      ) : isError ? (
        <ErrorState error={error} retry={refetch} />
      ) : (
        <Skeleton height={320} radius="lg" />
      )}
    </main>
  );
}

function Tracked({ order, token }: { order: TrackedOrder; token: string }) {
  const { t } = useTranslation("tracking");
  const { paid = false } = route.useSearch();
  const { phone } = order.business;
  return (
    <>
      <WhereItIs order={order} />
      {order.status !== "cancelled" && <OrderWay order={order} />}
      <WhatWasOrdered order={order} />
      <footer className={styles.acts}>
        <PayNow order={order} token={token} cameBack={paid} />
        {phone !== null && (
          <Button
            component="a"
            href={`tel:${phone}`}
            size="lg"
            fullWidth
            variant={order.payable ? "default" : "filled"}
            leftSection={<IconPhone size={20} />}
          >
            <Isolate>{t("call", { phone })}</Isolate>
          </Button>
        )}
        {order.cancellable && <CancelOrder token={token} />}
      </footer>
    </>
  );
}
