import type { ComponentProps } from "react";
import styles from "./ui.module.css";

type Look = "plain" | "primary" | "soft" | "ghost" | "danger";

export function buttonClass(look: Look, shape: "words" | "icon", extra?: string): string {
  return [styles.button, styles[look], shape === "icon" && styles.iconOnly, extra].filter(Boolean).join(" ");
}

type Props = ComponentProps<"button"> & { look?: Look };

export function Button({ look = "plain", className, type = "button", ...rest }: Props) {
  return <button type={type} className={buttonClass(look, "words", className)} {...rest} />;
}

/** An icon alone; its label is said and shown on hover. */
export function IconButton({
  look = "plain",
  className,
  label,
  type = "button",
  ...rest
}: Omit<Props, "aria-label" | "title"> & { label: string }) {
  return (
    <button type={type} className={buttonClass(look, "icon", className)} aria-label={label} title={label} {...rest} />
  );
}
