import { useState } from "react";
import { usePreferences } from "../../preferences.tsx";
import { useResource } from "../../state/resource.ts";
import parts from "../parts/parts.module.css";
import { Empty, RowSkeletons } from "../parts/Section.tsx";
import { numbers } from "../resources.ts";
import { NumberCard } from "./NumberCard.tsx";
import { numberWords } from "./number-words.ts";

/** Business numbers and what stands behind them: what each can do now, why not, and what Meta does to it. */
export function NumbersTab() {
  const { language } = usePreferences();
  const all = useResource(numbers);
  const [chosen, setChosen] = useState<string | null>(null);
  // The only one, or the first, stands open until something else is chosen.
  const openId = chosen ?? all?.[0]?.phoneNumberId;
  return (
    <div className={parts.list}>
      {all === null && <RowSkeletons />}
      {all?.length === 0 && <Empty>{numberWords[language].noNumbers}</Empty>}
      {all?.map((number) => {
        const open = number.phoneNumberId === openId;
        return (
          <NumberCard
            key={number.phoneNumberId}
            number={number}
            open={open}
            onToggle={() => setChosen(open ? "" : number.phoneNumberId)}
          />
        );
      })}
    </div>
  );
}
