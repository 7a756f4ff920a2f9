import { IconBan, IconChevronLeft, IconWifiOff } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import type { BusinessNumber, Customer } from "../../phone-api.ts";
import { AttachSheet } from "../chat/AttachSheet.tsx";
import type { BubbleActs } from "../chat/Bubble.tsx";
import { Composer } from "../chat/Composer.tsx";
import { ListSheet } from "../chat/ListSheet.tsx";
import { MessageList } from "../chat/MessageList.tsx";
import { usePreferences } from "../preferences.tsx";
import { changeCustomer, readChat, sendAgain, sendChoice, sendLocation, sendText } from "../state/acts.ts";
import { useEmulatedNow } from "../state/emulated-now.ts";
import { chatKey, type ShownMessage } from "../state/state.ts";
import { dispatch, useStore } from "../state/store.ts";
import { tried } from "../ui/toasts.ts";
import { words } from "../words.ts";
import { BusinessPicture } from "./BusinessPicture.tsx";
import styles from "./device.module.css";

type Props = {
  customer: Customer;
  business: BusinessNumber;
  /** Null when there is no other chat to go back to. */
  onBack: (() => void) | null;
  elsewhere: BusinessNumber[];
};

type Sheet = { kind: "attach" } | { kind: "list"; message: ShownMessage } | null;

/** Opens the chat in the store while it is on the screen, and reads it whenever the phone gets its connection back. */
function useOpenChat(customerId: string, phoneNumberId: string, online: boolean): void {
  useEffect(() => {
    const at = { customerId, phoneNumberId };
    dispatch({ type: "opened", ...at });
    return () => dispatch({ type: "closed", ...at });
  }, [customerId, phoneNumberId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again when the connection comes back
  useEffect(() => {
    // Reading a chat is what marks it read, and a phone without a connection has nothing new to read.
    readChat(customerId, phoneNumberId).catch(() => undefined); // read again when the link is back
  }, [customerId, phoneNumberId, online]);
}

function Header({ customer, business, onBack, elsewhere, typing }: Props & { typing: boolean }) {
  const said = words[customer.language];
  const unread = useStore((state) =>
    elsewhere.reduce((sum, other) => sum + (state.unread[chatKey(customer.id, other.phoneNumberId)] ?? 0), 0),
  );
  return (
    <header className={styles.chatHead}>
      {onBack && (
        <button type="button" className={styles.back} aria-label={said.backToChats} onClick={onBack}>
          <IconChevronLeft size={22} className="flip" />
          {unread > 0 && <b>{unread}</b>}
        </button>
      )}
      <BusinessPicture business={business} />
      <div className={styles.chatTitle}>
        <h2 dir="auto">{business.verifiedName}</h2>
        <small data-typing={typing}>{typing ? said.typing : said.businessAccount}</small>
      </div>
    </header>
  );
}

export function ChatScreen(props: Props) {
  const { customer, business } = props;
  const said = words[customer.language];
  const page = usePreferences();
  const { phoneNumberId } = business;
  const key = chatKey(customer.id, phoneNumberId);
  const chat = useStore((state) => state.chats[key]);
  const now = useEmulatedNow();
  const [quoted, setQuoted] = useState<ShownMessage | null>(null);
  const [sheet, setSheet] = useState<Sheet>(null);
  useOpenChat(customer.id, phoneNumberId, customer.online);

  const at = useMemo(() => ({ customerId: customer.id, phoneNumberId }), [customer.id, phoneNumberId]);
  const acts = useMemo(
    (): BubbleActs => ({
      reply: setQuoted,
      choose: (message, button) => sendChoice(at, "button_reply", message.id, button),
      openList: (message) => setSheet({ kind: "list", message }),
      sendAgain: (message) => sendAgain(at, message),
    }),
    [at],
  );

  const typing = chat?.typingUntil != null && Date.parse(chat.typingUntil) > now && customer.online;
  const blocked = customer.blockedNumbers.includes(phoneNumberId);
  const waiting = chat?.messages.filter((m) => m.from === "customer" && m.tick === "pending").length ?? 0;
  const list = sheet?.kind === "list" && sheet.message.content.type === "list" ? sheet.message.content : null;
  const unblock = () => {
    const blockedNumbers = customer.blockedNumbers.filter((number) => number !== phoneNumberId);
    void tried(page.words, changeCustomer(customer.id, { blockedNumbers }));
  };

  return (
    <>
      <div className={styles.chat} inert={sheet !== null}>
        <Header {...props} typing={typing} />
        {!customer.online && (
          <div className={styles.offline} role="status">
            <IconWifiOff size={14} aria-hidden="true" />
            {said.waitingOffline(waiting)}
          </div>
        )}
        <MessageList
          chat={chat}
          language={customer.language}
          businessName={business.verifiedName}
          typing={typing}
          now={now}
          acts={acts}
          onHello={(text) => sendText(at, text, null)}
        />
        {blocked ? (
          <div className={styles.blocked}>
            <IconBan size={18} aria-hidden="true" />
            <span>{said.youBlocked}</span>
            <button type="button" onClick={unblock}>
              {said.unblock}
            </button>
          </div>
        ) : (
          <Composer
            draftKey={key}
            language={customer.language}
            businessName={business.verifiedName}
            quoted={quoted}
            onStopQuoting={() => setQuoted(null)}
            onAttach={() => setSheet({ kind: "attach" })}
            onSend={(text) => {
              sendText(at, text, quoted?.id ?? null);
              setQuoted(null);
            }}
          />
        )}
      </div>
      {sheet?.kind === "attach" && (
        <AttachSheet
          language={customer.language}
          onClose={() => setSheet(null)}
          onSend={(place) => {
            sendLocation(at, place);
            setSheet(null);
          }}
        />
      )}
      {sheet?.kind === "list" && list && (
        <ListSheet
          list={list}
          language={customer.language}
          onClose={() => setSheet(null)}
          onChoose={(row) => {
            sendChoice(at, "list_reply", sheet.message.id, row);
            setSheet(null);
          }}
        />
      )}
    </>
  );
}
