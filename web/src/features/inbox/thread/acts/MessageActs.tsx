import type { Message } from "@croozer/contracts/conversations";
import { IconArrowBackUp, IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "../bubble.module.css";
import { isReactable } from "../our-reaction.ts";
import { ReactionPicker } from "../ReactionPicker.tsx";

const MessageMenu = lazy(async () => ({ default: (await import("./MessageMenu.tsx")).MessageMenu }));

type Props = { message: Message; onQuote: ((message: Message) => void) | null };

/** What can be done with a message, beside its bubble. */
export function MessageActs({ message, onQuote }: Props) {
  const { t } = useTranslation("inbox");
  const [menu, setMenu] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const present = message.deletedAt === null;
  return (
    <span className={styles.acts}>
      {onQuote !== null && present && (
        <button
          type="button"
          className={styles.act}
          aria-label={t("message.reply")}
          title={t("message.reply")}
          onClick={() => onQuote(message)}
        >
          <IconArrowBackUp size={16} stroke={1.75} className="flip" aria-hidden="true" />
        </button>
      )}
      {onQuote !== null && isReactable(message, Date.now()) && (
        <ReactionPicker message={message} className={styles.act} />
      )}
      <button
        ref={button}
        type="button"
        className={styles.act}
        aria-label={t("message.more")}
        title={t("message.more")}
        aria-haspopup="menu"
        aria-expanded={menu}
        data-testid="message-more"
        onClick={() => setMenu(true)}
      >
        <IconDots size={16} stroke={1.75} aria-hidden="true" />
      </button>
      {menu && (
        <Suspense>
          <MessageMenu message={message} button={button} onClose={() => setMenu(false)} />
        </Suspense>
      )}
    </span>
  );
}
