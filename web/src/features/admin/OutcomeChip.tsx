import type { WebhookDelivery } from "@croozer/contracts/channels";
import {
  IconAlertCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconHelpCircle,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Chip } from "../../ui/Chip.tsx";

const looks = {
  pending: { tone: "mute", icon: IconCircleDashed },
  done: { tone: "ok", icon: IconCircleCheck },
  partly: { tone: "warn", icon: IconCircleHalf2 },
  unrouted: { tone: "warn", icon: IconHelpCircle },
  failed: { tone: "bad", icon: IconAlertCircle },
} as const;

export function OutcomeChip({ outcome }: { outcome: WebhookDelivery["outcome"] }) {
  const { t } = useTranslation("admin");
  return <Chip {...looks[outcome]}>{t(`outcome_${outcome}`)}</Chip>;
}
