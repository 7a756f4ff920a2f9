/**
 * One request of the Graph API and what is documented to come back: an answer of a fixture's shape, or a refusal.
 * `{name}` in path and body stands for what its preparation made.
 */
export type RequestCase = {
  name: string;
  method: "GET" | "POST" | "DELETE";
  path: string;
  body?: Record<string, unknown>;
  form?: Record<string, string>;
  query?: Record<string, string>;
  /** `token` unless said otherwise; any other text is a token itself. */
  token?: "token" | "app" | "none" | string;
  /** Name of what has to happen before. */
  prepare?: string;
  /** HTTP status; 200, or 400 for a refusal. */
  status?: number;
  /** The answer has the shape of this fixture. */
  fixture?: string;
  /** The answer is, or contains, this. */
  answer?: Record<string, unknown>;
  code?: number;
  subcode?: number;
  details?: string;
};
