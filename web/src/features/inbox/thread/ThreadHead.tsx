import type { Conversation } from "@croozer/contracts/conversations";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  IconArrowBackUp,
  IconCalendar,
  IconCheck,
  IconChevronLeft,
  IconClock,
  IconClockPause,
  IconDots,
  IconHandStop,
  IconKeyboard,
  IconLayoutSidebarRight,
  IconLock,
  IconRobot,
} from "@tabler/icons-react";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../lib/dates.ts";
import { usePermission } from "../../../lib/session.ts";
import { useHasKeys } from "../../../lib/use-has-keys.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { Isolate } from "../../../ui/Isolate.tsx";
import { useFocusHere } from "../../../ui/use-focus-here.ts";
import { FollowItem } from "../../notifications/FollowItem.tsx";
import { OthersHere } from "../../presence/OthersHere.tsx";
import { CustomerName } from "../list/CustomerName.tsx";
import { readablePhone } from "../phone.ts";
import { ReplyDue } from "../reply-times/ReplyDue.tsx";
import { replyWindow } from "../reply-window.ts";
import { HeadTools } from "../together/HeadTools.tsx";
import type { HeadTool } from "../together/head-tool.ts";
import { ToolItems } from "../together/ToolItems.tsx";
import { useConversationActs } from "../use-conversation-acts.ts";
import styles from "./ThreadHead.module.css";

const JumpToDate = lazy(async () => ({ default: (await import("./date/JumpToDate.tsx")).JumpToDate }));

function WindowLeft({ endsAt }: { endsAt: string | null }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const window = replyWindow(endsAt, useNow());
  if (window.state === "closed")
    return (
      <span className={styles.window} data-window="closed">
        <IconLock size={14} stroke={1.75} aria-hidden="true" />
        {t("windowClosed")}
      </span>
    );
  return (
    <span className={styles.window} data-window={window.state}>
      <IconClock size={14} stroke={1.75} aria-hidden="true" />
      {t("head.window.left", { time: dates.length(window.leftMs) })}
    </span>
  );
}

type MoreProps = Pick<Props, "conversation" | "onKeys"> & { onTool: (tool: HeadTool) => void };

function More({ conversation, onKeys, onTool }: MoreProps) {
  const { t } = useTranslation("inbox");
  const { setStatus, setAutomation } = useConversationActs();
  const mayChange = usePermission("conversation.assign");
  const botOn = conversation.automation === "on";
  const hasKeys = useHasKeys();
  const [dating, setDating] = useState(false);
  return (
    <Menu position="bottom-end" width="15rem">
      {dating && (
        <Suspense>
          <JumpToDate onClose={() => setDating(false)} />
        </Suspense>
      )}
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="2.25rem" aria-label={t("head.more")}>
          <IconDots size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {mayChange && <ToolItems onTool={onTool} />}
        {mayChange && conversation.status === "open" && (
          <Menu.Item
            leftSection={<IconClockPause size={18} stroke={1.75} aria-hidden="true" />}
            onClick={() => void setStatus(conversation, "pending")}
          >
            {t("head.pending")}
          </Menu.Item>
        )}
        {mayChange && conversation.status === "pending" && (
          <Menu.Item
            leftSection={<IconArrowBackUp size={18} stroke={1.75} className="flip" aria-hidden="true" />}
            onClick={() => void setStatus(conversation, "open")}
          >
            {t("head.open")}
          </Menu.Item>
        )}
        {mayChange && (
          <Menu.Item
            leftSection={
              botOn ? (
                <IconHandStop size={18} stroke={1.75} aria-hidden="true" />
              ) : (
                <IconRobot size={18} stroke={1.75} aria-hidden="true" />
              )
            }
            onClick={() => void setAutomation(conversation, botOn ? "paused" : "on")}
          >
            {t(botOn ? "head.bot.off" : "head.bot.on")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCalendar size={18} stroke={1.75} aria-hidden="true" />}
          onClick={() => setDating(true)}
        >
          {t("date.jump")}
        </Menu.Item>
        <FollowItem conversationId={conversation.id} />
        {hasKeys && onKeys !== undefined && (
          <Menu.Item leftSection={<IconKeyboard size={18} stroke={1.75} aria-hidden="true" />} onClick={onKeys}>
            {t("head.keys")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

type Props = {
  conversation: Conversation;
  onBack: () => void;
  /** Shows what is known beside the messages; none where there is no room for it. */
  onPanel?: () => void;
  /** Shows the keys of the inbox; none elsewhere. */
  onKeys?: () => void;
  /** What else stands at the end. */
  tools?: ReactNode;
};

/** Who this is, how long free replies are possible, whose it is, and whether it is done. */
export function ThreadHead({ conversation, onBack, onPanel, onKeys, tools }: Props) {
  const { t } = useTranslation("inbox");
  const { setStatus } = useConversationActs();
  const mayChange = usePermission("conversation.assign");
  const { customer } = conversation;
  const resolved = conversation.status === "resolved";
  const [tool, setTool] = useState<HeadTool | null>(null);
  // On a phone a conversation of the inbox is the whole page.
  const isPage = useMediaQuery("(max-width: 767px)", false, { getInitialValueInEffect: false }) && onKeys !== undefined;
  const Name = isPage ? "h1" : "h2";
  const name = useRef<HTMLHeadingElement>(null);
  useFocusHere(() => name.current, isPage);
  return (
    <header className={styles.head}>
      <button type="button" className={styles.back} aria-label={t("back")} onClick={onBack}>
        <IconChevronLeft size={22} stroke={1.75} className="flip" aria-hidden="true" />
      </button>
      <Avatar id={customer.id} name={customer.name} size={40} windowEndsAt={conversation.windowEndsAt} />
      <div className={styles.who}>
        <Name ref={name} className={styles.name} tabIndex={-1}>
          <CustomerName name={customer.name} className={styles.nameText} />
        </Name>
        <p className={styles.facts}>
          {customer.handle !== null && customer.handle !== customer.name && (
            <>
              <Isolate className={styles.handle}>{readablePhone(customer.handle)}</Isolate>
              <span className={styles.point} aria-hidden="true">
                ·
              </span>
            </>
          )}
          <WindowLeft endsAt={conversation.windowEndsAt} />
          <ReplyDue conversation={conversation} />
        </p>
      </div>
      <div className={styles.acts}>
        <OthersHere conversationId={conversation.id} />
        <HeadTools conversation={conversation} tool={tool} onTool={setTool} />
        {mayChange && (
          <Button
            className={styles.resolve}
            variant={resolved ? "default" : "filled"}
            aria-label={t(resolved ? "head.reopen" : "head.resolve")}
            leftSection={
              resolved ? (
                <IconArrowBackUp size={16} stroke={1.75} className="flip" aria-hidden="true" />
              ) : (
                <IconCheck size={16} stroke={2} aria-hidden="true" />
              )
            }
            onClick={() => void setStatus(conversation, resolved ? "open" : "resolved")}
            data-testid="resolve"
          >
            <span className={styles.resolveWord}>{t(resolved ? "head.reopen" : "head.resolve")}</span>
          </Button>
        )}
        {onPanel !== undefined && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="2.25rem"
            className={styles.panel ?? ""}
            aria-label={t("head.panel")}
            title={t("head.panel")}
            onClick={onPanel}
          >
            <IconLayoutSidebarRight size={20} stroke={1.75} className="flip" aria-hidden="true" />
          </ActionIcon>
        )}
        <More conversation={conversation} onTool={setTool} {...(onKeys === undefined ? {} : { onKeys })} />
        {tools}
      </div>
    </header>
  );
}
