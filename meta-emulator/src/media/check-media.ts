import { wrongParameter } from "../graph/graph-error.ts";
import { lengthOf, type Params } from "../graph/params.ts";
import type { CheckedContent, ContentCheck } from "../messaging/checks/content-check.ts";
import type { MediaKind } from "../phone-api.ts";
import { resolveMedia } from "./resolve.ts";

const longestCaption = 1024;
const withCaption: MediaKind[] = ["image", "video", "document"];

/** `{ id | link, caption?, filename?, voice? }` of a message of one kind. */
export function checkMedia(kind: MediaKind): ContentCheck {
  return (body, context): CheckedContent => {
    const caption = checkCaption(kind, body);
    if (kind !== "document" && body.filename !== undefined) {
      throw wrongParameter(`Param filename is not allowed for ${kind}.`);
    }
    const { voice } = body;
    if (voice !== undefined && (kind !== "audio" || typeof voice !== "boolean")) {
      throw wrongParameter(
        kind === "audio" ? "Param audio['voice'] must be a boolean." : "Param voice is not allowed.",
      );
    }
    const media = resolveMedia(context, body, kind);
    return { content: { type: kind, media, caption, voice: voice === true } };
  };
}

function checkCaption(kind: MediaKind, { caption }: Params): string | null {
  if (caption === undefined || caption === "") return null;
  if (!withCaption.includes(kind)) throw wrongParameter(`Param caption is not allowed for ${kind}.`);
  if (typeof caption !== "string") throw wrongParameter(`Param ${kind}['caption'] must be a string.`);
  if (lengthOf(caption) > longestCaption) {
    throw wrongParameter(`Param ${kind}['caption'] must be at most ${longestCaption} characters long.`);
  }
  return caption;
}
