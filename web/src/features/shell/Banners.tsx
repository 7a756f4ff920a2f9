import type { Alert } from "@croozer/contracts/alerts";
import { IconAlertTriangle, IconDeviceMobile, IconRefresh, IconWifiOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { refetchChanged } from "../../lib/refetch.ts";
import { useBusinessId, useMe, usePermission } from "../../lib/session.ts";
import { useIsNewer } from "../../lib/shell-worker.ts";
import { useConnection, useNotices } from "../../lib/socket.ts";
import { useAllTexts } from "../../lib/use-all-texts.ts";
import { Banner } from "../../ui/Banner.tsx";
import { alertsQuery } from "../channels/alerts-query.ts";
import { numbersQuery } from "../channels/numbers-query.ts";
import { boardQuery } from "../orders/orders-queries.ts";
import { OrderBanners } from "../orders/watch/OrderBanners.tsx";
import { DisputeBanner } from "../payments/disputes/DisputeBanner.tsx";

/** A connection that returns sooner is not worth a word. */
const patienceMs = 2_000;

/** What holds for the whole product just now: connection, channels, the emulator. */
export const Banners = () => (
  <div>
    <ConnectionBanner />
    <NewVersionBanner />
    <OrderBanners />
    <DisputeBanner />
    <ChannelBanner />
    <EmulatorBanner />
  </div>
);

function ConnectionBanner() {
  const { t } = useTranslation("shell");
  const lost = useConnection() === "offline";
  const [told, setTold] = useState(false);
  useEffect(() => {
    if (!lost) return;
    const timer = setTimeout(() => setTold(true), patienceMs);
    return () => {
      clearTimeout(timer);
      setTold(false);
    };
  }, [lost]);
  const dates = useDates();
  // How old the board is, if there is one: it may be from before the page was opened.
  const { dataUpdatedAt } = useQuery({ ...boardQuery(useBusinessId()), enabled: false });
  if (!told) return null;
  const text =
    dataUpdatedAt === 0 ? t("offlineBanner") : t("offlineAsOf", { time: dates.time(new Date(dataUpdatedAt)) });
  return <Banner tone="warn" icon={IconWifiOff} text={text} />;
}

function NewVersionBanner() {
  const { t } = useTranslation("shell");
  if (!useIsNewer()) return null;
  return (
    <Banner icon={IconRefresh} text={t("reloadTitle")}>
      <button type="button" onClick={() => location.reload()} data-testid="new-version">
        {t("reload")}
      </button>
    </Banner>
  );
}

/** What touches a whole number or account; the rest waits on its page. */
const concernsAll = ({ severity, kind }: Alert): boolean =>
  severity === "critical" || (severity === "warning" && /^(account|number)_/.test(kind));

/** The gravest trouble that nobody has seen yet; else a number that does not work. */
function ChannelBanner() {
  const { t } = useTranslation("shell");
  const { t: tAlerts } = useTranslation("alerts");
  const businessId = useBusinessId();
  const mayRead = usePermission("channel.read");
  const mayManage = usePermission("channel.manage");
  const { data } = useQuery({ ...numbersQuery(businessId), enabled: mayRead });
  const alerts = useQuery({ ...alertsQuery(businessId), enabled: mayRead });
  useNotices(["channel", "alert"], ({ type }) => {
    const { queryKey } = type === "alert" ? alertsQuery(businessId) : numbersQuery(businessId);
    refetchChanged(queryKey);
  });
  const link = mayManage && <Link to="/settings/whatsapp">{t("channelBannerLink")}</Link>;
  const unseen = alerts.data?.items.find((alert) => alert.acknowledged === null && concernsAll(alert));
  const canTell = useAllTexts(unseen !== undefined);
  if (unseen !== undefined && canTell)
    return (
      <Banner
        tone={unseen.severity === "critical" ? "bad" : "warn"}
        icon={IconAlertTriangle}
        text={tAlerts("banner", { name: unseen.accountName, what: tAlerts(`is_${unseen.kind}`) })}
      >
        {link}
      </Banner>
    );
  const troubled = data?.items.find(({ status }) => status === "error");
  if (troubled === undefined) return null;
  return (
    <Banner tone="bad" icon={IconAlertTriangle} text={t("channelBanner", { name: troubled.verifiedName })}>
      {link}
    </Banner>
  );
}

function EmulatorBanner() {
  const { t } = useTranslation("shell");
  const { emulator } = useMe();
  if (emulator === null) return null;
  return (
    <Banner icon={IconDeviceMobile} text={t("emulatorBanner")}>
      <a href={emulator.phoneUrl} target="_blank" rel="noreferrer">
        {t("openPhone")}
      </a>
    </Banner>
  );
}
