import type { RequestCase } from "../request-case.ts";
import { flatten } from "./flatten.ts";

/** A request that was accepted, with what it said and whether its answer was looked at. */
export type Accepted = { operation: string; says: Set<string>; looked: boolean };
export type Refusal = { code: number; subcode: number | null; message: string };

/** What really happened while the suite ran. */
class Tally {
  readonly accepted: Accepted[] = [];
  /** Operations that refused something. */
  readonly refusing = new Set<string>();
  readonly refusals: Refusal[] = [];
  /** Fixtures and kinds of webhooks whose case went well. */
  readonly webhooks = new Set<string>();
  /** Everything that was sent. */
  readonly payloads: unknown[] = [];
  /** Fixtures of answers that an answer had the shape of. */
  readonly answers = new Set<string>();

  noteRequest(request: RequestCase, operation: string | null, answer: Record<string, unknown>): void {
    this.#noteErrors(answer);
    if (request.fixture !== undefined) this.answers.add(request.fixture);
    if (operation === null) return;
    if ("error" in answer) {
      this.refusing.add(operation);
      return;
    }
    const says = flatten({ ...request.query, ...request.form, ...request.body });
    const looked = [request.fixture, request.answer, request.mediaType].some((each) => each !== undefined);
    this.accepted.push({ operation, says, looked });
  }

  noteWebhook(payload: unknown): void {
    this.payloads.push(payload);
    this.#noteErrors(payload);
  }

  #noteErrors(value: unknown): void {
    if (Array.isArray(value)) for (const item of value) this.#noteErrors(item);
    if (typeof value !== "object" || value === null) return;
    if ("code" in value && typeof value.code === "number") {
      const subcode = "error_subcode" in value && typeof value.error_subcode === "number" ? value.error_subcode : null;
      this.refusals.push({ code: value.code, subcode, message: "message" in value ? String(value.message) : "" });
    }
    for (const item of Object.values(value)) this.#noteErrors(item);
  }
}

export const tally = new Tally();
