import type { InputWrapperProps } from "@mantine/core";

/** With its hint under it, so that fields side by side stand in line. */
export const hintBelow: Pick<InputWrapperProps, "inputWrapperOrder"> = {
  inputWrapperOrder: ["label", "input", "description", "error"],
};
