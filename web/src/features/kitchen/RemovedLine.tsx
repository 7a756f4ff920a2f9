import type { LineChange } from "@croozer/contracts/orders";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { Quantity } from "../orders/OrderItems.tsx";
import { useOptionText } from "../orders/use-option-text.ts";
import styles from "./Ticket.module.css";

type Props = { line: LineChange; at: string | null; onSeen: () => void };

/** Not to be made any more: struck through until somebody says that they saw it. */
export function RemovedLine({ line, at, onSeen }: Props) {
  const { t } = useTranslation("kitchen");
  const dates = useDates();
  const optionText = useOptionText();
  return (
    <button
      type="button"
      className={styles.line}
      data-progress="removed"
      title={t("removedHint")}
      onClick={onSeen}
      data-testid="removed-line"
    >
      <b className={styles.quantity}>
        <Quantity item={line} />
      </b>
      <span className={styles.what}>
        <PersonText as="del" className={styles.name}>
          {line.name}
        </PersonText>
        {line.options.length > 0 && <PersonText as="small">{line.options.map(optionText).join(" · ")}</PersonText>}
        <small data-quiet>{t("removed", { time: at === null ? "" : dates.time(at) })}</small>
      </span>
      <span className={styles.box}>
        <IconEye size={20} stroke={2} aria-label={t("removedHint")} />
      </span>
    </button>
  );
}
