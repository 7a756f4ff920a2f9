import type { Catalogue } from "@croozer/contracts/catalogue";
import type { CartLine } from "@croozer/contracts/conversations";
import { IconAlertTriangle, IconBrain } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Isolate } from "../../../../ui/Isolate.tsx";
import { Money } from "../../../../ui/Money.tsx";
import { PersonText } from "../../../../ui/PersonText.tsx";
import styles from "./cart.module.css";
import { LineEditor } from "./LineEditor.tsx";
import { lineProblem } from "./line-problem.ts";
import type { SaveCartAct } from "./use-cart.ts";

type Props = {
  line: CartLine;
  /** Messages that a language model read. */
  byModel: ReadonlySet<string>;
  catalogue: Catalogue | null;
  save: SaveCartAct;
};

/** How many, of what, for how much; options, the words it was read from, and on a press what can be changed. */
export function CartLineRow({ line, byModel, catalogue, save }: Props) {
  const { t } = useTranslation("inbox");
  const { t: tError } = useTranslation("errors");
  const [open, setOpen] = useState(false);
  const product = catalogue?.products.find(({ id }) => id === line.item.productId) ?? null;
  const problem = line.problem === null ? null : lineProblem(line.problem);
  return (
    <li className={styles.line} data-open={open || undefined} data-testid="cart-line">
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        disabled={catalogue === null}
        onClick={() => setOpen(!open)}
      >
        <Isolate className={styles.quantity}>{line.quantity}×</Isolate>
        <PersonText className={styles.name}>{line.name === "" ? t("cart.gone") : line.name}</PersonText>
        <Money amountMinor={line.subtotalMinor} />
        {line.options.length > 0 && <PersonText className={styles.detail}>{line.options.join(" · ")}</PersonText>}
        {problem !== null && (
          <span className={styles.problem}>
            <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
            {tError(problem)}
          </span>
        )}
        {line.from.length > 0 && (
          <span className={styles.from} data-testid="cart-from">
            {line.from.some(({ messageId }) => byModel.has(messageId)) && (
              <IconBrain size={14} stroke={1.75} role="img" aria-label={t("cart.byModel.line")} />
            )}
            <span>{t("cart.from")}</span>
            <PersonText className={styles.said}>{line.from.map(({ words }) => words).join(" · ")}</PersonText>
          </span>
        )}
      </button>
      {open && catalogue !== null && (
        <LineEditor line={line} product={product} catalogue={catalogue} save={save} onDone={() => setOpen(false)} />
      )}
    </li>
  );
}
