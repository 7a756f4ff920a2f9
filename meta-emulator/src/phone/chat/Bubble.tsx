import { IconCornerUpLeft, IconListCheck, IconMessageQuestion, IconReload } from "@tabler/icons-react";
import { memo, type ReactNode } from "react";
import { isLocal, type ShownMessage } from "../state/state.ts";
import { directionOf, dirOf } from "../text/text-direction.ts";
import { clockTime } from "../text/times.ts";
import { isOnlyEmoji } from "../text/whatsapp-text.ts";
import { type Language, words } from "../words.ts";
import styles from "./chat.module.css";
import { MapPicture } from "./MapPicture.tsx";
import { summaryOf } from "./summary.ts";
import { TickMark } from "./TickMark.tsx";
import { usePull } from "./use-pull.ts";
import { WhatsAppText } from "./WhatsAppText.tsx";

export type BubbleActs = {
  reply: (message: ShownMessage) => void;
  choose: (message: ShownMessage, button: { id: string; title: string }) => void;
  openList: (message: ShownMessage) => void;
  sendAgain: (message: ShownMessage) => void;
};

type Props = {
  message: ShownMessage;
  quoted: ShownMessage | undefined;
  /** Id of the button or row that answered this message last. */
  chosen: string | undefined;
  startsRun: boolean;
  language: Language;
  businessName: string;
  acts: BubbleActs;
};

function Meta({ message, language, apart }: { message: ShownMessage; language: Language; apart: boolean }) {
  return (
    <span className={styles.meta} data-apart={apart}>
      <time dateTime={message.at}>
        <bdi dir="ltr">{clockTime(message.at)}</bdi>
      </time>
      {message.from === "customer" && <TickMark tick={message.tick} language={language} />}
    </span>
  );
}

/** The time stands on the last line when that line runs the way the phone does, else it would run into the words. */
function WithMeta({
  last,
  children,
  ...meta
}: {
  last: string;
  message: ShownMessage;
  language: Language;
  children: ReactNode;
}) {
  const phone = meta.language === "he" ? "rtl" : "ltr";
  const way = directionOf(last.split("\n").at(-1) ?? "") ?? directionOf(last);
  const apart = way !== null && way !== phone;
  return (
    <div className={styles.withMeta} data-apart={apart} data-mine={meta.message.from === "customer"}>
      {children}
      <Meta {...meta} apart={apart} />
    </div>
  );
}

function Content({ message, language }: Pick<Props, "message" | "language">) {
  const { content } = message;
  const meta = { message, language };
  switch (content.type) {
    case "text":
      if (isOnlyEmoji(content.body))
        return (
          <>
            <p className={styles.emoji}>{content.body}</p>
            <Meta {...meta} apart />
          </>
        );
      return (
        <WithMeta last={content.body} {...meta}>
          <WhatsAppText text={content.body} />
        </WithMeta>
      );
    case "buttons":
    case "list":
      return (
        <WithMeta last={content.footer ?? content.body} {...meta}>
          {content.header?.type === "text" && (
            <p className={styles.head} dir={dirOf(content.header.text)}>
              {content.header.text}
            </p>
          )}
          <WhatsAppText text={content.body} />
          {content.footer && (
            <p className={styles.foot} dir={dirOf(content.footer)}>
              {content.footer}
            </p>
          )}
        </WithMeta>
      );
    case "button_reply":
    case "list_reply":
      return (
        <WithMeta last={content.description ?? content.title} {...meta}>
          <p className={styles.text} dir={dirOf(content.title)}>
            {content.title}
          </p>
          {content.description && (
            <p className={styles.foot} dir={dirOf(content.description)}>
              {content.description}
            </p>
          )}
        </WithMeta>
      );
    case "location":
      return (
        <>
          <MapPicture latitude={content.latitude} longitude={content.longitude} />
          <div className={styles.place}>
            <p dir="auto">
              <strong>{content.name ?? words[language].location}</strong>
            </p>
            <p className={styles.foot} dir="auto">
              {content.address && content.address !== content.name ? (
                content.address
              ) : (
                <bdi dir="ltr">{`${content.latitude.toFixed(4)}, ${content.longitude.toFixed(4)}`}</bdi>
              )}
            </p>
            <Meta {...meta} apart />
          </div>
        </>
      );
    default:
      return (
        <>
          <div className={styles.other}>
            <IconMessageQuestion size={20} stroke={1.75} aria-hidden="true" />
            <strong dir="auto">{content.type === "other" ? content.label : content.type}</strong>
          </div>
          <details className={styles.raw}>
            <summary>{words[language].rawBody}</summary>
            <pre dir="ltr">{JSON.stringify(content, null, 2)}</pre>
          </details>
          <Meta {...meta} apart />
        </>
      );
  }
}

