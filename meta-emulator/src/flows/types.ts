export type FlowStatus = "DRAFT" | "PUBLISHED" | "DEPRECATED" | "BLOCKED" | "THROTTLED";

type Place = { line_start: number; line_end: number; column_start: number; column_end: number };
/** One thing that is wrong with a flow's JSON, as Meta tells it. */
export type ValidationError = Place & {
  error: string;
  error_type: "FLOW_JSON_ERROR";
  message: string;
  pointers: (Place & { path: string })[];
};

export type Flow = {
  id: string;
  wabaId: string;
  name: string;
  categories: string[];
  status: FlowStatus;
  endpointUri: string | null;
  /** The app whose secret signs the requests to the endpoint. */
  applicationId: string | null;
  /** The JSON text that was uploaded last, and the one people are served. */
  draft: string | null;
  published: string | null;
  validationErrors: ValidationError[];
  preview: { token: string; expiresAt: number };
  /** Guards the link to the JSON. */
  assetToken: string;
  /** When it was sent while throttled, the last hour of it. */
  throttledSends: number[];
};

/** With what a phone encrypts for the endpoint. */
export type EncryptionKey = { publicKey: string; signatureStatus: "VALID" | "MISMATCH" };
