import type { AlertKind, AlertSeverity } from "@croozer/contracts/alerts";

/** One cause of trouble, named by its kind and what of the account it is about. */
export type Cause = { kind: AlertKind; subject: string };
export type Raised = Cause & {
  severity: AlertSeverity;
  data: Record<string, string | null>;
  /** When it ends by itself. */
  expiresAt?: Date | null;
  /** Nothing can be sent while it lasts. */
  stops?: boolean;
};
/** What is now known of the account, or of one of its numbers (by its digits). */
export type Fact =
  | { fact: "limit"; value: string }
  | { fact: "quality" | "name"; number: string; value: string }
  | { fact: "throughput"; number: string; value: number };

export type Effects = { raise: Raised[]; resolve: Cause[]; facts: Fact[] };
