import type { Answer } from "../../src/testing/desk.ts";
import type { RequestCase } from "../request-case.ts";
import { fixturesLike } from "./error-fixtures.ts";
import { flatten } from "./flatten.ts";

/** A request that was accepted, with what it said and whether its answer was looked at. */
export type Accepted = { operation: string; says: Set<string>; looked: boolean };
/** `reached`: by what the world is like, not by a fault or a token on the way in. */
export type Refusal = { code: number; subcode: number | null; message: string; reached: boolean };

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

  noteRequest(request: RequestCase, operation: string | null, answer: Answer): void {
    this.#noteErrors(answer.body, operation !== null);
    if (request.fixture !== undefined) this.answers.add(request.fixture);
    if (answer.body.error) for (const name of fixturesLike(answer.body.error)) this.answers.add(name);
    if (operation === null) return;
    if (answer.status >= 400) {
      this.refusing.add(operation);
      return;
    }
    const inPath = Object.fromEntries(new URL(request.path, "http://graph").searchParams);
    const says = flatten({ ...inPath, ...request.query, ...request.form, ...request.body });
    const looked = [request.fixture, request.shape, request.answer, request.mediaType].some(
      (each) => each !== undefined,
    );
    this.accepted.push({ operation, says, looked });
  }

  noteWebhook(payload: unknown): void {
    this.payloads.push(payload);
    this.#noteErrors(payload, true);
  }

  #noteErrors(value: unknown, reached: boolean): void {
    if (Array.isArray(value)) for (const item of value) this.#noteErrors(item, reached);
    if (typeof value !== "object" || value === null) return;
    if ("code" in value && typeof value.code === "number") {
      const subcode = "error_subcode" in value && typeof value.error_subcode === "number" ? value.error_subcode : null;
      this.refusals.push({
        code: value.code,
        subcode,
        message: "message" in value ? String(value.message) : "",
        reached,
      });
    }
    for (const item of Object.values(value)) this.#noteErrors(item, reached);
  }
}

export const tally = new Tally();
