import type { Label } from "@croozer/contracts/teamwork";
import styles from "./LabelChip.module.css";

/** A label on its own ground. */
export const LabelChip = ({ label, small = false }: { label: Pick<Label, "name" | "colour">; small?: boolean }) => (
  <bdi className={styles.label} data-colour={label.colour} data-small={small} title={label.name}>
    {label.name}
  </bdi>
);

/** Its ground alone, beside its name. */
export const LabelDot = ({ colour }: Pick<Label, "colour">) => (
  <span className={styles.dot} data-colour={colour} aria-hidden="true" />
);
