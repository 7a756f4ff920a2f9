import type { Conversation } from "@croozer/contracts/conversations";
import { Button } from "@mantine/core";
import { IconHandStop, IconHourglass, IconLock, IconPlugConnectedX, IconRobot } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { Isolate } from "../../../ui/Isolate.tsx";
import { numbersQuery } from "../../channels/numbers-query.ts";
import { cartQuery } from "../inbox-queries.ts";
import { countdown, type ReplyWindow } from "../reply-window.ts";
import { useAskingWord } from "../use-asking-word.ts";
import { useConversationActs } from "../use-conversation-acts.ts";
import styles from "./Composer.module.css";
import { openPanel } from "./panel-store.ts";

type Tone = "amber" | "red" | "teal" | "quiet";

function Strip({ tone, icon, children }: { tone: Tone; icon: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.strip} data-tone={tone} role="status">
      {icon}
      {children}
    </div>
  );
}

/** Minutes and seconds until the window closes; renewed every second, here alone. */
function TimeLeft({ endsAt }: { endsAt: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  // A timer is not read out by itself, as the strip around it is.
  return (
    <span role="timer">
      <Isolate className={styles.countdown}>{countdown(Date.parse(endsAt) - now)}</Isolate>
    </span>
  );
}

function TakeOver({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("inbox");
  const { setAutomation } = useConversationActs();
  return (
    <Button
      size="xs"
      className={styles.stripAct ?? ""}
      onClick={() => void setAutomation(conversation, "paused")}
      data-testid="take-over"
    >
      {t("composer.takeOver")}
    </Button>
  );
}

/** Nothing goes out: whoever may mend it finds the way. */
function ChannelDown({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("inbox");
  const mayRead = usePermission("channel.read");
  const mayManage = usePermission("channel.manage");
  const numbers = useQuery({ ...numbersQuery(useBusinessId()), enabled: mayRead }).data?.items;
  if (numbers?.find(({ id }) => id === conversation.channel.id)?.status !== "error") return null;
  return (
    <Strip tone="red" icon={<IconPlugConnectedX size={16} stroke={1.75} aria-hidden="true" />}>
      <span className={styles.stripText}>{t("channel.down")}</span>
      {mayManage && (
        <Link className={styles.stripLink ?? ""} to="/settings/whatsapp" data-testid="channel-down">
          {t("channel.open")}
        </Link>
      )}
    </Strip>
  );
}

/** What to know before writing: how long it is possible, and who answers now. */
export function ComposerStrips({ conversation, window }: { conversation: Conversation; window: ReplyWindow }) {
  const { t } = useTranslation("inbox");
  const { automation, handoverReason, windowEndsAt } = conversation;
  const cart = useQuery({
    ...cartQuery(useBusinessId(), conversation.id),
    enabled: automation === "on" && window.state !== "closed",
  });
  const askingWord = useAskingWord("composer.bot.asking");
  if (window.state === "closed")
    return (
      <>
        <ChannelDown conversation={conversation} />
        <Strip tone="quiet" icon={<IconLock size={16} stroke={1.75} aria-hidden="true" />}>
          <span className={styles.stripText}>
            <b>{t("composer.closed")}</b> {t(windowEndsAt === null ? "composer.neverWrote.why" : "composer.closed.why")}
          </span>
          <Button
            size="xs"
            variant="default"
            className={styles.stripAct ?? ""}
            onClick={() => openPanel(conversation.id, { kind: "template" })}
            data-testid="use-template"
          >
            {t("waits.template")}
          </Button>
        </Strip>
      </>
    );
  return (
    <>
      <ChannelDown conversation={conversation} />
      {window.state === "closing" && windowEndsAt !== null && (
        <Strip tone="amber" icon={<IconHourglass size={16} stroke={1.75} aria-hidden="true" />}>
          <span className={styles.stripText}>
            {t("composer.closing")} <TimeLeft endsAt={windowEndsAt} />. {t("composer.closing.after")}
          </span>
        </Strip>
      )}
      {automation === "needs_person" && (
        <Strip tone="amber" icon={<IconHandStop size={16} stroke={1.75} aria-hidden="true" />}>
          <span className={styles.stripText}>
            {handoverReason === null ? t("composer.needsPerson") : t(`composer.needsPerson.${handoverReason}`)}
          </span>
          <TakeOver conversation={conversation} />
        </Strip>
      )}
      {automation === "on" && (
        <Strip tone="teal" icon={<IconRobot size={16} stroke={1.75} aria-hidden="true" />}>
          <span className={styles.stripText}>{askingWord(cart.data?.cart?.asking ?? null) ?? t("composer.bot")}</span>
          <TakeOver conversation={conversation} />
        </Strip>
      )}
    </>
  );
}
