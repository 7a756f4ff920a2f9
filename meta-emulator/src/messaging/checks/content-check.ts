import type { Access } from "../../graph/access.ts";
import type { Params } from "../../graph/params.ts";
import type { ChatContent, ChatMedia, MediaKind } from "../../phone-api.ts";
import type { Simulation } from "../../simulation.ts";
import type { Category, MessageFailure, PhoneNumber } from "../../world/types.ts";

/** A file by link: loaded after the send was accepted, into `media`, which is a part of the message's content. */
export type LinkedMedia = { media: ChatMedia; link: string; kind: MediaKind };

/** Who sends, and where to look things up: media, templates, catalogues. */
export type CheckContext = {
  sim: Simulation;
  access: Access;
  number: PhoneNumber;
  links: LinkedMedia[];
  /** Whom it goes to, null when addressed by user id alone. */
  waId: string | null;
};

export type CheckedContent = {
  /** As the phone shows it. */
  content: ChatContent;
  /** Left out: `service`. */
  category?: Category;
  templateId?: string;
  /** `messages[0].message_status` of the answer, which only templates have. */
  status?: "accepted" | "held_for_quality_assessment" | "paused";
  /** What is wrong and is told later, by status, as Meta does. */
  failure?: MessageFailure;
  /** How long Meta tries to deliver it, when a template says so. */
  timeToLiveMs?: number;
};

/** Checks the part of a send that its type names. Throws the GraphError that Meta answers. */
export type ContentCheck = (body: Params, context: CheckContext) => CheckedContent;
