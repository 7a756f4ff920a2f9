import type { Conversation } from "@croozer/contracts/conversations";
import { ActionIcon, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconClockPause, IconFlag, IconTag, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { usePermission } from "../../../lib/session.ts";
import { useKeys } from "../../../lib/use-keys.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { ChoicePlace } from "../../teamwork/ChoicePlace.tsx";
import { PriorityMark } from "../../teamwork/PriorityMark.tsx";
import { useConversationActs } from "../use-conversation-acts.ts";
import styles from "./HeadTools.module.css";
import type { HeadTool } from "./head-tool.ts";
import { useMacro } from "./use-macro.ts";
import { useOfferedActs } from "./use-offered-acts.ts";
import { useTogetherActs } from "./use-together-acts.ts";

const AssignChoices = lazy(async () => ({ default: (await import("../../teamwork/AssignChoices.tsx")).AssignChoices }));
const PriorityChoices = lazy(async () => ({
  default: (await import("../../teamwork/PriorityChoices.tsx")).PriorityChoices,
}));
const LabelChoices = lazy(async () => ({ default: (await import("../../teamwork/LabelChoices.tsx")).LabelChoices }));
const SnoozeChoices = lazy(async () => ({ default: (await import("../../teamwork/SnoozeChoices.tsx")).SnoozeChoices }));

const MacroChoices = lazy(async () => ({ default: (await import("../../teamwork/MacroChoices.tsx")).MacroChoices }));

type Props = {
  conversation: Conversation;
  /** Which choice is open. */
  tool: HeadTool | null;
  onTool: (tool: HeadTool | null) => void;
};

/** Whose it is, how urgent, what it is about and until when it is put off: each a choice that opens below its button. */
export function HeadTools(props: Props) {
  const mayChange = usePermission("conversation.assign");
  useOfferedActs(props.conversation, props.onTool);
  useKeys({ "Alt+KeyM": () => mayChange && props.onTool("snooze") });
  return (
    <>
      <Assign {...props} />
      {mayChange && (
        <>
          <PriorityTool {...props} />
          <LabelTool {...props} />
          <SnoozeTool {...props} />
          <MacroTool {...props} />
        </>
      )}
    </>
  );
}

function Assign({ conversation, tool, onTool }: Props) {
  const { t } = useTranslation("teamwork");
  const mayAssign = usePermission("conversation.assign");
  const { assign } = useConversationActs();
  const { assignee, team } = conversation;
  const face =
    assignee !== null ? (
      <Avatar id={assignee.memberId} name={assignee.name} size={24} />
    ) : team !== null ? (
      <IconUsers size={18} stroke={1.75} aria-hidden="true" />
    ) : (
      <IconUserPlus size={18} stroke={1.75} aria-hidden="true" />
    );
  const whose = [assignee?.name, team?.name].filter((name) => name !== undefined);
  const label = whose.length === 0 ? t("assign") : t("assign.to", { name: whose.join(" · ") });
  if (!mayAssign) return whose.length === 0 ? null : <span title={label}>{face}</span>;
  return (
    <ChoicePlace
      opened={tool === "assign"}
      onClose={() => onTool(null)}
      title={t("assign")}
      target={
        <button
          type="button"
          className={styles.assign}
          aria-haspopup="listbox"
          title={label}
          onClick={() => onTool(tool === "assign" ? null : "assign")}
          data-testid="assign"
        >
          {face}
          <VisuallyHidden>{label}</VisuallyHidden>
          <IconChevronDown size={16} stroke={1.75} aria-hidden="true" />
        </button>
      }
    >
      <AssignChoices
        assignee={assignee}
        team={team}
        onPick={(wish) => {
          onTool(null);
          void assign(conversation, wish);
        }}
      />
    </ChoicePlace>
  );
}

function PriorityTool({ conversation, tool, onTool }: Props) {
  const { t } = useTranslation("teamwork");
  const { setPriority } = useTogetherActs();
  const { priority } = conversation;
  return (
    <ChoicePlace
      opened={tool === "priority"}
      onClose={() => onTool(null)}
      title={t("priority")}
      target={
        <ActionIcon
          {...toolLook}
          className={styles.tool ?? ""}
          aria-label={priority === "none" ? t("priority") : t("priorityIs", { priority: t(`priority.${priority}`) })}
          title={t("priority")}
          onClick={() => onTool(tool === "priority" ? null : "priority")}
          data-testid="priority"
        >
          {priority === "none" ? (
            <IconFlag size={20} stroke={1.75} aria-hidden="true" />
          ) : (
            <PriorityMark priority={priority} size={20} />
          )}
        </ActionIcon>
      }
    >
      <PriorityChoices
        priority={priority}
        onPick={(next) => {
          onTool(null);
          void setPriority(conversation, next);
        }}
      />
    </ChoicePlace>
  );
}

function LabelTool({ conversation, tool, onTool }: Props) {
  const { t } = useTranslation("teamwork");
  const { setLabel } = useTogetherActs();
  return (
    <ChoicePlace
      opened={tool === "labels"}
      onClose={() => onTool(null)}
      title={t("labels")}
      target={
        <ActionIcon
          {...toolLook}
          className={styles.tool ?? ""}
          aria-label={t("labels")}
          title={t("labels")}
          onClick={() => onTool(tool === "labels" ? null : "labels")}
          data-testid="labels"
        >
          <IconTag size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      }
    >
      <LabelChoices labels={conversation.labels} onToggle={(label, on) => void setLabel(conversation, label, on)} />
    </ChoicePlace>
  );
}

function SnoozeTool({ conversation, tool, onTool }: Props) {
  const { t } = useTranslation("teamwork");
  const { snooze } = useTogetherActs();
  return (
    <ChoicePlace
      opened={tool === "snooze"}
      onClose={() => onTool(null)}
      title={t("snooze")}
      target={
        <ActionIcon
          {...toolLook}
          className={styles.tool ?? ""}
          aria-label={t("snooze")}
          title={t("snooze.withKey")}
          onClick={() => onTool(tool === "snooze" ? null : "snooze")}
          data-testid="snooze"
        >
          <IconClockPause size={20} stroke={1.75} aria-hidden="true" />
        </ActionIcon>
      }
    >
      <SnoozeChoices
        onPick={(wish) => {
          onTool(null);
          void snooze(conversation, wish);
        }}
      />
    </ChoicePlace>
  );
}

/** Opened from the menu beside it. */
function MacroTool({ conversation, tool, onTool }: Props) {
  const { t } = useTranslation("teamwork");
  const run = useMacro();
  return (
    <ChoicePlace
      opened={tool === "macros"}
      onClose={() => onTool(null)}
      title={t("macros")}
      target={<span className={styles.anchor} />}
      isPlace
    >
      <MacroChoices
        onPick={(macro) => {
          onTool(null);
          void run(macro, [conversation.id]);
        }}
      />
    </ChoicePlace>
  );
}

const toolLook = { variant: "subtle", color: "gray", size: "2.25rem", "aria-haspopup": "dialog" } as const;
