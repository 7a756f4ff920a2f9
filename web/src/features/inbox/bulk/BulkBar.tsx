import { ActionIcon, Tooltip } from "@mantine/core";
import {
  type Icon,
  IconArrowBackUp,
  IconCheck,
  IconClockPause,
  IconFlag,
  IconMail,
  IconMailOpened,
  IconTag,
  IconUserPlus,
  IconX,
} from "@tabler/icons-react";
import { lazy, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useBusinessId, usePermission } from "../../../lib/session.ts";
import { ChoicePlace } from "../../teamwork/ChoicePlace.tsx";
import { findLoadedConversation } from "../inbox-cache.ts";
import styles from "./BulkBar.module.css";
import { pickAll, pickNone, usePicked } from "./picked.ts";
import { useBulk } from "./use-bulk.ts";

const AssignChoices = lazy(async () => ({ default: (await import("../../teamwork/AssignChoices.tsx")).AssignChoices }));
const PriorityChoices = lazy(async () => ({
  default: (await import("../../teamwork/PriorityChoices.tsx")).PriorityChoices,
}));
const LabelChoices = lazy(async () => ({ default: (await import("../../teamwork/LabelChoices.tsx")).LabelChoices }));
const SnoozeChoices = lazy(async () => ({ default: (await import("../../teamwork/SnoozeChoices.tsx")).SnoozeChoices }));

/** What is done to all conversations that are picked; there while some are. `order`: all that are loaded. */
export function BulkBar({ order }: { order: readonly string[] }) {
  const picked = usePicked();
  const mayChange = usePermission("conversation.assign");
  return picked.size > 0 && mayChange ? <Bar order={order} /> : null;
}

type Choice = "assign" | "labels" | "priority" | "snooze";

function Bar({ order }: { order: readonly string[] }) {
  const { t } = useTranslation("teamwork");
  const { t: tInbox } = useTranslation("inbox");
  const businessId = useBusinessId();
  const mayReply = usePermission("conversation.reply");
  const { picked, running, run } = useBulk();
  const [choice, setChoice] = useState<Choice | null>(null);
  const all = [...picked].flatMap((id) => findLoadedConversation(businessId, id) ?? []);
  const someUnread = all.some(({ unread }) => unread > 0);
  const allResolved = all.every(({ status }) => status === "resolved");
  const shared =
    all[0]?.labels.filter(({ id }) => all.every(({ labels }) => labels.some((one) => one.id === id))) ?? [];
  const close = () => setChoice(null);
  const tool = (name: Choice, Sign: Icon, label: string, content: ReactNode) => (
    <ChoicePlace
      opened={choice === name}
      onClose={close}
      title={label}
      position="top"
      target={
        <Act icon={Sign} label={label} disabled={running} onClick={() => setChoice(choice === name ? null : name)} />
      }
    >
      {content}
    </ChoicePlace>
  );
  return (
    <section className={styles.bar} aria-label={t("bulk.title")} data-testid="inbox-bulk-bar">
      <div className={styles.count}>
        <Act icon={IconX} label={t("bulk.none")} onClick={pickNone} />
        <b aria-live="polite">{t("bulk.picked", { count: picked.size })}</b>
        {picked.size < order.length && (
          <button type="button" className={styles.all} onClick={() => pickAll(order)}>
            {t("bulk.all", { count: order.length })}
          </button>
        )}
      </div>
      <div className={styles.acts}>
        {tool(
          "assign",
          IconUserPlus,
          t("assign"),
          <AssignChoices
            onPick={(wish) => {
              close();
              if (wish.team === undefined)
                void run({ assigneeId: wish.assignee?.memberId ?? null }, () => ({ assignee: wish.assignee }));
              else void run({ teamId: wish.team?.id ?? null }, () => ({ team: wish.team }));
            }}
          />,
        )}
        {tool(
          "labels",
          IconTag,
          t("labels"),
          <LabelChoices
            labels={shared}
            onToggle={(label, on) => {
              close();
              void run(on ? { addLabelIds: [label.id] } : { removeLabelIds: [label.id] }, ({ labels }) => {
                const others = labels.filter(({ id }) => id !== label.id);
                return { labels: on ? [...others, label] : others };
              });
            }}
          />,
        )}
        {tool(
          "priority",
          IconFlag,
          t("priority"),
          <PriorityChoices
            onPick={(priority) => {
              close();
              void run({ priority }, () => ({ priority }));
            }}
          />,
        )}
        {tool(
          "snooze",
          IconClockPause,
          t("snooze"),
          <SnoozeChoices
            onPick={(snooze) => {
              close();
              const put = { snoozedUntil: snooze.until, snoozeUntilReply: snooze.untilReply };
              void run({ snooze }, () => ({ status: "snoozed", ...put }));
            }}
          />,
        )}
        {mayReply && (
          <Act
            icon={someUnread ? IconMailOpened : IconMail}
            label={t(someUnread ? "bulk.read" : "bulk.unread")}
            disabled={running}
            onClick={() =>
              void run({ mark: someUnread ? "read" : "unread" }, ({ unread }) => ({
                unread: someUnread ? 0 : Math.max(1, unread),
              }))
            }
          />
        )}
        <Act
          icon={allResolved ? IconArrowBackUp : IconCheck}
          label={tInbox(allResolved ? "head.reopen" : "head.resolve")}
          disabled={running}
          isMain
          onClick={() => {
            const status = allResolved ? "open" : "resolved";
            void run({ status }, () => ({ status, snoozedUntil: null, snoozeUntilReply: false }));
          }}
        />
      </div>
    </section>
  );
}

type ActProps = {
  icon: Icon;
  label: string;
  disabled?: boolean;
  isMain?: boolean;
  onClick: () => void;
  ref?: React.Ref<HTMLButtonElement>;
};

function Act({ icon: Sign, label, disabled = false, isMain = false, onClick, ref }: ActProps) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        ref={ref}
        variant={isMain ? "filled" : "subtle"}
        {...(isMain ? {} : { color: "gray" })}
        size="2.25rem"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        <Sign size={20} stroke={1.75} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}
