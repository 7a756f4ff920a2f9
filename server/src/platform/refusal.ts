import type { ErrorCode } from "@croozer/contracts/errors";

/** Something a person can understand and act on; becomes problem details with the status of its code. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;
  constructor(code: ErrorCode, details?: unknown) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.details = details;
  }
}

/**
 * Refuses the request.
 * @throws {Refusal} always
 */
export function refuse(code: ErrorCode, details?: unknown): never {
  throw new Refusal(code, details);
}

/** Something that cannot be unless we erred: 500, reported, the text kept from the caller. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Assertion failed: ${message}`);
}
