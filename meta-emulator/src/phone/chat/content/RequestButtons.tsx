import { IconAddressBook, IconHome, IconMapPin, IconPhoneCheck, IconPhoneOff } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { ShownMessage } from "../../state/state.ts";
import styles from "../chat.module.css";
import { useChat } from "../chat-scope.ts";

type ButtonProps = { icon: ReactNode; text: string; chosen: boolean; disabled?: boolean; onClick: () => void };

function Answer({ icon, text, chosen, disabled, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles.choice}
      data-testid="request-answer"
      data-chosen={chosen}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
      <span>{text}</span>
    </button>
  );
}

const look = { size: 17, stroke: 1.9, "aria-hidden": true } as const;

/** What the business asked for, to be given with one tap. */
export function RequestButtons({ message, chosen }: { message: ShownMessage; chosen: string | undefined }) {
  const { named, open, perform, customer } = useChat();
  const { content, id: messageId } = message;
  const answered = chosen !== undefined;
  if (content.type === "address_request")
    return (
      <Answer
        icon={<IconHome {...look} />}
        text={named.provideAddress}
        chosen={answered}
        onClick={() => open({ kind: "address", messageId, request: content })}
      />
    );
  if (content.type !== "request") return null;
  if (content.what === "location")
    return (
      <Answer
        icon={<IconMapPin {...look} />}
        text={named.sendLocation}
        chosen={answered}
        onClick={() => open({ kind: "place", replyTo: messageId })}
      />
    );
  if (content.what === "contact")
    return (
      <Answer
        icon={<IconAddressBook {...look} />}
        text={customer.waId ? named.shareNumber : named.noNumber}
        chosen={answered}
        disabled={customer.waId === null}
        onClick={() => void perform({ type: "share_contact", messageId })}
      />
    );
  const permit = (accepted: boolean) => void perform({ type: "call_permission_reply", messageId, accepted });
  return (
    <>
      <Answer
        icon={<IconPhoneCheck {...look} />}
        text={named.allowCalls}
        chosen={chosen === "accepted"}
        onClick={() => permit(true)}
      />
      <Answer
        icon={<IconPhoneOff {...look} />}
        text={named.declineCalls}
        chosen={chosen === "declined"}
        onClick={() => permit(false)}
      />
    </>
  );
}
