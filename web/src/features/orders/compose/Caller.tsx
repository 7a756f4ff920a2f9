import { useState } from "react";
import { useTranslation } from "react-i18next";
import { CallerCard } from "./CallerCard.tsx";
import { CallerSearch } from "./CallerSearch.tsx";
import styles from "./compose.module.css";
import type { Draft } from "./draft.ts";
import { LastOrders } from "./LastOrders.tsx";
import type { CallerActs } from "./use-caller.ts";
import type { Places } from "./use-places.ts";
import type { ChangeDraft } from "./use-stored-draft.ts";

type Props = { draft: Draft; change: ChangeDraft; caller: CallerActs; places: Places };

/** Asks who it is, then shows them with what they had before. */
export function Caller({ draft, change, caller, places }: Props) {
  const { t } = useTranslation("compose");
  const isSaid = draft.customerId !== null || draft.name !== "" || draft.phone !== "";
  // A new one is being written: emptying a field does not bring the question back.
  const [isNew, setNew] = useState(isSaid);
  const toItems = () => places.items.current?.focus();
  if (!isSaid && !isNew)
    return (
      <section className={styles.card} aria-label={t("caller")}>
        <CallerSearch
          inputRef={places.caller}
          onKnown={(customer) => {
            caller.known(customer);
            toItems();
          }}
          onNew={(typed) => {
            if (typed === "") return toItems();
            caller.named(typed);
            setNew(true);
          }}
        />
      </section>
    );
  return (
    <section className={styles.card} aria-label={t("caller")}>
      <CallerCard
        draft={draft}
        onChange={change}
        onDone={toItems}
        onOther={() => {
          caller.forget();
          setNew(false);
          requestAnimationFrame(() => places.caller.current?.focus());
        }}
      />
      <LastOrders orders={caller.previous} onAgain={(order) => void caller.again(order).then(toItems)} />
    </section>
  );
}
