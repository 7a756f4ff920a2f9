import type { OrderSummary } from "@croozer/contracts/orders";
import { IconAlertTriangle, IconCheck, IconPrinter, IconPrinterOff } from "@tabler/icons-react";
import { useDates } from "../../lib/dates.ts";
import { usePermission } from "../../lib/session.ts";
import { useTexts } from "../../lib/use-texts.ts";
import { QuietAct } from "../../ui/QuietAct.tsx";
import { useAutoPrintSince } from "./auto-print.ts";
import styles from "./PrintButton.module.css";
import { printStateOf } from "./print-state.ts";
import { usePrint } from "./use-print.ts";

type Props = {
  order: OrderSummary;
  /** On the kitchen's heads, whose colour tells the age: larger, and in the colour of their words. */
  onColour?: boolean;
};

/** Prints an order's ticket; shows whether there is one, and whether the order changed since. */
export function PrintButton({ order, onColour = false }: Props) {
  const t = useTexts("printing");
  const dates = useDates();
  const print = usePrint();
  const state = printStateOf(order, useAutoPrintSince() !== null);
  if (!usePermission("order.advance")) return null;
  const time = order.ticketPrint === null ? "" : dates.time(order.ticketPrint.at);
  const label = `${t("print", { number: order.shortNumber })} · ${t(`state_${state}`, { time })}`;
  const Icon = state === "missing" ? IconPrinterOff : IconPrinter;
  const Mark = state === "printed" ? IconCheck : state === "changed" ? IconAlertTriangle : null;
  return (
    <QuietAct
      className={styles.button}
      title={label}
      aria-label={label}
      onClick={() => print(order, "ticket")}
      data-state={state}
      data-on-colour={onColour || undefined}
      data-testid="print"
    >
      <Icon size={20} stroke={1.75} aria-hidden="true" />
      {Mark !== null && <Mark size={12} stroke={3} className={styles.mark} aria-hidden="true" />}
    </QuietAct>
  );
}
