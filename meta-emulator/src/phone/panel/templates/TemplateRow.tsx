import {
  IconAlertTriangle,
  IconArchive,
  IconBan,
  IconCheck,
  IconClock,
  IconPlayerPause,
  IconX,
} from "@tabler/icons-react";
import type { TemplateView } from "../../../phone-api.ts";
import { usePreferences } from "../../preferences.tsx";
import { clockTime, dayAndMonth } from "../../text/times.ts";
import { Chip, type ChipTone } from "../../ui/Chip.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { Facts } from "../parts/Facts.tsx";
import { QualityDot } from "../parts/QualityDot.tsx";
import { TemplateActions } from "./TemplateActions.tsx";
import { TemplatePreview } from "./TemplatePreview.tsx";
import { templateWords } from "./template-words.ts";
import styles from "./templates.module.css";

const looks: Record<TemplateView["status"], { tone: ChipTone; Icon: typeof IconCheck }> = {
  APPROVED: { tone: "ok", Icon: IconCheck },
  ARCHIVED: { tone: "mute", Icon: IconArchive },
  DISABLED: { tone: "bad", Icon: IconBan },
  IN_APPEAL: { tone: "warn", Icon: IconClock },
  LIMIT_EXCEEDED: { tone: "bad", Icon: IconAlertTriangle },
  PAUSED: { tone: "warn", Icon: IconPlayerPause },
  PENDING: { tone: "warn", Icon: IconClock },
  PENDING_DELETION: { tone: "mute", Icon: IconClock },
  REJECTED: { tone: "bad", Icon: IconX },
};

function Known({ template }: { template: TemplateView }) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const when = (at: string | null) => (at === null ? null : `${dayAndMonth(at, language)} ${clockTime(at)}`);
  const { recategorisation: coming, heldUntil, pausedUntil, status } = template;
  return (
    <Facts
      facts={[
        [
          said.id,
          <bdi key="id" dir="ltr">
            {template.id}
          </bdi>,
        ],
        [said.reviewEnds, when(template.reviewAt)],
        [
          said.rejectedFor,
          template.rejectedReason && template.rejectedReason !== "NONE" && (
            <bdi key="reason" dir="ltr">
              {template.rejectedReason}
            </bdi>
          ),
        ],
        [said.pausedUntil, status === "PAUSED" && (when(pausedUntil) ?? said.untilUnpaused)],
        [said.pauses, template.pauses || null],
        [said.recategorisation, coming && said.becomes(said.categories[coming.category], when(coming.at) ?? "")],
        [said.held, heldUntil && said.heldMessages(template.heldMessages, when(heldUntil) ?? "")],
      ]}
    />
  );
}

type Props = { template: TemplateView; open: boolean; onToggle: () => void };

export function TemplateRow({ template, open, onToggle }: Props) {
  const { language } = usePreferences();
  const said = templateWords[language];
  const { tone, Icon } = looks[template.status];
  return (
    <Disclosure
      open={open}
      onToggle={onToggle}
      testId={`template-${template.name}`}
      summary={
        <span className={styles.summary}>
          <span className={styles.name}>
            <strong>
              <bdi dir="ltr">{template.name}</bdi>
            </strong>
            <small>
              <bdi dir="ltr">{template.language}</bdi> · {said.categories[template.category]}
              {template.quality !== "UNKNOWN" && (
                <>
                  {" · "}
                  <QualityDot rating={template.quality} /> {said.qualities[template.quality]}
                </>
              )}
            </small>
          </span>
          <Chip tone={tone}>
            <Icon size={14} aria-hidden="true" />
            {said.statuses[template.status]}
          </Chip>
        </span>
      }
    >
      <div className={styles.inside}>
        <TemplatePreview components={template.components} />
        <Known template={template} />
      </div>
      <TemplateActions template={template} />
    </Disclosure>
  );
}
