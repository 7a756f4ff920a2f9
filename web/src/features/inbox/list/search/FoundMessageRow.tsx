import type { FoundMessage } from "@croozer/contracts/message-search";
import { IconArrowBackUp, IconNote } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useDates, useNow } from "../../../../lib/dates.ts";
import { Avatar } from "../../../../ui/Avatar.tsx";
import { atMessage } from "../../inbox-search.ts";
import { CustomerName } from "../CustomerName.tsx";
import styles from "./SearchResults.module.css";

/** The sentence with what fits the search marked in it. */
function Marked({ text, marks }: Pick<FoundMessage, "text" | "marks">) {
  let at = 0;
  const pieces = marks.flatMap(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return [before, <mark key={from}>{text.slice(from, to)}</mark>];
  });
  return (
    <span dir="auto" className={styles.text}>
      {pieces}
      {text.slice(at)}
    </span>
  );
}

/** A message that was found: whose, when, and what it says; opens the thread there. */
export function FoundMessageRow({ message, isOpen }: { message: FoundMessage; isOpen: boolean }) {
  const { t } = useTranslation("inbox");
  const dates = useDates();
  const now = useNow();
  const { customer, direction, writtenBy } = message;
  const Direction = direction === "note" ? IconNote : IconArrowBackUp;
  return (
    <Link
      to="/inbox/$conversationId"
      params={{ conversationId: message.conversationId }}
      search={atMessage(message.id)}
      className={styles.row}
      aria-current={isOpen ? "true" : undefined}
      data-testid="found-message"
    >
      <Avatar id={customer.id} name={customer.name} size={32} />
      <span className={styles.lines}>
        <span className={styles.line}>
          <CustomerName name={customer.name} className={styles.name} />
          <time className={styles.time} dateTime={message.at}>
            {dates.ago(message.at, now)}
          </time>
        </span>
        <span className={styles.said}>
          {direction !== "inbound" && (
            <span className={styles.by}>
              <Direction size={14} stroke={1.75} aria-hidden="true" />
              <span dir="auto">{writtenBy ?? t(direction === "note" ? "search.note" : "search.us")}</span>
            </span>
          )}
          <Marked text={message.text} marks={message.marks} />
        </span>
      </span>
    </Link>
  );
}
