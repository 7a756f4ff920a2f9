/** How Meta looks upon a WABA. Times are milliseconds on the emulated clock. */
export type WabaStanding = {
  review: ReviewDecision;
  /** `DISABLE` refuses every send. */
  ban: "DISABLE" | "SCHEDULE_FOR_DISABLE" | null;
  restrictions: Restriction[];
  /** ISO countries it may not write to. */
  restrictedCountries: string[];
  /** Its own payment method, or the receiving credential of a shared credit line; null when nobody pays. */
  fundingId: string | null;
  country: string;
  insightsEnabled: boolean;
  assignedUsers: AssignedUser[];
};

export type ReviewDecision = "APPROVED" | "REJECTED" | "PENDING" | "DEFERRED";

export type RestrictionType =
  | "RESTRICTED_BIZ_INITIATED_MESSAGING"
  | "RESTRICTED_CUSTOMER_INITIATED_MESSAGING"
  | "RESTRICTED_ADD_PHONE_NUMBER_ACTION"
  | "RESTRICTED_UTILITY_TEMPLATES"
  | "RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES"
  | "RESTRICTED_BUSINESS_INITIATED_CALLING"
  | "RESTRICTED_USER_INITIATED_CALLING"
  | "RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING"
  | "RESTRICTED_USER_INITIATED_CALLING_CALL_BUTTON_HIDDEN";

export type Restriction = { type: RestrictionType; until: number; remediation: string | null };

export type AssignedUser = { id: string; name: string; tasks: string[] };

export type PortfolioStanding = {
  verification: "verified" | "not_verified" | "pending" | "failed" | "rejected";
  /** Most numbers it may have: 2 when new, 20 once verified. */
  maxPhoneNumbers: number;
};

export function newWabaStanding(fundingId: string | null): WabaStanding {
  return {
    review: "APPROVED",
    ban: null,
    restrictions: [],
    restrictedCountries: [],
    fundingId,
    country: "IL",
    insightsEnabled: false,
    assignedUsers: [],
  };
}

/** Caps of a new portfolio and of a verified one, or one that reached the limit of 2,000. */
export const phoneNumberCap = { unverified: 2, verified: 20 };

export function newPortfolioStanding(): PortfolioStanding {
  return { verification: "not_verified", maxPhoneNumbers: phoneNumberCap.unverified };
}
