import type { BusinessNumber, Customer } from "../../phone-api.ts";
import { usePreferences } from "../preferences.tsx";
import styles from "./device.module.css";
import { Screen } from "./Screen.tsx";
import { Switches } from "./Switches.tsx";

/** One customer's phone, and the switches under it. */
export function Device({ customer, businesses }: { customer: Customer; businesses: BusinessNumber[] }) {
  const page = usePreferences();
  return (
    <section
      className={styles.device}
      data-testid={`phone-${customer.id}`}
      aria-label={page.words.phoneOf(customer.name)}
    >
      <div className={styles.frame}>
        <div className={styles.screen} lang={customer.language} dir={customer.language === "he" ? "rtl" : "ltr"}>
          <Screen customer={customer} businesses={businesses} />
        </div>
      </div>
      <Switches customer={customer} businesses={businesses} />
    </section>
  );
}
