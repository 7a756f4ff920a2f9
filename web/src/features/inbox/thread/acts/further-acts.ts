import type { Message } from "@croozer/contracts/conversations";
import type { Icon } from "@tabler/icons-react";

/** An act on a message that another part of the product brings, such as translating it. */
export type FurtherAct = {
  id: string;
  icon: Icon;
  /** A key of the words of the inbox would not know it: it brings its own. */
  useLabel: () => string;
  fits: (message: Message) => boolean;
  act: (message: Message) => void;
};

/** Shown at the end of a message's menu; none yet. */
export const furtherActs: readonly FurtherAct[] = [];
