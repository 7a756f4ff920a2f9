import type { Message } from "@croozer/contracts/conversations";
import { type Icon, IconClipboardList, IconCode, IconDeviceMobile, IconRobot } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../../lib/dates.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { Tick } from "../../../ui/Tick.tsx";
import styles from "./bubble.module.css";

type Tagged = Exclude<Message["origin"], "customer" | "note" | "event" | "member">;
const originIcons: Record<Tagged, Icon> = {
  bot: IconRobot,
  order_notice: IconClipboardList,
  phone_app: IconDeviceMobile,
  api: IconCode,
};

function Origin({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  const { origin } = message;
  if (origin === "customer" || origin === "note" || origin === "event") return null;
  if (message.status === "uncertain") return <span className={styles.origin}>{t("origin.uncertain")}</span>;
  if (origin === "member")
    return (
      <span className={styles.origin}>
        <bdi>{message.sentBy?.name ?? t("origin.member")}</bdi>
      </span>
    );
  const OriginIcon = originIcons[origin];
  return (
    <span className={styles.origin}>
      <OriginIcon size={14} stroke={1.75} aria-hidden="true" />
      {t(`origin.${origin}`)}
    </span>
  );
}

/** Under a bubble's words: who sent it, when, and how far it came. */
export function MessageMeta({ message }: { message: Message }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  return (
    <span className={styles.meta}>
      {message.editedAt !== null && message.deletedAt === null && <span>{t("message.edited")}</span>}
      <Origin message={message} />
      <time dateTime={message.at} title={dates.dateTime(message.at)}>
        <Isolate>{dates.time(message.at)}</Isolate>
      </time>
      {message.direction === "outbound" && <Tick status={message.status} size={15} />}
    </span>
  );
}
