import { asObject, asText, type Loose } from "./loose.ts";

/** The advertisement, post or story that a customer came from. `ctwaClid` names the click; ads in a Status have none. */
export type Referral = {
  headline: string | null;
  body: string | null;
  sourceUrl: string | null;
  sourceId: string | null;
  /** `ad` or `post`. */
  sourceType: string | null;
  mediaType: string | null;
  mediaUrl: string | null;
  thumbnailUrl: string | null;
  ctwaClid: string | null;
  /** The greeting that the advertisement showed in the chat. */
  welcomeText: string | null;
};

export const referralOf = (referral: Loose | null): Referral | null =>
  referral && {
    headline: asText(referral.headline),
    body: asText(referral.body),
    sourceUrl: asText(referral.source_url),
    sourceId: asText(referral.source_id),
    sourceType: asText(referral.source_type),
    mediaType: asText(referral.media_type),
    mediaUrl: asText(referral.image_url) ?? asText(referral.video_url),
    thumbnailUrl: asText(referral.thumbnail_url),
    ctwaClid: asText(referral.ctwa_clid),
    welcomeText: asText(asObject(referral.welcome_message)?.text),
  };
