import { type RefObject, useEffect, useRef, useState } from "react";
import type { BusinessNumber, Customer } from "../../phone-api.ts";
import { usePreferences } from "../preferences.tsx";
import styles from "./device.module.css";
import { Screen } from "./Screen.tsx";
import { Switches } from "./Switches.tsx";

/** Phones farther away than this are switched off: a load test may have made thousands. */
const nearMargin = "0px 4000px";

function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      // The stage scrolls, and a margin counts only for the root.
      root: element.current.parentElement,
      rootMargin: nearMargin,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return near;
}

/** One customer's phone, and the switches under it. */
export function Device({ customer, businesses }: { customer: Customer; businesses: BusinessNumber[] }) {
  const page = usePreferences();
  const phone = useRef<HTMLElement>(null);
  const near = useNear(phone);
  return (
    <section
      ref={phone}
      className={styles.device}
      data-testid={`phone-${customer.id}`}
      aria-label={page.words.phoneOf(customer.name)}
    >
      <div className={styles.frame}>
        <div className={styles.screen} lang={customer.language} dir={customer.language === "he" ? "rtl" : "ltr"}>
          {near && <Screen customer={customer} businesses={businesses} />}
        </div>
      </div>
      <Switches customer={customer} businesses={businesses} />
    </section>
  );
}
