import { randomBytes } from "node:crypto";
import type { AdReferral, ShownAd } from "../../phone-api.ts";
import type { Written } from "./written.ts";

/** Adds where the person comes from: an ad or a post that opens the chat. */
export function referralOf(ad: AdReferral | undefined, message: Written): Written {
  if (!ad) return message;
  const beside = { ...message.part.beside, referral: describeReferral(ad) };
  return { ...message, ad: shownAd(ad), part: { ...message.part, beside } };
}

function shownAd({ headline, body, sourceUrl, imageUrl }: AdReferral): ShownAd {
  return { headline, body, sourceUrl, ...(imageUrl && { imageUrl }) };
}

function describeReferral(ad: AdReferral): Record<string, unknown> {
  const { imageUrl, videoUrl, thumbnailUrl, welcomeMessage } = ad;
  const media = videoUrl ? "video" : imageUrl ? "image" : null;
  return {
    source_url: ad.sourceUrl,
    source_id: ad.sourceId,
    source_type: ad.post ? "post" : "ad",
    body: ad.body,
    headline: ad.headline,
    ...(media === null ? {} : { media_type: media }),
    ...(imageUrl ? { image_url: imageUrl } : {}),
    ...(videoUrl ? { video_url: videoUrl } : {}),
    ...(thumbnailUrl ? { thumbnail_url: thumbnailUrl } : {}),
    // Ads among the status updates have no click id.
    ...(ad.inStatus || ad.post ? {} : { ctwa_clid: `Af${randomBytes(48).toString("base64url")}` }),
    ...(welcomeMessage ? { welcome_message: { text: welcomeMessage } } : {}),
  };
}
