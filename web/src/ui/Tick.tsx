import type { MessageStatus } from "@croozer/contracts/conversations";
import { IconAlertCircle, IconCheck, IconChecks, IconClock } from "@tabler/icons-react";
import { useTexts } from "../lib/use-texts.ts";

const looks = {
  waiting: { Icon: IconClock, color: "var(--cz-tick-pending)" },
  uncertain: { Icon: IconClock, color: "var(--cz-tick-pending)" },
  sent: { Icon: IconCheck, color: "var(--cz-tick-sent)" },
  delivered: { Icon: IconChecks, color: "var(--cz-tick-delivered)" },
  read: { Icon: IconChecks, color: "var(--cz-tick-read)" },
  failed: { Icon: IconAlertCircle, color: "var(--cz-tick-failed)" },
} as const;

const lookOf: Record<MessageStatus, keyof typeof looks | null> = {
  received: null,
  noted: null,
  queued: "waiting",
  sending: "waiting",
  uncertain: "uncertain",
  accepted: "sent",
  sent: "sent",
  delivered: "delivered",
  read: "read",
  played: "read",
  failed: "failed",
  cancelled: null,
};

/** How far an outbound message came: clock → one → two → two coloured, or a red mark. Nothing for inbound and notes. */
export function Tick({ status, size = 16 }: { status: MessageStatus; size?: number }) {
  const t = useTexts("ui");
  const look = lookOf[status];
  if (look === null) return null;
  const { Icon, color } = looks[look];
  const label = t(`tick_${look}`);
  return (
    <Icon size={size} stroke={2} color={color} role="img" aria-label={label} data-tick={look} style={{ flex: "none" }}>
      <title>{label}</title>
    </Icon>
  );
}
