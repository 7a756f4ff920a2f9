import type { Message } from "@croozer/contracts/conversations";
import { IconArrowForwardUp, IconBan, IconSpeakerphone } from "@tabler/icons-react";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../../ui/PersonText.tsx";
import { ActionsRow } from "../content/ActionsRow.tsx";
import { MessageBody } from "../content/MessageBody.tsx";
import { OrderCard, OrderChip } from "../OrderCard.tsx";
import { AboutProduct } from "../products/AboutProduct.tsx";
import { MessageActs } from "./acts/MessageActs.tsx";
import { useActive } from "./acts/use-active.ts";
import styles from "./bubble.module.css";
import { MessageMeta } from "./MessageMeta.tsx";
import { MessageState } from "./MessageState.tsx";
import { Quote } from "./Quote.tsx";
import type { ThreadRow } from "./thread-rows.ts";
import { useMessageLabel } from "./use-message-label.ts";

type Row = Extract<ThreadRow, { kind: "message" }>;
const automatic: ReadonlySet<Message["origin"]> = new Set(["bot", "order_notice", "api"]);

function Referral({ referral }: { referral: NonNullable<Message["referral"]> }) {
  const { t } = useTranslation("inbox");
  return (
    <div className={styles.referral}>
      <span className={styles.referralFrom}>
        <IconSpeakerphone size={14} stroke={1.75} aria-hidden="true" />
        {t("referral.from")}
      </span>
      {referral.headline !== null && (
        <PersonText as="p" className={styles.referralTitle}>
          {referral.headline}
        </PersonText>
      )}
      {referral.body !== null && <PersonText as="p">{referral.body}</PersonText>}
      {referral.sourceUrl !== null && /^https?:\/\//.test(referral.sourceUrl) && (
        <a className={styles.link} href={referral.sourceUrl} target="_blank" rel="noreferrer noopener">
          {t("referral.open")}
        </a>
      )}
    </div>
  );
}

function Reactions({ reactions }: { reactions: Message["reactions"] }) {
  const { t } = useTranslation("inbox");
  if (reactions.length === 0) return null;
  return (
    <span className={styles.reactions} title={t("message.reactions")}>
      {reactions.map((reaction) => (
        <span key={`${reaction.by}${reaction.emoji}`}>{reaction.emoji}</span>
      ))}
    </span>
  );
}

type Props = { row: Row; onQuote: ((message: Message) => void) | null };

/** Rows are made anew with every change of the thread; what is drawn depends on these alone. */
const sameRow = (before: Props, after: Props): boolean =>
  before.onQuote === after.onQuote &&
  before.row.message === after.row.message &&
  before.row.startsGroup === after.row.startsGroup &&
  before.row.order === after.row.order &&
  before.row.pickedId === after.row.pickedId;

/** One message of the thread. */
export const MessageRow = memo(function MessageRow({ row, onQuote }: Props) {
  const { t } = useTranslation("inbox");
  const { message, startsGroup, order, pickedId } = row;
  const { active, handlers } = useActive();
  const label = useMessageLabel(message);
  const deleted = message.deletedAt !== null;
  const failed = message.status === "failed";
  const side = message.direction === "inbound" ? styles.in : styles.out;
  const look = [
    styles.row,
    side,
    automatic.has(message.origin) ? styles.auto : "",
    failed ? styles.failed : "",
    message.status === "cancelled" ? styles.cancelled : "",
    startsGroup ? styles.starts : "",
    message.reactions.length > 0 ? styles.reacted : "",
  ];
  return (
    <article
      className={look.join(" ")}
      data-testid="message"
      data-direction={message.direction}
      data-status={message.status}
      data-type={message.content.type}
      data-seq={message.seq}
      aria-label={label}
      tabIndex={-1}
      {...handlers}
    >
      <div className={styles.held}>
        <div className={styles.bubble}>
          {message.forwarded && (
            <span className={styles.mark}>
              <IconArrowForwardUp size={14} stroke={1.75} className="flip" aria-hidden="true" />
              {t("message.forwarded")}
            </span>
          )}
          {message.referral !== null && <Referral referral={message.referral} />}
          {message.product !== null && <AboutProduct product={message.product} />}
          {message.replyTo !== null && <Quote replyTo={message.replyTo} />}
          {deleted ? (
            <span className={styles.deleted}>
              <IconBan size={16} stroke={1.75} aria-hidden="true" />
              {t(message.direction === "inbound" ? "message.deleted" : "message.deletedByUs")}
            </span>
          ) : (
            <MessageBody message={message} pickedId={pickedId} />
          )}
          <MessageMeta message={message} />
        </div>
        <Reactions reactions={message.reactions} />
        {active && <MessageActs message={message} onQuote={onQuote} />}
      </div>
      {!deleted && <ActionsRow content={message.content} pickedId={pickedId} />}
      {message.direction === "outbound" && <MessageState message={message} />}
      {message.orderId !== null && order === "card" && <OrderCard orderId={message.orderId} />}
      {message.orderId !== null && order === "chip" && <OrderChip orderId={message.orderId} />}
    </article>
  );
}, sameRow);
