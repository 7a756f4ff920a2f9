import { IconAlertTriangle } from "@tabler/icons-react";
import { useErrorText } from "../../../../ui/use-error-text.ts";
import styles from "./cart.module.css";
import { isOfLine } from "./use-cart.ts";

/** Why the server did not take a line as it was put together. */
export function LineProblem({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (!isOfLine(error)) return null;
  return (
    <p className={styles.problem} role="alert" data-testid="cart-line-problem">
      <IconAlertTriangle size={14} stroke={2} aria-hidden="true" />
      {errorText(error)}
    </p>
  );
}
