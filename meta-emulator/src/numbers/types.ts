/** What Meta keeps about a number besides its name and its digits. Times are milliseconds on the emulated clock. */
export type NumberStanding = {
  /** Set from outside; null leaves it to the registration: CONNECTED or PENDING. */
  status: NumberTrouble | null;
  nameStatus: NameStatus;
  /** A display name that was asked for, until the number registers again under it. */
  newName: NewName | null;
  /** When a new name was asked for: ten times in 30 days. */
  nameRequests: number[];
  /** The proof of ownership is too old; a number that works may have it so. */
  codeExpired: boolean;
  official: boolean;
  username: { name: string; status: "approved" | "reserved" } | null;
  onboardedAt: number | null;
  /** Where messages at rest are kept, when `register` said so. */
  dataRegion: string | null;
  /** Wrong PINs of late. */
  wrongPins: number[];
  deregisterCalls: number[];
  coexistence: Coexistence | null;
};

export type NumberTrouble = "BANNED" | "RESTRICTED" | "FLAGGED" | "RATE_LIMITED" | "DISCONNECTED" | "MIGRATED";

export type NameStatus = "APPROVED" | "AVAILABLE_WITHOUT_REVIEW" | "DECLINED" | "EXPIRED" | "PENDING_REVIEW" | "NONE";

export type NewName = { name: string; status: NameStatus; requestedAt: number; decidedAt: number | null };

/** A number that its owner also uses in the WhatsApp Business app. */
export type Coexistence = {
  onboardedAt: number;
  /** When `smb_app_data` was called: once each. */
  contactsAskedAt: number | null;
  historyAskedAt: number | null;
  sharesHistory: boolean;
};

/** A number that was removed; it cannot be registered again for some minutes. */
export type RemovedNumber = { digits: string; at: number };

/** A code that was sent by SMS or told by a call. */
export type Verification = {
  phoneNumberId: string;
  method: CodeMethod;
  language: string;
  code: string;
  at: number;
  expiresAt: number;
  wrongTries: number;
  /** When codes were asked for, this one included. */
  requests: number[];
};
export type CodeMethod = "SMS" | "VOICE";

/** What `/{phone-number-id}/settings` keeps of a number. */
export type NumberSettings = {
  calling: Record<string, unknown>;
  /** Whether local storage is on and where; follows `register`. */
  retentionMinutes: number | null;
};

export function newStanding(): NumberStanding {
  return {
    status: null,
    nameStatus: "APPROVED",
    newName: null,
    nameRequests: [],
    codeExpired: false,
    official: false,
    username: null,
    onboardedAt: null,
    dataRegion: null,
    wrongPins: [],
    deregisterCalls: [],
    coexistence: null,
  };
}
