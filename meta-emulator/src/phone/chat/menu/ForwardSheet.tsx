import { useState } from "react";
import { BusinessPicture } from "../../device/BusinessPicture.tsx";
import { write } from "../../state/acts.ts";
import type { ShownMessage } from "../../state/state.ts";
import { useStore } from "../../state/store.ts";
import { Switch } from "../../ui/Switch.tsx";
import { toast } from "../../ui/toasts.ts";
import { useChat } from "../chat-scope.ts";
import { Sheet } from "../Sheet.tsx";
import sheet from "../sheet.module.css";
import styles from "./menu.module.css";
import { menuWords } from "./menu-words.ts";
import { wordsOf } from "./message-rules.ts";

/** Sends a message's words on, to this business or another one. */
export function ForwardSheet({ message, onClose }: { message: ShownMessage; onClose: () => void }) {
  const { language, said, customer } = useChat();
  const named = menuWords[language];
  const businesses = useStore((state) => state.world?.businesses);
  const [often, setOften] = useState(message.forwarded === "often");
  const body = wordsOf(message) ?? "";
  function forward(phoneNumberId: string): void {
    const act = { type: "text", body, forwarded: often ? "often" : "once" } as const;
    write({ customerId: customer.id, phoneNumberId }, act, { type: "text", body });
    toast("ok", named.forwarded);
    onClose();
  }
  return (
    <Sheet title={named.forwardTo} closeLabel={said.close} onClose={onClose}>
      <div className={styles.often}>
        <Switch on={often} label={named.often} onChange={setOften} />
      </div>
      {businesses
        ?.filter(({ platform }) => platform === "whatsapp")
        .map((business) => (
          <button
            key={business.phoneNumberId}
            type="button"
            className={sheet.place}
            onClick={() => forward(business.phoneNumberId)}
          >
            <BusinessPicture business={business} />
            <span className={sheet.words}>
              <b dir="auto">{business.verifiedName}</b>
              <small>
                <bdi dir="ltr">{business.displayPhoneNumber}</bdi>
              </small>
            </span>
          </button>
        ))}
    </Sheet>
  );
}
