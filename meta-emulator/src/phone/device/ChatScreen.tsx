import { IconBan, IconWifiOff } from "@tabler/icons-react";
import { type DragEvent, useEffect, useMemo, useRef, useState } from "react";
import type { BusinessNumber, Customer } from "../../phone-api.ts";
import { VoiceRecorder } from "../attach/voice/VoiceRecorder.tsx";
import { Composer } from "../chat/Composer.tsx";
import { type ChatScope, ChatScopeContext } from "../chat/chat-scope.ts";
import { contentWords } from "../chat/content/content-words.ts";
import { MessageList } from "../chat/MessageList.tsx";
import { wordsOf } from "../chat/menu/message-rules.ts";
import type { OpenSheet } from "../chat/open-sheet.ts";
import { Sheets } from "../chat/Sheets.tsx";
import { usePreferences } from "../preferences.tsx";
import { changeCustomer, perform, readChat, sendText } from "../state/acts.ts";
import { useEmulatedNow } from "../state/emulated-now.ts";
import { chatKey, type ShownMessage } from "../state/state.ts";
import { dispatch, useStore } from "../state/store.ts";
import { tried } from "../ui/toasts.ts";
import { words } from "../words.ts";
import { ChatHeader } from "./ChatHeader.tsx";
import styles from "./device.module.css";

type Props = {
  customer: Customer;
  business: BusinessNumber;
  /** Null when there is no other chat to go back to. */
  onBack: (() => void) | null;
  elsewhere: BusinessNumber[];
};

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

/** What stands above the chat; whatever had the focus before the first sheet has it again after the last one. */
function useSheet() {
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const before = useRef<Element | null>(null);
  const open = useRef((next: OpenSheet) => {
    before.current ??= document.activeElement;
    setSheet(next);
  });
  const close = () => {
    const element = before.current;
    before.current = null;
    setSheet(null);
    // Once it is no longer inert.
    requestAnimationFrame(() => {
      if (element instanceof HTMLElement && element.isConnected) element.focus({ preventScroll: true });
    });
  };
  return { sheet, open: open.current, close };
}

export function ChatScreen({ customer, business, onBack, elsewhere }: Props) {
  const { language } = customer;
  const said = words[language];
  const page = usePreferences();
  const { phoneNumberId } = business;
  const key = chatKey(customer.id, phoneNumberId);
  const chat = useStore((state) => state.chats[key]);
  const now = useEmulatedNow();
  const [quoted, setQuoted] = useState<ShownMessage | null>(null);
  const [edited, setEdited] = useState<ShownMessage | null>(null);
  const [recording, setRecording] = useState(false);
  const { sheet, open, close } = useSheet();
  useOpenChat(customer.id, phoneNumberId, customer.online);

  const scope = useMemo((): ChatScope => {
    const at = { customerId: customer.id, phoneNumberId };
    return {
      ...{ at, language, said: words[language], named: contentWords[language], customer, business },
      ...{ open, quote: setQuoted, edit: setEdited },
      perform: (act) => tried(page.words, perform(at, act)),
    };
  }, [customer, phoneNumberId, language, business, open, page.words]);

  const typing = chat?.typingUntil != null && Date.parse(chat.typingUntil) > now && customer.online;
  const blocked = customer.blockedNumbers.includes(phoneNumberId);
  const waiting = chat?.messages.filter((m) => m.from === "customer" && m.tick === "pending").length ?? 0;
  const unblock = () => {
    const blockedNumbers = customer.blockedNumbers.filter((number) => number !== phoneNumberId);
    void tried(page.words, changeCustomer(customer.id, { blockedNumbers }));
  };
  function send(text: string): void {
    if (edited) {
      void scope.perform({ type: "edit", messageId: edited.id, body: text });
      setEdited(null);
      return;
    }
    sendText(scope.at, text, quoted?.id ?? null);
    setQuoted(null);
  }
  function dropped(event: DragEvent): void {
    const [file] = event.dataTransfer.files;
    if (!file || blocked) return;
    event.preventDefault();
    open({ kind: "file", file });
  }

  return (
    <ChatScopeContext value={scope}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: files can also be attached by a button */}
      <div
        className={styles.chat}
        data-platform={business.platform}
        inert={sheet !== null}
        onDragOver={(event) => event.preventDefault()}
        onDrop={dropped}
      >
        <ChatHeader onBack={onBack} elsewhere={elsewhere} typing={typing} />
        {!customer.online && (
          <div className={styles.offline} role="status">
            <IconWifiOff size={14} aria-hidden="true" />
            {said.waitingOffline(waiting)}
          </div>
        )}
        <MessageList chat={chat} typing={typing} now={now} onHello={(text) => sendText(scope.at, text, null)} />
        {blocked ? (
          <div className={styles.blocked}>
            <IconBan size={18} aria-hidden="true" />
            <span>{said.youBlocked}</span>
            <button type="button" onClick={unblock}>
              {said.unblock}
            </button>
          </div>
        ) : recording ? (
          <VoiceRecorder onDone={() => setRecording(false)} />
        ) : (
          <Composer
            key={edited?.id ?? "new"}
            draftKey={key}
            quoted={quoted}
            onStopQuoting={() => setQuoted(null)}
            edited={edited ? wordsOf(edited) : null}
            onStopEditing={() => setEdited(null)}
            onRecord={() => setRecording(true)}
            onSend={send}
          />
        )}
      </div>
      {sheet && <Sheets sheet={sheet} onClose={close} />}
    </ChatScopeContext>
  );
}
