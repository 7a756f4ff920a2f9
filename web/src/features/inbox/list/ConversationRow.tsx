import type { Conversation } from "@croozer/contracts/conversations";
import type { Draft } from "@croozer/contracts/drafts";
import {
  type Icon,
  IconBuildingStore,
  IconCarouselHorizontal,
  IconExternalLink,
  IconFile,
  IconForms,
  IconHandStop,
  IconHome,
  IconHourglass,
  IconListDetails,
  IconMapPin,
  IconMicrophone,
  IconMoodSmile,
  IconNote,
  IconPackage,
  IconPhone,
  IconPhoto,
  IconQuestionMark,
  IconRobot,
  IconShoppingBag,
  IconTemplate,
  IconUser,
  IconVideo,
} from "@tabler/icons-react";
import { memo } from "react";
import { useDates, useNow } from "../../../lib/dates.ts";
import { useTexts } from "../../../lib/use-texts.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { PersonText } from "../../../ui/PersonText.tsx";
import { StatusChip } from "../../../ui/StatusChip.tsx";
import { Tick } from "../../../ui/Tick.tsx";
import { withoutMarks } from "../../message-text/text-formatting.ts";
import { useTypeWord } from "../../message-text/use-type-word.ts";
import { OthersHere } from "../../presence/OthersHere.tsx";
import { PriorityMark } from "../../teamwork/PriorityMark.tsx";
import { DraftPreview } from "../composer/DraftPreview.tsx";
import { ReplyDue } from "../reply-times/ReplyDue.tsx";
import { replyWindow } from "../reply-window.ts";
import { RowMarks } from "../together/RowMarks.tsx";
import styles from "./ConversationRow.module.css";
import { CustomerName } from "./CustomerName.tsx";
import { RowLink } from "./RowLink.tsx";

export const rowHeight = 86;

const typeIcons: Record<string, Icon> = {
  image: IconPhoto,
  video: IconVideo,
  audio: IconMicrophone,
  document: IconFile,
  sticker: IconMoodSmile,
  location: IconMapPin,
  contacts: IconUser,
  link_button: IconExternalLink,
  location_request: IconMapPin,
  contact_request: IconUser,
  address_request: IconHome,
  flow: IconForms,
  product: IconPackage,
  product_list: IconShoppingBag,
  catalogue: IconBuildingStore,
  carousel: IconCarouselHorizontal,
  product_carousel: IconCarouselHorizontal,
  call_button: IconPhone,
  call_permission_request: IconPhone,
  template: IconTemplate,
  form_reply: IconListDetails,
  catalogue_order: IconShoppingBag,
  unsupported: IconQuestionMark,
};

function Preview({ last, unread }: { last: Conversation["lastMessage"]; unread: number }) {
  const t = useTexts("inbox");
  const typeWord = useTypeWord();
  if (last === null) return <span className={styles.preview}>{t("noMessages")}</span>;
  const TypeIcon = last.direction === "note" ? IconNote : typeIcons[last.type];
  const failed = last.direction === "outbound" && last.status === "failed";
  const text = last.preview === "" ? typeWord(last.type) : withoutMarks(last.preview);
  return (
    <span className={`${styles.preview} ${failed ? styles.failed : ""} ${unread > 0 ? styles.fresh : ""}`}>
      {last.direction === "outbound" && <Tick status={last.status} />}
      {TypeIcon !== undefined && <TypeIcon size={16} stroke={1.75} aria-hidden="true" className={styles.typeIcon} />}
      {failed && <span className={styles.short}>{t("failed.short")}</span>}
      <PersonText className={styles.previewText}>{text}</PersonText>
    </span>
  );
}

type Props = {
  conversation: Conversation;
  selected: boolean;
  /** What the reader left unsent in it. */
  draft: Draft | null;
};

/** One conversation: who and when, what was said last, in what state. */
export const ConversationRow = memo(function ConversationRow({ conversation, selected, draft }: Props) {
  const t = useTexts("inbox");
  const dates = useDates();
  const now = useNow();
  const { lastMessage: last, unread, customer, openOrder, assignee, automation } = conversation;
  const window = replyWindow(conversation.windowEndsAt, now);
  const words = t("unread", { count: unread });
  const closing = window.state === "closing" && conversation.status !== "resolved";
  return (
    <RowLink conversationId={conversation.id} selected={selected} className={styles.row}>
      <span className={styles.lines}>
        <span className={styles.line}>
          {conversation.priority !== "none" && <PriorityMark priority={conversation.priority} />}
          <CustomerName name={customer.name} className={`${styles.name} ${unread > 0 ? styles.unreadName : ""}`} />
          {closing ? (
            <span className={styles.hot}>
              <IconHourglass size={14} stroke={2} aria-hidden="true" />
              {t("timeLeft", { time: dates.length(window.leftMs) })}
            </span>
          ) : (
            last !== null && (
              <time className={`${styles.time} ${unread > 0 ? styles.freshTime : ""}`} dateTime={last.at}>
                {dates.ago(last.at, now)}
              </time>
            )
          )}
        </span>
        <span className={styles.line}>
          {draft === null || selected ? <Preview last={last} unread={unread} /> : <DraftPreview draft={draft} />}
          {unread > 0 && (
            <span className={styles.count} role="img" aria-label={words} title={words}>
              <bdi dir="ltr">{unread > 9 ? "9+" : unread}</bdi>
            </span>
          )}
        </span>
        <span className={styles.line}>
          <span className={styles.chips}>
            {openOrder !== null && <StatusChip status={openOrder.status} shortNumber={openOrder.shortNumber} small />}
            <ReplyDue conversation={conversation} small />
            {automation === "needs_person" && (
              <span className={`${styles.chip} ${styles.warn}`}>
                <IconHandStop size={14} stroke={2} aria-hidden="true" />
                {t("needsPerson")}
              </span>
            )}
            {automation === "on" && window.state !== "closed" && openOrder === null && (
              <span className={styles.chip}>
                <IconRobot size={14} stroke={2} aria-hidden="true" />
                {t("botOn")}
              </span>
            )}
            {window.state === "closed" && <span className={styles.chip}>{t("windowClosed")}</span>}
            <RowMarks conversation={conversation} />
          </span>
          <span className={styles.assignee}>
            <OthersHere conversationId={conversation.id} size={20} />
            {assignee === null ? (
              <span className={styles.nobody} role="img" aria-label={t("unassigned")} title={t("unassigned")}>
                <IconUser size={14} stroke={1.75} aria-hidden="true" />
              </span>
            ) : (
              <span title={t("assignedTo", { name: assignee.name })}>
                <Avatar id={assignee.memberId} name={assignee.name} size={20} />
              </span>
            )}
          </span>
        </span>
      </span>
      {/* After the name, for who listens. */}
      <Avatar
        id={customer.id}
        name={customer.name}
        size={44}
        windowEndsAt={conversation.windowEndsAt}
        channel={conversation.channel.type}
      />
    </RowLink>
  );
});
