import type { Bill } from "../../phone-api.ts";
import { useChat } from "../chat/chat-scope.ts";
import { Sheet } from "../chat/Sheet.tsx";
import { formatMoney } from "../text/money.ts";
import styles from "./catalog.module.css";
import { catalogWords } from "./catalog-words.ts";
import { Lines } from "./Lines.tsx";

/** What a payment message asks for. Real money is nothing for a simulated phone. */
export function BillSheet({ title, bill, onClose }: { title: string; bill: Bill; onClose: () => void }) {
  const { language, said } = useChat();
  const named = catalogWords[language];
  return (
    <Sheet title={title} closeLabel={said.close} onClose={onClose}>
      <Lines lines={bill.lines} />
      <dl className={styles.bill}>
        <dt>{named.reference}</dt>
        <dd>
          <bdi dir="ltr">{bill.referenceId}</bdi>
        </dd>
        <dt>{named.status}</dt>
        <dd dir="auto">{bill.status.replaceAll("_", " ")}</dd>
        {bill.totalMinor !== null && bill.currency !== null && (
          <>
            <dt>{named.billTotal}</dt>
            <dd>
              <b>
                <bdi>{formatMoney(bill.totalMinor, bill.currency, language)}</bdi>
              </b>
            </dd>
          </>
        )}
      </dl>
      <p className={styles.noPaying}>{named.noPaying}</p>
    </Sheet>
  );
}
