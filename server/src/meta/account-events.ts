/** A template as events name it. The id is Meta's, as text. */
export type TemplateName = { id: string; name: string | null; language: string | null };
export type Restriction = { type: string; until: Date | null; remedy: string | null };

/**
 * What Meta tells about an account, its numbers and its templates, in our own terms. Values that Meta names (statuses,
 * reasons, tiers) stay as it writes them: new ones come without notice.
 */
export type AccountEvent =
  | { event: "template_status"; template: TemplateName; status: string; reason: string | null; detail: string | null }
  | { event: "template_quality"; template: TemplateName; from: string | null; to: string }
  /** `due`: announced for then; null: done. */
  | { event: "template_category"; template: TemplateName; from: string | null; to: string; due: Date | null }
  | { event: "template_components"; template: TemplateName }
  /** `number`: its digits. `limit`: customers that may be written to in a day, as Meta names tiers. */
  | { event: "number_quality"; number: string; change: string; limit: string | null }
  | { event: "number_name"; number: string; decision: string; name: string | null; reason: string | null }
  | { event: "number_username"; number: string; status: string; username: string | null }
  | { event: "number_security"; number: string; change: string }
  | { event: "limit"; limit: string | null; numbers: number | null }
  | {
      event: "account";
      change: string;
      restrictions: Restriction[];
      violation: string | null;
      ban: { state: string; date: string | null } | null;
      /** Why a partner lost the account, and who ended it. */
      disconnection: { reason: string | null; by: string | null } | null;
      certificate: { status: string; reasons: string[] } | null;
      ownerId: string | null;
    }
  | { event: "review"; decision: string }
  | {
      event: "warning";
      entity: string | null;
      entityId: string | null;
      severity: string | null;
      active: boolean;
      type: string;
      detail: string | null;
    }
  | { event: "flow"; flowId: string; change: string; active: boolean; status: string | null; detail: string | null }
  | { event: "payment_configuration"; name: string; provider: string | null; status: string }
  | { event: "partner_solution"; solutionId: string; change: string; status: string | null }
  | { event: "number_settings"; phoneNumberId: string | null; type: string | null }
  /** `errors` beside or instead of messages: throughput reached, account locked … */
  | { event: "provider_error"; code: string; detail: string | null }
  | { event: "history_refused"; code: string; detail: string | null };

export type AccountEventOf<T extends AccountEvent["event"]> = Extract<AccountEvent, { event: T }>;
