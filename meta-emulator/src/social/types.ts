/** Pages (Messenger) and Instagram professional accounts, and the people who write to them. Times are milliseconds. */
export type SocialPlatform = "messenger" | "instagram";

/** An app that hears of an account, and of what. */
export type SocialSubscription = {
  appId: string;
  fields: string[];
  /** Since when every webhook to this app failed: after an hour it is unsubscribed. Null while it answers. */
  failingSince: number | null;
};

/** What the business set for the chat: `get_started`, `ice_breakers`, `persistent_menu`, `greeting` … as it was sent. */
export type MessengerProfile = Record<string, unknown>;

type Account = {
  id: string;
  name: string;
  pictureUrl: string | null;
  /** People (`userId` of tokens) who may manage it. */
  adminUserIds: string[];
  subscriptions: SocialSubscription[];
  profile: MessengerProfile;
  /** Meta restricted it: sends answer 10/1893063. */
  restricted: boolean;
};

export type Page = Account & {
  portfolioId: string | null;
  category: string;
  /** The professional account that is linked to it. */
  instagramAccountId: string | null;
};

export type InstagramAccount = Account & {
  /** The handle, without `@`. */
  username: string;
  accountType: "BUSINESS" | "MEDIA_CREATOR";
  followersCount: number;
  /** "Allow access to messages" in the account's settings; off, sends answer 200/2534041. */
  messagesAllowed: boolean;
};

/** One person as one Page (PSID) or Instagram account (IGSID) knows them. */
export type SocialContact = {
  /** PSID or IGSID: stable, and another one for every account. */
  scopedId: string;
  customerId: string;
  accountId: string;
  /** Consent to the profile: since the person first wrote. */
  consentedAt: number | null;
  /** A first message that came from an ad opens the window for longer. */
  windowUntil: number | null;
  /** The app that owns the thread; null: none, everybody hears it. */
  ownerAppId: string | null;
  followsBusiness: boolean;
  /** The person agreed to marketing messages: a token to write to at any time, until it is stopped. */
  notification: { token: string; payload: string; expiresAt: number; active: boolean } | null;
  /** A link with a `ref` brought them here before they wrote. */
  waitingRef: string | null;
};

/** A comment below a post, for private replies. */
export type SocialComment = {
  id: string;
  accountId: string;
  customerId: string;
  mediaId: string;
  text: string;
  at: number;
  /** A comment can be answered privately once. */
  answeredAt: number | null;
};

/** What `/{account}/message_attachments` keeps. */
export type SavedAttachment = {
  id: string;
  accountId: string;
  type: "image" | "video" | "audio" | "file";
  url: string;
};
