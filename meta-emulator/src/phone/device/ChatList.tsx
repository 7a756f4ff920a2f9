import type { BusinessNumber, Customer } from "../../phone-api.ts";
import { summaryOfMessage } from "../chat/summary.ts";
import { chatKey } from "../state/state.ts";
import { useStore } from "../state/store.ts";
import { clockTime } from "../text/times.ts";
import { words } from "../words.ts";
import { BusinessPicture } from "./BusinessPicture.tsx";
import styles from "./device.module.css";

type RowProps = { customer: Customer; business: BusinessNumber; onOpen: (phoneNumberId: string) => void };

function Row({ customer, business, onOpen }: RowProps) {
  const said = words[customer.language];
  const key = chatKey(customer.id, business.phoneNumberId);
  const last = useStore((state) => state.chats[key]?.messages.at(-1));
  const unread = useStore((state) => state.unread[key] ?? 0);
  return (
    <li>
      <button type="button" className={styles.chatRow} onClick={() => onOpen(business.phoneNumberId)}>
        <BusinessPicture business={business} />
        <span className={styles.chatWords}>
          <b dir="auto">{business.verifiedName}</b>
          <small dir="auto">{last ? summaryOfMessage(last, customer.language) : said.noMessagesYet}</small>
        </span>
        <span className={styles.chatEnd}>
          {last && <time dateTime={last.at}>{clockTime(last.at)}</time>}
          {unread > 0 && (
            <b aria-label={said.newMessages(unread)} role="img">
              {unread}
            </b>
          )}
        </span>
      </button>
    </li>
  );
}

/** The numbers this customer can write to. */
export function ChatList({
  customer,
  businesses,
  onOpen,
}: {
  customer: Customer;
  businesses: BusinessNumber[];
  onOpen: (phoneNumberId: string) => void;
}) {
  return (
    <div className={styles.chatList}>
      <h2>{words[customer.language].chats}</h2>
      <ul>
        {businesses.map((business) => (
          <Row key={business.phoneNumberId} customer={customer} business={business} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}
