import type { ChatContent } from "../../phone-api.ts";
import type { SavedAttachment } from "../types.ts";
import type { LinkToLoad } from "./load-attachment.ts";

/** What a message holds, whatever is around it. */
export type CheckedPart = {
  /** `text`, `image`, `template` … */
  type: string;
  content: ChatContent;
  /** `text` or `attachments`, as the echo repeats it. */
  echo: Record<string, unknown>;
  /** Files to load before the send is accepted. */
  links: LinkToLoad[];
  /** To be kept for sending again: `is_reusable`. */
  reusable: { type: SavedAttachment["type"]; url: string } | null;
};
