import { Tooltip } from "@mantine/core";

type Props = { element: HTMLElement; label: string; position: "right" | "bottom" };

/** What an element is called, beside it. */
export const Hint = ({ element, label, position }: Props) => (
  <Tooltip opened target={element} label={label} position={position} />
);
