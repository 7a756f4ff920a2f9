export type Language = "he" | "en";

/** Where a person is. `done` is the last page of Embedded Signup, which may be left in any way. */
export type Step =
  | "sign_in"
  | "business"
  | "waba"
  | "waba_profile"
  | "number"
  | "verify"
  | "assets"
  | "permissions"
  | "done"
  | "closed";

/** What a page passes to Embedded Signup: forms come filled in, steps are left out. */
export type SignupExtras = {
  featureType: "" | "whatsapp_business_app_onboarding" | "only_waba_sharing";
  appOnlyInstall: boolean;
  solutionId: string | null;
  business: {
    id: string | null;
    name: string;
    email: string;
    website: string;
    country: string;
    timezone: string;
  };
  phone: { number: string; displayName: string; category: string; description: string };
  preVerifiedIds: string[];
  wabaIds: string[];
};

/** Something went wrong on a step; the person may report it, which is how the page hears of it. */
export type Problem = { message: string; code: string };

/** How the answer gets back: to the page's SDK in the window that opened the dialog, or by an address. */
export type ReturnWay =
  | { by: "sdk"; callback: string; origin: string }
  | { by: "redirect"; redirectUri: string; state: string | null };

/** A dialog that a person has open. */
export type Dialog = {
  id: string;
  kind: "signup" | "login" | "instagram";
  appId: string;
  configId: string | null;
  startedAt: number;
  way: ReturnWay;
  /** `code`, `token` or both, as asked for. */
  responseTypes: string[];
  scopes: string[];
  /** Asks again, also for what was granted or declined before. */
  rerequest: boolean;
  extras: SignupExtras;
  /** Chosen by the switch; null follows the person's. */
  language: Language | null;
  browserLanguage: Language;
  step: Step;
  /** Steps that were left, the last one is where Back leads. */
  trail: Step[];
  problem: Problem | null;
  /** What was filled in when something was wrong with it. */
  entered: Record<string, string>;
  /** The person, or the account on Instagram. */
  userId: string | null;
  businessId: string | null;
  wabaId: string | null;
  /** More accounts that are shared along with it. */
  moreWabaIds: string[];
  phoneNumberId: string | null;
  pageIds: string[];
  /** Prepared on the last page of Embedded Signup. */
  code: string | null;
};

/** The next signup runs into it, at a step or at the first one that is sent. */
export type PlannedProblem = Problem & { step: Step | null; event: "CANCEL" | "ERROR" };
