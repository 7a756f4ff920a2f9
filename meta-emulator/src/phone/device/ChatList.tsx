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

/** Those written with come first, the newest on top. */
function useNewestFirst(customer: Customer, businesses: BusinessNumber[]): BusinessNumber[] {
  // As one text, so that the list is drawn anew only when its order changes.
  const order = useStore(({ chats }) => {
    // ISO times sort as texts; a chat without messages has none.
    const lastAt = (id: string) => chats[chatKey(customer.id, id)]?.messages.at(-1)?.at ?? "";
    const ids = businesses.map(({ phoneNumberId }) => phoneNumberId);
    return ids.toSorted((one, two) => compare(lastAt(two), lastAt(one))).join();
  }).split(",");
  return businesses.toSorted((one, two) => order.indexOf(one.phoneNumberId) - order.indexOf(two.phoneNumberId));
}

const compare = (one: string, two: string) => (one < two ? -1 : Number(one > two));

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
  const sorted = useNewestFirst(customer, businesses);
  return (
    <div className={styles.chatList}>
      <h2>{words[customer.language].chats}</h2>
      <ul>
        {sorted.map((business) => (
          <Row key={business.phoneNumberId} customer={customer} business={business} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}
