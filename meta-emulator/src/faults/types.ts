/** What can go wrong on purpose. */
export type FaultKind =
  /** Graph calls: a late answer, Meta's error envelope (nothing is done), an HTML page of the edge, a cut connection. */
  | "slow"
  | "error"
  | "html"
  | "reset"
  /** The same two once the call has done its work: the answer is lost. */
  | "html_after"
  | "reset_after"
  /** 190, as if the token had expired or been revoked. */
  | "token"
  | "media_upload"
  | "media_download"
  /** Accepted, then failed by status; or told as delivered and then as failed. */
  | "send_fails"
  | "fails_after_delivered"
  /** Webhooks: never sent, sent twice, overtaken, late, or sent again although they were answered 200. */
  | "webhook_lost"
  | "webhook_duplicate"
  | "webhook_reorder"
  | "webhook_delay"
  | "webhook_retry";

/** Where a fault may strike: every part that is given must fit. */
export type FaultPlace = {
  method?: string;
  /** Without version; a star stands for any text: `debug_token`, `200000000000001/*`. */
  path?: string;
  phoneNumberId?: string;
  wabaId?: string;
  appId?: string;
  /** Of a webhook: `messages`, `account_update` … */
  field?: string;
  /** Of a status webhook: `delivered` … */
  status?: string;
};

export type FaultRule = FaultPlace & {
  id: string;
  kind: FaultKind;
  /** 0..1 */
  probability: number;
  /** How many times it still strikes; null for ever. */
  times: number | null;
  /** Of `slow` and `webhook_delay`: so long, or a random time up to `toMs`. */
  ms: number | null;
  toMs: number | null;
  /** Of `error`, `send_fails`, `fails_after_delivered`; of `html` and `media_download` the HTTP status. */
  code: number | null;
  /** Of `token`: 463 expired, 460 password changed, 467 … */
  subcode: number | null;
  details: string | null;
};

export type NewFaultRule = Partial<FaultRule> & { kind: FaultKind };

/** What is known where a fault may strike. */
export type FaultFacts = { [Part in keyof FaultPlace]?: string | null };
