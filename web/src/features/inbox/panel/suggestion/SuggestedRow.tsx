import type { SuggestedChange } from "@croozer/contracts/cart-acts";
import { Checkbox } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { Money } from "../../../../ui/Money.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import cart from "../cart/cart.module.css";
import { lineProblem } from "../cart/line-problem.ts";
import styles from "./suggestion.module.css";

type Props = { change: SuggestedChange; chosen: boolean; onChoose: (chosen: boolean) => void };

/** One line that would be added, changed or taken out, with the words it was read from. */
export function SuggestedRow({ change, chosen, onChoose }: Props) {
  const { t } = useTranslation("panel");
  const { t: tInbox } = useTranslation("inbox");
  const { t: tError } = useTranslation("errors");
  const { kind, line, before } = change;
  const problem = kind === "remove" || line.problem === null ? null : lineProblem(line.problem);
  return (
    <li className={styles.row} data-kind={kind} data-testid="suggested-line">
      <Checkbox
        size="sm"
        checked={chosen}
        onChange={(event) => onChoose(event.currentTarget.checked)}
        classNames={{ body: styles.box ?? "", labelWrapper: styles.words ?? "", label: styles.label ?? "" }}
        label={
          <>
            <span className={styles.kind}>{t(`suggestion.${kind}`)}</span>
            <span className={styles.what}>
              <Isolate>{line.quantity}×</Isolate> <PersonText>{line.name}</PersonText>
            </span>
            {kind !== "remove" && <Money amountMinor={line.subtotalMinor} />}
          </>
        }
      />
      {line.options.length > 0 && <PersonText className={styles.detail}>{line.options.join(" · ")}</PersonText>}
      {before !== null && (
        <span className={styles.detail}>
          {t("suggestion.was", { what: [`${before.quantity} × ${before.name}`, ...before.options].join(", ") })}
        </span>
      )}
      {problem !== null && (
        <span className={cart.problem}>
          <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
          {tError(problem)}
        </span>
      )}
      {line.from.length > 0 && (
        <span className={styles.detail}>
          {tInbox("cart.from")} <PersonText>{line.from.map(({ words }) => words).join(" · ")}</PersonText>
        </span>
      )}
    </li>
  );
}
