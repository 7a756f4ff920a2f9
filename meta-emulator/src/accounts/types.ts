export type Role = "admin" | "employee";

/** Someone with a Facebook account: signs in to the dialogs. */
export type User = {
  id: string;
  name: string;
  language: "he" | "en";
  /** The portfolios they work in. What belongs to a portfolio they see through it. */
  portfolios: { id: string; role: Role }[];
};

/** Acts for programs: has tokens and never signs in. */
export type SystemUser = {
  id: string;
  name: string;
  role: Role;
  /** Whose it is; null while nobody said. */
  portfolioId: string | null;
  /** Set for the one that an app gets in a customer's portfolio when the customer signs up. */
  appId: string | null;
};

/** A configuration of Facebook Login for Business: what `config_id` names. */
export type LoginConfig = {
  id: string;
  appId: string;
  name: string;
  /** Which dialog it opens. */
  variation: "embedded_signup" | "general";
  /** What Embedded Signup is for: `cloud_api`, `mm_api`, `ctwa`, `conversions_api` … */
  products: string[];
  /** A code becomes a token of the business (a system user's) or of the person. */
  tokenType: "business" | "user";
  tokenLifetime: "60_days" | "never";
  permissions: string[];
};

/** What was granted of each kind, null for all. */
export type Granted = { wabaIds: string[] | null; pageIds: string[] | null; instagramIds: string[] | null };

/** What a person (or the account on Instagram they signed in with) allows an app. */
export type Grant = Granted & {
  appId: string;
  userId: string;
  scopes: string[];
  declined: string[];
};

/** A code on its way through the browser, to be exchanged for a token. */
export type LoginCode = Granted & {
  code: string;
  appId: string;
  tokenKind: "user" | "business" | "instagram_user";
  userId: string;
  accountId: string | null;
  clientBusinessId: string | null;
  scopes: string[];
  tokenLifetime: "short" | "60_days" | "never";
  /** The exchange must name the same address; null for a code of the JavaScript SDK, which has none. */
  redirectUri: string | null;
  lifetimeMs: number;
  /** Null until it was handed over: of a code prepared for a page that may be closed at any time. */
  expiresAt: number | null;
  used: boolean;
};

/** A signed request that was sent to an app, and what became of it. */
export type UserCallback = {
  id: string;
  at: number;
  appId: string;
  userId: string;
  kind: "deauthorize" | "data_deletion";
  url: string;
  status: number | null;
  error: string | null;
  /** What the app answered to a data deletion. */
  answer: { url: string; confirmationCode: string } | null;
};
