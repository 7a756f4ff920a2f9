import { useMediaQuery } from "@mantine/hooks";

/** Whether keys are worth a word: a phone or a tablet has none. */
export const useHasKeys = (): boolean =>
  useMediaQuery("(hover: hover) and (min-width: 768px)", true, { getInitialValueInEffect: false });