function Quote({
  quoted,
  language,
  businessName,
}: Pick<Props, "language" | "businessName"> & { quoted: ShownMessage }) {
  const own = quoted.from === "customer";
  return (
    <div className={styles.quote} data-own={own}>
      <b dir="auto">{own ? words[language].you : businessName}</b>
      <span dir="auto">{summaryOf(quoted.content, words[language])}</span>
    </div>
  );
}

function Choices({ message, chosen, acts }: Pick<Props, "message" | "chosen" | "acts">) {
  const { content } = message;
  if (content.type === "list")
    return (
      <button
        type="button"
        className={styles.choice}
        data-testid="list-open"
        data-chosen={chosen !== undefined}
        onClick={() => acts.openList(message)}
      >
        <IconListCheck size={17} stroke={1.9} aria-hidden="true" />
        <span dir="auto">{content.button}</span>
      </button>
    );
  if (content.type !== "buttons") return null;
  return content.buttons.map((button) => (
    <button
      key={button.id}
      type="button"
      className={styles.choice}
      data-testid="reply-button"
      data-chosen={chosen === button.id}
      aria-pressed={chosen === button.id}
      onClick={() => acts.choose(message, button)}
    >
      <IconCornerUpLeft size={17} stroke={1.9} className="flip" aria-hidden="true" />
      <span dir="auto">{button.title}</span>
    </button>
  ));
}

/** One message of either side. */
export const Bubble = memo(function Bubble(props: Props) {
  const { message, quoted, startsRun, language, acts } = props;
  const { content, from, tick } = message;
  const said = words[language];
  const wide = content.type === "buttons" || content.type === "list" || content.type === "location";
  const pull = usePull(language === "he", isLocal(message) ? null : () => acts.reply(message));
  const bare = content.type === "text" && isOnlyEmoji(content.body) && !quoted;
  return (
    <li
      className={styles.row}
      data-from={from}
      data-run={startsRun}
      data-reaction={message.reaction !== null}
      data-testid="message"
      data-message-id={message.id}
      {...pull}
    >
      <div className={styles.bubble} data-wide={wide} data-bare={bare} data-kind={content.type}>
        <div className={styles.inside}>
          {quoted && <Quote quoted={quoted} language={language} businessName={props.businessName} />}
          <Content message={message} language={language} />
        </div>
        <Choices message={message} chosen={props.chosen} acts={acts} />
        {message.reaction && (
          <span className={styles.reaction} role="img" aria-label={said.reacted(message.reaction)}>
            {message.reaction}
          </span>
        )}
      </div>
      {!isLocal(message) && (
        <button
          type="button"
          className={styles.replyTo}
          aria-label={said.reply}
          title={said.reply}
          onClick={() => acts.reply(message)}
        >
          <IconCornerUpLeft size={16} className="flip" aria-hidden="true" />
        </button>
      )}
      {isLocal(message) && tick === "failed" && (
        <button type="button" className={styles.again} onClick={() => acts.sendAgain(message)}>
          <IconReload size={14} aria-hidden="true" />
          {said.notSent} · {said.tryAgain}
        </button>
      )}
    </li>
  );
});
