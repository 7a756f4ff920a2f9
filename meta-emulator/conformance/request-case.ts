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
  /** Sent as multipart beside the fields of `form`. */
  file?: { field: string; name: string; type: string; content: string };
  /** A body that is no parameters, as it is. */
  bytes?: string;
  headers?: Record<string, string>;
  /** `token` unless said otherwise; any other text is a token itself. */
  token?: "token" | "app" | "none" | string;
  /** Name of what has to happen before. */
  prepare?: string;
  /** What is asked, when no table of the Graph API has it: links, dialogs. */
  operation?: string;
  /** HTTP status; 200, or 400 for a refusal. */
  status?: number;
  /** The answer has the shape of this fixture. */
  fixture?: string;
  /** Properties of the fixture that do not arise here, and why. */
  without?: { paths: RegExp; because: string };
  /** The answer is, or contains, this. */
  answer?: Record<string, unknown>;
  /** The answer has just these paths, as `data[].id: string`, where no fixture has its shape. */
  shape?: string[];
  /** The answer is no JSON but of this media type. */
  mediaType?: string;
  code?: number;
  subcode?: number;
  details?: string;
};
