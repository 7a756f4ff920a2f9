import { findMedia, viewMedia } from "../../media/keep-media.ts";
import type { CustomerAct, MediaKind } from "../../phone-api.ts";
import { ApiError } from "../../world/api-error.ts";
import { isInstagram } from "../accounts.ts";
import { linkToAttachment } from "../cdn.ts";
import { attached, getChatMessage, messageOf, type SocialContext, type SocialWritten, unknownHere } from "./written.ts";

type Of<Type extends CustomerAct["type"]> = Extract<CustomerAct, { type: Type }>;

/** The sticker that Messenger's thumb sends. */
const likeStickerId = 369239263222822;
const typeOf: Record<MediaKind, string> = {
  image: "image",
  video: "video",
  audio: "audio",
  document: "file",
  sticker: "image",
};

export function writeText(context: SocialContext, act: Of<"text">): SocialWritten {
  const { referral, replyTo } = act;
  const content = { type: "text", body: act.body } as const;
  const link = !isInstagram(context.account) && /^https?:\/\/\S+$/.test(act.body) ? act.body : null;
  const written = messageOf(context, content, "text", {
    text: act.body,
    ...(link ? attached("fallback", { url: link, title: new URL(link).hostname }) : {}),
    ...(replyTo === undefined ? {} : { reply_to: { mid: getChatMessage(context, replyTo).id } }),
    ...(referral ? { referral: adReferral(context, referral) } : {}),
  });
  return { ...written, replyTo: replyTo ?? null };
}

function adReferral(
  context: SocialContext,
  { headline, sourceUrl, sourceId, imageUrl, videoUrl }: NonNullable<Of<"text">["referral"]>,
) {
  const post = isInstagram(context.account) ? {} : { post_id: `${context.account.id}_${sourceId}` };
  const picture = videoUrl ? { video_url: videoUrl } : { photo_url: imageUrl ?? sourceUrl };
  return {
    ref: sourceId,
    ad_id: sourceId,
    source: "ADS",
    type: "OPEN_THREAD",
    ads_context_data: { ad_title: headline, ...picture, ...post },
  };
}

export function writeMedia(context: SocialContext, act: Of<"media">): SocialWritten {
  const { sim, account } = context;
  const media = findMedia(sim, act.mediaId);
  if (!media) throw new ApiError(422, "media_unknown", `there is no media ${act.mediaId}`);
  const content = { type: act.kind, media: viewMedia(media), caption: null, voice: act.voice === true } as const;
  const reply = act.replyTo === undefined ? {} : { reply_to: { mid: getChatMessage(context, act.replyTo).id } };
  const sticker = act.kind === "sticker" ? { sticker_id: likeStickerId } : {};
  const payload = { url: linkToAttachment(sim, account, media), ...sticker };
  const written = messageOf(context, content, act.kind, { ...attached(typeOf[act.kind], payload), ...reply });
  // Instagram sends no webhook for stickers and moving pictures.
  const silent = isInstagram(account) && (act.kind === "sticker" || media.mimeType === "image/gif");
  return { ...written, replyTo: act.replyTo ?? null, part: { ...written.part, kind: silent ? null : "message" } };
}

export function writeLocation(context: SocialContext, act: Of<"location">): SocialWritten {
  const { latitude, longitude, name, address } = act;
  const content = { type: "location", latitude, longitude, name: name ?? null, address: address ?? null } as const;
  if (isInstagram(context.account)) return messageOf(context, content, "unsupported", { is_unsupported: true });
  const coordinates = { lat: latitude, long: longitude };
  return messageOf(context, content, "location", {
    attachments: [{ type: "location", title: name ?? "Pinned Location", payload: { coordinates } }],
  });
}

/** A post, a reel or a page that is passed on. */
export function writeShare(context: SocialContext, act: Of<"share">): SocialWritten {
  const { url, title } = act;
  const content = { type: "text", body: title ? `${title}\n${url}` : url } as const;
  if (!isInstagram(context.account)) {
    const payload = { url, title: title ?? url };
    return messageOf(context, content, "share", { text: url, ...attached("fallback", payload) });
  }
  const reel = /\/reels?\//.test(url);
  const payload = { url, ...(title && reel ? { title } : {}) };
  return messageOf(context, content, reel ? "reel" : "share", attached(reel ? "ig_reel" : "share", payload));
}

/** A word about a story of the business, or a story of the person that mentions it. */
export function writeStory(context: SocialContext, act: Of<"story">): SocialWritten {
  const { sim, account } = context;
  if (!isInstagram(account)) throw unknownHere(context, "a story");
  if (act.what === "mention") {
    const content = { type: "unsupported", what: "story_mention" } as const;
    return messageOf(
      context,
      content,
      "story mention",
      attached("story_mention", { url: linkToAttachment(sim, account) }),
    );
  }
  if (!act.body) throw new ApiError(422, "body_missing", "a reply to a story needs a body");
  const story = { url: linkToAttachment(sim, account), id: storyIdOf(account.id) };
  const content = { type: "text", body: act.body, about: "story" } as const;
  return messageOf(context, content, "story reply", { text: act.body, reply_to: { story } });
}

/** Everybody here sees the account's one story. */
function storyIdOf(accountId: string): string {
  return `1790${accountId.slice(-13).padStart(13, "0")}`;
}

export function writeProductQuestion(context: SocialContext, act: Of<"product_question">): SocialWritten {
  const content = { type: "text", body: act.body } as const;
  const referral = { product: { id: act.retailerId } };
  return messageOf(context, content, "product question", { text: act.body, referral });
}

/** What Instagram has and does not pass on; Messenger says nothing of such things. */
export function writeUnsupported(context: SocialContext, act: Of<"unsupported">): SocialWritten {
  if (!isInstagram(context.account)) throw unknownHere(context, act.what);
  const gone = act.what === "view_once" || act.what === "disappearing";
  const content = { type: "unsupported", what: act.what } as const;
  return gone
    ? messageOf(context, content, "ephemeral", attached("ephemeral"))
    : messageOf(context, content, "unsupported", { is_unsupported: true });
}
