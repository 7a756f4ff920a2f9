import { UnstyledButton } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./ActRow.module.css";

type Props = {
  icon: ReactNode;
  /** At the other end. */
  mark?: ReactNode;
  isCurrent?: boolean;
  /** Where it leads; else what it does. */
  to?: LinkProps["to"];
  onClick: () => void;
  children: ReactNode;
  "data-testid"?: string;
};

/** One thing to choose in what hangs from a button, where that is more than a menu. */
export function ActRow({ icon, mark, isCurrent = false, to, children, ...rest }: Props) {
  const inside = (
    <>
      {icon}
      <span className={styles.words}>{children}</span>
      {mark}
    </>
  );
  const current = isCurrent ? "true" : undefined;
  return to === undefined ? (
    <UnstyledButton className={styles.item} aria-current={current} {...rest}>
      {inside}
    </UnstyledButton>
  ) : (
    <Link to={to} className={styles.item ?? ""} {...rest}>
      {inside}
    </Link>
  );
}
