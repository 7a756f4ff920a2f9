import type { Conversation } from "@croozer/contracts/conversations";
import { IconRobot } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReplyWindow } from "../reply-window.ts";
import { useConversationActs } from "../use-conversation-acts.ts";
import styles from "./Composer.module.css";
import type { Writing } from "./writing.ts";

function GiveBack({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation("inbox");
  const { setAutomation } = useConversationActs();
  return (
    <button
      type="button"
      className={styles.giveBack}
      title={t("composer.paused")}
      data-testid="give-back"
      onClick={() => void setAutomation(conversation, "on")}
    >
      <IconRobot size={16} stroke={1.75} aria-hidden="true" />
      {t("composer.giveBack")}
    </button>
  );
}

type Props = { conversation: Conversation; writing: Writing; window: ReplyWindow };

/** Reply or note, and giving the conversation back to the bot. */
export function ComposerTabs({ conversation, writing, window }: Props) {
  const { t } = useTranslation("inbox");
  return (
    <div className={styles.head}>
      <div className={styles.tabs} role="tablist" aria-label={t("composer.tabs")}>
        {(["reply", "note"] as const).map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            aria-selected={writing.tab === tab}
            className={styles.tab}
            data-tab={tab}
            data-testid={`composer-${tab}-tab`}
            onClick={() => {
              writing.setTab(tab);
              writing.input.current?.focus();
            }}
          >
            {t(`composer.${tab}`)}
          </button>
        ))}
      </div>
      {writing.tab !== "note" && conversation.automation === "paused" && window.state !== "closed" && (
        <GiveBack conversation={conversation} />
      )}
    </div>
  );
}
