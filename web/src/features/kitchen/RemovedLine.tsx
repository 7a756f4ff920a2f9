import type { LineChange } from "@croozer/contracts/orders";
import { IconEye } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useDates } from "../../lib/dates.ts";
import { PersonText } from "../../ui/PersonText.tsx";
import { Quantity } from "../orders/OrderItems.tsx";
import { useOptionTexts } from "../orders/use-option-texts.ts";
import styles from "./Ticket.module.css";

type Props = { line: LineChange; at: string | null; onSeen: () => void };

/** Not to be made any more: struck through until somebody says that they saw it. */
export function RemovedLine({ line, at, onSeen }: Props) {
  const { t } = useTranslation("kitchen");
  const dates = useDates();
  const optionTexts = useOptionTexts();
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
        {line.options.length > 0 && <PersonText as="small">{optionTexts(line.options).join(" · ")}</PersonText>}
        <small data-quiet>{t("removed", { time: at === null ? "" : dates.time(at) })}</small>
      </span>
      <span className={styles.box}>
        <IconEye size={20} stroke={2} aria-label={t("removedHint")} />
      </span>
    </button>
  );
}
