import { type Channel, ChannelTest } from "@croozer/contracts/channels";
import { Alert, Button } from "@mantine/core";
import { openConfirmModal } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { IconAlertTriangle, IconBrandWhatsapp, IconCircleCheck, IconPlugConnectedX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useDates, useNow } from "../../lib/dates.ts";
import { post, remove } from "../../lib/http.ts";
import { keyOf } from "../../lib/query.ts";
import { useBusinessId } from "../../lib/session.ts";
import { Chip } from "../../ui/Chip.tsx";
import { FormProblem } from "../../ui/FormProblem.tsx";
import { Isolate } from "../../ui/Isolate.tsx";
import { PersonText } from "../../ui/PersonText.tsx";
import { useErrorText } from "../../ui/use-error-text.ts";
import account from "../settings/account-head.module.css";
import { SettingsCard } from "../settings/SettingsPage.tsx";
import styles from "./ChannelCard.module.css";
import { CatalogueFact } from "./catalogue/CatalogueFact.tsx";
import { useProblemText } from "./use-problem-text.ts";

const chips = {
  active: { tone: "ok", icon: IconCircleCheck },
  error: { tone: "bad", icon: IconAlertTriangle },
  disconnected: { tone: "mute", icon: IconPlugConnectedX },
} as const;
const qualities = ["GREEN", "YELLOW", "RED"] as const;

/** A connected number: how it does, a test, and the way out. */
export function ChannelCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation("channels");
  const problemText = useProblemText();
  const { tone, icon } = chips[channel.status];
  return (
    <SettingsCard>
      <header className={account.head}>
        <span className={account.icon}>
          <IconBrandWhatsapp size={24} stroke={1.75} aria-hidden="true" />
        </span>
        <div className={account.name}>
          <PersonText as="h3">{channel.verifiedName}</PersonText>
          <Isolate>{channel.displayPhoneNumber}</Isolate>
        </div>
        {channel.isDefault && <Chip tone="line">{t("default")}</Chip>}
        <Chip tone={tone} icon={icon}>
          {t(`status_${channel.status}`)}
        </Chip>
      </header>
      {channel.problem !== null && (
        <Alert color="red" title={t("problem")} icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
          {problemText(channel.problem)}
        </Alert>
      )}
      <Facts channel={channel} />
      <Acts />
    </SettingsCard>
  );
}

function Facts({ channel }: { channel: Channel }) {
  const { t } = useTranslation("channels");
  const dates = useDates();
  const now = useNow();
  const number = new Intl.NumberFormat(dates.language);
  const limitText = (tier: string | null) => {
    const count = tier === null ? null : /^TIER_(\d+)(K?)$/.exec(tier);
    if (count) return t("perDay", { number: number.format(Number(count[1]) * (count[2] === "K" ? 1_000 : 1)) });
    return t(tier === "TIER_UNLIMITED" ? "unlimited" : "limitUnknown");
  };
  const quality = qualities.find((known) => known === channel.qualityRating) ?? "UNKNOWN";
  const facts = [
    [t("quality"), t(`quality_${quality}`)],
    [t("limit"), limitText(channel.messagingLimit)],
    [t("throughput"), t("perSecond", { count: channel.throughputPerSecond })],
    [t("lastIn"), channel.lastInboundAt === null ? t("never") : dates.ago(channel.lastInboundAt, now)],
    [t("lastOut"), channel.lastOutboundAt === null ? t("never") : dates.ago(channel.lastOutboundAt, now)],
    [t("catalogue"), <CatalogueFact key="catalogue" channelId={channel.id} />],
    [t("phoneNumberId"), <Isolate key="number">{channel.phoneNumberId}</Isolate>],
    [t("wabaId"), <Isolate key="account">{channel.wabaId}</Isolate>],
  ] as const;
  return (
    <dl className={styles.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Acts() {
  const { t } = useTranslation("channels");
  const { t: tUi } = useTranslation("ui");
  const problemText = useProblemText();
  const errorText = useErrorText();
  const businessId = useBusinessId();
  const queryClient = useQueryClient();
  const url = `/api/businesses/${businessId}/whatsapp`;
  const refresh = () => queryClient.invalidateQueries({ queryKey: keyOf(businessId, "channels") });
  const test = useMutation({
    mutationFn: () => post(`${url}/test`, ChannelTest, undefined, { businessId }),
    onSettled: refresh,
  });
  const disconnect = useMutation({
    mutationFn: () => remove(url, z.object({ disconnected: z.int() }), { businessId }),
    onSuccess: () => notifications.show({ message: t("disconnected"), color: "green" }),
    onError: (error) => notifications.show({ message: errorText(error), color: "red" }),
    onSettled: refresh,
  });
  const confirm = () =>
    openConfirmModal({
      title: t("disconnectTitle"),
      children: t("disconnectText"),
      labels: { confirm: t("disconnect"), cancel: tUi("cancel") },
      confirmProps: { color: "red" },
      onConfirm: () => disconnect.mutate(),
    });
  return (
    <>
      {test.data?.ok === true && (
        <Alert color="green" role="status" icon={<IconCircleCheck size={20} aria-hidden="true" />}>
          {t("testGood", { latency: test.data.latencyMs })}
        </Alert>
      )}
      {test.data?.ok === false && (
        <Alert color="red" role="alert" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
          {t("testBad", { problem: problemText(test.data.problem ?? "") })}
        </Alert>
      )}
      <FormProblem error={test.error} />
      <div className={styles.acts}>
        <Button variant="light" onClick={() => test.mutate()} loading={test.isPending} data-testid="test-whatsapp">
          {t("test")}
        </Button>
        <Button variant="default" c="var(--cz-bad-text)" onClick={confirm} loading={disconnect.isPending}>
          {t("disconnect")}
        </Button>
      </div>
    </>
  );
}
