import { IconChevronDown } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import type { ShownChat, ShownMessage } from "../state/state.ts";
import { groupByDay } from "../text/group-by-day.ts";
import { dayLabel } from "../text/times.ts";
import { Bubble } from "./Bubble.tsx";
import styles from "./chat.module.css";
import { useChat } from "./chat-scope.ts";
import { QuickReplies } from "./QuickReplies.tsx";
import { useStickToEnd } from "./use-stick-to-end.ts";

/** Messages drawn at first, and more of them at a time. */
const pageSize = 150;
const noMessages: ShownMessage[] = [];

type Props = {
  chat: ShownChat | undefined;
  typing: boolean;
  now: number;
  /** A ready-made first message was tapped. */
  onHello: (text: string) => void;
};

/** What an answer chose: the id or the words of a button, or what was given. Undefined for what is no answer. */
function choiceOf(message: ShownMessage): string | undefined {
  const { content } = message;
  switch (content.type) {
    case "button_reply":
    case "list_reply":
      return content.id;
    case "template_reply":
      return content.text;
    case "call_permission_reply":
      return content.accepted ? "accepted" : "declined";
    case "location":
    case "contacts":
    case "address_reply":
      return content.type;
    default:
      return undefined;
  }
}

/** The last answer given to each message with choices, by the message's id. */
function chosenBy(messages: readonly ShownMessage[]): Map<string, string> {
  const chosen = new Map<string, string>();
  for (const message of messages) {
    const choice = message.replyTo === null ? undefined : choiceOf(message);
    if (message.replyTo !== null && choice !== undefined) chosen.set(message.replyTo, choice);
  }
  return chosen;
}

/**
 * What a message quotes. An answer to the buttons or list right above it shows as the choice marked there; WhatsApp's
 * quote would repeat the whole message.
 */
function quotedBy(
  message: ShownMessage,
  above: ShownMessage | undefined,
  known: Map<string, ShownMessage>,
): ShownMessage | undefined {
  const { replyTo } = message;
  if (replyTo === null) return undefined;
  return choiceOf(message) !== undefined && above?.id === replyTo ? undefined : known.get(replyTo);
}

function Hello({ onHello }: Pick<Props, "onHello">) {
  const { said } = useChat();
  return (
    <div className={styles.hello}>
      <p>{said.sayHello}</p>
      {said.hello.map((text) => (
        <button key={text} type="button" dir="auto" onClick={() => onHello(text)}>
          {text}
        </button>
      ))}
    </div>
  );
}

function Skeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status" aria-label={label}>
      {[62, 44, 70, 38].map((width, place) => (
        <span key={width} data-mine={place % 2 === 0} style={{ inlineSize: `${width}%` }} />
      ))}
    </div>
  );
}

export function MessageList({ chat, typing, now, onHello }: Props) {
  const { said, language, business } = useChat();
  const list = useRef<HTMLDivElement>(null);
  const all = chat?.messages ?? noMessages;
  const [shown, setShown] = useState(pageSize);
  const messages = useMemo(() => all.slice(-shown), [all, shown]);
  const own = all.filter((message) => message.from === "customer").length;
  const { away, missed, toEnd } = useStickToEnd(list, all.length + (typing ? 1 : 0), own);
  const known = useMemo(() => new Map(all.map((message) => [message.id, message])), [all]);
  const chosen = useMemo(() => chosenBy(messages), [messages]);
  const days = useMemo(() => groupByDay(messages), [messages]);
  const empty = chat?.loaded && messages.length === 0;

  return (
    <div className={styles.listBox}>
      <div
        className={styles.list}
        ref={list}
        data-testid="chat"
        role="log"
        aria-label={business.verifiedName}
        aria-live="polite"
      >
        {!chat?.loaded && messages.length === 0 && <Skeleton label={said.loading} />}
        {empty && <Hello onHello={onHello} />}
        {all.length > shown && (
          <button type="button" className={styles.earlier} onClick={() => setShown(shown + pageSize)}>
            {said.earlier}
          </button>
        )}
        <ol className={styles.messages}>
          {days.map(({ day, items }, dayPlace) => (
            <li key={`${day} ${items[0]?.key}`}>
              <div className={styles.day}>
                <span>{dayLabel(items[0]?.at ?? "", now, language, said)}</span>
              </div>
              <ol className={styles.dayMessages} data-first={dayPlace === 0}>
                {items.map((message, place) => (
                  <Bubble
                    key={message.key}
                    message={message}
                    quoted={quotedBy(message, items[place - 1], known)}
                    chosen={chosen.get(message.id)}
                    startsRun={items[place - 1]?.from !== message.from}
                  />
                ))}
              </ol>
            </li>
          ))}
        </ol>
        <QuickReplies last={all.at(-1)} />
        {typing && (
          <div className={styles.typing} role="status" aria-label={said.typing}>
            <i />
            <i />
            <i />
          </div>
        )}
      </div>
      {away && (
        <button
          type="button"
          className={styles.toEnd}
          aria-label={missed ? said.newMessages(missed) : said.newest}
          title={said.newest}
          onClick={toEnd}
        >
          <IconChevronDown size={20} />
          {missed > 0 && <b className={styles.missed}>{missed}</b>}
        </button>
      )}
    </div>
  );
}
