import { isAnimatedWebp } from "../../media/inspect.ts";
import { findMedia, viewMedia } from "../../media/keep-media.ts";
import type { StoredMedia } from "../../media/types.ts";
import type { CustomerAct, MediaKind } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { referralOf } from "./referral.ts";
import { type ActContext, forwarding, quoting, type Written } from "./written.ts";

type MediaAct = Extract<CustomerAct, { type: "media" }>;

/** What WhatsApp hands over to a business. */
const longestInboundBytes = 100 * 1024 * 1024;

const prefixes: Record<MediaKind, string> = {
  image: "image/",
  video: "video/",
  audio: "audio/",
  document: "",
  sticker: "image/webp",
};

/** A file from the phone. The business's own id and link are made when the message leaves. */
export function writeMedia(context: ActContext, act: MediaAct): Written {
  const { kind } = act;
  const file = findMedia(context.sim, act.mediaId);
  if (!file) throw new ApiError(422, "media_unknown", `there is no file ${act.mediaId}`);
  if (!file.mimeType.startsWith(prefixes[kind])) {
    throw new ApiError(422, "media_wrong", `a file of type ${file.mimeType} cannot be sent as ${kind}`);
  }
  const caption = kind === "audio" || kind === "sticker" ? null : act.caption || null;
  const voice = kind === "audio" && act.voice === true;
  const message: Written = {
    content: { type: kind, media: viewMedia(file), caption, voice },
    part: { type: kind, ...handedOver(context, kind, file, { caption, voice }) },
    replyTo: null,
    hidden: false,
  };
  return referralOf(act.referral, forwarding(act.forwarded, quoting(context, act.replyTo, message)));
}

/** Too large a file is told of by an error in place of the body. */
function handedOver(
  { sim }: ActContext,
  kind: MediaKind,
  file: StoredMedia,
  { caption, voice }: { caption: string | null; voice: boolean },
): Pick<Written["part"], "body" | "beside" | "fileId"> {
  if (file.sizeBytes > longestInboundBytes) return { body: undefined, beside: { errors: [tooLarge] } };
  const bytes = kind === "sticker" ? sim.files.find(file.sha256) : null;
  const body = {
    ...(kind === "document" ? { filename: file.fileName ?? "document" } : {}),
    ...(kind === "audio" ? { voice } : {}),
    ...(kind === "sticker" ? { animated: bytes ? isAnimatedWebp(bytes) : false } : {}),
    ...(caption === null ? {} : { caption }),
  };
  return { body, fileId: file.id };
}

const tooLarge = {
  code: 131052,
  title:
    "Media file size too big. Max file size we currently support: 100MB. Please communicate with your customer to send a media file that is smaller than 100MB",
  message: "Media file size too big. Max file size we currently support: 100MB.",
  error_data: { details: "Media file size too big." },
};
