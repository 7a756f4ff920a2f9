import { VisuallyHidden } from "@mantine/core";
import { IconCheck, IconFlame } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { PersonText } from "../../ui/PersonText.tsx";
import { Quantity } from "../orders/OrderItems.tsx";
import { useOptionTexts } from "../orders/use-option-texts.ts";
import styles from "./Ticket.module.css";
import type { TicketLine } from "./tickets.ts";

/** To make → being made → made, a touch each. */
export function TicketLineButton({ line, onTouch }: { line: TicketLine; onTouch: () => void }) {
  const { t } = useTranslation("kitchen");
  const optionTexts = useOptionTexts();
  const { item, quantity, progress, made } = line;
  return (
    <button
      type="button"
      className={styles.line}
      data-progress={progress}
      data-part={line.part}
      onClick={onTouch}
      data-testid="ticket-line"
    >
      <b className={styles.quantity}>
        <Quantity item={{ quantity, unit: item.unit }} />
      </b>
      <span className={styles.what}>
        <PersonText className={styles.name}>{item.name}</PersonText>
        {item.options.length > 0 && <PersonText as="small">{optionTexts(item.options).join(" · ")}</PersonText>}
        {item.note !== null && <PersonText as="small">{item.note}</PersonText>}
        {made > 0 && <small data-quiet>{t("made", { quantity: made })}</small>}
      </span>
      <span className={styles.box}>
        {progress === "done" && <IconCheck size={20} stroke={2.5} aria-hidden="true" />}
        {progress === "doing" && <IconFlame size={20} stroke={2} aria-hidden="true" />}
        <VisuallyHidden>{t(`progress_${progress}`)}</VisuallyHidden>
      </span>
    </button>
  );
}
