import { Business } from "@croozer/contracts/businesses";
import type { Board } from "@croozer/contracts/orders";
import { ActionIcon, Tooltip, VisuallyHidden } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import {
  IconBell,
  IconBellOff,
  IconBellRinging,
  IconClock,
  IconMessageCircle,
  IconPlayerPause,
  IconVolume,
  IconWifi,
  IconWifiOff,
} from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { patch } from "../../lib/http.ts";
import { useBusinessId, usePermission } from "../../lib/session.ts";
import { useConnection } from "../../lib/socket.ts";
import { useErrorText } from "../../ui/use-error-text.ts";
import { AutoPrintSwitch } from "../printing/AutoPrintSwitch.tsx";
import { KitchenLink } from "./KitchenLink.tsx";
import { NewOrderLink } from "./NewOrderLink.tsx";
import styles from "./OrdersPage.module.css";
import { boardQuery } from "./orders-queries.ts";
import { PlaceSwitch } from "./PlaceSwitch.tsx";
import { setSound, useSound } from "./ring.ts";
import { KeptTapsNote } from "./taps/KeptTapsNote.tsx";
import { useKeptTaps } from "./taps/use-taps.ts";

type Props = { board: Board | undefined; waiting: number };

/** Title, how many wait, intake, average time, connection and sound. */
export function BoardHeader({ board, waiting }: Props) {
  const { t } = useTranslation("orders");
  return (
    <header className={styles.header}>
      <h1>{t("title")}</h1>
      <PlaceSwitch />
      <NewOrderLink />
      {waiting > 0 && (
        <span className={styles.toAccept} data-testid="to-accept">
          <IconBell size={16} stroke={1.75} aria-hidden="true" />
          {t("toAccept", { count: waiting })}
        </span>
      )}
      <KeptTapsNote />
      <div className={styles.tiles}>
        {board !== undefined && <IntakeTile open={board.intakeOpen} />}
        {typeof board?.averageMinutesToday === "number" && board.averageMinutesToday >= 1 && (
          <span className={`${styles.tile} ${styles.hideNarrow}`}>
            <IconClock size={20} stroke={1.75} aria-hidden="true" />
            <span>
              <small>{t("average")}</small>
              <b>{t("minutes", { count: Math.round(board.averageMinutesToday) })}</b>
            </span>
          </span>
        )}
        <ConnectionTile />
        <AutoPrintSwitch />
        <SoundButton />
        <KitchenLink />
      </div>
    </header>
  );
}

function IntakeTile({ open }: { open: boolean }) {
  const { t } = useTranslation("orders");
  const businessId = useBusinessId();
  const client = useQueryClient();
  const errorText = useErrorText();
  const mayChange = usePermission("business.update");
  const change = useMutation({
    mutationFn: () =>
      patch(`/api/businesses/${businessId}`, Business, { settings: { intakeOpen: !open } }, { businessId }),
    onError: (error) => notifications.show({ color: "red", message: errorText(error) }),
    onSettled: () => client.invalidateQueries({ queryKey: boardQuery(businessId).queryKey }),
  });
  const Icon = open ? IconMessageCircle : IconPlayerPause;
  const content = (
    <>
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <small>{t("intake")}</small>
        <b>{t(open ? "intakeOpen" : "intakePaused")}</b>
      </span>
    </>
  );
  const state = open ? "open" : "paused";
  if (!mayChange)
    return (
      <span className={styles.tile} data-state={state}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      className={styles.tile}
      data-state={state}
      title={t(open ? "pauseIntake" : "openIntake")}
      disabled={change.isPending}
      onClick={() => change.mutate()}
      data-testid="intake"
    >
      {content}
      <VisuallyHidden>{t(open ? "pauseIntake" : "openIntake")}</VisuallyHidden>
    </button>
  );
}

function ConnectionTile() {
  const { t } = useTranslation("orders");
  const isOnline = useConnection() === "online";
  // A tap without an answer knows of it before the socket does.
  const { stalled } = useKeptTaps();
  const live = isOnline && !stalled;
  const Icon = live ? IconWifi : IconWifiOff;
  return (
    <output className={styles.tile} data-state={live ? "live" : "bad"} data-testid="connection">
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      <span>
        <small>{t("connection")}</small>
        <b>{t(live ? "live" : "offline")}</b>
      </span>
    </output>
  );
}

function SoundButton() {
  const { t } = useTranslation("orders");
  const sound = useSound();
  const [label, Icon] =
    sound === "on"
      ? [t("soundOn"), IconVolume]
      : sound === "off"
        ? [t("soundOff"), IconBellOff]
        : [t("soundBlocked"), IconBellRinging];
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="default"
        size={44}
        radius="md"
        aria-label={label}
        aria-pressed={sound === "on"}
        onClick={() => void setSound(sound !== "on")}
      >
        <Icon size={20} stroke={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
