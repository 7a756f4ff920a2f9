import { IconTag } from "@tabler/icons-react";
import { useEmulatedNow } from "../../state/emulated-now.ts";
import { countdown } from "../../text/countdown.ts";
import { useChat } from "../chat-scope.ts";
import styles from "./content.module.css";

/** A limited-time offer with what is left of it, by the emulated clock. */
export function Offer({ text, expiresAt }: { text: string; expiresAt: string | null }) {
  const { named, language } = useChat();
  const now = useEmulatedNow();
  const left = expiresAt === null ? null : countdown(expiresAt, now);
  const days = new Intl.NumberFormat(language, { style: "unit", unit: "day", unitDisplay: "long" });
  return (
    <div className={styles.offer} data-over={expiresAt !== null && left === null}>
      <span className={styles.offerIcon}>
        <IconTag size={20} stroke={1.75} aria-hidden="true" />
      </span>
      <span className={styles.productWords}>
        <b dir="auto">{text}</b>
        {expiresAt !== null && (
          <small>
            {left === null ? (
              named.offerEnded
            ) : (
              <>
                {named.offerEnds} {left.days > 0 ? days.format(left.days) : <bdi dir="ltr">{left.clock}</bdi>}
              </>
            )}
          </small>
        )}
      </span>
    </div>
  );
}
