import { IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { usePreferences } from "../../preferences.tsx";
import { api } from "../../state/api.ts";
import { useStore } from "../../state/store.ts";
import { Button } from "../../ui/Button.tsx";
import { Segmented } from "../../ui/Segmented.tsx";
import { perform } from "../outcome.ts";
import parts from "../parts/parts.module.css";
import { Empty, RowSkeletons } from "../parts/Section.tsx";
import { Select } from "../parts/Select.tsx";
import { forgetAim, usePlace } from "../tab.ts";
import { AppLines } from "./AppLines.tsx";
import { DeliveryRow } from "./DeliveryRow.tsx";
import {
  type DeliveryKind,
  type DeliveryState,
  deliveryKinds,
  inState,
  isTroubled,
  kindOf,
} from "./delivery-filter.ts";
import { webhookWords } from "./webhook-words.ts";
import styles from "./webhooks.module.css";

/** Everything that was told to apps, newest first. */
export function WebhooksTab() {
  const { words, language } = usePreferences();
  const said = webhookWords[language];
  const deliveries = useStore((state) => state.deliveries);
  const { aim } = usePlace();
  const [state, setState] = useState<DeliveryState>("all");
  const [kind, setKind] = useState<DeliveryKind | "all">("all");
  const [openId, setOpenId] = useState<string | null>(null);
  const aimed = aim?.tab === "webhooks" ? aim.deliveryIds : null;
  const all = deliveries ?? [];
  const failed = all.filter(isTroubled).length;
  const waiting = all.filter((delivery) => inState(delivery, "waiting")).length;
  const rows = aimed
    ? all.filter(({ id }) => aimed.includes(id))
    : all.filter((delivery) => inState(delivery, state) && (kind === "all" || kindOf(delivery) === kind));
  const resendFailed = () => perform(words, said.resent(failed), () => api.resendFailed(), "untold");
  const nothing = {
    all: kind === "all" ? words.noDeliveries : said.nothingOfKind,
    failed: words.noFailures,
    waiting: said.nothingWaits,
  };
  return (
    <>
      <div className={parts.bar}>
        {aimed ? (
          <>
            <strong className={styles.aimed}>{said.ofLastAct}</strong>
            <Button look="soft" className={parts.push} onClick={forgetAim}>
              {said.showAll}
            </Button>
          </>
        ) : (
          <>
            <Segmented
              label={said.state}
              value={state}
              onChange={setState}
              choices={[
                { value: "all", label: words.all },
                { value: "failed", label: failed > 0 ? `${words.failed} ${failed}` : words.failed },
                { value: "waiting", label: waiting > 0 ? `${said.waiting} ${waiting}` : said.waiting },
              ]}
            />
            <Select
              label={said.kind}
              value={kind}
              onChange={setKind}
              options={(["all", ...deliveryKinds] as const).map((value) => ({ value, label: said.kinds[value] }))}
            />
          </>
        )}
        {failed > 0 && !aimed && (
          <Button look="soft" className={parts.push} onClick={resendFailed}>
            <IconRefresh size={16} aria-hidden="true" />
            {said.resendFailed(failed)}
          </Button>
        )}
      </div>
      <AppLines />
      <div className={`${parts.list} ${styles.deliveries}`}>
        {deliveries === null && <RowSkeletons />}
        <ul>
          {rows.map((delivery) => {
            // What one act sent is few: the only one stands open.
            const open = delivery.id === openId || (rows.length === 1 && aimed !== null && openId === null);
            return (
              <DeliveryRow
                key={delivery.id}
                delivery={delivery}
                open={open}
                onToggle={() => setOpenId(open ? "" : delivery.id)}
              />
            );
          })}
        </ul>
        {deliveries !== null && rows.length === 0 && <Empty>{nothing[state]}</Empty>}
      </div>
    </>
  );
}
