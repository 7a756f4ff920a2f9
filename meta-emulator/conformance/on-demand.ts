import type { RequestCase } from "./request-case.ts";

/** Code, HTTP status, and the request they are documented for. */
const troubles: [code: number, status: number, path: string][] = [
  [0, 401, "messages"],
  [1, 400, "messages"],
  [2, 503, "messages"],
  [3, 500, "messages"],
  [131000, 500, "messages"],
  [131005, 403, "messages"],
  [131016, 500, "messages"],
  [131045, 500, "messages"],
  [131064, 400, "messages"],
  [132007, 400, "messages"],
  [133000, 500, "register"],
  [133004, 503, "register"],
  [134011, 400, "messages"],
  [135000, 400, "messages"],
  [1752041, 400, "marketing_messages"],
  [2388091, 400, "request_code"],
  [2388093, 400, "request_code"],
  [2388103, 400, "register"],
  [2494100, 400, "register"],
];

/** Troubles that come from inside Meta, which nothing in the world brings about: ordered by a fault rule. */
export const cases: RequestCase[] = troubles.map(([code, status, edge]) => ({
  name: `trouble ${code}`,
  method: "POST",
  path: `/v24.0/200000000000001/${edge}`,
  body: {},
  prepare: `${code}`,
  code,
  status,
}));
