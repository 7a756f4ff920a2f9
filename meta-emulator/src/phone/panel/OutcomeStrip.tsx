import { IconCheck, IconWebhook, IconX } from "@tabler/icons-react";
import { usePreferences } from "../preferences.tsx";
import { IconButton } from "../ui/Button.tsx";
import { dismissOutcome, type Outcome, useOutcome } from "./outcome.ts";
import styles from "./panel.module.css";
import { panelWords } from "./panel-words.ts";
import { lead } from "./tab.ts";

function Told({ outcome: { id, deliveryIds } }: { outcome: Outcome }) {
  const { language } = usePreferences();
  const said = panelWords[language];
  if (deliveryIds === null || deliveryIds === "untold") return null;
  if (deliveryIds.length === 0)
    return (
      <span className={styles.untold} title={said.noWebhookHint}>
        {said.noWebhook}
      </span>
    );
  return (
    <button
      type="button"
      className={styles.told}
      onClick={() => {
        lead({ tab: "webhooks", deliveryIds });
        dismissOutcome(id);
      }}
    >
      <IconWebhook size={16} aria-hidden="true" />
      {said.webhooksOut(deliveryIds.length)}
    </button>
  );
}

/** What the last act did, and the webhooks it sent, one tap away. */
export function OutcomeStrip() {
  const { language } = usePreferences();
  const outcome = useOutcome();
  return (
    <div className={styles.outcomePlace} role="status">
      {outcome && (
        <div className={styles.outcome}>
          <IconCheck size={18} aria-hidden="true" />
          <span className={styles.outcomeText} dir="auto">
            {outcome.text}
          </span>
          <Told outcome={outcome} />
          <IconButton look="ghost" label={panelWords[language].dismiss} onClick={() => dismissOutcome(outcome.id)}>
            <IconX size={16} />
          </IconButton>
        </div>
      )}
    </div>
  );
}
