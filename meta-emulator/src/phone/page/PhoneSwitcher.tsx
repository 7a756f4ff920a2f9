import type { Customer } from "../../phone-api.ts";
import { usePreferences } from "../preferences.tsx";
import { useStore } from "../state/store.ts";
import { Avatar } from "../ui/Avatar.tsx";
import styles from "./page.module.css";

type Props = { customers: Customer[]; shownId: string | undefined; onShow: (id: string) => void };

/** One phone at a time: whose. */
export function PhoneSwitcher({ customers, shownId, onShow }: Props) {
  const { words: said } = usePreferences();
  const unread = useStore((state) => state.unread);
  return (
    <nav className={styles.switcher} aria-label={said.phones}>
      {customers.map((customer) => {
        const waiting = Object.entries(unread).reduce(
          (sum, [key, count]) => (key.startsWith(`${customer.id}/`) ? sum + count : sum),
          0,
        );
        return (
          <button
            key={customer.id}
            type="button"
            aria-current={customer.id === shownId}
            onClick={() => onShow(customer.id)}
          >
            <Avatar seed={customer.id} name={customer.name} />
            <span dir="auto">{customer.name.split(" ")[0]}</span>
            {waiting > 0 && (
              <b role="img" aria-label={said.newMessages(waiting)}>
                {waiting}
              </b>
            )}
          </button>
        );
      })}
    </nav>
  );
}
