import type { ComponentProps } from "react";
import styles from "./QuietAct.module.css";

type Props = Omit<ComponentProps<"button">, "type">;

/** A button of one icon as Mantine's subtle grey one looks, made in a small part of its time: for cards by the hundred. */
export const QuietAct = ({ className = "", ...rest }: Props) => (
  <button type="button" className={`${quietAct} ${className}`} {...rest} />
);
/** For a link that looks the same. */
export const quietAct = styles.act ?? "";
