import { IconCircleDashed, IconCornerUpRight, IconReload } from "@tabler/icons-react";
import { memo, type TouchEvent } from "react";
import type { CarouselCard, ChatContent } from "../../phone-api.ts";
import { sendAgain } from "../state/acts.ts";
import { isLocal, type ShownMessage } from "../state/state.ts";
import { sayRefusal } from "../text/refusals.ts";
import { isOnlyEmoji } from "../text/whatsapp-text.ts";
import styles from "./chat.module.css";
import { useChat } from "./chat-scope.ts";
import { AdCard } from "./content/AdCard.tsx";
import { Carousel } from "./content/Carousel.tsx";
import { Choices } from "./content/Choices.tsx";
import { Content } from "./content/Content.tsx";
import { Meta } from "./content/Meta.tsx";
import { NoticeLine } from "./content/NoticeLine.tsx";
import { MessageTools } from "./menu/MessageTools.tsx";
import { useReact } from "./menu/ReactionBar.tsx";
import { useLongPress } from "./menu/use-long-press.ts";
import { Quote } from "./Quote.tsx";
import { usePull } from "./use-pull.ts";

type Props = {
  message: ShownMessage;
  quoted: ShownMessage | undefined;
  /** What answered this message last: the id or the words of a button, or whether calls are allowed. */
  chosen: string | undefined;
  startsRun: boolean;
};

function cardsOf(content: ChatContent): CarouselCard[] {
  return content.type === "carousel" || content.type === "template" ? content.cards : [];
}

/** Instagram and Messenger send cards without a word above them. */
function isWordless(content: ChatContent): boolean {
  return (content.type === "carousel" || content.type === "template") && content.body === "";
}

/** Contents as wide as a bubble gets, whatever they say. */
const wide = new Set<ChatContent["type"]>([
  ...(["buttons", "list", "action", "request", "address_request", "template", "product", "product_list"] as const),
  ...(["image", "video", "audio", "document", "location", "order", "contacts", "flow_reply", "address_reply"] as const),
]);

function ForwardMark({ forwarded }: { forwarded: "once" | "often" }) {
  const { named } = useChat();
  return (
    <p className={styles.forwarded}>
      <IconCornerUpRight size={14} className="flip" aria-hidden="true" />
      {forwarded === "often" && <IconCornerUpRight size={14} className="flip" aria-hidden="true" />}
      {forwarded === "often" ? named.forwardedOften : named.forwarded}
    </p>
  );
}

function StoryMark() {
  const { named } = useChat();
  return (
    <p className={styles.forwarded}>
      <IconCircleDashed size={14} aria-hidden="true" />
      {named.aboutStory}
    </p>
  );
}

/** The person's own reaction is taken back by a tap; the business's only shows. */
function Reaction({ message, emoji }: { message: ShownMessage; emoji: string }) {
  const { said } = useChat();
  const react = useReact(message);
  if (message.from === "customer")
    return (
      <span className={styles.reaction} role="img" aria-label={said.reacted(emoji)}>
        {emoji}
      </span>
    );
  return (
    <button
      type="button"
      className={styles.reaction}
      aria-label={said.reacted(emoji)}
      data-testid="reaction"
      onClick={() => react(emoji)}
    >
      {emoji}
    </button>
  );
}

function Again({ message }: { message: ShownMessage }) {
  const { said, at } = useChat();
  const problem = message.problem && sayRefusal(said.refusals, message.problem);
  return (
    <button type="button" className={styles.again} title={problem} onClick={() => sendAgain(at, message)}>
      <IconReload size={14} aria-hidden="true" />
      <span>
        {said.notSent} · {said.tryAgain}
        {problem && <small dir="auto">{problem}</small>}
      </span>
    </button>
  );
}

/** One message of either side. */
export const Bubble = memo(function Bubble({ message, quoted, chosen, startsRun }: Props) {
  const { language, quote, open } = useChat();
  const { content, from, deleted } = message;
  const local = isLocal(message);
  const pull = usePull(language === "he", local || deleted ? null : () => quote(message));
  const hold = useLongPress(local ? null : () => open({ kind: "menu", message }));
  if (content.type === "notice") return <NoticeLine message={message} what={content.what} />;
  const bare =
    !deleted && !quoted && (content.type === "sticker" || (content.type === "text" && isOnlyEmoji(content.body)));
  const cards = cardsOf(content);
  const cardsAlone = cards.length > 0 && isWordless(content);
  const touch = {
    onTouchStart: (event: TouchEvent) => {
      pull.onTouchStart?.(event);
      hold.start(event);
    },
    onTouchMove: (event: TouchEvent) => {
      pull.onTouchMove?.(event);
      hold.move(event);
    },
    onTouchEnd: () => {
      pull.onTouchEnd?.();
      hold.stop();
    },
    onTouchCancel: () => {
      pull.onTouchCancel?.();
      hold.stop();
    },
  };
  return (
    <li
      className={styles.row}
      data-from={from}
      data-run={startsRun}
      data-reaction={message.reaction !== null && !deleted}
      data-testid="message"
      data-message-id={message.id}
      data-type={deleted ? "deleted" : content.type}
      data-pulled={pull["data-pulled"]}
      style={pull.style}
    >
      <div
        className={styles.bubble}
        data-wide={!deleted && !cardsAlone && wide.has(content.type)}
        data-bare={bare || cardsAlone}
        data-last={cardsAlone}
        data-kind={deleted ? "deleted" : content.type}
        {...touch}
      >
        <div className={styles.inside}>
          {message.ad && !deleted && <AdCard ad={message.ad} />}
          {message.forwarded && !deleted && <ForwardMark forwarded={message.forwarded} />}
          {content.type === "text" && content.about === "story" && !deleted && <StoryMark />}
          {quoted && !deleted && <Quote quoted={quoted} />}
          {cardsAlone ? <Meta message={message} /> : <Content message={message} />}
        </div>
        {!deleted && !cardsAlone && <Choices message={message} chosen={chosen} />}
        {message.reaction && !deleted && <Reaction message={message} emoji={message.reaction} />}
        {!local && <MessageTools message={message} />}
      </div>
      {!deleted && cards.length > 0 && <Carousel message={message} cards={cards} chosen={chosen} />}
      {local && message.tick === "failed" && <Again message={message} />}
    </li>
  );
});
