/** A voice call between a person and a business number. */
export type Call = {
  id: string;
  phoneNumberId: string;
  customerId: string;
  direction: "USER_INITIATED" | "BUSINESS_INITIATED";
  state: "ringing" | "talking" | "ended";
  at: number;
  acceptedAt: number | null;
  endedAt: number | null;
  /** The answer of a `pre_accept`, which `accept` must repeat. */
  preAccepted: string | null;
  callbackData: string | null;
};
