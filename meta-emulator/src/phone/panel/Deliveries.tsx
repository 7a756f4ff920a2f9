import { IconWebhook } from "@tabler/icons-react";
import { useState } from "react";
import { usePreferences } from "../preferences.tsx";
import { useStore } from "../state/store.ts";
import { Segmented } from "../ui/Segmented.tsx";
import { DeliveryRow } from "./DeliveryRow.tsx";
import styles from "./panel.module.css";

/** Everything that was told to the webhook, newest first. */
export function Deliveries() {
  const { words: said } = usePreferences();
  const deliveries = useStore((state) => state.deliveries);
  const [shown, setShown] = useState<"all" | "failed">("all");
  const [openId, setOpenId] = useState<string | null>(null);
  const failed = deliveries?.filter(({ state }) => state === "failed" || state === "retrying") ?? [];
  const rows = shown === "all" ? (deliveries ?? []) : failed;
  return (
    <section className={`${styles.section} ${styles.deliveries}`} aria-label={said.deliveries}>
      <h2>
        <IconWebhook size={20} stroke={1.75} aria-hidden="true" />
        {said.deliveries}
        <span className={styles.push}>
          <Segmented
            label={said.deliveries}
            value={shown}
            onChange={setShown}
            choices={[
              { value: "all", label: said.all },
              { value: "failed", label: failed.length > 0 ? `${said.failed} ${failed.length}` : said.failed },
            ]}
          />
        </span>
      </h2>
      <ul className={styles.rows}>
        {deliveries === null &&
          [1, 2, 3, 4].map((row) => <li key={row} className={styles.rowSkeleton} aria-hidden="true" />)}
        {rows.map((delivery) => (
          <DeliveryRow
            key={delivery.id}
            delivery={delivery}
            open={delivery.id === openId}
            onToggle={() => setOpenId(delivery.id === openId ? null : delivery.id)}
          />
        ))}
      </ul>
      {deliveries !== null && rows.length === 0 && (
        <p className={styles.none}>{shown === "all" ? said.noDeliveries : said.noFailures}</p>
      )}
    </section>
  );
}
