import { IconBuildingStore, IconChevronLeft, IconPhone } from "@tabler/icons-react";
import type { BusinessNumber } from "../../phone-api.ts";
import { businessWords } from "../chat/business/business-words.ts";
import { useChat } from "../chat/chat-scope.ts";
import { chatKey } from "../state/state.ts";
import { useStore } from "../state/store.ts";
import { BusinessPicture } from "./BusinessPicture.tsx";
import styles from "./device.module.css";

type Props = {
  /** Null when there is no other chat to go back to. */
  onBack: (() => void) | null;
  elsewhere: BusinessNumber[];
  typing: boolean;
};

/** Whom the chat is with; a tap opens what else can be done. */
export function ChatHeader({ onBack, elsewhere, typing }: Props) {
  const { said, language, customer, business, open, perform } = useChat();
  const named = businessWords[language];
  const unread = useStore((state) =>
    elsewhere.reduce((sum, other) => sum + (state.unread[chatKey(customer.id, other.phoneNumberId)] ?? 0), 0),
  );
  const { catalogId, platform } = business;
  const about = platform === "whatsapp" ? said.businessAccount : named.platforms[platform];
  return (
    <header className={styles.chatHead}>
      {onBack && (
        <button type="button" className={styles.back} aria-label={said.backToChats} onClick={onBack}>
          <IconChevronLeft size={22} className="flip" />
          {unread > 0 && <b>{unread}</b>}
        </button>
      )}
      <h2 className={styles.aboutBox}>
        <button
          type="button"
          className={styles.about}
          aria-haspopup="dialog"
          title={named.about}
          data-testid="business"
          onClick={() => open({ kind: "business" })}
        >
          <BusinessPicture business={business} />
          <span className={styles.chatTitle}>
            <b dir="auto">{business.verifiedName}</b>
            <small data-typing={typing}>{typing ? said.typing : about}</small>
          </span>
        </button>
      </h2>
      {catalogId !== null && (
        <button
          type="button"
          className={styles.headAct}
          aria-label={named.catalog}
          title={named.catalog}
          onClick={() => open({ kind: "catalog", catalogId, sections: null, product: null })}
        >
          <IconBuildingStore size={21} stroke={1.75} />
        </button>
      )}
      {platform === "whatsapp" && (
        <button
          type="button"
          className={styles.headAct}
          aria-label={named.call}
          title={named.call}
          onClick={() => void perform({ type: "call" })}
        >
          <IconPhone size={21} stroke={1.75} />
        </button>
      )}
    </header>
  );
}
